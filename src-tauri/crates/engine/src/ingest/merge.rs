//! Two contacts that turned out to be one person: the older row stays, and everything follows it.

use shopbell_model::{ContactId, ConversationId, UtcMillis};
use shopbell_store::tables::consent::subject;
use shopbell_store::tables::conversation::Shelf;
use shopbell_store::tables::conversation::write::{self as conversation, Standing};
use shopbell_store::tables::import::row;
use shopbell_store::tables::message::write as message;
use shopbell_store::tables::reaction::write as reaction;
use shopbell_store::tables::{alike, contact, door, erasure, identity, outbox, person};
use shopbell_store::{SqliteConnection, StoreError, search};

use super::people;
use crate::changes::{News, Tag};
use crate::inbox::merging;

/// Makes two contacts one; answers which row stays.
pub(crate) async fn contacts(
    tx: &mut SqliteConnection,
    one: ContactId,
    other: ContactId,
    at: UtcMillis,
    news: &mut News,
) -> Result<ContactId, StoreError> {
    let (stays, goes) = if one < other { (one, other) } else { (other, one) };
    identity::move_all(tx, goes, stays).await?;
    subject::move_all(tx, goes, stays).await?;
    row::move_all(tx, goes, stays).await?;
    person::move_all(tx, goes, stays).await?;
    door::move_all(tx, goes, stays).await?;
    alike::move_all(tx, goes, stays).await?;
    erasure::move_all(tx, goes, stays).await?;
    for (from, number) in conversation::of_contact(tx, goes).await? {
        match conversation::find(tx, number, stays).await? {
            Some(into) => {
                merging::before_moved(tx, from, into, at, news).await?;
                conversations(tx, from, into).await?;
                // Whoever has it open is told that it is gone.
                news.touch_conversation(from);
                news.touch(Tag::Messages(from));
            }
            None => conversation::hand_over(tx, from, stays).await?,
        }
    }
    for (id, _) in conversation::of_contact(tx, stays).await? {
        news.touch_conversation(id);
        news.touch(Tag::Messages(id));
    }
    if let (Some(gone), Some(mut left)) = (contact::get(tx, goes).await?, contact::get(tx, stays).await?) {
        left.profile_name = left.profile_name.or(gone.profile_name);
        left.name = contact::own_name(tx, stays).await?.or_else(|| left.profile_name.clone());
        left.username = left.username.or(gone.username);
        left.phone = left.phone.or(gone.phone);
        contact::update(tx, &left).await?;
        people::index(tx, &left).await?;
    }
    search::remove_contact(tx, goes).await?;
    contact::delete(tx, goes).await?;
    Ok(stays)
}

/// Makes two conversations one chat.
async fn conversations(
    tx: &mut SqliteConnection,
    from: ConversationId,
    into: ConversationId,
) -> Result<(), StoreError> {
    let (Some(gone), Some(left)) = (conversation::standing(tx, from).await?, conversation::standing(tx, into).await?)
    else {
        return Ok(());
    };
    // While they still stand in their own chat: only what moves is indexed again.
    search::index_for(tx, from, into).await?;
    message::move_all(tx, from, into).await?;
    reaction::move_all(tx, from, into).await?;
    outbox::move_all(tx, from, into).await?;
    conversation::save(tx, &together(left, gone)).await?;
    conversation::delete_merged(tx, from, into).await
}

/// How two conversations stand as one.
fn together(mut left: Standing, gone: Standing) -> Standing {
    let place = |row: &Standing| row.last.as_ref().map(|last| (last.at, last.message));
    let somebody_waits = [&left, &gone].iter().any(|row| row.shelf == Shelf::ToAnswer && row.last.is_some());
    if place(&gone) > place(&left) {
        left.last = gone.last;
        left.shelf = gone.shelf;
    }
    if somebody_waits {
        left.shelf = Shelf::ToAnswer;
    }
    left.last_inbound_at = left.last_inbound_at.max(gone.last_inbound_at);
    left.window_until = left.window_until.max(gone.window_until);
    left.entry_point_until = left.entry_point_until.max(gone.entry_point_until);
    left.waiting_since = match (left.waiting_since, gone.waiting_since) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    left.first_unread = match (left.first_unread, gone.first_unread) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    left.unread += gone.unread;
    left.not_sent += gone.not_sent;
    left.not_sure += gone.not_sure;
    // Better seen too early than too late.
    left.snoozed_until = left.snoozed_until.and_then(|one| gone.snoozed_until.map(|other| one.min(other)));
    left.marked_unread |= gone.marked_unread;
    left
}
