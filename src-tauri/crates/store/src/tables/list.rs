//! Lists of people, kept by hand or filled by a file. One that was thrown away can be taken back; one
//! that a file made is there once that file was brought in.

use shopbell_model::{ContactId, ListId, PortfolioId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::search;

/// People of a list are counted up to here: beyond it the count says *more*.
pub const COUNTED: u32 = 10_000;

/// A list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// Which.
    pub id: ListId,
    /// Its name.
    pub name: String,
    /// How many people are on it; one more than [`COUNTED`] means more than that.
    pub size: u32,
}

/// All lists, by name.
pub async fn all(conn: &mut SqliteConnection, portfolio: PortfolioId) -> Result<Vec<List>, StoreError> {
    let most = i64::from(COUNTED) + 1;
    let rows = sqlx::query!(
        r#"SELECT l.id AS "id!", l.name, l.folded,
                  (SELECT count(*) FROM (SELECT 1 FROM list_member_seen m CROSS JOIN contact_seen c ON c.id = m.contact_id
                   WHERE m.list_id = l.id LIMIT +?2)) AS "size!: i64"
           FROM list l WHERE l.portfolio_id = ?1 AND l.removed_at IS NULL
             AND (l.import_id IS NULL OR EXISTS (SELECT 1 FROM import i WHERE i.id = l.import_id AND i.state = 'done'))
           ORDER BY l.folded"#,
        portfolio.0,
        most
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| List { id: ListId(row.id), name: row.name, size: u32::try_from(row.size).unwrap_or(u32::MAX) })
        .collect())
}

/// How many lists there are.
pub async fn count(conn: &mut SqliteConnection, portfolio: PortfolioId) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!(
        "SELECT count(*) FROM list WHERE portfolio_id = ?1 AND removed_at IS NULL
           AND (import_id IS NULL OR EXISTS (SELECT 1 FROM import i WHERE i.id = list.import_id AND i.state = 'done'))",
        portfolio.0
    );
    Ok(u32::try_from(count.fetch_one(conn).await?).unwrap_or(u32::MAX))
}

/// The list of this name.
pub async fn named(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    name: &str,
) -> Result<Option<ListId>, StoreError> {
    let folded = search::folded(name);
    let found = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM list WHERE portfolio_id = ?1 AND folded = ?2
           AND (import_id IS NULL OR EXISTS (SELECT 1 FROM import i WHERE i.id = list.import_id AND i.state = 'done'))"#,
        portfolio.0,
        folded
    );
    Ok(found.fetch_optional(tx).await?.map(ListId))
}

/// What a list is called, also one that was thrown away.
pub async fn name(tx: &mut SqliteConnection, id: ListId) -> Result<Option<String>, StoreError> {
    Ok(sqlx::query_scalar!("SELECT name FROM list WHERE id = ?1", id.0).fetch_optional(tx).await?)
}

/// Whether there is such a list.
pub async fn exists(tx: &mut SqliteConnection, id: ListId) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!("SELECT removed_at FROM list WHERE id = ?1", id.0).fetch_optional(tx).await?;
    Ok(found == Some(None))
}

/// A new list. One that a file made which is not brought in becomes it.
pub async fn add(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    name: &str,
    at: UtcMillis,
) -> Result<ListId, StoreError> {
    let folded = search::folded(name);
    let id = sqlx::query_scalar!(
        r#"INSERT INTO list (portfolio_id, name, folded, made_at) VALUES (?1, ?2, ?3, ?4)
           ON CONFLICT (portfolio_id, folded) DO UPDATE SET name = excluded.name, import_id = NULL
           RETURNING id AS "id!""#,
        portfolio.0,
        name,
        folded,
        at.0
    );
    Ok(ListId(id.fetch_one(tx).await?))
}

/// A list is called otherwise, and stays whatever becomes of a file that made it.
pub async fn rename(tx: &mut SqliteConnection, id: ListId, name: &str) -> Result<(), StoreError> {
    let folded = search::folded(name);
    make_room(tx, id, &folded).await?;
    sqlx::query!("UPDATE list SET name = ?2, folded = ?3, import_id = NULL WHERE id = ?1", id.0, name, folded)
        .execute(tx)
        .await?;
    Ok(())
}

/// One of this name that only a file has which is not brought in: seen with the file, it stands beside this one.
async fn make_room(tx: &mut SqliteConnection, id: ListId, folded: &str) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE list SET folded = folded || ' (' || id || ')'
         WHERE portfolio_id = (SELECT o.portfolio_id FROM list o WHERE o.id = ?1) AND folded = ?2 AND id <> ?1",
        id.0,
        folded
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A list is thrown away; its name is free for another.
pub async fn remove(tx: &mut SqliteConnection, id: ListId, at: UtcMillis) -> Result<(), StoreError> {
    // No folded name begins with a dash, so that nobody's list is in the way.
    sqlx::query!(
        "UPDATE list SET removed_at = ?2, folded = '-' || id WHERE id = ?1 AND removed_at IS NULL",
        id.0,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A list that was thrown away is back under its name.
pub async fn restore(tx: &mut SqliteConnection, id: ListId, name: &str) -> Result<(), StoreError> {
    let folded = search::folded(name);
    make_room(tx, id, &folded).await?;
    sqlx::query!("UPDATE list SET removed_at = NULL, folded = ?2 WHERE id = ?1", id.0, folded).execute(tx).await?;
    Ok(())
}

/// Puts a person on a list. By hand: who was put there by a file as well stays when that is taken back.
pub async fn put(tx: &mut SqliteConnection, list: ListId, who: ContactId, at: UtcMillis) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO list_member (list_id, contact_id, at) VALUES (?1, ?2, ?3)
         ON CONFLICT (list_id, contact_id) DO UPDATE SET import_id = NULL",
        list.0,
        who.0,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes a person off a list.
pub async fn take(tx: &mut SqliteConnection, list: ListId, who: ContactId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM list_member WHERE list_id = ?1 AND contact_id = ?2", list.0, who.0).execute(tx).await?;
    Ok(())
}
