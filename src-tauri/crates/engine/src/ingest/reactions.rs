//! Reactions: the newest of each side stands, however they come in; each is known by its id once it was seen.
//!
//! A reaction does not open the customer service window here: Meta speaks of messages and calls (CONTRACT §6), and the
//! gate must rather be too careful.

use shopbell_cloud::webhook::Reaction;
use shopbell_model::{ConversationId, Delivery, Direction, UtcMillis, Wamid};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::message::write as message;
use shopbell_store::tables::number::Number;
use shopbell_store::tables::reaction::write::{self as reaction, Standing};
use shopbell_store::{SqliteConnection, StoreError};

use super::people::{self, Sighting};
use crate::changes::{News, Tag};

/// A customer reacted, or took a reaction back.
pub(super) async fn incoming(
    tx: &mut SqliteConnection,
    number: Number,
    wamid: &Wamid,
    told: &Reaction,
    seen: &Sighting<'_>,
    at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    if reaction::seen(tx, wamid).await? {
        return Ok(());
    }
    let conversation = match message::by_wamid(tx, &told.message_id).await? {
        Some(target) => Some(target.conversation),
        None => match people::resolve(tx, number, seen, at, news).await? {
            Some(contact) => Some(conversation::ensure(tx, number.id, contact, number.ours).await?),
            None => None,
        },
    };
    let Some(conversation) = conversation else { return reaction::remember(tx, wamid, None, at).await };
    stand(tx, conversation, Direction::In, wamid, told, at, news).await
}

/// Lets a reaction stand if it is the newest of its side; two of the same second stand in the order they came.
pub(super) async fn stand(
    tx: &mut SqliteConnection,
    conversation: ConversationId,
    direction: Direction,
    wamid: &Wamid,
    told: &Reaction,
    at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let before = reaction::find(tx, conversation, &told.message_id, direction).await?;
    if before.as_ref().is_some_and(|before| before.at > at) {
        return reaction::remember(tx, wamid, Some(conversation), at).await;
    }
    if let Some((replaced, at)) = before.and_then(|before| Some((before.wamid?, before.at))) {
        reaction::remember(tx, &replaced, Some(conversation), at).await?;
    }
    let standing = Standing {
        conversation,
        target: &told.message_id,
        direction,
        emoji: told.emoji.as_deref().unwrap_or_default(),
        wamid: Some(wamid),
        at,
        delivery: (direction == Direction::Out).then_some(Delivery::Sent),
    };
    reaction::put(tx, &standing).await?;
    news.touch(Tag::Messages(conversation));
    Ok(())
}
