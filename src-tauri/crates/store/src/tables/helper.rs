//! The people at the counter, by name. A handful; who leaves is kept, because notes bear the name.

use shopbell_model::HelperId;
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::search;

/// Somebody at the counter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helper {
    /// Who.
    pub id: HelperId,
    /// What everybody calls them.
    pub name: String,
    /// Whether they left.
    pub removed: bool,
}

/// Everybody, also who left, in the order of their coming.
pub async fn all(conn: &mut SqliteConnection) -> Result<Vec<Helper>, StoreError> {
    let rows = sqlx::query!("SELECT id, name, removed FROM helper ORDER BY id").fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| Helper { id: HelperId(row.id), name: row.name, removed: row.removed == 1 }).collect())
}

/// Whether somebody of that id is at the counter.
pub async fn is_here(tx: &mut SqliteConnection, id: HelperId) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!("SELECT removed FROM helper WHERE id = ?1", id.0).fetch_optional(tx).await?;
    Ok(found == Some(0))
}

/// Who is at the counter under this name.
pub async fn named(tx: &mut SqliteConnection, name: &str) -> Result<Option<HelperId>, StoreError> {
    let folded = search::folded(name);
    let found = sqlx::query_scalar!(r#"SELECT id AS "id!" FROM helper WHERE folded = ?1 AND removed = 0"#, folded);
    Ok(found.fetch_optional(tx).await?.map(HelperId))
}

/// Somebody comes.
pub async fn add(tx: &mut SqliteConnection, name: &str) -> Result<HelperId, StoreError> {
    let folded = search::folded(name);
    let id =
        sqlx::query_scalar!(r#"INSERT INTO helper (name, folded) VALUES (?1, ?2) RETURNING id AS "id!""#, name, folded);
    Ok(HelperId(id.fetch_one(tx).await?))
}

/// Somebody is called otherwise.
pub async fn rename(tx: &mut SqliteConnection, id: HelperId, name: &str) -> Result<(), StoreError> {
    let folded = search::folded(name);
    sqlx::query!("UPDATE helper SET name = ?2, folded = ?3 WHERE id = ?1", id.0, name, folded).execute(tx).await?;
    Ok(())
}

/// Somebody leaves; their chats are nobody's again.
pub async fn remove(tx: &mut SqliteConnection, id: HelperId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE helper SET removed = 1 WHERE id = ?1", id.0).execute(&mut *tx).await?;
    sqlx::query!("UPDATE conversation SET helper_id = NULL WHERE helper_id = ?1", id.0).execute(tx).await?;
    Ok(())
}
