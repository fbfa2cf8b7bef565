//! The chat with a person: the one there is, or one that is begun. Nothing stands in the inbox before somebody spoke, and what
//! may go is the gate's word: to who never wrote, a template. Notes and what was agreed hang on it, also of who has no number:
//! they are the same as of everybody else.

use std::sync::Arc;

use shopbell_model::{CommandId, ContactId, ConversationId};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::person;

use super::NOBODY;
use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;

/// The chat with a person, begun where there is none.
pub(crate) async fn open_chat(core: &Arc<Core>, id: CommandId, who: ContactId) -> Result<ConversationId, EngineError> {
    let own = core.own;
    command::once(core, id, "open_chat", move |tx, news| {
        Box::pin(async move {
            if !person::shown(tx, who).await? {
                return Ok(Err(NOBODY));
            }
            if let Some(chat) = person::chats(tx, who).await?.first() {
                return Ok(Ok(chat.conversation));
            }
            let chat = conversation::ensure(tx, own.number, who, true).await?;
            news.touch(Tag::People);
            Ok(Ok(chat))
        })
    })
    .await
}
