//! Sentences that a person must read before anything follows from them.

use shopbell_model::{ContactId, ConversationId, MessageId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::tables::conversation::Person;

/// A sentence that must be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The message.
    pub message: MessageId,
    /// Its chat.
    pub conversation: ConversationId,
    /// Who wrote it.
    pub person: Person,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub at: UtcMillis,
}

/// A message must be read; one that was read before is not asked for again.
pub async fn add(
    tx: &mut SqliteConnection,
    message: MessageId,
    conversation: ConversationId,
    text: &str,
    at: UtcMillis,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO consent_doubt (message_id, conversation_id, text, at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (message_id) DO UPDATE SET text = excluded.text, settled_at = NULL
           WHERE consent_doubt.text <> excluded.text",
        message.0,
        conversation.0,
        text,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What a person must read, newest first.
pub async fn open(conn: &mut SqliteConnection, limit: u32) -> Result<Vec<Doubt>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT d.message_id AS "message_id!", d.conversation_id, d.text, d.at, p.id AS "contact!", p.name,
                  p.username, p.phone
           FROM consent_doubt d INDEXED BY consent_doubt_open
           CROSS JOIN conversation c ON c.id = d.conversation_id JOIN contact p ON p.id = c.contact_id
           WHERE d.settled_at IS NULL ORDER BY d.at DESC, d.message_id DESC LIMIT +?1"#,
        limit
    )
    .fetch_all(conn)
    .await?;
    let read = rows.into_iter().map(|row| Doubt {
        message: MessageId(row.message_id),
        conversation: ConversationId(row.conversation_id),
        person: Person { contact: ContactId(row.contact), name: row.name, username: row.username, phone: row.phone },
        text: row.text,
        at: UtcMillis(row.at),
    });
    Ok(read.collect())
}

/// How much a person must read.
pub async fn count(conn: &mut SqliteConnection) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!: i64" FROM consent_doubt INDEXED BY consent_doubt_open WHERE settled_at IS NULL"#
    );
    Ok(u32::try_from(count.fetch_one(conn).await?).unwrap_or(u32::MAX))
}

/// What a person must read in a chat.
pub async fn of_chat(conn: &mut SqliteConnection, chat: ConversationId) -> Result<Vec<MessageId>, StoreError> {
    let ids = sqlx::query_scalar!(
        r#"SELECT message_id AS "id!" FROM consent_doubt INDEXED BY consent_doubt_of_chat
           WHERE settled_at IS NULL AND conversation_id = ?1 ORDER BY message_id"#,
        chat.0
    );
    Ok(ids.fetch_all(conn).await?.into_iter().map(MessageId).collect())
}

/// Whether a message waits to be read, and in which chat.
pub async fn waits(tx: &mut SqliteConnection, message: MessageId) -> Result<Option<ConversationId>, StoreError> {
    let found = sqlx::query_scalar!(
        "SELECT conversation_id FROM consent_doubt WHERE message_id = ?1 AND settled_at IS NULL",
        message.0
    );
    Ok(found.fetch_optional(tx).await?.map(ConversationId))
}

/// A message was read.
pub async fn settle(tx: &mut SqliteConnection, message: MessageId, now: UtcMillis) -> Result<(), StoreError> {
    sqlx::query!("UPDATE consent_doubt SET settled_at = ?2 WHERE message_id = ?1", message.0, now.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// A message was taken back: nothing of what it said is kept for reading.
pub async fn forget(tx: &mut SqliteConnection, message: MessageId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM consent_doubt WHERE message_id = ?1", message.0).execute(tx).await?;
    Ok(())
}

/// The customer has stopped clearly: nothing of theirs has to be read for it any more.
pub async fn settle_all(tx: &mut SqliteConnection, chat: ConversationId, now: UtcMillis) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE consent_doubt SET settled_at = ?2 WHERE conversation_id = ?1 AND settled_at IS NULL",
        chat.0,
        now.0
    )
    .execute(tx)
    .await?;
    Ok(())
}
