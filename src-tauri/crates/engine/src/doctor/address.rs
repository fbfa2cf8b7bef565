//! The receiver, asked through its public address the way Meta's webhooks come.

use std::time::Duration;

use shopbell_gateway::tunnel::Probe;
pub use shopbell_gateway::tunnel::ProbeFailure;

use super::{Light, Unasked, WebhookLink};
use crate::core::Core;

/// How long a whole question may take, in real time.
const PATIENCE: Duration = Duration::from_secs(20);

/// What was found of the public address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressFound {
    /// The host's name.
    pub host: String,
    /// Whether only this computer can reach it, as in the practice shop.
    pub inside: bool,
    /// Why the receiver was not reached.
    pub failure: Option<ProbeFailure>,
}

impl AddressFound {
    /// How the address does.
    #[must_use]
    pub fn light(&self) -> Light {
        if self.failure.is_some() { Light::Danger } else { Light::Good }
    }
}

pub(super) async fn ask(core: &Core, link: &WebhookLink) -> Result<AddressFound, Unasked> {
    let failure = challenge(core, link).await.err();
    Ok(AddressFound { host: link.address.host().to_owned(), inside: link.address.is_loopback(), failure })
}

/// Does what Meta will do before it takes the address.
pub(super) async fn challenge(core: &Core, link: &WebhookLink) -> Result<(), ProbeFailure> {
    let Some(receiver) = &core.receiver else { return Err(ProbeFailure::NoConnection) };
    let probe = Probe::new(receiver.proof()).map_err(|_| ProbeFailure::NotAsked)?;
    let asked = tokio::time::timeout(PATIENCE, probe.challenge(&link.address, &link.verify_token));
    asked.await.unwrap_or(Err(ProbeFailure::TimedOut))
}
