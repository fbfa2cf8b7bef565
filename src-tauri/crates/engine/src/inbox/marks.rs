//! What a person does to a conversation besides writing: read, done.

use std::sync::Arc;

use shopbell_model::{CommandId, ConversationId, MessageId, UtcMillis};
use shopbell_store::tables::conversation::{
    Shelf,
    write::{self as conversation, Standing},
};
use shopbell_store::tables::message::write as message;
use shopbell_store::tables::outbox::{self, Cargo};
use shopbell_store::{SqliteConnection, StoreError};

use super::parts;
use crate::changes::{News, Tag};
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::settings;

const NO_CONVERSATION: EngineError = EngineError::NotFound { what: "conversation" };
const NO_MESSAGE: EngineError = EngineError::NotFound { what: "message" };

/// A person has seen the conversation up to a message; the customer gets the read ticks, unless the owner keeps them back.
pub(crate) async fn mark_read(
    core: &Arc<Core>,
    id: CommandId,
    conversation: ConversationId,
    up_to: MessageId,
) -> Result<(), EngineError> {
    let now = core.now();
    command::once(core, id, "mark_read", move |tx, news| {
        Box::pin(async move {
            if !exists(tx, conversation).await? {
                return Ok(Err(NO_CONVERSATION));
            }
            let parts = parts::of(tx, conversation).await?;
            let seen = message::facts(tx, up_to).await?.filter(|facts| parts.contains(&facts.conversation));
            let Some(seen) = seen else { return Ok(Err(NO_MESSAGE)) };
            for part in parts {
                read_to(tx, part, (seen.at, seen.id), now, news).await?;
            }
            Ok(Ok(()))
        })
    })
    .await?;
    core.outbox_wake.notify_one();
    Ok(())
}

/// One chat is read up to a place.
async fn read_to(
    tx: &mut SqliteConnection,
    chat: ConversationId,
    place: (UtcMillis, MessageId),
    now: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let Some(mut row) = conversation::standing(tx, chat).await? else { return Ok(()) };
    if row.unread == 0 && !row.marked_unread {
        return Ok(());
    }
    row.marked_unread = false;
    let (left, first) = message::inbound_after(tx, chat, place, row.unread).await?;
    row.unread = left;
    row.first_unread = first;
    conversation::save(tx, &row).await?;
    let told = row.ours && settings::stored(tx).await?.read_receipts;
    if let Some(wamid) = message::newest_inbound(tx, chat, place).await?.filter(|_| told) {
        // One receipt marks everything before it too (CONTRACT §1.5).
        outbox::drop_waiting_receipts(tx, chat).await?;
        outbox::put(tx, chat, &Cargo::Read(wamid), outbox::PRIORITY_RECEIPT, now).await?;
    }
    news.touch_conversation(chat);
    news.touch(Tag::Shop);
    Ok(())
}

/// Puts a conversation on the *Done* shelf, or takes it back to where it came from.
pub(crate) async fn set_done(
    core: &Arc<Core>,
    id: CommandId,
    conversation: ConversationId,
    done: bool,
) -> Result<(), EngineError> {
    command::once(core, id, "set_done", move |tx, news| {
        Box::pin(async move {
            if !exists(tx, conversation).await? {
                return Ok(Err(NO_CONVERSATION));
            }
            for part in parts::of(tx, conversation).await? {
                let Some(mut row) = conversation::standing(tx, part).await? else { continue };
                row.shelf = if done { Shelf::Done } else { back_on(&row) };
                row.snoozed_until = None;
                conversation::save(tx, &row).await?;
            }
            news.touch_conversation(conversation);
            news.touch(Tag::Shop);
            Ok(Ok(()))
        })
    })
    .await?;
    Ok(())
}

/// The shelf a conversation goes back to. Who waits still waits: `waiting_since` is kept while it is put away.
pub(super) fn back_on(row: &Standing) -> Shelf {
    if row.waiting_since.is_some() { Shelf::ToAnswer } else { Shelf::Waiting }
}

pub(super) async fn exists(tx: &mut SqliteConnection, id: ConversationId) -> Result<bool, StoreError> {
    Ok(conversation::standing(tx, id).await?.is_some())
}
