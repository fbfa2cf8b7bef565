//! What the people at the counter tell each other about a customer. It never leaves the shop.

use shopbell_model::{ConversationId, HelperId, NoteId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::search;

/// A note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Which.
    pub id: NoteId,
    /// On which chat.
    pub conversation: ConversationId,
    /// Who wrote it, where somebody had said who they are.
    pub helper: Option<HelperId>,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub at: UtcMillis,
}

/// The notes on a chat, newest first; a chat has a bounded number of them.
pub async fn of(conn: &mut SqliteConnection, conversation: ConversationId) -> Result<Vec<Note>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", helper_id, text, at FROM note WHERE conversation_id = ?1 ORDER BY at DESC, id DESC"#,
        conversation.0
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Note {
            id: NoteId(row.id),
            conversation,
            helper: row.helper_id.map(HelperId),
            text: row.text,
            at: UtcMillis(row.at),
        })
        .collect())
}

/// How many notes a chat has.
pub async fn count(tx: &mut SqliteConnection, conversation: ConversationId) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!("SELECT count(*) FROM note WHERE conversation_id = ?1", conversation.0);
    Ok(u32::try_from(count.fetch_one(tx).await?).unwrap_or(u32::MAX))
}

/// Writes a note down and makes it findable.
pub async fn add(
    tx: &mut SqliteConnection,
    conversation: ConversationId,
    helper: Option<HelperId>,
    text: &str,
    at: UtcMillis,
) -> Result<NoteId, StoreError> {
    let helper = helper.map(|helper| helper.0);
    let id = sqlx::query_scalar!(
        r#"INSERT INTO note (conversation_id, helper_id, text, at) VALUES (?1, ?2, ?3, ?4) RETURNING id AS "id!""#,
        conversation.0,
        helper,
        text,
        at.0
    )
    .fetch_one(&mut *tx)
    .await?;
    search::index_note(tx, NoteId(id), text).await?;
    Ok(NoteId(id))
}

/// Which chat a note is on.
pub async fn conversation(tx: &mut SqliteConnection, id: NoteId) -> Result<Option<ConversationId>, StoreError> {
    let found = sqlx::query_scalar!("SELECT conversation_id FROM note WHERE id = ?1", id.0).fetch_optional(tx).await?;
    Ok(found.map(ConversationId))
}

/// Changes what a note says.
pub async fn change(tx: &mut SqliteConnection, id: NoteId, text: &str, at: UtcMillis) -> Result<(), StoreError> {
    sqlx::query!("UPDATE note SET text = ?2, changed_at = ?3 WHERE id = ?1", id.0, text, at.0)
        .execute(&mut *tx)
        .await?;
    search::index_note(tx, id, text).await
}

/// Tears a note off.
pub async fn delete(tx: &mut SqliteConnection, id: NoteId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM note WHERE id = ?1", id.0).execute(&mut *tx).await?;
    search::remove_note(tx, id).await
}
