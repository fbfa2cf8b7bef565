//! What the lists and the header read of a conversation: a row of the table with its contact and its labels, as SQLite
//! gives it.
//!
//! A whole page travels as one JSON value: a row of its own, and each of its columns, cost sqlx more on their way between
//! threads than SQLite needs to find them.

use serde::Deserialize;
use shopbell_model::{
    ContactId, ConversationId, Delivery, Direction, HelperId, LabelId, MessageId, MessageKind, ServiceWindow, UtcMillis,
};

use super::Shelf;
use super::row::{ConversationRow, Group, LastLine, Person};
use crate::error::StoreError;
use crate::tables::consent::state;

/// A row as the table holds it; the fields stand in the order in which [`lines!`] writes them.
#[derive(Deserialize)]
pub(super) struct Raw {
    /// The heading it was found under: [`Group::tag`].
    pub(super) group: i64,
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
    pub(super) snoozed_until: Option<i64>,
    pub(super) pinned_at: Option<i64>,
    pub(super) marked_unread: i64,
    pub(super) helper_id: Option<i64>,
    pub(super) blocked_at: Option<i64>,
    pub(super) labels: Vec<i64>,
    /// The last word on each matter of whom an answer goes to, what was withdrawn in the other parts of a merged chat, and
    /// what files say of them, as `state::facts` has it.
    pub(super) consent: Vec<state::Word>,
    pub(super) in_doubt: i64,
    pub(super) quiet: i64,
    pub(super) customer_since: Option<i64>,
}

/// The rows of a list as one JSON text. Each part is a tag of [`Group`] and which index, which rows, in which order, with
/// a `LIMIT`; the parts are read one after the other, and no further than `limit` rows. Only a header says since when the
/// person is a customer: `since` is that.
macro_rules! lines {
    (limit $limit:literal, [$($tag:literal => $rest:literal),+ $(,)?], $($arg:expr),+ $(,)?) => {
        lines!(@next "", {}, since "NULL", limit $limit, [$($tag => $rest),+], $($arg),+)
    };
    (since $since:literal, $rest:literal, $($arg:expr),+ $(,)?) => {
        lines!(@next "", {}, since $since, limit "1", ["3" => $rest], $($arg),+)
    };
    // Part after part is written behind those that are done; the text of a line stands here alone.
    (@next $join:literal, {$($done:tt)*}, since $since:literal, limit $limit:literal,
     [$tag:literal => $rest:literal $(, $tags:literal => $rests:literal)*], $($arg:expr),+) => {
        lines!(@next " UNION ALL ", {
            $($done)* + $join + "SELECT line FROM (SELECT json_array(" + $tag + ", c.id, p.id, p.name, p.username, p.phone, c.shelf,
               c.last_message_id, c.last_kind, c.last_text, c.last_direction, c.last_delivery, c.last_at,
               c.last_inbound_at, c.waiting_since, c.window_until, c.entry_point_until, c.unread, c.first_unread_id,
               c.not_sent, c.not_sure, c.draft, c.ours, c.snoozed_until, c.pinned_at, c.marked_unread, c.helper_id,
               c.blocked_at,
               (SELECT json_group_array(label_id) FROM chat_label INDEXED BY chat_label_by_chat
                WHERE conversation_id = c.id),
               json((SELECT '[' || ifnull(group_concat(word, ','), '') || ']' FROM (
                SELECT json_array(t.lane, t.act, t.means, t.names_whatsapp, t.at, t.recorded_at, t.seq, 0) AS word
                FROM consent_subject s INDEXED BY consent_subject_by_contact
                CROSS JOIN consent_state t ON t.subject_id = s.id
                WHERE s.contact_id IN (SELECT c.contact_id UNION ALL
                  SELECT k.contact_id FROM conversation k INDEXED BY conversation_parts
                  WHERE k.merged_into = ifnull(c.merged_into, c.id))
                  AND (s.contact_id = ifnull((SELECT h.contact_id FROM conversation h INDEXED BY conversation_part_heard
                      WHERE h.merged_into = c.id ORDER BY h.last_inbound_at DESC, h.last_message_id DESC LIMIT +1),
                    c.contact_id) OR (t.act = 'withdrawn' AND t.lane <> 'switch' AND NOT EXISTS (
                      SELECT 1 FROM consent_subject o INDEXED BY consent_subject_by_contact
                      CROSS JOIN consent_state y ON y.subject_id = o.id AND y.lane = t.lane
                      WHERE o.contact_id = s.contact_id AND y.act <> 'withdrawn' AND y.at > t.at)))
                UNION ALL
                SELECT json_array(e.topic, e.act, e.means, e.names_whatsapp,
                                  iif(i.way = 'all', e.at, coalesce(r.agreed_at, e.at)), e.recorded_at, e.seq, 1)
                FROM import_row r INDEXED BY import_row_by_contact
                CROSS JOIN import i ON i.id = r.import_id
                CROSS JOIN consent_entry e ON e.seq = i.consent_seq
                WHERE r.contact_id = ifnull((SELECT h.contact_id FROM conversation h INDEXED BY conversation_part_heard
                    WHERE h.merged_into = c.id ORDER BY h.last_inbound_at DESC, h.last_message_id DESC LIMIT +1),
                  c.contact_id) AND i.state = 'done' AND (i.way = 'all' OR r.basis IS NOT NULL)))),
               (EXISTS (SELECT 1 FROM consent_doubt d INDEXED BY consent_doubt_of_chat
                WHERE d.settled_at IS NULL AND d.conversation_id = c.id)
                OR EXISTS (SELECT 1 FROM conversation k INDEXED BY conversation_parts
                  CROSS JOIN consent_doubt d INDEXED BY consent_doubt_of_chat
                  WHERE k.merged_into = c.id AND d.conversation_id = k.id AND d.settled_at IS NULL)),
               c.quiet,
               " + $since + ") AS line
             FROM conversation c " + $rest + ")"
        }, since $since, limit $limit, [$($tags => $rests),*], $($arg),+)
    };
    (@next $join:literal, {$($done:tt)*}, since $since:literal, limit $limit:literal, [], $($arg:expr),+) => {
        sqlx::query_scalar!(
            r#"SELECT '[' || ifnull(group_concat(line, ','), '') || ']' AS "page!: String" FROM ("#
            $($done)* + " LIMIT " + $limit + ")",
            $($arg),+
        )
    };
}
pub(super) use lines;

impl Raw {
    pub(super) fn into_row(self) -> Result<ConversationRow, StoreError> {
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
            // The queries know these tags only.
            group: Group::of_tag(self.group).unwrap_or(Group::Rest),
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
            labels: self.labels.into_iter().map(LabelId).collect(),
            consent: state::heard(&self.consent)?,
            in_doubt: self.in_doubt == 1,
            quiet: self.quiet == 1,
        })
    }
}
