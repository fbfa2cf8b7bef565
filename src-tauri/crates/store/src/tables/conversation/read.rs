//! The conversation list and a conversation's header. Everything a row shows stands on the conversation and its contact.

use shopbell_model::window::CLOSING_SOON;
use shopbell_model::{ConversationId, UtcMillis};
use sqlx::SqliteConnection;

use super::Shelf;
use super::raw::{Raw, lines};
use super::row::{ConversationPage, ConversationRow, Counts, Group, GroupCounts, ShelfCounts};
use crate::error::StoreError;
use crate::{cursor, json};

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
        let end = if rises(group) { i64::MIN } else { i64::MAX };
        Self { group, now, key: end, id: end }
    }

    /// The end of a group: nothing comes after it.
    const fn end(group: Group, now: UtcMillis) -> Self {
        let end = if rises(group) { i64::MAX } else { i64::MIN };
        Self { group, now, key: end, id: end }
    }

    fn write(self) -> String {
        cursor::write(&[self.group.tag(), self.now.0, self.key, self.id])
    }

    fn read(text: &str, shelf: Shelf) -> Result<Self, StoreError> {
        let [group, now, key, id] = cursor::read(text)?;
        let group = Group::of_tag(group).filter(|group| groups(shelf).contains(group)).ok_or(StoreError::BadCursor)?;
        Ok(Self { group, now: UtcMillis(now), key, id })
    }
}

/// Whether the keys of a group grow from row to row.
const fn rises(group: Group) -> bool {
    matches!(group, Group::Pinned | Group::ClosingSoon | Group::Next)
}

/// The headings of a shelf in their order.
const fn groups(shelf: Shelf) -> &'static [Group] {
    match shelf {
        Shelf::ToAnswer => &TO_ANSWER,
        Shelf::Waiting | Shelf::Done => &REST,
    }
}

/// Where each heading of a shelf is read from: those before the place are at their end, those after it begin.
fn places<const N: usize>(groups: [Group; N], begin: Option<Place>, now: UtcMillis) -> [(i64, i64); N] {
    let mut passed = begin.is_some();
    groups.map(|group| {
        let place = match begin.filter(|place| place.group == group) {
            Some(place) => {
                passed = false;
                place
            }
            None if passed => Place::end(group, now),
            None => Place::start(group, now),
        };
        (place.key, place.id)
    })
}

/// A page of one shelf, at most `limit` rows from `cursor` on. *To answer* comes heading by heading.
pub async fn page(
    connection: &mut SqliteConnection,
    shelf: Shelf,
    cursor: Option<&str>,
    limit: u32,
    now: UtcMillis,
) -> Result<ConversationPage, StoreError> {
    let begin = cursor.map(|cursor| Place::read(cursor, shelf)).transpose()?;
    let now = begin.map_or(now, |place| place.now);
    let limit = usize::try_from(limit.max(1)).unwrap_or(usize::MAX);
    // One row more than asked for tells whether there is a next page.
    let wanted = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let found = match shelf {
        Shelf::ToAnswer => to_answer(connection, begin, wanted, now).await?,
        Shelf::Waiting | Shelf::Done => rest(connection, shelf, begin, wanted, now).await?,
    };
    let mut rows: Vec<ConversationRow> =
        json::read(&found)?.into_iter().map(Raw::into_row).collect::<Result<_, _>>()?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| end_of(row, now).write());
    Ok(ConversationPage { rows, next })
}

