//! Messages that their writer changed or took back: the row says what the message says now, `former` what it said before.

use shopbell_model::{MessageId, UtcMillis, Wamid};
use sqlx::SqliteConnection;

use crate::StoreError;

/// Gives a message its new words; `false` when it was changed later than this, or taken back.
pub async fn edit(
    tx: &mut SqliteConnection,
    id: MessageId,
    by: &Wamid,
    body: Option<&str>,
    at: UtcMillis,
) -> Result<bool, StoreError> {
    keep_former(tx, id, by, at, at).await?;
    let done = sqlx::query!(
        "UPDATE message SET body = ?2, edited_at = ?3
         WHERE id = ?1 AND revoked_at IS NULL AND ifnull(edited_at, 0) <= ?3",
        id.0,
        body,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Takes a message back: its words are hidden; `false` when it was taken back before.
pub async fn revoke(tx: &mut SqliteConnection, id: MessageId, by: &Wamid, at: UtcMillis) -> Result<bool, StoreError> {
    // It holds whatever was changed before or after.
    keep_former(tx, id, by, at, UtcMillis(i64::MAX)).await?;
    let done = sqlx::query!(
        "UPDATE message SET body = NULL, payload = NULL, revoked_at = ?2 WHERE id = ?1 AND revoked_at IS NULL",
        id.0,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Whether a message was taken back by its writer.
pub async fn is_revoked(tx: &mut SqliteConnection, id: MessageId) -> Result<bool, StoreError> {
    let found =
        sqlx::query_scalar!(r#"SELECT revoked_at IS NOT NULL AS "revoked!: i64" FROM message WHERE id = ?1"#, id.0);
    Ok(found.fetch_optional(tx).await? == Some(1))
}

async fn keep_former(
    tx: &mut SqliteConnection,
    id: MessageId,
    by: &Wamid,
    at: UtcMillis,
    unless_edited_after: UtcMillis,
) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO former (message_id, wamid, body, payload, at)
         SELECT id, ?2, body, payload, ?3 FROM message
         WHERE id = ?1 AND revoked_at IS NULL AND ifnull(edited_at, 0) <= ?4
         ON CONFLICT (wamid) DO NOTHING",
        id.0,
        by.0,
        at.0,
        unless_edited_after.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What a message said before it was changed, oldest first.
pub async fn former(connection: &mut SqliteConnection, id: MessageId) -> Result<Vec<Option<String>>, StoreError> {
    Ok(sqlx::query_scalar!("SELECT body FROM former WHERE message_id = ?1 ORDER BY id", id.0)
        .fetch_all(connection)
        .await?)
}

/// A change that came before its message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The change.
    pub id: MessageId,
    /// The message it is about.
    pub target: Wamid,
}

/// Changes that wait for one of these messages, in the order they were made.
pub async fn waiting(tx: &mut SqliteConnection, targets: &[&Wamid]) -> Result<Vec<Waiting>, StoreError> {
    let targets = serde_json::to_string(&targets.iter().map(|wamid| wamid.as_str()).collect::<Vec<_>>())
        .unwrap_or_else(|_| "[]".to_owned());
    let mut rows = sqlx::query!(
        r#"SELECT id AS "id!", at, quoted_wamid AS "target!" FROM message
           WHERE quoted_wamid IN (SELECT value FROM json_each(?1)) AND kind IN ('edit', 'revoke') AND removed = 0"#,
        targets
    )
    .fetch_all(tx)
    .await?;
    rows.sort_by_key(|row| (row.at, row.id));
    Ok(rows.into_iter().map(|row| Waiting { id: MessageId(row.id), target: Wamid(row.target) }).collect())
}

/// What was answered to a question of the shop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The question.
    pub question: Wamid,
    /// The answer's own object as JSON.
    pub payload: Option<String>,
}

/// The answers to these questions that a tap gave.
pub async fn answers(connection: &mut SqliteConnection, questions: &[&Wamid]) -> Result<Vec<Answer>, StoreError> {
    if questions.is_empty() {
        return Ok(Vec::new());
    }
    let questions = serde_json::to_string(&questions.iter().map(|wamid| wamid.as_str()).collect::<Vec<_>>())
        .unwrap_or_else(|_| "[]".to_owned());
    let rows = sqlx::query!(
        r#"SELECT quoted_wamid AS "question!", payload FROM message
           WHERE quoted_wamid IN (SELECT value FROM json_each(?1)) AND kind IN ('interactive', 'button')
             AND direction = 'in' AND removed = 0"#,
        questions
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| Answer { question: Wamid(row.question), payload: row.payload }).collect())
}
