//! Webhook bodies as they arrived. A body is here before Meta hears `200` (CONTRACT §9).

use bytes::Bytes;
use futures_util::TryStreamExt as _;
use shopbell_model::{JournalId, UtcMillis};
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use crate::error::StoreError;
use crate::store::Store;

/// A verified webhook body.
#[derive(Clone, Debug)]
pub struct JournalEntry {
    /// The body, as it came.
    pub body: Bytes,
    /// When it came.
    pub received_at: UtcMillis,
}

/// A body to be read.
#[derive(Clone, Debug)]
pub struct JournalRow {
    /// Which.
    pub id: JournalId,
    /// The body, as it came.
    pub body: Vec<u8>,
    /// When it came.
    pub received_at: UtcMillis,
}

/// Puts a body into the journal and answers once it is durably there. Bodies that wait at the same time share
/// statements and one fsync.
pub async fn append(store: &Store, entry: JournalEntry) -> Result<JournalId, StoreError> {
    store.writer().append(entry).await
}

/// Bodies to a statement. A statement for every number of them is kept ready: several statements for one commit cost more
/// than the rows do.
const TOGETHER: usize = 64;

/// Puts bodies into the journal; the ids are in their order.
pub(crate) async fn append_all<'e>(
    tx: &mut SqliteConnection,
    entries: impl Iterator<Item = &'e JournalEntry>,
) -> Result<Vec<JournalId>, StoreError> {
    let entries: Vec<&JournalEntry> = entries.collect();
    let mut ids = Vec::with_capacity(entries.len());
    for chunk in entries.chunks(TOGETHER) {
        let mut statement = QueryBuilder::<Sqlite>::new("INSERT INTO journal (body, received_at) ");
        statement.push_values(chunk, |mut row, entry| {
            row.push_bind(&entry.body[..]).push_bind(entry.received_at.0);
        });
        let done = statement.build().execute(&mut *tx).await?;
        // Ids grow by one from row to row, and nobody else writes: rows need not be read back to know them.
        let first = done.last_insert_rowid() + 1 - i64::try_from(chunk.len()).unwrap_or(0);
        ids.extend((first..=done.last_insert_rowid()).map(JournalId));
    }
    Ok(ids)
}

/// Bytes of bodies read at once; the body that goes beyond is the last one.
const READ_AT_ONCE: usize = 4 * 1024 * 1024;

/// Bodies that wait to be applied, oldest first, after `after`: at most `limit`, and fewer when they are large.
pub async fn pending(
    connection: &mut SqliteConnection,
    after: Option<JournalId>,
    limit: u32,
) -> Result<Vec<JournalRow>, StoreError> {
    let after = after.map_or(0, |id| id.0);
    let mut rows = sqlx::query!(
        r#"SELECT id AS "id!", body, received_at FROM journal WHERE state = 'pending' AND id > ? ORDER BY id LIMIT +?"#,
        after,
        limit
    )
    .fetch(connection);
    let (mut read, mut bytes) = (Vec::new(), 0);
    while let Some(row) = rows.try_next().await? {
        bytes += row.body.len();
        read.push(JournalRow { id: JournalId(row.id), body: row.body, received_at: UtcMillis(row.received_at) });
        if bytes > READ_AT_ONCE {
            break;
        }
    }
    Ok(read)
}

/// Bodies that a reader older than `reader` could not understand, oldest first, after `after`.
pub async fn set_aside_before(
    connection: &mut SqliteConnection,
    reader: u32,
    after: Option<JournalId>,
    limit: u32,
) -> Result<Vec<JournalRow>, StoreError> {
    let after = after.map_or(0, |id| id.0);
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", body, received_at FROM journal
           WHERE state = 'set_aside' AND reader < ? AND id > ? ORDER BY id LIMIT +?"#,
        reader,
        after,
        limit
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| JournalRow { id: JournalId(row.id), body: row.body, received_at: UtcMillis(row.received_at) })
        .collect())
}

