//! Everything that is kept of a chat, for whoever has a right to all of it: also what no chat shows any more.

use std::collections::{HashMap, HashSet};

use shopbell_model::{ConversationId, MessageId, UtcMillis};
use sqlx::SqliteConnection;

use super::{Place, Raw, dress};
use crate::error::StoreError;
use crate::tables::message::row::Message;

/// A message with everything that is kept of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The message, as a chat shows it.
    pub message: Message,
    /// Whether it was taken out of the chat here.
    pub removed: bool,
    /// What it said before, the oldest first; also of what was taken back.
    pub former: Vec<Former>,
}

/// What a message said before it was changed or taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    /// Text, caption or title.
    pub body: Option<String>,
    /// The kind's own object as JSON.
    pub payload: Option<String>,
    /// When it said so.
    pub at: UtcMillis,
}

/// The messages of a chat after a place, the oldest first, that were stored up to a message; and the place of the last.
pub async fn kept(
    conn: &mut SqliteConnection,
    chat: ConversationId,
    (at, id): Place,
    last: MessageId,
    limit: u32,
) -> Result<(Vec<Kept>, Option<Place>), StoreError> {
    let rows = rows!(
        "WHERE conversation_id = ?1 AND (at, id) > (?2, ?3) AND id <= ?4 ORDER BY at, id LIMIT +?5",
        chat.0,
        at,
        id,
        last.0,
        limit
    );
    let rows = rows.fetch_all(&mut *conn).await?;
    let next = rows.last().map(|row| (row.at, row.id));
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let ids = serde_json::to_string(&ids).unwrap_or_default();
    let removed = sqlx::query_scalar!(
        "SELECT id FROM message WHERE id IN (SELECT value FROM json_each(?1)) AND removed = 1",
        ids
    );
    let removed: HashSet<i64> = removed.fetch_all(&mut *conn).await?.into_iter().collect();
    let mut former = former(conn, &ids).await?;
    let messages = dress(conn, rows).await?.into_iter().map(|message| Kept {
        removed: removed.contains(&message.id.0),
        former: former.remove(&message.id.0).unwrap_or_default(),
        message,
    });
    Ok((messages.collect(), next))
}

/// What messages said before. `messages` is a JSON list of their ids.
async fn former(conn: &mut SqliteConnection, messages: &str) -> Result<HashMap<i64, Vec<Former>>, StoreError> {
    let mut rows = sqlx::query!(
        r#"SELECT id AS "id!", message_id, body, payload, at FROM former
           WHERE message_id IN (SELECT value FROM json_each(?1))"#,
        messages
    )
    .fetch_all(conn)
    .await?;
    rows.sort_by_key(|row| row.id);
    let mut former: HashMap<i64, Vec<Former>> = HashMap::new();
    for row in rows {
        let said = Former { body: row.body, payload: row.payload, at: UtcMillis(row.at) };
        former.entry(row.message_id).or_default().push(said);
    }
    Ok(former)
}
