//! The conversation list and a conversation's header. Everything a row shows stands on the conversation and its contact.

use shopbell_model::window::CLOSING_SOON;
use shopbell_model::{
    ContactId, ConversationId, Delivery, Direction, MessageId, MessageKind, ServiceWindow, UtcMillis,
};
use sqlx::SqliteConnection;

use super::Shelf;
use super::row::{ConversationPage, ConversationRow, Counts, Group, GroupCounts, LastLine, Person, ShelfCounts};
use crate::cursor;
use crate::error::StoreError;

/// The headings of *To answer* in their order.
const TO_ANSWER: [Group; 3] = [Group::ClosingSoon, Group::Next, Group::Closed];

struct Raw {
    id: i64,
    contact: i64,
    name: Option<String>,
    username: Option<String>,
    phone: Option<String>,
    shelf: String,
    last_message_id: Option<i64>,
    last_kind: Option<String>,
    last_text: String,
    last_direction: Option<String>,
    last_delivery: Option<String>,
    last_at: i64,
    last_inbound_at: Option<i64>,
    waiting_since: Option<i64>,
    window_until: i64,
    entry_point_until: Option<i64>,
    unread: i64,
    first_unread_id: Option<i64>,
    not_sent: i64,
    not_sure: i64,
    draft: String,
    ours: i64,
    customer_since: Option<i64>,
}

/// A row of the list; `$rest` says which index, which rows and in which order. Only a header says since when the person
/// is a customer: `$since` is that, or `NULL`.
macro_rules! rows {
    ($rest:literal, $($arg:expr),+ $(,)?) => { rows!(since "NULL", $rest, $($arg),+) };
    (since $since:literal, $rest:literal, $($arg:expr),+ $(,)?) => {
        sqlx::query_as!(
            Raw,
            r#"SELECT c.id AS "id!", p.id AS "contact!", p.name, p.username, p.phone, c.shelf, c.last_message_id,
                      c.last_kind, c.last_text, c.last_direction, c.last_delivery, c.last_at, c.last_inbound_at,
                      c.waiting_since, c.window_until, c.entry_point_until, c.unread, c.first_unread_id, c.not_sent,
                      c.not_sure, c.draft, c.ours, "# + $since + r#" AS "customer_since: i64"
               FROM conversation c "# + $rest,
            $($arg),+
        )
    };
}

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
            Group::ClosingSoon | Group::Next => (i64::MIN, i64::MIN),
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
    let groups: &[Group] = if shelf == Shelf::ToAnswer { &TO_ANSWER } else { &[Group::Rest] };
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
        Group::ClosingSoon => {
            rows!(
                "INDEXED BY conversation_to_answer_by_window JOIN contact p ON p.id = c.contact_id
                 WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL
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
                   AND (c.last_at, c.id) < (?2, ?3)
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
    .fetch_optional(connection)
    .await?;
    raw.map(|raw| {
        let group = match raw.shelf.as_str() {
            "to_answer" if raw.window_until <= now.0 => Group::Closed,
            "to_answer" if raw.window_until <= (now + CLOSING_SOON).0 => Group::ClosingSoon,
            "to_answer" => Group::Next,
            _ => Group::Rest,
        };
        let customer_since = raw.customer_since.map(UtcMillis);
        Ok((raw.into_row(group)?, customer_since))
    })
    .transpose()
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
            None => {}
        }
    }
    let soon = (now + CLOSING_SOON).0;
    let closing_soon = sqlx::query_scalar!(
        "SELECT count(*) FROM conversation INDEXED BY conversation_to_answer_by_window
         WHERE shelf = 'to_answer' AND ours = 1 AND last_message_id IS NOT NULL
           AND window_until > ? AND window_until <= ?",
        now.0,
        soon
    )
    .fetch_one(&mut *connection)
    .await?;
    let closed = sqlx::query_scalar!(
        "SELECT count(*) FROM conversation INDEXED BY conversation_to_answer_by_window
         WHERE shelf = 'to_answer' AND ours = 1 AND last_message_id IS NOT NULL AND window_until <= ?",
        now.0
    )
    .fetch_one(connection)
    .await?;
    let closing_soon = u32::try_from(closing_soon).unwrap_or(0);
    let closed = u32::try_from(closed).unwrap_or(0);
    let next = shelves.to_answer.saturating_sub(closing_soon).saturating_sub(closed);
    Ok(Counts { shelves, groups: GroupCounts { closing_soon, next, closed } })
}

impl Raw {
    fn into_row(self, group: Group) -> Result<ConversationRow, StoreError> {
        let last = match (self.last_message_id, self.last_direction.as_deref()) {
            (Some(message), Some(direction)) => Some(LastLine {
                message: MessageId(message),
                kind: self
                    .last_kind
                    .as_deref()
                    .and_then(|kind| MessageKind::parse(kind).ok())
                    .unwrap_or(MessageKind::Unknown),
                text: self.last_text,
                direction: Direction::parse(direction)?,
                delivery: self.last_delivery.as_deref().map(Delivery::parse).transpose()?,
                at: UtcMillis(self.last_at),
            }),
            _ => None,
        };
        Ok(ConversationRow {
            id: ConversationId(self.id),
            person: Person {
                contact: ContactId(self.contact),
                name: self.name,
                username: self.username,
                phone: self.phone,
            },
            // The table's CHECK knows these three words only.
            shelf: Shelf::parse(&self.shelf).unwrap_or(Shelf::ToAnswer),
            group,
            last,
            window: ServiceWindow {
                last_inbound: self.last_inbound_at.map(UtcMillis),
                entry_point_until: self.entry_point_until.map(UtcMillis),
            },
            window_until: UtcMillis(self.window_until),
            waiting_since: self.waiting_since.map(UtcMillis),
            unread: u32::try_from(self.unread).unwrap_or(0),
            first_unread: self.first_unread_id.map(MessageId),
            not_sent: u32::try_from(self.not_sent).unwrap_or(0),
            not_sure: u32::try_from(self.not_sure).unwrap_or(0),
            draft: self.draft,
            ours: self.ours == 1,
        })
    }
}

#[cfg(test)]
mod tests;
