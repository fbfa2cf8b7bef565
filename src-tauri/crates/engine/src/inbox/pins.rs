//! Pins, which keep a conversation on top of its shelf, the mark of what a person wants to look at again, and chats that do
//! not ring.

use std::sync::Arc;

use shopbell_model::{CommandId, ConversationId};
use shopbell_store::tables::conversation::{day, write as conversation};

use super::parts;
use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;

/// As many pins as still say something.
const MOST: u32 = 9;

const NO_CONVERSATION: EngineError = EngineError::NotFound { what: "conversation" };

/// Pins a conversation, or takes the pin out.
pub(crate) async fn pin(
    core: &Arc<Core>,
    id: CommandId,
    conversation: ConversationId,
    pinned: bool,
) -> Result<(), EngineError> {
    let now = core.now();
    command::once(core, id, "pin", move |tx, news| {
        Box::pin(async move {
            if conversation::standing(tx, conversation).await?.is_none_or(|row| !row.ours) {
                return Ok(Err(NO_CONVERSATION));
            }
            if pinned && day::pinned(tx).await? >= MOST {
                return Ok(Err(EngineError::TooMany { most: MOST }));
            }
            day::pin(tx, conversation, pinned.then_some(now)).await?;
            news.touch_conversation(conversation);
            Ok(Ok(()))
        })
    })
    .await
}

/// Lets a conversation's messages ring no more, or again. They come in and count as before.
pub(crate) async fn hush(
    core: &Arc<Core>,
    id: CommandId,
    conversation: ConversationId,
    quiet: bool,
) -> Result<(), EngineError> {
    command::once(core, id, "hush", move |tx, news| {
        Box::pin(async move {
            if conversation::standing(tx, conversation).await?.is_none_or(|row| !row.ours) {
                return Ok(Err(NO_CONVERSATION));
            }
            day::hush(tx, conversation, quiet).await?;
            news.touch_conversation(conversation);
            Ok(Ok(()))
        })
    })
    .await
}

/// Marks a conversation as not read yet, whatever was read in it, or takes the mark away. No customer hears of it.
pub(crate) async fn mark_unread(
    core: &Arc<Core>,
    id: CommandId,
    conversation: ConversationId,
    unread: bool,
) -> Result<(), EngineError> {
    command::once(core, id, "mark_unread", move |tx, news| {
        Box::pin(async move {
            if conversation::standing(tx, conversation).await?.is_none_or(|row| !row.ours) {
                return Ok(Err(NO_CONVERSATION));
            }
            for part in parts::of(tx, conversation).await? {
                let Some(mut row) = conversation::standing(tx, part).await? else { continue };
                row.marked_unread = unread;
                conversation::save(tx, &row).await?;
            }
            news.touch_conversation(conversation);
            news.touch(Tag::Shop);
            Ok(Ok(()))
        })
    })
    .await
}
