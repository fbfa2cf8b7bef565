//! Lists across all shelves: what is unread, unanswered, closing, somebody's, labelled or put off. Each reads an index of
//! its own in its order, so a page costs what it shows.

use shopbell_model::{HelperId, LabelId, UtcMillis};
use sqlx::SqliteConnection;

use super::raw::{Raw, lines};
use super::row::{ConversationPage, ConversationRow};
use crate::error::StoreError;
use crate::{cursor, json};

/// Which conversations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    /// Something unread, newest first.
    Unread,
    /// The customer waits for an answer, longest wait first. Also what was put off.
    Unanswered,
    /// The window is still open and nobody said done: soonest to close first.
    Closing,
    /// In somebody's care and not done, newest first.
    Of(HelperId),
    /// Bears a label, newest first.
    Labelled(LabelId),
    /// Put off, soonest to come back first.
    Snoozed,
}

impl Filter {
    /// A number that tells the lists apart in a cursor.
    const fn tag(self) -> i64 {
        match self {
            Self::Unread => 0,
            Self::Unanswered => 1,
            Self::Closing => 2,
            Self::Of(_) => 3,
            Self::Labelled(_) => 4,
            Self::Snoozed => 5,
        }
    }

    /// Whether the list runs upwards from small to large keys.
    const fn rises(self) -> bool {
        matches!(self, Self::Unanswered | Self::Closing | Self::Snoozed)
    }

    /// What the row is ordered by.
    fn key(self, row: &ConversationRow) -> i64 {
        match self {
            Self::Unread | Self::Of(_) | Self::Labelled(_) => row.last.as_ref().map_or(0, |last| last.at.0),
            Self::Unanswered => row.waiting_since.map_or(0, |at| at.0),
            Self::Closing => row.window_until.0,
            Self::Snoozed => row.snoozed_until.map_or(0, |at| at.0),
        }
    }
}

/// A page of one of these lists, at most `limit` rows from `cursor` on.
pub async fn filtered(
    connection: &mut SqliteConnection,
    filter: Filter,
    cursor: Option<&str>,
    limit: u32,
    now: UtcMillis,
) -> Result<ConversationPage, StoreError> {
    let start = if filter.rises() { i64::MIN } else { i64::MAX };
    let [tag, judged, key, id] = cursor.map_or(Ok([filter.tag(), now.0, start, start]), cursor::read::<4>)?;
    if tag != filter.tag() {
        return Err(StoreError::BadCursor);
    }
    let limit = usize::try_from(limit.max(1)).unwrap_or(usize::MAX);
    // One row more than asked for tells whether there is a next page.
    let wanted = i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1);
    let place = Place { now: judged, key, id, wanted };
    let found = read(connection, filter, place).await?;
    let mut rows: Vec<ConversationRow> =
        json::read(&found)?.into_iter().map(Raw::into_row).collect::<Result<_, _>>()?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next =
        rows.last().filter(|_| more).map(|row| cursor::write(&[filter.tag(), judged, filter.key(row), row.id.0]));
    Ok(ConversationPage { rows, next })
}

/// Where a page begins and how much of it is wanted.
#[derive(Clone, Copy)]
struct Place {
    now: i64,
    key: i64,
    id: i64,
    wanted: i64,
}

async fn read(connection: &mut SqliteConnection, filter: Filter, place: Place) -> Result<String, StoreError> {
    let Place { now, key, id, wanted } = place;
    let found = match filter {
        Filter::Unread => {
            lines!(
                limit "+?3",
                ["3" => "INDEXED BY conversation_unread JOIN contact p ON p.id = c.contact_id
                 WHERE c.ours = 1 AND c.last_message_id IS NOT NULL AND c.snoozed_until IS NULL
                   AND (c.unread > 0 OR c.marked_unread = 1) AND (c.last_at, c.id) < (?1, ?2)
                 ORDER BY c.last_at DESC, c.id DESC LIMIT +?3"],
                key,
                id,
                wanted
            )
            .fetch_one(connection)
            .await
        }
        Filter::Unanswered => {
            lines!(
                limit "+?3",
                ["3" => "INDEXED BY conversation_unanswered JOIN contact p ON p.id = c.contact_id
                 WHERE c.shelf = 'to_answer' AND c.ours = 1 AND c.last_message_id IS NOT NULL
                   AND c.waiting_since IS NOT NULL AND (c.waiting_since, c.id) > (?1, ?2)
                 ORDER BY c.waiting_since, c.id LIMIT +?3"],
                key,
                id,
                wanted
            )
            .fetch_one(connection)
            .await
        }
        Filter::Closing => {
            lines!(
                limit "+?4",
                ["3" => "INDEXED BY conversation_closing JOIN contact p ON p.id = c.contact_id
                 WHERE c.shelf <> 'done' AND c.ours = 1 AND c.last_message_id IS NOT NULL
                   AND c.window_until > ?1 AND (c.window_until, c.id) > (?2, ?3)
                 ORDER BY c.window_until, c.id LIMIT +?4"],
                now,
                key,
                id,
                wanted
            )
            .fetch_one(connection)
            .await
        }
        Filter::Of(helper) => {
            lines!(
                limit "+?4",
                ["3" => "INDEXED BY conversation_of_helper JOIN contact p ON p.id = c.contact_id
                 WHERE c.helper_id = ?1 AND c.shelf <> 'done' AND c.ours = 1 AND c.last_message_id IS NOT NULL
                   AND (c.last_at, c.id) < (?2, ?3)
                 ORDER BY c.last_at DESC, c.id DESC LIMIT +?4"],
                helper.0,
                key,
                id,
                wanted
            )
            .fetch_one(connection)
            .await
        }
        Filter::Labelled(label) => {
            lines!(
                limit "+?4",
                ["3" => "JOIN chat_label l INDEXED BY chat_label_newest ON l.conversation_id = c.id
                 JOIN contact p ON p.id = c.contact_id
                 WHERE l.label_id = ?1 AND c.ours = 1 AND c.last_message_id IS NOT NULL
                   AND (l.last_at, l.conversation_id) < (?2, ?3)
                 ORDER BY l.last_at DESC, l.conversation_id DESC LIMIT +?4"],
                label.0,
                key,
                id,
                wanted
            )
            .fetch_one(connection)
            .await
        }
        Filter::Snoozed => {
            lines!(
                limit "+?3",
                ["3" => "INDEXED BY conversation_snoozed JOIN contact p ON p.id = c.contact_id
                 WHERE c.ours = 1 AND c.last_message_id IS NOT NULL AND c.snoozed_until IS NOT NULL
                   AND (c.snoozed_until, c.id) > (?1, ?2)
                 ORDER BY c.snoozed_until, c.id LIMIT +?3"],
                key,
                id,
                wanted
            )
            .fetch_one(connection)
            .await
        }
    };
    Ok(found?)
}

#[cfg(test)]
mod tests;