/// The rows of *To answer*, all four headings in one statement.
async fn to_answer(
    connection: &mut SqliteConnection,
    begin: Option<Place>,
    wanted: i64,
    now: UtcMillis,
) -> Result<String, StoreError> {
    let soon = (now + CLOSING_SOON).0;
    let [pinned, closing, next, closed] = places(TO_ANSWER, begin, now);
    let found = lines!(
        limit "+?3",
        [
            "4" => "INDEXED BY conversation_pinned JOIN contact p ON p.id = c.contact_id
                WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL AND c.snoozed_until IS NULL
                  AND c.pinned_at IS NOT NULL AND (c.pinned_at, c.id) > (?4, ?5)
                ORDER BY c.pinned_at, c.id LIMIT +?3",
            "0" => "INDEXED BY conversation_to_answer_by_window JOIN contact p ON p.id = c.contact_id
                WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL
                  AND c.snoozed_until IS NULL AND c.pinned_at IS NULL
                  AND c.window_until > ?1 AND c.window_until <= ?2 AND (c.window_until, c.id) > (?6, ?7)
                ORDER BY c.window_until, c.id LIMIT +?3",
            "1" => "INDEXED BY conversation_to_answer_by_wait JOIN contact p ON p.id = c.contact_id
                WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL AND c.window_until > ?2
                  AND c.snoozed_until IS NULL AND c.pinned_at IS NULL
                  AND ifnull(c.waiting_since, c.last_at) >= ?8
                  AND (ifnull(c.waiting_since, c.last_at) > ?8 OR c.id > ?9)
                ORDER BY ifnull(c.waiting_since, c.last_at), c.id LIMIT +?3",
            "2" => "INDEXED BY conversation_to_answer_by_wait JOIN contact p ON p.id = c.contact_id
                WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL AND c.window_until <= ?1
                  AND c.snoozed_until IS NULL AND c.pinned_at IS NULL
                  AND ifnull(c.waiting_since, c.last_at) <= ?10
                  AND (ifnull(c.waiting_since, c.last_at) < ?10 OR c.id < ?11)
                ORDER BY ifnull(c.waiting_since, c.last_at) DESC, c.id DESC LIMIT +?3",
        ],
        now.0,
        soon,
        wanted,
        pinned.0,
        pinned.1,
        closing.0,
        closing.1,
        next.0,
        next.1,
        closed.0,
        closed.1
    );
    Ok(found.fetch_one(connection).await?)
}

/// The rows of another shelf: what is pinned, then the newest.
async fn rest(
    connection: &mut SqliteConnection,
    shelf: Shelf,
    begin: Option<Place>,
    wanted: i64,
    now: UtcMillis,
) -> Result<String, StoreError> {
    let shelf = shelf.as_str();
    let [pinned, rest] = places(REST, begin, now);
    let found = lines!(
        limit "+?2",
        [
            "4" => "INDEXED BY conversation_pinned JOIN contact p ON p.id = c.contact_id
                WHERE c.shelf = +?1 AND c.ours = 1 AND c.last_message_id IS NOT NULL AND c.snoozed_until IS NULL
                  AND c.pinned_at IS NOT NULL AND (c.pinned_at, c.id) > (?3, ?4)
                ORDER BY c.pinned_at, c.id LIMIT +?2",
            "3" => "INDEXED BY conversation_by_shelf JOIN contact p ON p.id = c.contact_id
                WHERE c.shelf = +?1 AND c.ours = 1 AND c.last_message_id IS NOT NULL
                  AND c.snoozed_until IS NULL AND c.pinned_at IS NULL AND (c.last_at, c.id) < (?5, ?6)
                ORDER BY c.last_at DESC, c.id DESC LIMIT +?2",
        ],
        shelf,
        wanted,
        pinned.0,
        pinned.1,
        rest.0,
        rest.1
    );
    Ok(found.fetch_one(connection).await?)
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

/// The number of a chat's customer, E.164; nothing where none is shown.
pub async fn phone_of(conn: &mut SqliteConnection, chat: ConversationId) -> Result<Option<String>, StoreError> {
    let phone = sqlx::query_scalar!(
        "SELECT p.phone FROM conversation c JOIN contact p ON p.id = c.contact_id WHERE c.id = ?1",
        chat.0
    );
    Ok(phone.fetch_optional(conn).await?.flatten())
}

/// One conversation, also of a number that is not the shop's, and when its customer first wrote; `None` when there is no
/// such conversation. One query: it is asked at every click.
pub async fn header(
    connection: &mut SqliteConnection,
    id: ConversationId,
    now: UtcMillis,
) -> Result<Option<(ConversationRow, Option<UtcMillis>)>, StoreError> {
    let found = lines!(
        since "(SELECT at FROM message WHERE conversation_id = c.id AND removed = 0 AND direction = 'in'
                ORDER BY at, id LIMIT 1)",
        "JOIN contact p ON p.id = c.contact_id WHERE c.id = ?1",
        id.0
    )
    .fetch_one(connection)
    .await?;
    let Some(raw) = json::read::<Raw>(&found)?.pop() else { return Ok(None) };
    let customer_since = raw.customer_since.map(UtcMillis);
    let row = raw.into_row()?;
    let group = match row.shelf {
        _ if row.snoozed_until.is_some() => Group::Rest,
        _ if row.pinned_at.is_some() => Group::Pinned,
        Shelf::ToAnswer if row.window_until <= now => Group::Closed,
        Shelf::ToAnswer if row.window_until <= now + CLOSING_SOON => Group::ClosingSoon,
        Shelf::ToAnswer => Group::Next,
        Shelf::Waiting | Shelf::Done => Group::Rest,
    };
    Ok(Some((ConversationRow { group, ..row }, customer_since)))
}

