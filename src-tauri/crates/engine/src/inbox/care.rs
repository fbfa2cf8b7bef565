//! Who takes care of a conversation.

use std::sync::Arc;

use shopbell_model::{CommandId, ConversationId, HelperId};
use shopbell_store::tables::conversation::{day, write as conversation};
use shopbell_store::tables::helper;

use crate::command;
use crate::core::Core;
use crate::error::EngineError;

/// Gives a conversation to somebody at the counter, or to nobody.
pub(crate) async fn assign(
    core: &Arc<Core>,
    id: CommandId,
    conversation: ConversationId,
    to: Option<HelperId>,
) -> Result<(), EngineError> {
    command::once(core, id, "assign", move |tx, news| {
        Box::pin(async move {
            if conversation::standing(tx, conversation).await?.is_none_or(|row| !row.ours) {
                return Ok(Err(EngineError::NotFound { what: "conversation" }));
            }
            if let Some(to) = to
                && !helper::is_here(tx, to).await?
            {
                return Ok(Err(EngineError::NotFound { what: "helper" }));
            }
            day::assign(tx, conversation, to).await?;
            news.touch_conversation(conversation);
            Ok(Ok(()))
        })
    })
    .await
}
