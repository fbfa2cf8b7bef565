//! The receiver: challenge, size limit, signature, journal, `200`. Everything else is refused without detail.
//!
//! It has a port of its own and never serves anything but Meta's webhook (CONTRACT §9.1).

mod body;
mod door;
mod proof;
mod recent;
mod request;
mod webhook;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use secrecy::SecretString;
use shopbell_model::{Clock, UtcMillis};
use shopbell_store::Store;
use thiserror::Error;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

pub use proof::{Proof, Question};

/// How long a stop waits for requests that are under way.
const STOP_WITHIN: Duration = Duration::from_secs(5);

/// What the receiver must know to tell Meta from a stranger.
pub struct WebhookSecrets {
    /// Secrets of the apps that may sign; more than one while a secret is being replaced.
    pub app_secrets: Vec<SecretString>,
    /// What Meta repeats in the verification challenge.
    pub verify_token: SecretString,
}

/// How a receiver is set up.
pub struct ReceiverConfig {
    /// The port of the last time; another is taken when it is not free, any free one when absent.
    pub port: Option<u16>,
    /// Where events are journalled.
    pub store: Store,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Who may sign.
    pub secrets: WebhookSecrets,
    /// Told when something new was journalled.
    pub arrived: Arc<Notify>,
}

/// Why a receiver cannot start.
#[derive(Debug, Error)]
pub enum GatewayError {
    /// No port on the loopback interface can be had.
    #[error("no port on the loopback interface: {0}")]
    NoPort(#[source] std::io::Error),
    /// The system has no randomness for the receiver's proof.
    #[error("no randomness: {0}")]
    NoRandomness(#[source] std::io::Error),
}

/// What is known of a running receiver. Cheap to copy; stays true after the receiver stopped.
#[derive(Clone)]
pub struct ReceiverHandle {
    port: u16,
    tally: Arc<Tally>,
    proof: Proof,
}

/// What happened since the start.
pub(crate) struct Tally {
    refused: AtomicU64,
    last_event: AtomicI64,
    kept_last: AtomicBool,
}

/// What handlers share.
pub(crate) struct Shared {
    store: Store,
    clock: Arc<dyn Clock>,
    secrets: WebhookSecrets,
    arrived: Arc<Notify>,
    recent: recent::Recent,
    tally: Arc<Tally>,
    proof: Proof,
}

/// A running receiver.
pub struct Receiver {
    handle: ReceiverHandle,
    stop: CancellationToken,
    served: JoinHandle<()>,
}

impl Receiver {
    /// Opens the port and serves until [`Receiver::stop`].
    ///
    /// # Errors
    /// When no port can be had, or no randomness.
    pub async fn start(config: ReceiverConfig) -> Result<Self, GatewayError> {
        let listener = listen(config.port).await?;
        let port = listener.local_addr().map_err(GatewayError::NoPort)?.port();
        let tally = Arc::new(Tally {
            refused: AtomicU64::new(0),
            last_event: AtomicI64::new(NEVER),
            kept_last: AtomicBool::new(true),
        });
        let proof = Proof::new().map_err(GatewayError::NoRandomness)?;
        let door = door::Door::new(listener, config.clock.clone());
        let shared = Arc::new(Shared {
            store: config.store,
            clock: config.clock,
            secrets: config.secrets,
            arrived: config.arrived,
            recent: recent::Recent::default(),
            tally: tally.clone(),
            proof: proof.clone(),
        });
        let stop = CancellationToken::new();
        let served = tokio::spawn({
            let stop = stop.clone();
            async move {
                let serving = axum::serve(door, webhook::routes(shared)).with_graceful_shutdown(stop.cancelled_owned());
                if let Err(error) = serving.await {
                    tracing::error!(%error, "the receiver ended");
                }
            }
        });
        tracing::info!(port, "receiver listens");
        Ok(Self { handle: ReceiverHandle { port, tally, proof }, stop, served })
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.handle.port
    }

    /// How many requests were refused for their signature since the start.
    #[must_use]
    pub fn refused(&self) -> u64 {
        self.handle.refused()
    }

    /// When the last event was kept since the start.
    #[must_use]
    pub fn last_event(&self) -> Option<UtcMillis> {
        self.handle.last_event()
    }

    /// A view of this receiver for whoever reports on it.
    #[must_use]
    pub fn handle(&self) -> ReceiverHandle {
        self.handle.clone()
    }

    /// Takes no new requests, finishes those under way, frees the port.
    pub async fn stop(self) {
        self.stop.cancel();
        let mut served = self.served;
        if tokio::time::timeout(STOP_WITHIN, &mut served).await.is_err() {
            served.abort();
        }
    }
}

/// Stands in [`Tally::last_event`] while nothing came.
const NEVER: i64 = i64::MIN;

impl ReceiverHandle {
    /// The port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// How many requests were refused for their signature since the start.
    #[must_use]
    pub fn refused(&self) -> u64 {
        self.tally.refused.load(Ordering::Relaxed)
    }

    /// When the last event was kept since the start.
    #[must_use]
    pub fn last_event(&self) -> Option<UtcMillis> {
        match self.tally.last_event.load(Ordering::Relaxed) {
            NEVER => None,
            at => Some(UtcMillis(at)),
        }
    }

    /// By what this receiver is recognised behind a public address.
    #[must_use]
    pub fn proof(&self) -> Proof {
        self.proof.clone()
    }

    /// Whether the last event could be kept; `true` while none came.
    #[must_use]
    pub fn keeps(&self) -> bool {
        self.tally.kept_last.load(Ordering::Relaxed)
    }
}

/// The wanted port, else any.
async fn listen(wanted: Option<u16>) -> Result<TcpListener, GatewayError> {
    if let Some(port) = wanted {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await {
            Ok(listener) => return Ok(listener),
            Err(error) => tracing::info!(port, %error, "the receiver's port is taken; another is used"),
        }
    }
    TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).await.map_err(GatewayError::NoPort)
}

#[cfg(test)]
mod tests;
