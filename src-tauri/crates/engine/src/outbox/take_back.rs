//! Taking back what has not left yet. The worker counts an attempt in a transaction, and this looks in one: whichever
//! comes first, a message is either on its way or taken back, never both.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shopbell_model::{CommandId, Delivery, MessageId, MessageKind, Span};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::message::write as message;
use shopbell_store::tables::outbox;

use super::progress;
use crate::changes::Tag;
use crate::command;
use crate::error::EngineError;
use crate::shop::Core;

/// How long a message waits for its writer to think better of it.
pub(crate) const GRACE: Span = Span::seconds(5);

/// What was taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenBack {
    /// Its text, where it was one; it stands at the beginning of the draft.
    pub text: Option<String>,
}

/// Takes back a message that waits to go. A text stands in the draft again, before what was begun since.
pub(crate) async fn take_back(core: &Arc<Core>, id: CommandId, target: MessageId) -> Result<TakenBack, EngineError> {
    let taken = command::once(core, id, "take_back", move |tx, news| {
        Box::pin(async move {
            let Some(facts) = message::facts(tx, target).await?.filter(|facts| !facts.removed) else {
                return Ok(Err(EngineError::NotFound { what: "message" }));
            };
            // What was on its way once may have reached the customer, whatever is waited for now.
            let waits = facts.delivery == Some(Delivery::Queued) && outbox::has_not_left(tx, target).await?;
            if !waits {
                return Ok(Err(EngineError::MovedOn));
            }
            outbox::delete_of_message(tx, target).await?;
            progress::set_removed(tx, &facts, true, news).await?;
            let text = facts.body.filter(|_| facts.kind == MessageKind::Text);
            if let Some(text) = &text {
                conversation::draft_back(tx, facts.conversation, text).await?;
            }
            news.touch_conversation(facts.conversation);
            news.touch(Tag::Shop);
            Ok(Ok(TakenBack { text }))
        })
    })
    .await?;
    // Its file need not go up any further.
    core.uploads.cancel(target);
    Ok(taken)
}

#[cfg(test)]
mod tests;
