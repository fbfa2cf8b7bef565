//! What the lists and the header read of a conversation: one row of the table with its contact, as SQLite gives it.

use shopbell_model::consent;
use shopbell_model::{
    ContactId, ConversationId, Delivery, Direction, HelperId, MessageId, MessageKind, ServiceWindow, UtcMillis,
};

use super::Shelf;
use super::row::{ConversationRow, Group, LastLine, Person};
use crate::error::StoreError;

/// A row as the table holds it.
pub(super) struct Raw {
    pub(super) id: i64,
    pub(super) contact: i64,
    pub(super) name: Option<String>,
    pub(super) username: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) shelf: String,
    pub(super) last_message_id: Option<i64>,
    pub(super) last_kind: Option<String>,
    pub(super) last_text: String,
    pub(super) last_direction: Option<String>,
    pub(super) last_delivery: Option<String>,
    pub(super) last_at: i64,
    pub(super) last_inbound_at: Option<i64>,
    pub(super) waiting_since: Option<i64>,
    pub(super) window_until: i64,
    pub(super) entry_point_until: Option<i64>,
    pub(super) unread: i64,
    pub(super) first_unread_id: Option<i64>,
    pub(super) not_sent: i64,
    pub(super) not_sure: i64,
    pub(super) draft: String,
    pub(super) ours: i64,
    pub(super) customer_since: Option<i64>,
    pub(super) snoozed_until: Option<i64>,
    pub(super) pinned_at: Option<i64>,
    pub(super) marked_unread: i64,
    pub(super) helper_id: Option<i64>,
    pub(super) blocked_at: Option<i64>,
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
                      c.not_sure, c.draft, c.ours, c.snoozed_until, c.pinned_at, c.marked_unread, c.helper_id, c.blocked_at,
                      "# + $since + r#" AS "customer_since: i64"
               FROM conversation c "# + $rest,
            $($arg),+
        )
    };
}
pub(super) use rows;

impl Raw {
    pub(super) fn into_row(self, group: Group) -> Result<ConversationRow, StoreError> {
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
            snoozed_until: self.snoozed_until.map(UtcMillis),
            pinned_at: self.pinned_at.map(UtcMillis),
            marked_unread: self.marked_unread == 1,
            helper: self.helper_id.map(HelperId),
            blocked: self.blocked_at.is_some(),
            labels: Vec::new(),
            consent: consent::Facts::default(),
            in_doubt: false,
        })
    }
}
