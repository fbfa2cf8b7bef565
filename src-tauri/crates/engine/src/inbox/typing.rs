//! The typing dots on the customer's phone while an answer is being written. They are a courtesy: nothing waits for them,
//! and what cannot be shown now is not shown later.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use shopbell_model::gate::{Purpose, Way};
use shopbell_model::{ConversationId, MessageId, Span, Wamid};
use shopbell_store::StoreError;
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::message::write as message;

use super::parts;
use crate::core::Core;
use crate::{gate, settings};

/// Meta shows the dots for up to 25 seconds (CONTRACT §1.5); they are asked for again a little before.
const AGAIN: Span = Span::seconds(20);

/// When the dots were last asked for, by conversation; on the clock that nobody sets.
#[derive(Default)]
pub(crate) struct Typing(Mutex<HashMap<ConversationId, Span>>);

impl Typing {
    /// Whether the dots are to be asked for now; notes that they are.
    fn is_due(&self, conversation: ConversationId, now: Span) -> bool {
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        asked.retain(|_, at| now.0 - at.0 < AGAIN.0);
        if asked.contains_key(&conversation) {
            return false;
        }
        asked.insert(conversation, now);
        true
    }

    /// The dots do not stand: they were not shown, or went with an answer.
    pub(crate) fn forget(&self, conversation: ConversationId) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&conversation);
    }
}

/// Somebody writes in a conversation. Comes back at once.
pub(super) fn show(core: &Arc<Core>, conversation: ConversationId) {
    if !core.typing.is_due(conversation, core.clock.monotonic()) {
        return;
    }
    let core = core.clone();
    tokio::spawn(async move {
        let ask = async {
            match wanted(&core, conversation).await {
                Ok(Some(wamid)) => {
                    let shown = core.client.mark_read(&core.profile.phone_number_id, &wamid, true).await;
                    if let Err(error) = shown {
                        tracing::debug!(%error, "the typing dots were not shown");
                    }
                }
                Ok(None) => core.typing.forget(conversation),
                Err(error) => tracing::debug!(%error, "the typing dots were not asked for"),
            }
        };
        tokio::select! {
            () = core.stop.cancelled() => {}
            () = ask => {}
        }
    });
}

/// The message under which the dots stand: the customer's newest, if the owner wants the dots and an answer may go. Asking
/// for them also gives the read ticks, so they are not asked for where those are not wanted.
async fn wanted(core: &Core, id: ConversationId) -> Result<Option<Wamid>, StoreError> {
    let mut conn = core.store.read().await?;
    let settings = settings::stored(&mut conn).await?;
    if !(settings.typing && settings.read_receipts) {
        return Ok(None);
    }
    let id = parts::answered_in(&mut conn, id, None).await?;
    let Some(row) = conversation::standing(&mut conn, id).await?.filter(|row| row.ours) else { return Ok(None) };
    let now = core.now();
    let known = gate::known(&mut conn, &row).await?;
    let purpose = Purpose::Answer { written: now };
    if !gate::judge(&known, Way::FreeForm, purpose, core.sending.parked(), now).is_allowed() {
        return Ok(None);
    }
    let newest = row.last.as_ref().map_or(now, |last| last.at.max(now));
    message::newest_inbound(&mut conn, id, (newest, MessageId(i64::MAX))).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dots_are_asked_for_once_while_they_stand() {
        let typing = Typing::default();
        let (one, other) = (ConversationId(1), ConversationId(2));
        assert!(typing.is_due(one, Span::seconds(0)));
        assert!(!typing.is_due(one, Span::seconds(19)));
        assert!(typing.is_due(other, Span::seconds(19)));
        assert!(typing.is_due(one, Span::seconds(20)));
        assert_eq!(typing.0.lock().unwrap().len(), 2, "what is over is forgotten");
    }
}
