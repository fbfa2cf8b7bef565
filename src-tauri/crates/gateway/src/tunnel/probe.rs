//! Asking the receiver through the public address, the way Meta's webhooks come.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use reqwest::{Client, Response, StatusCode, Url, redirect, retry};
use secrecy::{ExposeSecret, SecretString};

use super::{PublicAddress, TunnelError};
use crate::Proof;

/// More of an answer is not read: ours is 64 characters, a challenge as long as the question.
const LONGEST_ANSWER: usize = 512;
/// How long a connection may take; the whole question is the keeper's to limit.
const CONNECT: Duration = Duration::from_secs(8);

/// Why the receiver was not reached. Each has a stable name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProbeFailure {
    /// The address leads nowhere, or nobody answers there.
    NoConnection,
    /// No answer in time.
    TimedOut,
    /// An answer of another status: the vendor's own page, mostly.
    Status(u16),
    /// Somebody else answers.
    Foreign,
    /// The question could not be made.
    NotAsked,
}

impl ProbeFailure {
    /// A stable name for logs and for the sentence a person reads.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoConnection => "probe.no_connection",
            Self::TimedOut => "probe.timed_out",
            Self::Status(_) => "probe.status",
            Self::Foreign => "probe.foreign",
            Self::NotAsked => "probe.not_asked",
        }
    }
}

/// What an [`Outside`] answers with, later.
pub type Asked<'a> = Pin<Box<dyn Future<Output = Result<(), ProbeFailure>> + Send + 'a>>;

/// Whoever looks at a public address from outside.
pub trait Outside: Send + Sync + 'static {
    /// Whether the receiver of this app answers there.
    fn ask<'a>(&'a self, address: &'a PublicAddress) -> Asked<'a>;
}

/// Asks over HTTP.
#[derive(Clone, Debug)]
pub struct Probe {
    proof: Proof,
    far: Client,
    near: Client,
}

impl Probe {
    /// For the receiver with this proof.
    ///
    /// # Errors
    /// When no client can be made.
    pub fn new(proof: Proof) -> Result<Self, TunnelError> {
        let client = || {
            Client::builder()
                .redirect(redirect::Policy::none())
                .retry(retry::never())
                .referer(false)
                .connect_timeout(CONNECT)
                // Each question makes its own connection: one that was opened through the tunnel of before proves nothing.
                .pool_max_idle_per_host(0)
                .user_agent(concat!("Shopbell/", env!("CARGO_PKG_VERSION")))
        };
        let far = client().build().map_err(TunnelError::Client)?;
        // A proxy of the system must not see what goes to this machine.
        let near = client().no_proxy().build().map_err(TunnelError::Client)?;
        Ok(Self { proof, far, near })
    }

    /// Does what Meta will do when it is told this address: asks with the verify token and expects its challenge back
    /// (CONTRACT §9.1). The token is shown only to the app's own receiver: that is proved first.
    ///
    /// # Errors
    /// Why the challenge did not come back.
    pub async fn challenge(&self, address: &PublicAddress, verify_token: &SecretString) -> Result<(), ProbeFailure> {
        self.prove(address).await?;
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(|_| ProbeFailure::NotAsked)?;
        let challenge = hex::encode(random);
        let mut url = address.webhook();
        url.query_pairs_mut()
            .append_pair("hub.mode", "subscribe")
            .append_pair("hub.challenge", &challenge)
            .append_pair("hub.verify_token", verify_token.expose_secret());
        let said = self.get(address, url).await?;
        (said == challenge).then_some(()).ok_or(ProbeFailure::Foreign)
    }

    async fn prove(&self, address: &PublicAddress) -> Result<(), ProbeFailure> {
        let question = self.proof.ask().map_err(|_| ProbeFailure::NotAsked)?;
        let mut url = address.webhook();
        url.set_query(Some(&question.query));
        let said = self.get(address, url).await?;
        question.is_answered_by(&said).then_some(()).ok_or(ProbeFailure::Foreign)
    }

    async fn get(&self, address: &PublicAddress, url: Url) -> Result<String, ProbeFailure> {
        let client = if address.is_loopback() { &self.near } else { &self.far };
        let answer = client.get(url).send().await.map_err(|error| failure(&error))?;
        match answer.status() {
            StatusCode::OK => read(answer).await,
            // Our own receiver of another run, or somebody who knows no such question.
            StatusCode::FORBIDDEN => Err(ProbeFailure::Foreign),
            status => Err(ProbeFailure::Status(status.as_u16())),
        }
    }
}

async fn read(mut answer: Response) -> Result<String, ProbeFailure> {
    let mut bytes = Vec::new();
    while let Some(piece) = answer.chunk().await.map_err(|error| failure(&error))? {
        if bytes.len() + piece.len() > LONGEST_ANSWER {
            return Err(ProbeFailure::Foreign);
        }
        bytes.extend_from_slice(&piece);
    }
    String::from_utf8(bytes).map_err(|_| ProbeFailure::Foreign)
}

/// The error itself names the whole address with the question, so it goes into no log.
fn failure(error: &reqwest::Error) -> ProbeFailure {
    if error.is_timeout() { ProbeFailure::TimedOut } else { ProbeFailure::NoConnection }
}

impl Outside for Probe {
    fn ask<'a>(&'a self, address: &'a PublicAddress) -> Asked<'a> {
        Box::pin(self.prove(address))
    }
}

#[cfg(test)]
mod tests;
