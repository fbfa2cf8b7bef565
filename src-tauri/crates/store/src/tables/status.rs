//! Every status Meta ever told, also of messages that are not known yet.

use shopbell_model::{CallbackId, UtcMillis, Wamid};
use sqlx::SqliteConnection;

use crate::StoreError;

/// One status of one message. `(wamid, status)` is its key: Meta tells it more than once (CONTRACT §9.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusRow {
    /// The message.
    pub wamid: Wamid,
    /// Meta's word: `sent`, `delivered`, `read`, `played`, `failed`, or one not known yet.
    pub status: String,
    /// When, as Meta says.
    pub at: UtcMillis,
    /// What was given with the attempt, echoed.
    pub callback: Option<CallbackId>,
    /// Meta's error code of `failed`.
    pub error_code: Option<i32>,
    /// Meta's title of the error.
    pub error_title: Option<String>,
    /// Meta's details of the error.
    pub error_details: Option<String>,
    /// Meta's `pricing` object as JSON.
    pub pricing: Option<String>,
}

/// Keeps a status. Says whether it is new.
pub async fn keep(tx: &mut SqliteConnection, row: &StatusRow) -> Result<bool, StoreError> {
    let callback = row.callback.as_ref().map(CallbackId::as_str);
    let done = sqlx::query!(
        "INSERT INTO status (wamid, status, at, callback_id, error_code, error_title, error_details, pricing)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT (wamid, status) DO NOTHING",
        row.wamid.0,
        row.status,
        row.at.0,
        callback,
        row.error_code,
        row.error_title,
        row.error_details,
        row.pricing
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// All that is known of a message's way.
pub async fn of_message(tx: &mut SqliteConnection, wamid: &Wamid) -> Result<Vec<StatusRow>, StoreError> {
    let rows = sqlx::query!(
        "SELECT wamid, status, at, callback_id, error_code, error_title, error_details, pricing
         FROM status WHERE wamid = ?1",
        wamid.0
    )
    .fetch_all(tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| StatusRow {
            wamid: Wamid(row.wamid),
            status: row.status,
            at: UtcMillis(row.at),
            callback: row.callback_id.map(CallbackId),
            error_code: row.error_code.and_then(|code| i32::try_from(code).ok()),
            error_title: row.error_title,
            error_details: row.error_details,
            pricing: row.pricing,
        })
        .collect())
}
