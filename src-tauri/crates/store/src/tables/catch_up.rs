//! What came in after the shop had been out of reach: a row an absence, the newest is the one that is shown.

use shopbell_model::{JournalId, MessageId, UtcMillis};
use sqlx::SqliteConnection;

use super::journal::Silence;
use crate::StoreError;

/// What came in after one absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CatchUp {
    /// The row.
    pub id: i64,
    /// When something came last before the absence.
    pub since: UtcMillis,
    /// When something came again.
    pub back_at: UtcMillis,
    /// The first body that came again.
    pub body: JournalId,
    /// Messages of customers.
    pub messages: u32,
    /// How many of them are pictures.
    pub pictures: u32,
    /// Messages of the shop's own phone app.
    pub echoes: u32,
    /// The messages between which all of them stand.
    pub between: (MessageId, MessageId),
    /// Whether a person has seen it.
    pub dismissed: bool,
}

/// What is added to a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Messages of customers.
    pub messages: u32,
    /// How many of them are pictures.
    pub pictures: u32,
    /// Messages of the shop's own phone app.
    pub echoes: u32,
    /// The newest of them.
    pub last: Option<MessageId>,
}

/// The newest absence; none when the shop was never away.
pub async fn newest(connection: &mut SqliteConnection) -> Result<Option<CatchUp>, StoreError> {
    let row = sqlx::query!(
        "SELECT id, since, back_at, body, messages, pictures, echoes, first_message, last_message, dismissed
         FROM catch_up WHERE id = (SELECT max(id) FROM catch_up)"
    )
    .fetch_optional(connection)
    .await?;
    let count = |count: i64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(row.map(|row| CatchUp {
        id: row.id,
        since: UtcMillis(row.since),
        back_at: UtcMillis(row.back_at),
        body: JournalId(row.body),
        messages: count(row.messages),
        pictures: count(row.pictures),
        echoes: count(row.echoes),
        between: (MessageId(row.first_message), MessageId(row.last_message)),
        dismissed: row.dismissed == 1,
    }))
}

/// Writes down an absence; `first` is the first message that was written in it.
pub async fn begin(tx: &mut SqliteConnection, silence: &Silence, first: MessageId) -> Result<i64, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO catch_up (since, back_at, body, first_message, last_message) VALUES (?1, ?2, ?3, ?4, ?4)
           RETURNING id AS "id!""#,
        silence.since.0,
        silence.back_at.0,
        silence.body.0,
        first.0
    );
    Ok(id.fetch_one(tx).await?)
}

/// Adds what came in. A person who had seen the line is shown it again: there is more.
pub async fn add(tx: &mut SqliteConnection, id: i64, tally: &Tally) -> Result<(), StoreError> {
    let last = tally.last.map(|id| id.0);
    sqlx::query!(
        "UPDATE catch_up SET messages = messages + ?2, pictures = pictures + ?3, echoes = echoes + ?4,
           last_message = max(last_message, coalesce(?5, last_message)), dismissed = 0
         WHERE id = ?1",
        id,
        tally.messages,
        tally.pictures,
        tally.echoes,
        last
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A person has seen it; `false` when there is no such row.
pub async fn dismiss(tx: &mut SqliteConnection, id: i64) -> Result<bool, StoreError> {
    let done = sqlx::query!("UPDATE catch_up SET dismissed = 1 WHERE id = ?1", id).execute(tx).await?;
    Ok(done.rows_affected() > 0)
}

/// How many files of the messages between these two were given up, counted up to `cap`.
pub async fn files_lost(
    connection: &mut SqliteConnection,
    (first, last): (MessageId, MessageId),
    cap: u32,
) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!(
        "SELECT count(*) FROM
           (SELECT 1 FROM media WHERE message_id BETWEEN ?1 AND ?2 AND state = 'gone' LIMIT +?3)",
        first.0,
        last.0,
        cap
    );
    Ok(u32::try_from(count.fetch_one(connection).await?).unwrap_or(u32::MAX))
}
