//! Marks of the numbers and ids of people who were erased: keyed hashes that say nothing without the shop's secret.

use shopbell_model::UtcMillis;
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// Somebody is erased who goes by this mark. Where it is kept already they came back and are erased again: its time moves
/// on, also where the clock was set back meanwhile.
pub async fn add(tx: &mut SqliteConnection, mark: &[u8], at: UtcMillis) -> Result<(), StoreError> {
    let done = sqlx::query!(
        "INSERT INTO suppressed (mark, at) VALUES (?1, ?2) ON CONFLICT (mark) DO UPDATE SET at = max(at + 1, excluded.at)",
        mark,
        at.0
    );
    done.execute(tx).await?;
    Ok(())
}

/// Keeps a mark of another copy of the shop as it stands there; whether it is new here, or of a later erasure.
pub async fn carry(tx: &mut SqliteConnection, mark: &[u8], at: UtcMillis) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "INSERT INTO suppressed (mark, at) VALUES (?1, ?2)
         ON CONFLICT (mark) DO UPDATE SET at = excluded.at WHERE excluded.at > at",
        mark,
        at.0
    );
    Ok(done.execute(tx).await?.rows_affected() > 0)
}

/// Whether a mark is kept.
pub async fn has(conn: &mut SqliteConnection, mark: &[u8]) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!("SELECT at FROM suppressed WHERE mark = ?1", mark);
    Ok(found.fetch_optional(conn).await?.is_some())
}

/// All of them, to be carried over into a copy of the shop that takes its place.
pub async fn all(conn: &mut SqliteConnection) -> Result<Vec<(Vec<u8>, UtcMillis)>, StoreError> {
    let rows = sqlx::query!("SELECT mark, at FROM suppressed").fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.mark, UtcMillis(row.at))).collect())
}

/// Whether any mark is kept: most shops have erased nobody, and need not ask.
pub async fn any(conn: &mut SqliteConnection) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(r#"SELECT EXISTS (SELECT 1 FROM suppressed) AS "found!: i64""#);
    Ok(found.fetch_one(conn).await? == 1)
}
