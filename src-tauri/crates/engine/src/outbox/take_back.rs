//! Taking back what has not left yet. The worker counts an attempt in a transaction, and this looks in one: whichever
//! comes first, a message is either on its way or taken back, never both.

use std::sync::Arc;

use shopbell_model::{CommandId, Delivery, MessageId, Span};
use shopbell_store::tables::consent::question;
use shopbell_store::tables::conversation::{parts, write as conversation};
use shopbell_store::tables::message::write as message;
use shopbell_store::tables::{outbox, reach};

use super::taken::TakenBack;
use super::{progress, redraft};
use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;

/// How long a message waits for its writer to think better of it.
pub(crate) const GRACE: Span = Span::seconds(5);

/// Takes back a message that waits to go. A text stands in the draft again, before what was begun since; a file is
/// attached again; what was put together in a sheet is handed back as it was written.
pub(crate) async fn take_back(core: &Arc<Core>, id: CommandId, target: MessageId) -> Result<TakenBack, EngineError> {
    let now = core.now();
    let taken = command::once(core, id, "take_back", move |tx, news| {
        Box::pin(async move {
            let Some(facts) = message::facts(tx, target).await?.filter(|facts| !facts.removed) else {
                return Ok(Err(EngineError::NotFound { what: "message" }));
            };
            // What was on its way once may have reached the customer, whatever is waited for now.
            let waits = facts.delivery == Some(Delivery::Queued) && outbox::has_not_left(tx, target).await?;
            // That a stop was understood nobody keeps from its customer.
            if !waits || question::is_confirmation(tx, target).await? {
                return Ok(Err(EngineError::MovedOn));
            }
            outbox::delete_of_message(tx, target).await?;
            reach::forget(tx, target).await?;
            progress::set_removed(tx, &facts, true, news).await?;
            let taken = redraft::of(tx, &facts, now).await?;
            if let Some(text) = &taken.text {
                // The draft a person sees is the merged chat's.
                let shown = parts::whole_of(tx, facts.conversation).await?.unwrap_or(facts.conversation);
                conversation::draft_back(tx, shown, text).await?;
            }
            news.touch_conversation(facts.conversation);
            news.touch(Tag::Shop);
            Ok(Ok(taken))
        })
    })
    .await?;
    // Its file need not go up any further.
    core.uploads.cancel(target);
    Ok(taken)
}

#[cfg(test)]
mod tests;
