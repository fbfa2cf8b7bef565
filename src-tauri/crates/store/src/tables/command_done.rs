//! Changing commands that were done, so that the same one is done once.

use shopbell_model::{CommandId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// Answers emptied at once.
const ROWS: i64 = 200;

/// A command that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Which command it was.
    pub command: String,
    /// What it answered, as JSON; empty once its words were forgotten.
    pub answer: String,
}

/// Whether, and with which answer, a command was done.
pub async fn get(connection: &mut SqliteConnection, id: &CommandId) -> Result<Option<Done>, StoreError> {
    let id = id.as_str();
    Ok(sqlx::query_as!(Done, "SELECT command, answer FROM command_done WHERE command_id = ?", id)
        .fetch_optional(connection)
        .await?)
}

/// Empties the answers that hold words, of commands done before a time, oldest first; whether there may be more. An answer of
/// numbers alone says nothing of anybody and stays. The row stays too: the command is not done again.
pub async fn blank(tx: &mut SqliteConnection, before: UtcMillis) -> Result<bool, StoreError> {
    // As the partial index says it: only what still holds words is looked at.
    let blanked = sqlx::query(
        "UPDATE command_done SET answer = '' WHERE command_id IN
           (SELECT command_id FROM command_done WHERE instr(answer, '\"') > 0 AND at < ?1 ORDER BY at LIMIT +?2)",
    );
    let blanked = blanked.bind(before.0).bind(ROWS).execute(tx).await?.rows_affected();
    Ok(blanked >= ROWS.unsigned_abs())
}

/// Notes that a command was done. Belongs in the transaction that does it.
pub async fn put(
    tx: &mut SqliteConnection,
    id: &CommandId,
    command: &str,
    answer: &str,
    at: UtcMillis,
) -> Result<(), StoreError> {
    let id = id.as_str();
    sqlx::query!(
        "INSERT INTO command_done (command_id, command, answer, at) VALUES (?, ?, ?, ?)",
        id,
        command,
        answer,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}
