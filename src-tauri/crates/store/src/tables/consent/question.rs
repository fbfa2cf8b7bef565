//! The questions that were put to customers, and the confirmations of stops: which message is one.

use shopbell_model::{MessageId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A question that was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which.
    pub id: i64,
    /// The message.
    pub message: MessageId,
    /// Whom.
    pub subject: i64,
    /// With which wording.
    pub wording: i64,
    /// What was shown, word for word.
    pub text: String,
    /// Whether the customer had asked for it.
    pub asked_for: bool,
    /// When.
    pub at: UtcMillis,
}

/// The id of the next question; it stands behind the buttons, so it comes before the message. None is given twice, not even
/// after the newest went with somebody who was erased: a tap on an old button must not answer another question.
pub async fn next_id(tx: &mut SqliteConnection) -> Result<i64, StoreError> {
    // SQLite's own table, which the check of queries while compiling does not know.
    let last = sqlx::query_scalar::<_, i64>("SELECT seq FROM sqlite_sequence WHERE name = 'consent_question'");
    Ok(last.fetch_optional(tx).await?.unwrap_or(0) + 1)
}

/// Writes down a question.
pub async fn add(tx: &mut SqliteConnection, question: &Question) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO consent_question (id, message_id, subject_id, wording_id, text, asked_for, at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        question.id,
        question.message.0,
        question.subject,
        question.wording,
        question.text,
        question.asked_for,
        question.at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A question by the id behind its buttons.
pub async fn get(tx: &mut SqliteConnection, id: i64) -> Result<Option<Question>, StoreError> {
    let row = sqlx::query!(
        "SELECT message_id, subject_id, wording_id, text, asked_for, at FROM consent_question WHERE id = ?1",
        id
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| Question {
        id,
        message: MessageId(row.message_id),
        subject: row.subject_id,
        wording: row.wording_id,
        text: row.text,
        asked_for: row.asked_for == 1,
        at: UtcMillis(row.at),
    }))
}

/// The question a message puts, if it is one.
pub async fn of_message(tx: &mut SqliteConnection, message: MessageId) -> Result<Option<Question>, StoreError> {
    let row = sqlx::query!(
        "SELECT id, subject_id, wording_id, text, asked_for, at FROM consent_question WHERE message_id = ?1",
        message.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| Question {
        id: row.id,
        message,
        subject: row.subject_id,
        wording: row.wording_id,
        text: row.text,
        asked_for: row.asked_for == 1,
        at: UtcMillis(row.at),
    }))
}

/// A question that never left was never put.
pub async fn unput(tx: &mut SqliteConnection, question: i64) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM consent_question WHERE id = ?1", question).execute(tx).await?;
    Ok(())
}

/// When a subject was last asked.
pub async fn last_asked(conn: &mut SqliteConnection, subject: i64) -> Result<Option<UtcMillis>, StoreError> {
    let at =
        sqlx::query_scalar!("SELECT at FROM consent_question WHERE subject_id = ?1 ORDER BY id DESC LIMIT 1", subject);
    Ok(at.fetch_optional(conn).await?.map(UtcMillis))
}

/// A message confirms an entry. An entry is confirmed once.
pub async fn confirms(tx: &mut SqliteConnection, message: MessageId, seq: i64) -> Result<(), StoreError> {
    sqlx::query!("INSERT INTO consent_confirmation (message_id, seq) VALUES (?1, ?2)", message.0, seq)
        .execute(tx)
        .await?;
    Ok(())
}

/// Whether a message confirms a stop.
pub async fn is_confirmation(tx: &mut SqliteConnection, message: MessageId) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!("SELECT seq FROM consent_confirmation WHERE message_id = ?1", message.0);
    Ok(found.fetch_optional(tx).await?.is_some())
}
