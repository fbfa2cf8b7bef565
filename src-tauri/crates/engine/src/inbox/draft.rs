//! What is begun in a chat and not sent, and words that come back into it.

use std::sync::Arc;

use shopbell_model::{CommandId, ConversationId};
use shopbell_store::tables::conversation::write as conversation;

use super::marks::exists;
use super::typing;
use crate::command;
use crate::core::Core;
use crate::error::{EngineError, Outcome};

/// The longest draft, in bytes: far above what a message may hold, so that nothing typed is lost.
const LONGEST_DRAFT: usize = 64 * 1024;

const NO_CONVERSATION: EngineError = EngineError::NotFound { what: "conversation" };

/// Keeps an answer that is begun and not sent; empty removes it.
pub(crate) async fn save_draft(
    core: &Arc<Core>,
    id: CommandId,
    conversation: ConversationId,
    text: String,
) -> Result<(), EngineError> {
    fits(&text)?;
    let writes = !text.is_empty();
    command::once(core, id, "save_draft", move |tx, news| {
        Box::pin(async move {
            if !exists(tx, conversation).await? {
                return Ok(Err(NO_CONVERSATION));
            }
            conversation::set_draft(tx, conversation, &text).await?;
            news.touch_conversation(conversation);
            Outcome::Ok(Ok(()))
        })
    })
    .await?;
    if writes {
        typing::show(core, conversation);
    }
    Ok(())
}

/// Keeps words that were written elsewhere and could not go: they stand in the draft, before what was begun there.
pub(crate) async fn keep_words(
    core: &Arc<Core>,
    id: CommandId,
    conversation: ConversationId,
    text: String,
) -> Result<(), EngineError> {
    fits(&text)?;
    // The draft a person sees is that of the chat that stands in the inbox now, whatever it was when the words were begun.
    let shown = core.wholes.now(conversation);
    command::once(core, id, "keep_words", move |tx, news| {
        Box::pin(async move {
            if !exists(tx, shown).await? {
                return Ok(Err(NO_CONVERSATION));
            }
            conversation::draft_back(tx, shown, &text).await?;
            news.touch_conversation(shown);
            Outcome::Ok(Ok(()))
        })
    })
    .await
}

fn fits(text: &str) -> Result<(), EngineError> {
    if text.len() > LONGEST_DRAFT {
        return Err(EngineError::Invalid { field: "text", problem: format!("longer than {LONGEST_DRAFT} bytes") });
    }
    Ok(())
}
