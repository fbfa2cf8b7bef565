//! The conversation list and a conversation's header. Everything a row shows stands on the conversation and its contact.

use shopbell_model::window::CLOSING_SOON;
use shopbell_model::{ConversationId, UtcMillis};
use sqlx::SqliteConnection;

use super::raw::{Raw, rows};
use super::row::{ConversationPage, ConversationRow, Counts, Group, GroupCounts, ShelfCounts};
use super::{Shelf, day};
use crate::cursor;
use crate::error::StoreError;

/// The headings of *To answer* in their order.
const TO_ANSWER: [Group; 4] = [Group::Pinned, Group::ClosingSoon, Group::Next, Group::Closed];

/// Those of the other shelves.
const REST: [Group; 2] = [Group::Pinned, Group::Rest];

/// Where a page begins: within a group, after a key and an id. The time the first page was judged at goes along, so
/// that no row changes its heading between two pages.
#[derive(Clone, Copy)]
struct Place {
    group: Group,
    now: UtcMillis,
    key: i64,
    id: i64,
}

impl Place {
    /// The beginning of a group.
    const fn start(group: Group, now: UtcMillis) -> Self {
        let (key, id) = match group {
            Group::Pinned | Group::ClosingSoon | Group::Next => (i64::MIN, i64::MIN),
            Group::Closed | Group::Rest => (i64::MAX, i64::MAX),
        };
        Self { group, now, key, id }
    }

    fn write(self) -> String {
        let group = match self.group {
            Group::ClosingSoon => 0,
            Group::Next => 1,
            Group::Closed => 2,
            Group::Rest => 3,
            Group::Pinned => 4,
        };
        cursor::write(&[group, self.now.0, self.key, self.id])
    }

    fn read(text: &str, shelf: Shelf) -> Result<Self, StoreError> {
        let [group, now, key, id] = cursor::read(text)?;
        let group = match (shelf, group) {
            (Shelf::ToAnswer, 0) => Group::ClosingSoon,
            (Shelf::ToAnswer, 1) => Group::Next,
            (Shelf::ToAnswer, 2) => Group::Closed,
            (Shelf::Waiting | Shelf::Done, 3) => Group::Rest,
            (_, 4) => Group::Pinned,
            _ => return Err(StoreError::BadCursor),
        };
        Ok(Self { group, now: UtcMillis(now), key, id })
    }
}

/// A page of one shelf, at most `limit` rows from `cursor` on. *To answer* comes heading by heading.
pub async fn page(
    connection: &mut SqliteConnection,
    shelf: Shelf,
    cursor: Option<&str>,
    limit: u32,
    now: UtcMillis,
) -> Result<ConversationPage, StoreError> {
    let groups: &[Group] = if shelf == Shelf::ToAnswer { &TO_ANSWER } else { &REST };
    let begin = cursor.map(|cursor| Place::read(cursor, shelf)).transpose()?;
    let now = begin.map_or(now, |place| place.now);
    let limit = usize::try_from(limit.max(1)).unwrap_or(usize::MAX);

    // One row more than asked for tells whether there is a next page.
    let mut rows: Vec<ConversationRow> = Vec::new();
    for &group in groups.iter().skip_while(|group| begin.is_some_and(|place| place.group != **group)) {
        let place = begin.filter(|place| place.group == group).unwrap_or(Place::start(group, now));
        let wanted = i64::try_from(limit + 1 - rows.len()).unwrap_or(i64::MAX);
        for raw in group_rows(connection, shelf, place, wanted).await? {
            rows.push(raw.into_row(group)?);
        }
        if rows.len() > limit {
            break;
        }
    }
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| end_of(row, now).write());
    day::attach_labels(connection, &mut rows).await?;
    Ok(ConversationPage { rows, next })
}

async fn group_rows(
    connection: &mut SqliteConnection,
    shelf: Shelf,
    place: Place,
    wanted: i64,
) -> Result<Vec<Raw>, StoreError> {
    let Place { group, now, key, id } = place;
    let soon = (now + CLOSING_SOON).0;
    let shelf = shelf.as_str();
    let rows = match group {
        Group::Pinned => {
            rows!(
                "INDEXED BY conversation_pinned JOIN contact p ON p.id = c.contact_id
                 WHERE c.shelf = ?1 AND c.ours = 1 AND c.last_message_id IS NOT NULL AND c.snoozed_until IS NULL
                   AND c.pinned_at IS NOT NULL AND (c.pinned_at, c.id) > (?2, ?3)
                 ORDER BY c.pinned_at, c.id LIMIT ?4",
                shelf,
                key,
                id,
                wanted
            )
            .fetch_all(connection)
            .await
        }
        Group::ClosingSoon => {
            rows!(
                "INDEXED BY conversation_to_answer_by_window JOIN contact p ON p.id = c.contact_id
                 WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL
                   AND c.snoozed_until IS NULL AND c.pinned_at IS NULL
                   AND c.window_until > ?1 AND c.window_until <= ?2 AND (c.window_until, c.id) > (?3, ?4)
                 ORDER BY c.window_until, c.id LIMIT ?5",
                now.0,
                soon,
                key,
                id,
                wanted
            )
            .fetch_all(connection)
            .await
        }
        Group::Next => {
            rows!(
                "INDEXED BY conversation_to_answer_by_wait JOIN contact p ON p.id = c.contact_id
                 WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL AND c.window_until > ?1
                   AND c.snoozed_until IS NULL AND c.pinned_at IS NULL
                   AND ifnull(c.waiting_since, c.last_at) >= ?2
                   AND (ifnull(c.waiting_since, c.last_at) > ?2 OR c.id > ?3)
                 ORDER BY ifnull(c.waiting_since, c.last_at), c.id LIMIT ?4",
                soon,
                key,
                id,
                wanted
            )
            .fetch_all(connection)
            .await
        }
        Group::Closed => {
            rows!(
                "INDEXED BY conversation_to_answer_by_wait JOIN contact p ON p.id = c.contact_id
                 WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL AND c.window_until <= ?1
                   AND c.snoozed_until IS NULL AND c.pinned_at IS NULL
                   AND ifnull(c.waiting_since, c.last_at) <= ?2
                   AND (ifnull(c.waiting_since, c.last_at) < ?2 OR c.id < ?3)
                 ORDER BY ifnull(c.waiting_since, c.last_at) DESC, c.id DESC LIMIT ?4",
                now.0,
                key,
                id,
                wanted
            )
            .fetch_all(connection)
            .await
        }
        Group::Rest => {
            rows!(
                "INDEXED BY conversation_by_shelf JOIN contact p ON p.id = c.contact_id
                 WHERE c.shelf = ?1 AND c.ours = 1 AND c.last_message_id IS NOT NULL
                   AND c.snoozed_until IS NULL AND c.pinned_at IS NULL AND (c.last_at, c.id) < (?2, ?3)
                 ORDER BY c.last_at DESC, c.id DESC LIMIT ?4",
                shelf,
                key,
                id,
                wanted
            )
            .fetch_all(connection)
            .await
        }
    };
    Ok(rows?)
}

