//! Changing commands that were done, so that the same one is done once.

use shopbell_model::{CommandId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A command that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Which command it was.
    pub command: String,
    /// What it answered, as JSON.
    pub answer: String,
}

/// Whether, and with which answer, a command was done.
pub async fn get(connection: &mut SqliteConnection, id: &CommandId) -> Result<Option<Done>, StoreError> {
    let id = id.as_str();
    Ok(sqlx::query_as!(Done, "SELECT command, answer FROM command_done WHERE command_id = ?", id)
        .fetch_optional(connection)
        .await?)
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
