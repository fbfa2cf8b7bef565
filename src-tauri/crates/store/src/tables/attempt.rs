//! Attempts to send: one row each, written before it is made. A row whose outcome stays empty was cut off by a crash:
//! nobody knows how it ended.

use shopbell_model::{CallbackId, MessageId, OutboxId, ReactionId, UtcMillis};
use sqlx::SqliteConnection;

use crate::StoreError;

/// How an attempt ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttemptOutcome {
    /// Meta took it.
    Accepted,
    /// Meta refused it.
    Refused,
    /// The connection never stood.
    NotSent,
    /// Nobody knows.
    Unknown,
}

impl AttemptOutcome {
    /// As the table writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::NotSent => "not_sent",
            Self::Unknown => "unknown",
        }
    }
}

/// An attempt about to be made.
#[derive(Clone, Debug)]
pub struct NewAttempt {
    /// Echoed by Meta in statuses.
    pub callback: CallbackId,
    /// The outbox row it serves.
    pub outbox: OutboxId,
    /// The message it carries.
    pub message: Option<MessageId>,
    /// The reaction it carries.
    pub reaction: Option<ReactionId>,
    /// When.
    pub at: UtcMillis,
}

/// What an attempt carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The message.
    pub message: Option<MessageId>,
    /// The reaction.
    pub reaction: Option<ReactionId>,
}

/// Counts an attempt before it is made.
pub async fn begin(tx: &mut SqliteConnection, attempt: &NewAttempt) -> Result<(), StoreError> {
    let message = attempt.message.map(|id| id.0);
    let reaction = attempt.reaction.map(|id| id.0);
    sqlx::query!(
        "INSERT INTO attempt (callback_id, outbox_id, message_id, reaction_id, at) VALUES (?1, ?2, ?3, ?4, ?5)",
        attempt.callback.0,
        attempt.outbox.0,
        message,
        reaction,
        attempt.at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes down how an attempt ended; a later, better knowledge replaces *unknown*.
pub async fn end(
    tx: &mut SqliteConnection,
    callback: &CallbackId,
    outcome: AttemptOutcome,
    error_code: Option<i32>,
    at: UtcMillis,
) -> Result<(), StoreError> {
    let outcome = outcome.as_str();
    sqlx::query!(
        "UPDATE attempt SET outcome = ?2, error_code = ?3, ended_at = ?4
         WHERE callback_id = ?1 AND (outcome IS NULL OR outcome = 'unknown')",
        callback.0,
        outcome,
        error_code,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What the attempt with this callback id carried.
pub async fn find(tx: &mut SqliteConnection, callback: &CallbackId) -> Result<Option<Carried>, StoreError> {
    let row = sqlx::query!("SELECT message_id, reaction_id FROM attempt WHERE callback_id = ?1", callback.0)
        .fetch_optional(tx)
        .await?;
    Ok(row.map(|row| Carried { message: row.message_id.map(MessageId), reaction: row.reaction_id.map(ReactionId) }))
}

/// The newest attempt at this message.
pub async fn newest(tx: &mut SqliteConnection, message: MessageId) -> Result<Option<CallbackId>, StoreError> {
    let callback = sqlx::query_scalar!(
        "SELECT callback_id FROM attempt WHERE message_id = ?1 ORDER BY at DESC, outbox_id DESC LIMIT 1",
        message.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(callback.map(CallbackId))
}

/// How often Meta refused this message so far, since it was last put into the outbox.
pub async fn refusals(tx: &mut SqliteConnection, message: MessageId, outbox: OutboxId) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!: i64" FROM attempt
           WHERE message_id = ?1 AND outbox_id = ?2 AND outcome = 'refused'"#,
        message.0,
        outbox.0
    )
    .fetch_one(tx)
    .await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}