/// The place behind a row.
fn end_of(row: &ConversationRow, now: UtcMillis) -> Place {
    let last_at = row.last.as_ref().map_or(0, |last| last.at.0);
    let key = match row.group {
        Group::ClosingSoon => row.window_until.0,
        Group::Next | Group::Closed => row.waiting_since.map_or(last_at, |since| since.0),
        Group::Rest => last_at,
        Group::Pinned => row.pinned_at.map_or(0, |at| at.0),
    };
    Place { group: row.group, now, key, id: row.id.0 }
}

/// One conversation, also of a number that is not the shop's, and when its customer first wrote; `None` when there is no
/// such conversation. One query: it is asked at every click.
pub async fn header(
    connection: &mut SqliteConnection,
    id: ConversationId,
    now: UtcMillis,
) -> Result<Option<(ConversationRow, Option<UtcMillis>)>, StoreError> {
    let raw = rows!(
        since "(SELECT at FROM message WHERE conversation_id = c.id AND removed = 0 AND direction = 'in'
                ORDER BY at, id LIMIT 1)",
        "JOIN contact p ON p.id = c.contact_id WHERE c.id = ?1",
        id.0
    )
    .fetch_optional(&mut *connection)
    .await?;
    let Some(raw) = raw else { return Ok(None) };
    let group = match raw.shelf.as_str() {
        _ if raw.snoozed_until.is_some() => Group::Rest,
        _ if raw.pinned_at.is_some() => Group::Pinned,
        "to_answer" if raw.window_until <= now.0 => Group::Closed,
        "to_answer" if raw.window_until <= (now + CLOSING_SOON).0 => Group::ClosingSoon,
        "to_answer" => Group::Next,
        _ => Group::Rest,
    };
    let customer_since = raw.customer_since.map(UtcMillis);
    let mut row = [raw.into_row(group)?];
    day::attach_labels(connection, &mut row).await?;
    let [row] = row;
    Ok(Some((row, customer_since)))
}

/// Whether there is such a conversation, of whatever number.
pub async fn exists(connection: &mut SqliteConnection, id: ConversationId) -> Result<bool, StoreError> {
    let found =
        sqlx::query_scalar!(r#"SELECT EXISTS (SELECT 1 FROM conversation WHERE id = ?) AS "found!: i64""#, id.0);
    Ok(found.fetch_one(connection).await? == 1)
}

/// How many conversations stand on each shelf and under each heading.
pub async fn counts(connection: &mut SqliteConnection, now: UtcMillis) -> Result<Counts, StoreError> {
    let mut shelves = ShelfCounts::default();
    for row in sqlx::query!("SELECT shelf, size FROM shelf_size").fetch_all(&mut *connection).await? {
        let size = u32::try_from(row.size).unwrap_or(0);
        match Shelf::parse(&row.shelf) {
            Some(Shelf::ToAnswer) => shelves.to_answer = size,
            Some(Shelf::Waiting) => shelves.waiting = size,
            Some(Shelf::Done) => shelves.done = size,
            None => shelves.snoozed = size,
        }
    }
    let soon = (now + CLOSING_SOON).0;
    let closing_soon = sqlx::query_scalar!(
        "SELECT count(*) FROM conversation INDEXED BY conversation_to_answer_by_window
         WHERE shelf = 'to_answer' AND ours = 1 AND last_message_id IS NOT NULL
           AND snoozed_until IS NULL AND pinned_at IS NULL AND window_until > ? AND window_until <= ?",
        now.0,
        soon
    )
    .fetch_one(&mut *connection)
    .await?;
    let closed = sqlx::query_scalar!(
        "SELECT count(*) FROM conversation INDEXED BY conversation_to_answer_by_window
         WHERE shelf = 'to_answer' AND ours = 1 AND last_message_id IS NOT NULL
           AND snoozed_until IS NULL AND pinned_at IS NULL AND window_until <= ?",
        now.0
    )
    .fetch_one(&mut *connection)
    .await?;
    let closing_soon = u32::try_from(closing_soon).unwrap_or(0);
    let closed = u32::try_from(closed).unwrap_or(0);
    let pinned = day::pinned(connection, Some(Shelf::ToAnswer)).await?;
    let next = shelves.to_answer.saturating_sub(pinned).saturating_sub(closing_soon).saturating_sub(closed);
    Ok(Counts { shelves, groups: GroupCounts { closing_soon, next, closed } })
}

#[cfg(test)]
mod tests;
