//! What the shop said by itself, and to whom.

use shopbell_model::{ContactId, ConversationId, MessageId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// What the shop says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// To who writes for the first time.
    Greeting,
    /// To who writes while the shop is closed.
    Away,
}

impl Said {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Greeting => "greeting",
            Self::Away => "away",
        }
    }
}

/// Whether it was said to a contact on this occasion.
pub async fn was_said(
    conn: &mut SqliteConnection,
    contact: ContactId,
    what: Said,
    occasion: UtcMillis,
) -> Result<bool, StoreError> {
    let what = what.as_str();
    let found = sqlx::query_scalar!(
        "SELECT message_id FROM door_said WHERE contact_id = ?1 AND what = ?2 AND occasion = ?3",
        contact.0,
        what,
        occasion.0
    );
    Ok(found.fetch_optional(conn).await?.is_some())
}

/// Writes down that it was said to a contact on this occasion.
pub async fn say(
    tx: &mut SqliteConnection,
    contact: ContactId,
    what: Said,
    occasion: UtcMillis,
    message: MessageId,
) -> Result<(), StoreError> {
    let what = what.as_str();
    sqlx::query!(
        "INSERT INTO door_said (contact_id, what, occasion, message_id) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
        contact.0,
        what,
        occasion.0,
        message.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Whether a message was said by the shop itself.
pub async fn is_said(conn: &mut SqliteConnection, message: MessageId) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!("SELECT occasion FROM door_said WHERE message_id = ?1", message.0);
    Ok(found.fetch_optional(conn).await?.is_some())
}

/// Two contacts became one: what was said to either was said to both.
pub async fn move_all(tx: &mut SqliteConnection, from: ContactId, to: ContactId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE OR IGNORE door_said SET contact_id = ?2 WHERE contact_id = ?1", from.0, to.0)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM door_said WHERE contact_id = ?1", from.0).execute(tx).await?;
    Ok(())
}

/// Whether a person of the shop wrote in a chat after a time, here or on the phone.
pub async fn person_spoke_since(
    conn: &mut SqliteConnection,
    chat: ConversationId,
    since: UtcMillis,
) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM message m LEFT JOIN actor a ON a.id = m.actor_id
           WHERE m.conversation_id = ?1 AND m.at > ?2 AND m.direction = 'out' AND m.removed = 0
             AND (a.kind IS NULL OR a.kind = 'person')) AS "found!: i64""#,
        chat.0,
        since.0
    );
    Ok(found.fetch_one(conn).await? == 1)
}