/// Whether there is such a conversation, of whatever number.
pub async fn exists(connection: &mut SqliteConnection, id: ConversationId) -> Result<bool, StoreError> {
    let found =
        sqlx::query_scalar!(r#"SELECT EXISTS (SELECT 1 FROM conversation WHERE id = ?) AS "found!: i64""#, id.0);
    Ok(found.fetch_one(connection).await? == 1)
}

/// How many conversations stand on each shelf and under each heading. One statement: it goes with every page.
pub async fn counts(connection: &mut SqliteConnection, now: UtcMillis) -> Result<Counts, StoreError> {
    let soon = (now + CLOSING_SOON).0;
    let row = sqlx::query!(
        r#"SELECT
             (SELECT size FROM shelf_size WHERE shelf = 'to_answer') AS "to_answer!: i64",
             (SELECT size FROM shelf_size WHERE shelf = 'waiting') AS "waiting!: i64",
             (SELECT size FROM shelf_size WHERE shelf = 'done') AS "done!: i64",
             (SELECT size FROM shelf_size WHERE shelf = 'snoozed') AS "snoozed!: i64",
             (SELECT count(*) FROM conversation INDEXED BY conversation_to_answer_by_window
              WHERE shelf = 'to_answer' AND ours = 1 AND last_message_id IS NOT NULL
                AND snoozed_until IS NULL AND pinned_at IS NULL AND window_until > ?1 AND window_until <= ?2)
               AS "closing_soon!: i64",
             (SELECT count(*) FROM conversation INDEXED BY conversation_to_answer_by_window
              WHERE shelf = 'to_answer' AND ours = 1 AND last_message_id IS NOT NULL
                AND snoozed_until IS NULL AND pinned_at IS NULL AND window_until <= ?1) AS "closed!: i64",
             (SELECT count(*) FROM conversation INDEXED BY conversation_pinned
              WHERE shelf = 'to_answer' AND ours = 1 AND last_message_id IS NOT NULL AND snoozed_until IS NULL
                AND pinned_at IS NOT NULL) AS "pinned!: i64""#,
        now.0,
        soon
    )
    .fetch_one(connection)
    .await?;
    let size = |size: i64| u32::try_from(size).unwrap_or(0);
    let shelves = ShelfCounts {
        to_answer: size(row.to_answer),
        waiting: size(row.waiting),
        done: size(row.done),
        snoozed: size(row.snoozed),
    };
    let (closing_soon, closed) = (size(row.closing_soon), size(row.closed));
    let next = shelves.to_answer.saturating_sub(size(row.pinned)).saturating_sub(closing_soon).saturating_sub(closed);
    Ok(Counts { shelves, groups: GroupCounts { closing_soon, next, closed } })
}

#[cfg(test)]
mod tests;
