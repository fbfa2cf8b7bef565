//! Searching messages, newest first.

use serde::Deserialize;
use shopbell_model::{ContactId, ConversationId, Direction, MessageId, MessageKind, UtcMillis};
use sqlx::SqliteConnection;

use super::query::Wanted;
use super::says::text_of;
use super::snippet::{Piece, pieces};
use crate::error::StoreError;
use crate::tables::conversation::Person;
use crate::{cursor, json};

/// A message that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundMessage {
    /// The message.
    pub message: MessageId,
    /// Its conversation.
    pub conversation: ConversationId,
    /// Who it is with.
    pub person: Person,
    /// Who spoke.
    pub direction: Direction,
    /// What kind.
    pub kind: MessageKind,
    /// When.
    pub at: UtcMillis,
    /// The text around the first match.
    pub snippet: Vec<Piece>,
}

/// A page of messages that match, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundMessages {
    /// The messages.
    pub messages: Vec<FoundMessage>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// Messages of the shop that hold everything `typed` says, newest first; words match by their beginnings. Only those of
/// `chats`, where any are named.
pub async fn messages(
    connection: &mut SqliteConnection,
    typed: &str,
    chats: &[ConversationId],
    cursor: Option<&str>,
    limit: u32,
) -> Result<FoundMessages, StoreError> {
    let [before] = cursor.map_or(Ok([i64::MAX]), cursor::read::<1>)?;
    let Some(wanted) = Wanted::read(typed) else { return Ok(FoundMessages::default()) };
    let limit = usize::try_from(limit.max(1)).unwrap_or(usize::MAX);
    // One row more than asked for tells whether there is a next page. All of them travel as one value: a row of its own
    // costs sqlx more on its way between threads than SQLite needs to find it.
    let page: String = sqlx::query_scalar(
        r#"SELECT json_group_array(json_array(id, chat, direction, kind, at, body, payload, former,
                                              contact, name, username, phone))
         FROM (
           SELECT m.id, w.id AS chat, m.direction, m.kind, m.at, m.body,
                  CASE WHEN m.kind = 'interactive' OR instr(m.payload, '"filename"') THEN m.payload END AS payload,
                  CASE WHEN m.edited_at IS NOT NULL AND m.revoked_at IS NULL THEN
                    (SELECT group_concat(body, char(10)) FROM former WHERE message_id = m.id) END AS former,
                  p.id AS contact, p.name, p.username, p.phone
           FROM search_messages s
           CROSS JOIN message m ON m.id = s.rowid
           CROSS JOIN conversation c ON c.id = m.conversation_id
           CROSS JOIN conversation w ON w.id = coalesce(c.merged_into, c.id)
           CROSS JOIN contact p ON p.id = w.contact_id
           WHERE s.search_messages MATCH ?1 AND s.rowid < ?2 AND m.removed = 0 AND w.ours = 1
             AND (?3 IS NULL OR c.id IN (SELECT value FROM json_each(?3)))
           ORDER BY s.rowid DESC LIMIT +?4
         )"#,
    )
    .bind(wanted.expression(chats))
    .bind(before)
    .bind((!chats.is_empty()).then(|| serde_json::to_string(chats).unwrap_or_default()))
    .bind(i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1))
    .fetch_one(connection)
    .await?;
    let rows: Vec<MessageRow> = json::read(&page)?;

    let more = rows.len() > limit;
    let messages: Vec<FoundMessage> =
        rows.into_iter().take(limit).map(|row| row.found(&wanted)).collect::<Result<_, _>>()?;
    let next = messages.last().filter(|_| more).map(|last| cursor::write(&[last.message.0]));
    Ok(FoundMessages { messages, next })
}

/// A message as the page's JSON holds it: the columns in their order.
#[derive(Deserialize)]
struct MessageRow(
    i64,
    i64,
    String,
    String,
    i64,
    Option<String>,
    Option<String>,
    Option<String>,
    i64,
    Option<String>,
    Option<String>,
    Option<String>,
);

impl MessageRow {
    fn found(self, wanted: &Wanted) -> Result<FoundMessage, StoreError> {
        let Self(id, conversation, direction, kind, at, body, payload, former, contact, name, username, phone) = self;
        Ok(FoundMessage {
            message: MessageId(id),
            conversation: ConversationId(conversation),
            person: Person { contact: ContactId(contact), name, username, phone },
            direction: Direction::parse(&direction)?,
            kind: MessageKind::parse(&kind).unwrap_or(MessageKind::Unknown),
            at: UtcMillis(at),
            snippet: pieces(&text_of(body.as_deref(), &kind, payload.as_deref(), former.as_deref()), wanted),
        })
    }
}
