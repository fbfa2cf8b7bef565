//! What a person does with a conversation through the day: put off, pin, give to somebody.

use shopbell_model::{ConversationId, HelperId, UtcMillis};
use sqlx::SqliteConnection;

use crate::StoreError;

/// Pins a conversation, or takes the pin out.
pub async fn pin(tx: &mut SqliteConnection, id: ConversationId, at: Option<UtcMillis>) -> Result<(), StoreError> {
    let at = at.map(|at| at.0);
    sqlx::query!("UPDATE conversation SET pinned_at = ?2 WHERE id = ?1", id.0, at).execute(tx).await?;
    Ok(())
}

/// Lets a conversation's messages ring no more, or again.
pub async fn hush(tx: &mut SqliteConnection, id: ConversationId, quiet: bool) -> Result<(), StoreError> {
    sqlx::query!("UPDATE conversation SET quiet = ?2 WHERE id = ?1", id.0, quiet).execute(tx).await?;
    Ok(())
}

/// How many conversations are pinned, on all shelves together.
pub async fn pinned(conn: &mut SqliteConnection) -> Result<u32, StoreError> {
    let all = sqlx::query_scalar!(
        "SELECT count(*) FROM conversation INDEXED BY conversation_pinned
         WHERE shelf IN ('to_answer', 'waiting', 'done') AND ours = 1 AND last_message_id IS NOT NULL
           AND snoozed_until IS NULL AND pinned_at IS NOT NULL"
    );
    Ok(u32::try_from(all.fetch_one(conn).await?).unwrap_or(u32::MAX))
}

/// Notes that the customer is blocked at Meta, or let in again.
pub async fn block(tx: &mut SqliteConnection, id: ConversationId, at: Option<UtcMillis>) -> Result<(), StoreError> {
    let at = at.map(|at| at.0);
    sqlx::query!("UPDATE conversation SET blocked_at = ?2 WHERE id = ?1", id.0, at).execute(tx).await?;
    Ok(())
}

/// Gives a conversation to somebody, or to nobody.
pub async fn assign(tx: &mut SqliteConnection, id: ConversationId, to: Option<HelperId>) -> Result<(), StoreError> {
    let to = to.map(|to| to.0);
    sqlx::query!("UPDATE conversation SET helper_id = ?2 WHERE id = ?1", id.0, to).execute(tx).await?;
    Ok(())
}

/// Who takes care of a conversation.
pub async fn helper(tx: &mut SqliteConnection, id: ConversationId) -> Result<Option<HelperId>, StoreError> {
    let found = sqlx::query_scalar!("SELECT helper_id FROM conversation WHERE id = ?1", id.0);
    Ok(found.fetch_optional(tx).await?.flatten().map(HelperId))
}

/// When the next conversation that was put off comes back.
pub async fn next_waking(conn: &mut SqliteConnection) -> Result<Option<UtcMillis>, StoreError> {
    let at = sqlx::query_scalar!(
        "SELECT snoozed_until FROM conversation INDEXED BY conversation_snoozed
         WHERE ours = 1 AND last_message_id IS NOT NULL AND snoozed_until IS NOT NULL
         ORDER BY snoozed_until, id LIMIT 1"
    )
    .fetch_optional(conn)
    .await?;
    Ok(at.flatten().map(UtcMillis))
}

/// Conversations whose time has come, the earliest first.
pub async fn waking(tx: &mut SqliteConnection, now: UtcMillis, limit: u32) -> Result<Vec<ConversationId>, StoreError> {
    let rows = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM conversation INDEXED BY conversation_snoozed
           WHERE ours = 1 AND last_message_id IS NOT NULL AND snoozed_until <= ?1
           ORDER BY snoozed_until, id LIMIT +?2"#,
        now.0,
        limit
    )
    .fetch_all(tx)
    .await?;
    Ok(rows.into_iter().map(ConversationId).collect())
}

/// What a merged conversation hands to the one that stays: pin, helper, silence, labels, notes and texts that go later.
pub(super) async fn take_over(
    tx: &mut SqliteConnection,
    from: ConversationId,
    into: ConversationId,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE conversation SET pinned_at = coalesce(conversation.pinned_at, g.pinned_at),
           helper_id = coalesce(conversation.helper_id, g.helper_id),
           blocked_at = coalesce(conversation.blocked_at, g.blocked_at),
           quiet = max(conversation.quiet, g.quiet)
         FROM (SELECT pinned_at, helper_id, blocked_at, quiet FROM conversation WHERE id = ?1) g WHERE conversation.id = ?2",
        from.0,
        into.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "INSERT OR IGNORE INTO chat_label (label_id, conversation_id, last_at)
         SELECT l.label_id, c.id, c.last_at FROM chat_label l JOIN conversation c ON c.id = ?2
         WHERE l.conversation_id = ?1",
        from.0,
        into.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!("UPDATE note SET conversation_id = ?2 WHERE conversation_id = ?1", from.0, into.0)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("UPDATE consent_doubt SET conversation_id = ?2 WHERE conversation_id = ?1", from.0, into.0)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("UPDATE later SET conversation_id = ?2 WHERE conversation_id = ?1", from.0, into.0)
        .execute(tx)
        .await?;
    Ok(())
}
