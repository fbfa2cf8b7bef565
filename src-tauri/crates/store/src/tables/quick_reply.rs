//! Sentences that are written again and again, by name. A handful.

use shopbell_model::QuickReplyId;
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::search;

/// A quick reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuickReply {
    /// Which.
    pub id: QuickReplyId,
    /// What is typed after the slash.
    pub name: String,
    /// What is written, with its places to fill.
    pub text: String,
}

/// All of them, by name.
pub async fn all(conn: &mut SqliteConnection) -> Result<Vec<QuickReply>, StoreError> {
    let rows = sqlx::query!("SELECT id, name, text FROM quick_reply ORDER BY folded").fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| QuickReply { id: QuickReplyId(row.id), name: row.name, text: row.text }).collect())
}

/// The one of this name.
pub async fn named(tx: &mut SqliteConnection, name: &str) -> Result<Option<QuickReplyId>, StoreError> {
    let folded = search::folded(name);
    let found = sqlx::query_scalar!(r#"SELECT id AS "id!" FROM quick_reply WHERE folded = ?1"#, folded);
    Ok(found.fetch_optional(tx).await?.map(QuickReplyId))
}

/// Whether there is such a one.
pub async fn exists(tx: &mut SqliteConnection, id: QuickReplyId) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!("SELECT name FROM quick_reply WHERE id = ?1", id.0).fetch_optional(tx).await?;
    Ok(found.is_some())
}

/// A new one.
pub async fn add(tx: &mut SqliteConnection, name: &str, text: &str) -> Result<QuickReplyId, StoreError> {
    let folded = search::folded(name);
    let id = sqlx::query_scalar!(
        r#"INSERT INTO quick_reply (name, folded, text) VALUES (?1, ?2, ?3) RETURNING id AS "id!""#,
        name,
        folded,
        text
    );
    Ok(QuickReplyId(id.fetch_one(tx).await?))
}

/// Changes one.
pub async fn change(tx: &mut SqliteConnection, id: QuickReplyId, name: &str, text: &str) -> Result<(), StoreError> {
    let folded = search::folded(name);
    sqlx::query!("UPDATE quick_reply SET name = ?2, folded = ?3, text = ?4 WHERE id = ?1", id.0, name, folded, text)
        .execute(tx)
        .await?;
    Ok(())
}

/// One goes.
pub async fn delete(tx: &mut SqliteConnection, id: QuickReplyId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM quick_reply WHERE id = ?1", id.0).execute(tx).await?;
    Ok(())
}