/// Notes that a body is applied. Belongs in the transaction that applies it.
pub async fn mark_applied(
    tx: &mut SqliteConnection,
    id: JournalId,
    note: Option<&str>,
    reader: u32,
) -> Result<(), StoreError> {
    sqlx::query!("UPDATE journal SET state = 'applied', note = ?, reader = ? WHERE id = ?", note, reader, id.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// Notes of many bodies that they are applied and that nothing is to be said of them. Belongs in the transaction that
/// applies them.
pub async fn mark_all_applied(tx: &mut SqliteConnection, ids: &[JournalId], reader: u32) -> Result<(), StoreError> {
    if ids.is_empty() {
        return Ok(());
    }
    let ids = serde_json::to_string(ids).unwrap_or_default();
    sqlx::query!(
        "UPDATE journal SET state = 'applied', note = NULL, reader = ?1 WHERE id IN (SELECT value FROM json_each(?2))",
        reader,
        ids
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that a body could not be understood, and by which version of the reader: a newer one tries again.
pub async fn set_aside(tx: &mut SqliteConnection, id: JournalId, note: &str, reader: u32) -> Result<(), StoreError> {
    sqlx::query!("UPDATE journal SET state = 'set_aside', note = ?, reader = ? WHERE id = ?", note, reader, id.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// How many bodies could not be understood.
pub async fn count_set_aside(connection: &mut SqliteConnection) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!("SELECT count(*) FROM journal WHERE state = 'set_aside'");
    Ok(u32::try_from(count.fetch_one(connection).await?).unwrap_or(u32::MAX))
}

/// How many bodies from this one on could not be understood, counted up to `cap`.
pub async fn count_set_aside_since(
    connection: &mut SqliteConnection,
    body: JournalId,
    cap: u32,
) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!(
        "SELECT count(*) FROM (SELECT 1 FROM journal WHERE state = 'set_aside' AND id >= ?1 LIMIT +?2)",
        body.0,
        cap
    );
    Ok(u32::try_from(count.fetch_one(connection).await?).unwrap_or(u32::MAX))
}

/// A time in which no body came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// When a body came last before.
    pub since: UtcMillis,
    /// When one came again.
    pub back_at: UtcMillis,
    /// Which that was.
    pub body: JournalId,
}

/// The silence in which `at` lies, looked for among the `limit` bodies up to `newest`. `None` when no body that came
/// before `at` is among them.
pub async fn silence_at(
    connection: &mut SqliteConnection,
    newest: JournalId,
    at: UtcMillis,
    limit: u32,
) -> Result<Option<Silence>, StoreError> {
    let mut rows = sqlx::query!(
        r#"SELECT id AS "id!", received_at FROM journal WHERE id <= ?1 ORDER BY id DESC LIMIT +?2"#,
        newest.0,
        limit
    )
    .fetch(connection);
    let mut after: Option<(i64, i64)> = None;
    while let Some(row) = rows.try_next().await? {
        if row.received_at <= at.0 {
            let since = UtcMillis(row.received_at);
            return Ok(after.map(|(id, at)| Silence { since, back_at: UtcMillis(at), body: JournalId(id) }));
        }
        after = Some((row.id, row.received_at));
    }
    Ok(None)
}

/// When the newest body came.
pub async fn last_received(connection: &mut SqliteConnection) -> Result<Option<UtcMillis>, StoreError> {
    let at = sqlx::query_scalar!("SELECT received_at FROM journal ORDER BY id DESC LIMIT 1");
    Ok(at.fetch_optional(connection).await?.map(UtcMillis))
}

/// One step of dropping old bodies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// How many bodies went.
    pub dropped: u64,
    /// Where the next step goes on; none when the rest is younger.
    pub last: Option<JournalId>,
}

/// Drops bodies that came before `before` and were applied wholly, among the `limit` that follow `after`. The newest body
/// stays, whatever its age: it tells when something came last. Bodies from after `now` came while the clock was ahead;
/// they stay, and nothing behind them waits for that time to come.
pub async fn drop_applied(
    tx: &mut SqliteConnection,
    after: JournalId,
    (before, now): (UtcMillis, UtcMillis),
    limit: u32,
) -> Result<Dropped, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", received_at, state = 'applied' AND note IS NULL AS "applied!: bool" FROM journal
           WHERE id > ?1 AND id < (SELECT max(id) FROM journal) ORDER BY id LIMIT +?2"#,
        after.0,
        limit
    )
    .fetch_all(&mut *tx)
    .await?;
    // Ids and times rise together, but for a clock that was set.
    let old: Vec<_> = rows.iter().take_while(|row| row.received_at < before.0 || row.received_at > now.0).collect();
    let last = old.last().filter(|_| old.len() == rows.len()).map(|row| JournalId(row.id));
    let ids: Vec<i64> = old.iter().filter(|row| row.applied && row.received_at < before.0).map(|row| row.id).collect();
    let ids = serde_json::to_string(&ids).unwrap_or_else(|_| "[]".to_owned());
    let gone = sqlx::query!("DELETE FROM journal WHERE id IN (SELECT value FROM json_each(?1))", ids);
    Ok(Dropped { dropped: gone.execute(tx).await?.rows_affected(), last })
}

#[cfg(test)]
mod tests;
