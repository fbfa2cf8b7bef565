//! Reactions as the writing side keeps them: one row per side and target, the newest stands.

use shopbell_model::{ConversationId, Delivery, Direction, ReactionId, UtcMillis, Wamid};
use sqlx::SqliteConnection;

use crate::StoreError;

/// A reaction that stands or stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reaction {
    /// The row.
    pub id: ReactionId,
    /// Where.
    pub conversation: ConversationId,
    /// What it reacts to.
    pub target: Wamid,
    /// The emoji; empty when it was taken back.
    pub emoji: String,
    /// Its own id.
    pub wamid: Option<Wamid>,
    /// When.
    pub at: UtcMillis,
    /// How far one of the shop's came.
    pub delivery: Option<Delivery>,
}

/// A reaction as it stands in the table.
struct Row {
    id: i64,
    conversation_id: i64,
    target_wamid: String,
    emoji: String,
    wamid: Option<String>,
    at: i64,
    delivery: Option<String>,
}

impl Reaction {
    fn of(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: ReactionId(row.id),
            conversation: ConversationId(row.conversation_id),
            target: Wamid(row.target_wamid),
            emoji: row.emoji,
            wamid: row.wamid.map(Wamid),
            at: UtcMillis(row.at),
            delivery: row.delivery.as_deref().map(Delivery::parse).transpose()?,
        })
    }
}

/// The reaction of one side to a message.
pub async fn find(
    tx: &mut SqliteConnection,
    conversation: ConversationId,
    target: &Wamid,
    direction: Direction,
) -> Result<Option<Reaction>, StoreError> {
    let direction = direction.as_str();
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id!", conversation_id, target_wamid, emoji, wamid, at, delivery FROM reaction
           WHERE target_wamid = ?1 AND direction = ?2 AND conversation_id = ?3"#,
        target.0,
        direction,
        conversation.0
    )
    .fetch_optional(tx)
    .await?;
    row.map(Reaction::of).transpose()
}

/// One reaction.
pub async fn get(tx: &mut SqliteConnection, id: ReactionId) -> Result<Option<Reaction>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        "SELECT id, conversation_id, target_wamid, emoji, wamid, at, delivery FROM reaction WHERE id = ?1",
        id.0
    )
    .fetch_optional(tx)
    .await?;
    row.map(Reaction::of).transpose()
}

/// The conversation whose reaction has Meta's id.
pub async fn by_wamid(
    tx: &mut SqliteConnection,
    wamid: &Wamid,
) -> Result<Option<(ReactionId, ConversationId)>, StoreError> {
    let row = sqlx::query!(r#"SELECT id AS "id!", conversation_id FROM reaction WHERE wamid = ?1"#, wamid.0)
        .fetch_optional(tx)
        .await?;
    Ok(row.map(|row| (ReactionId(row.id), ConversationId(row.conversation_id))))
}

/// Whether a reaction with Meta's id was ever seen.
pub async fn seen(tx: &mut SqliteConnection, wamid: &Wamid) -> Result<bool, StoreError> {
    let count = sqlx::query_scalar!(
        r#"SELECT (EXISTS (SELECT 1 FROM reaction WHERE wamid = ?1)
                OR EXISTS (SELECT 1 FROM reaction_seen WHERE wamid = ?1)) AS "seen!: i64""#,
        wamid.0
    )
    .fetch_one(tx)
    .await?;
    Ok(count == 1)
}

/// Remembers the id of a reaction that does not stand any more.
pub async fn remember(
    tx: &mut SqliteConnection,
    wamid: &Wamid,
    conversation: Option<ConversationId>,
    at: UtcMillis,
) -> Result<(), StoreError> {
    let chat = conversation.map(|chat| chat.0);
    sqlx::query!(
        "INSERT INTO reaction_seen (wamid, at, conversation_id) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        wamid.0,
        at.0,
        chat
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A reaction as it should stand.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    /// Where.
    pub conversation: ConversationId,
    /// What it reacts to.
    pub target: &'a Wamid,
    /// Whose it is.
    pub direction: Direction,
    /// The emoji; empty when it is taken back.
    pub emoji: &'a str,
    /// Its own id, once there is one.
    pub wamid: Option<&'a Wamid>,
    /// When.
    pub at: UtcMillis,
    /// How far a reaction of the shop came.
    pub delivery: Option<Delivery>,
}

/// Lets a reaction stand, in the place of the one before.
pub async fn put(tx: &mut SqliteConnection, new: &Standing<'_>) -> Result<ReactionId, StoreError> {
    let direction = new.direction.as_str();
    let wamid = new.wamid.map(Wamid::as_str);
    let delivery = new.delivery.map(Delivery::as_str);
    let id = sqlx::query_scalar!(
        r#"INSERT INTO reaction (conversation_id, target_wamid, direction, emoji, wamid, at, delivery)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
           ON CONFLICT (target_wamid, direction, conversation_id) DO UPDATE SET
             emoji = excluded.emoji, wamid = excluded.wamid, at = excluded.at, delivery = excluded.delivery,
             error_code = NULL
           RETURNING id AS "id!""#,
        new.conversation.0,
        new.target.0,
        direction,
        new.emoji,
        wamid,
        new.at.0,
        delivery
    )
    .fetch_one(tx)
    .await?;
    Ok(ReactionId(id))
}

/// How far a reaction of the shop came. Why an earlier attempt failed is over with it.
pub async fn set_delivery(tx: &mut SqliteConnection, id: ReactionId, delivery: Delivery) -> Result<(), StoreError> {
    let delivery = delivery.as_str();
    sqlx::query!("UPDATE reaction SET delivery = ?2, error_code = NULL, verdict = NULL WHERE id = ?1", id.0, delivery)
        .execute(tx)
        .await?;
    Ok(())
}

/// A reaction of the shop failed: Meta's code, or what the gate said of it.
pub async fn set_failed(
    tx: &mut SqliteConnection,
    id: ReactionId,
    error_code: Option<i32>,
    verdict: Option<&str>,
) -> Result<(), StoreError> {
    let failed = Delivery::Failed.as_str();
    sqlx::query!(
        "UPDATE reaction SET delivery = ?2, error_code = ?3, verdict = ?4 WHERE id = ?1",
        id.0,
        failed,
        error_code,
        verdict
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Meta's id of a reaction of the shop.
pub async fn set_wamid(tx: &mut SqliteConnection, id: ReactionId, wamid: &Wamid) -> Result<(), StoreError> {
    sqlx::query!("UPDATE OR IGNORE reaction SET wamid = ?2 WHERE id = ?1", id.0, wamid.0).execute(tx).await?;
    Ok(())
}

/// A merged conversation's reactions follow it; where both reacted to the same message, the other's stands.
pub async fn move_all(tx: &mut SqliteConnection, from: ConversationId, to: ConversationId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE OR IGNORE reaction SET conversation_id = ?2 WHERE conversation_id = ?1", from.0, to.0)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("DELETE FROM reaction WHERE conversation_id = ?1", from.0).execute(tx).await?;
    Ok(())
}
