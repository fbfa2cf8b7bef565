//! Labels and which chats bear them. There is a handful of labels; a chat bears a few.

use shopbell_model::{ContactId, ConversationId, LabelId};
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::search;

/// A label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Which.
    pub id: LabelId,
    /// Its name.
    pub name: String,
    /// One of six looks, 1 to 6.
    pub look: u8,
}

/// All labels, by name.
pub async fn all(conn: &mut SqliteConnection) -> Result<Vec<Label>, StoreError> {
    let rows = sqlx::query!(
        "SELECT id, name, look FROM label
         WHERE import_id IS NULL OR EXISTS (SELECT 1 FROM import i WHERE i.id = label.import_id AND i.state = 'done')
         ORDER BY folded"
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Label { id: LabelId(row.id), name: row.name, look: u8::try_from(row.look).unwrap_or(1) })
        .collect())
}

/// The label of this name.
pub async fn named(tx: &mut SqliteConnection, name: &str) -> Result<Option<LabelId>, StoreError> {
    let folded = search::folded(name);
    let found = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM label WHERE folded = ?1
           AND (import_id IS NULL OR EXISTS (SELECT 1 FROM import i WHERE i.id = label.import_id AND i.state = 'done'))"#,
        folded
    );
    Ok(found.fetch_optional(tx).await?.map(LabelId))
}

/// Whether there is such a label.
pub async fn exists(tx: &mut SqliteConnection, id: LabelId) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!("SELECT look FROM label WHERE id = ?1", id.0).fetch_optional(tx).await?;
    Ok(found.is_some())
}

/// A new label. One that a file made which is not brought in becomes it.
pub async fn add(tx: &mut SqliteConnection, name: &str, look: u8) -> Result<LabelId, StoreError> {
    let folded = search::folded(name);
    let id = sqlx::query_scalar!(
        r#"INSERT INTO label (name, folded, look) VALUES (?1, ?2, ?3)
           ON CONFLICT (folded) DO UPDATE SET name = excluded.name, look = excluded.look, import_id = NULL
           RETURNING id AS "id!""#,
        name,
        folded,
        look
    );
    Ok(LabelId(id.fetch_one(tx).await?))
}

/// A label is called or looks otherwise, and stays whatever becomes of a file that made it.
pub async fn change(tx: &mut SqliteConnection, id: LabelId, name: &str, look: u8) -> Result<(), StoreError> {
    let folded = search::folded(name);
    // One of this name that only a file has which is not brought in: seen with the file, it stands beside this one.
    sqlx::query!("UPDATE label SET folded = folded || ' (' || id || ')' WHERE folded = ?2 AND id <> ?1", id.0, folded)
        .execute(&mut *tx)
        .await?;
    sqlx::query!(
        "UPDATE label SET name = ?2, folded = ?3, look = ?4, import_id = NULL WHERE id = ?1",
        id.0,
        name,
        folded,
        look
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A label goes, from every chat too.
pub async fn delete(tx: &mut SqliteConnection, id: LabelId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM label WHERE id = ?1", id.0).execute(tx).await?;
    Ok(())
}

/// Puts a label on a chat.
pub async fn put(tx: &mut SqliteConnection, id: LabelId, on: ConversationId) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT OR IGNORE INTO chat_label (label_id, conversation_id, last_at)
         SELECT ?1, id, last_at FROM conversation WHERE id = ?2",
        id.0,
        on.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes a label off a chat.
pub async fn take(tx: &mut SqliteConnection, id: LabelId, off: ConversationId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM chat_label WHERE label_id = ?1 AND conversation_id = ?2", id.0, off.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// How many labels a chat bears.
pub async fn borne(tx: &mut SqliteConnection, by: ConversationId) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!("SELECT count(*) FROM chat_label WHERE conversation_id = ?1", by.0);
    Ok(u32::try_from(count.fetch_one(tx).await?).unwrap_or(u32::MAX))
}

/// Puts a label on a person, who may have no chat. By hand: it stays when a file is taken back that put it there too.
pub async fn put_on_person(tx: &mut SqliteConnection, id: LabelId, on: ContactId) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO contact_label (label_id, contact_id) VALUES (?1, ?2)
         ON CONFLICT (label_id, contact_id) DO UPDATE SET import_id = NULL",
        id.0,
        on.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes a label off a person. What their chats bear stays.
pub async fn take_off_person(tx: &mut SqliteConnection, id: LabelId, off: ContactId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM contact_label WHERE label_id = ?1 AND contact_id = ?2", id.0, off.0).execute(tx).await?;
    Ok(())
}
