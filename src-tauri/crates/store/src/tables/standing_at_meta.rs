//! What Meta says of a number and its portfolio, and when that became so: quality, limit, speed. Words are Meta's.

use shopbell_model::{NumberId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// What Meta says something about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// How customers take the number: `GREEN`, `YELLOW`, `RED`.
    Quality,
    /// How many people may be reached in a moving day: `TIER_250` to `TIER_UNLIMITED`.
    Limit,
    /// How fast messages may go: `STANDARD`, `HIGH`.
    Throughput,
}

impl What {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Quality => "quality",
            Self::Limit => "limit",
            Self::Throughput => "throughput",
        }
    }
}

/// A word of Meta's, and since when it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The word.
    pub word: String,
    /// Since when, as far as it was asked for.
    pub since: UtcMillis,
}

/// What Meta says now.
pub async fn now(conn: &mut SqliteConnection, number: NumberId, what: What) -> Result<Option<Said>, StoreError> {
    let what = what.as_str();
    let row = sqlx::query!(
        "SELECT word, since FROM standing_at_meta WHERE number_id = ?1 AND what = ?2 ORDER BY since DESC LIMIT 1",
        number.0,
        what
    );
    Ok(row.fetch_optional(conn).await?.map(|row| Said { word: row.word, since: UtcMillis(row.since) }))
}

/// Writes down what Meta says, if it is something new; answers whether it is.
pub async fn note(
    tx: &mut SqliteConnection,
    number: NumberId,
    what: What,
    word: &str,
    at: UtcMillis,
) -> Result<bool, StoreError> {
    if now(&mut *tx, number, what).await?.is_some_and(|said| said.word == word) {
        return Ok(false);
    }
    let what = what.as_str();
    sqlx::query!(
        "INSERT INTO standing_at_meta (number_id, what, word, since)
           VALUES (?1, ?2, ?3, max(?4, ifnull((SELECT max(since) + 1 FROM standing_at_meta
                                               WHERE number_id = ?1 AND what = ?2), ?4)))",
        number.0,
        what,
        word,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(true)
}

/// How it was before, newest first.
pub async fn history(
    conn: &mut SqliteConnection,
    number: NumberId,
    what: What,
    limit: u32,
) -> Result<Vec<Said>, StoreError> {
    let what = what.as_str();
    let rows = sqlx::query!(
        "SELECT word, since FROM standing_at_meta WHERE number_id = ?1 AND what = ?2 ORDER BY since DESC LIMIT +?3",
        number.0,
        what,
        limit
    );
    let rows = rows.fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| Said { word: row.word, since: UtcMillis(row.since) }).collect())
}
