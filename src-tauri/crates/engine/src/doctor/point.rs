//! The one repair: Meta sends everything here. Proved from outside first, then messages by the number's own address, then all
//! else by the app's subscription (CONTRACT §4), and looked at again.

use std::sync::Arc;

use shopbell_cloud::graph::{CallError, WebhookOverride};
use shopbell_cloud::webhook::NEEDED;

use super::{ProbeFailure, Unasked, WebhookLink, address};
use crate::core::Core;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointed {
    /// Meta sends everything here.
    Done,
    /// The receiver was not reached through its own address, so Meta was told nothing.
    NotProved(ProbeFailure),
    /// Meta was asked and did not do it.
    NotDone(Unasked),
}

/// Has Meta send everything here. Twice is as good as once.
pub(crate) async fn point(core: &Arc<Core>) -> Pointed {
    let Some(link) = &core.webhook else { return Pointed::NotProved(ProbeFailure::NotAsked) };
    let pointed = match address::challenge(core, link).await {
        Err(failure) => Pointed::NotProved(failure),
        Ok(()) => match tell(core, link).await {
            Ok(()) => Pointed::Done,
            Err(error) => {
                tracing::info!(%error, "Meta does not send events here");
                Pointed::NotDone(error.into())
            }
        },
    };
    super::examine(core).await;
    pointed
}

async fn tell(core: &Core, link: &WebhookLink) -> Result<(), CallError> {
    let target =
        WebhookOverride { callback_uri: link.address.webhook().to_string(), verify_token: link.verify_token.clone() };
    core.client.subscribe(&core.profile.waba_id, None).await?;
    core.client.set_webhook_override(&core.profile.phone_number_id, Some(&target)).await?;
    if let Some(app) = &link.app {
        core.client.set_app_subscription(app, &target, NEEDED).await?;
    }
    Ok(())
}
