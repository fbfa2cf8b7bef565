//! What came in and mentions somebody: webhook bodies, what hangs on ids out of them alone, and rows of files of people.

use futures_util::TryStreamExt as _;
use shopbell_model::JournalId;
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::tables::import::row;

/// Bodies looked through at once.
const ROWS: i64 = 500;

/// Bytes of bodies read at once; the body that goes beyond is the last one.
const READ_AT_ONCE: usize = 1024 * 1024;

/// Rows of files looked through at once.
const FILE_ROWS: i64 = 1_000;

/// A webhook body to be looked through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub id: JournalId,
    /// Whether it is applied: nobody reads it again then.
    pub applied: bool,
    /// What came.
    pub body: Vec<u8>,
}

/// The newest webhook body.
pub async fn last_body(conn: &mut SqliteConnection) -> Result<i64, StoreError> {
    let last = sqlx::query_scalar!(r#"SELECT id AS "id!" FROM journal ORDER BY id DESC LIMIT 1"#);
    Ok(last.fetch_optional(conn).await?.unwrap_or(0))
}

/// Whether every body up to this one was applied or set aside.
pub async fn is_caught_up(conn: &mut SqliteConnection, to: i64) -> Result<bool, StoreError> {
    let waits = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM journal WHERE state = 'pending' AND id <= ?1) AS "waits!: i64""#,
        to
    );
    Ok(waits.fetch_one(conn).await? == 0)
}

/// Whether every body was applied: none waits, and none was set aside because nobody understood it yet.
pub async fn is_all_read(conn: &mut SqliteConnection) -> Result<bool, StoreError> {
    let unread = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM journal INDEXED BY journal_pending WHERE state = 'pending')
               OR EXISTS (SELECT 1 FROM journal INDEXED BY journal_set_aside WHERE state = 'set_aside') AS "unread!: i64""#
    );
    Ok(unread.fetch_one(conn).await? == 0)
}

/// Bodies after a place up to another, oldest first.
pub async fn body_rows(conn: &mut SqliteConnection, after: i64, to: i64) -> Result<Vec<Row>, StoreError> {
    let mut rows = sqlx::query!(
        r#"SELECT id AS "id!", state = 'applied' AS "applied!: bool", body FROM journal
           WHERE id > ?1 AND id <= ?2 ORDER BY id LIMIT +?3"#,
        after,
        to,
        ROWS
    )
    .fetch(conn);
    let (mut read, mut bytes) = (Vec::new(), 0);
    while let Some(row) = rows.try_next().await? {
        bytes += row.body.len();
        read.push(Row { id: JournalId(row.id), applied: row.applied, body: row.body });
        if bytes > READ_AT_ONCE {
            break;
        }
    }
    Ok(read)
}

/// Empties bodies that are applied. Their rows stay: they tell when something came, and when nothing did.
pub async fn blank_bodies(tx: &mut SqliteConnection, ids: &[JournalId]) -> Result<(), StoreError> {
    let ids = serde_json::to_string(ids).unwrap_or_default();
    sqlx::query!(
        "UPDATE journal SET body = x'', note = NULL
         WHERE id IN (SELECT value FROM json_each(?1)) AND state = 'applied'",
        ids
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A body that nobody has understood keeps what is other people's; with nothing left of it nobody reads it again.
pub async fn cut_body(tx: &mut SqliteConnection, id: JournalId, left: Option<&[u8]>) -> Result<(), StoreError> {
    let state = if left.is_some() { "set_aside" } else { "applied" };
    let body = left.unwrap_or_default();
    sqlx::query!("UPDATE journal SET body = ?2, state = ?3, note = NULL WHERE id = ?1", id.0, body, state)
        .execute(tx)
        .await?;
    Ok(())
}

/// A body that came late and told of somebody who was erased before. It must be applied already, or become so in this
/// transaction.
pub async fn forget_late(tx: &mut SqliteConnection, id: JournalId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE journal SET body = x'' WHERE id = ?1", id.0).execute(tx).await?;
    Ok(())
}

/// Forgets what is kept by ids of messages nobody knows.
pub async fn forget_wamids(tx: &mut SqliteConnection, wamids: &[String]) -> Result<(), StoreError> {
    if wamids.is_empty() {
        return Ok(());
    }
    let wamids = serde_json::to_string(wamids).unwrap_or_default();
    sqlx::query!("DELETE FROM status WHERE wamid IN (SELECT value FROM json_each(?1))", wamids)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM reaction_seen WHERE wamid IN (SELECT value FROM json_each(?1))", wamids)
        .execute(tx)
        .await?;
    Ok(())
}

/// Rows of files after a place (file and row), and what they say.
pub async fn import_rows(
    conn: &mut SqliteConnection,
    after: (i64, i64),
) -> Result<Vec<((i64, i64), Option<String>)>, StoreError> {
    let rows = sqlx::query!(
        "SELECT import_id, row, said FROM import_row WHERE (import_id, row) > (?1, ?2) ORDER BY import_id, row LIMIT +?3",
        after.0,
        after.1,
        FILE_ROWS
    );
    let rows = rows.fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| ((row.import_id, row.row), row.said)).collect())
}

/// Rows of files say nothing any more.
pub async fn strip_rows(tx: &mut SqliteConnection, rows: &[(i64, i64)]) -> Result<(), StoreError> {
    row::erase(tx, rows).await
}
