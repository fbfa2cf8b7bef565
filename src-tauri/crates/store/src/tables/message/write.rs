//! Messages as the writing side keeps them.

use shopbell_model::{ActorId, ConversationId, Delivery, Direction, MessageId, MessageKind, UtcMillis, Wamid};
use sqlx::SqliteConnection;

use crate::StoreError;

/// A message to be stored.
#[derive(Clone, Debug)]
pub struct NewMessage {
    /// Where it belongs.
    pub conversation: ConversationId,
    /// Who spoke.
    pub direction: Direction,
    /// Meta's id; an outgoing message gets it when Meta takes it.
    pub wamid: Option<Wamid>,
    /// What kind.
    pub kind: MessageKind,
    /// Meta's name of the kind where it is not one of ours.
    pub meta_kind: Option<String>,
    /// Text, caption or title.
    pub body: Option<String>,
    /// What else Meta told, as JSON.
    pub payload: Option<String>,
    /// What it answers.
    pub quoted: Option<Wamid>,
    /// Who caused it.
    pub actor: Option<ActorId>,
    /// Meta's time for what came in, ours for what goes out.
    pub at: UtcMillis,
    /// Ours.
    pub stored_at: UtcMillis,
    /// How far it came, when the shop speaks.
    pub delivery: Option<Delivery>,
    /// The gate's verdict as JSON.
    pub verdict: Option<String>,
}

/// What is known of a stored message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The message.
    pub id: MessageId,
    /// Where it belongs.
    pub conversation: ConversationId,
    /// Who spoke.
    pub direction: Direction,
    /// Meta's id.
    pub wamid: Option<Wamid>,
    /// What kind.
    pub kind: MessageKind,
    /// Text, caption or title.
    pub body: Option<String>,
    /// The kind's own object as JSON.
    pub payload: Option<String>,
    /// What it answers.
    pub quoted: Option<Wamid>,
    /// When.
    pub at: UtcMillis,
    /// How far it came.
    pub delivery: Option<Delivery>,
    /// Meta's error code.
    pub error_code: Option<i32>,
    /// Meta's title of the error, or Shopbell's own code.
    pub error_title: Option<String>,
    /// The gate's verdict as JSON.
    pub verdict: Option<String>,
    /// Whether a person took it out of the chat.
    pub removed: bool,
}

/// When a message reached each state and why it failed; what is absent is left as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How far.
    pub delivery: Option<Delivery>,
    /// Meta sent it on.
    pub sent_at: Option<UtcMillis>,
    /// It reached the phone.
    pub delivered_at: Option<UtcMillis>,
    /// It was read.
    pub read_at: Option<UtcMillis>,
    /// It was listened to.
    pub played_at: Option<UtcMillis>,
    /// It failed.
    pub failed_at: Option<UtcMillis>,
    /// Meta's error code.
    pub error_code: Option<i32>,
    /// Meta's title of the error.
    pub error_title: Option<String>,
    /// Meta's details of the error.
    pub error_details: Option<String>,
}

/// Stores a message; `None` when Meta's id is already there.
pub async fn insert(tx: &mut SqliteConnection, new: &NewMessage) -> Result<Option<MessageId>, StoreError> {
    let direction = new.direction.as_str();
    let wamid = new.wamid.as_ref().map(Wamid::as_str);
    let kind = new.kind.as_str();
    let quoted = new.quoted.as_ref().map(Wamid::as_str);
    let actor = new.actor.map(|actor| actor.0);
    let delivery = new.delivery.map(Delivery::as_str);
    let id = sqlx::query_scalar!(
        r#"INSERT INTO message (conversation_id, direction, wamid, kind, meta_kind, body, payload, quoted_wamid,
                                actor_id, at, stored_at, delivery, verdict)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
           ON CONFLICT (wamid) DO NOTHING RETURNING id AS "id!""#,
        new.conversation.0,
        direction,
        wamid,
        kind,
        new.meta_kind,
        new.body,
        new.payload,
        quoted,
        actor,
        new.at.0,
        new.stored_at.0,
        delivery,
        new.verdict
    )
    .fetch_optional(tx)
    .await?;
    Ok(id.map(MessageId))
}

/// A message that an older reader could only keep becomes what it is.
pub async fn understand(tx: &mut SqliteConnection, id: MessageId, new: &NewMessage) -> Result<(), StoreError> {
    let kind = new.kind.as_str();
    let quoted = new.quoted.as_ref().map(Wamid::as_str);
    sqlx::query!(
        "UPDATE message SET kind = ?2, meta_kind = ?3, body = ?4, payload = ?5, quoted_wamid = ?6 WHERE id = ?1",
        id.0,
        kind,
        new.meta_kind,
        new.body,
        new.payload,
        quoted
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// One message.
pub async fn facts(tx: &mut SqliteConnection, id: MessageId) -> Result<Option<Facts>, StoreError> {
    let row = sqlx::query_as!(
        Raw,
        "SELECT id, conversation_id, direction, wamid, kind, body, payload, quoted_wamid, at, delivery, error_code,
                error_title, verdict, removed
         FROM message WHERE id = ?1",
        id.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(Facts::from))
}

/// The message with Meta's id.
pub async fn by_wamid(tx: &mut SqliteConnection, wamid: &Wamid) -> Result<Option<Facts>, StoreError> {
    let row = sqlx::query_as!(
        Raw,
        "SELECT id, conversation_id, direction, wamid, kind, body, payload, quoted_wamid, at, delivery, error_code,
                error_title, verdict, removed
         FROM message WHERE wamid = ?1",
        wamid.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(Facts::from))
}

/// The last message of a conversation by time and id; one that was taken back is that and nothing else.
pub async fn last_of(tx: &mut SqliteConnection, conversation: ConversationId) -> Result<Option<Facts>, StoreError> {
    let row = sqlx::query_as!(
        Raw,
        r#"SELECT id, conversation_id, direction, wamid,
                  CASE WHEN revoked_at IS NULL THEN kind ELSE 'revoke' END AS "kind!: String", body, payload,
                  quoted_wamid, at, delivery, error_code, error_title, verdict, removed
           FROM message WHERE conversation_id = ?1 AND removed = 0 ORDER BY at DESC, id DESC LIMIT 1"#,
        conversation.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(Facts::from))
}

/// Since when the customer waits, as the chat tells it: the first word after the shop's last one. `None` when the shop
/// spoke last.
pub async fn waiting_since(
    tx: &mut SqliteConnection,
    conversation: ConversationId,
) -> Result<Option<UtcMillis>, StoreError> {
    let spoke = sqlx::query!(
        r#"SELECT at, id AS "id!" FROM message
           WHERE conversation_id = ?1 AND removed = 0 AND direction = 'out' ORDER BY at DESC, id DESC LIMIT 1"#,
        conversation.0
    )
    .fetch_optional(&mut *tx)
    .await?;
    let (at, id) = spoke.map_or((i64::MIN, i64::MIN), |row| (row.at, row.id));
    let since = sqlx::query_scalar!(
        "SELECT at FROM message
         WHERE conversation_id = ?1 AND removed = 0 AND direction = 'in' AND (at, id) > (?2, ?3)
           AND kind NOT IN ('system', 'edit', 'revoke')
         ORDER BY at, id LIMIT 1",
        conversation.0,
        at,
        id
    )
    .fetch_optional(tx)
    .await?;
    Ok(since.map(UtcMillis))
}

/// The newest message of the customer that is not newer than this one and that Meta gave an id to.
pub async fn newest_inbound(
    tx: &mut SqliteConnection,
    conversation: ConversationId,
    up_to: (UtcMillis, MessageId),
) -> Result<Option<Wamid>, StoreError> {
    let wamid = sqlx::query_scalar!(
        r#"SELECT wamid AS "wamid!" FROM message
           WHERE conversation_id = ?1 AND removed = 0 AND direction = 'in' AND wamid IS NOT NULL
             AND kind NOT IN ('system', 'edit', 'revoke') AND (at, id) <= (?2, ?3)
           ORDER BY at DESC, id DESC LIMIT 1"#,
        conversation.0,
        up_to.0.0,
        up_to.1.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(wamid.map(Wamid))
}

/// The customer's messages after this one: how many, counted up to `cap`, and the first.
pub async fn inbound_after(
    tx: &mut SqliteConnection,
    conversation: ConversationId,
    after: (UtcMillis, MessageId),
    cap: i64,
) -> Result<(i64, Option<MessageId>), StoreError> {
    let rows = sqlx::query_scalar!(
        "SELECT id FROM message
         WHERE conversation_id = ?1 AND removed = 0 AND direction = 'in' AND (at, id) > (?2, ?3)
           AND kind NOT IN ('system', 'edit', 'revoke')
         ORDER BY at, id LIMIT +?4",
        conversation.0,
        after.0.0,
        after.1.0,
        cap
    )
    .fetch_all(tx)
    .await?;
    Ok((i64::try_from(rows.len()).unwrap_or(i64::MAX), rows.first().copied().map(MessageId)))
}

/// Whether the shop wrote from WhatsApp's own app after this message; what was written here has an actor. A
/// change of an older message is no answer.
pub async fn echoed_after(
    tx: &mut SqliteConnection,
    conversation: ConversationId,
    after: (UtcMillis, MessageId),
) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(
        r#"SELECT EXISTS (
             SELECT 1 FROM message WHERE conversation_id = ?1 AND removed = 0 AND (at, id) > (?2, ?3)
               AND direction = 'out' AND actor_id IS NULL AND kind NOT IN ('edit', 'revoke')) AS "found!: i64""#,
        conversation.0,
        after.0.0,
        after.1.0
    )
    .fetch_one(tx)
    .await?;
    Ok(found == 1)
}

/// When the customer last came from an ad since `since`.
pub async fn last_referral(
    tx: &mut SqliteConnection,
    conversation: ConversationId,
    since: UtcMillis,
) -> Result<Option<UtcMillis>, StoreError> {
    let at = sqlx::query_scalar!(
        "SELECT at FROM message
         WHERE conversation_id = ?1 AND removed = 0 AND at > ?2 AND direction = 'in'
           AND json_extract(payload, '$.referral') IS NOT NULL
         ORDER BY at DESC LIMIT 1",
        conversation.0,
        since.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(at.map(UtcMillis))
}

/// Meta's id of an outgoing message; `false` when another message already has it.
pub async fn set_wamid(tx: &mut SqliteConnection, id: MessageId, wamid: &Wamid) -> Result<bool, StoreError> {
    let done = sqlx::query!("UPDATE OR IGNORE message SET wamid = ?2 WHERE id = ?1", id.0, wamid.0).execute(tx).await?;
    Ok(done.rows_affected() > 0)
}

/// Where an outgoing message stands before Meta knows of it.
pub async fn set_delivery(tx: &mut SqliteConnection, id: MessageId, delivery: Delivery) -> Result<(), StoreError> {
    let delivery = delivery.as_str();
    sqlx::query!("UPDATE message SET delivery = ?2 WHERE id = ?1", id.0, delivery).execute(tx).await?;
    Ok(())
}

/// The gate's verdict, as JSON.
pub async fn set_verdict(tx: &mut SqliteConnection, id: MessageId, verdict: &str) -> Result<(), StoreError> {
    sqlx::query!("UPDATE message SET verdict = ?2 WHERE id = ?1", id.0, verdict).execute(tx).await?;
    Ok(())
}

/// A message goes once more, as if it were written now: what became of it before is forgotten here. Its attempts and
/// what Meta told of them are not.
pub async fn restart(tx: &mut SqliteConnection, id: MessageId, at: UtcMillis, verdict: &str) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE message SET at = ?2, verdict = ?3, delivery = 'queued', wamid = NULL, sent_at = NULL,
           delivered_at = NULL, read_at = NULL, played_at = NULL, failed_at = NULL, error_code = NULL,
           error_title = NULL, error_details = NULL
         WHERE id = ?1",
        id.0,
        at.0,
        verdict
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes down how far a message came. Times are kept at their first telling.
pub async fn set_progress(tx: &mut SqliteConnection, id: MessageId, news: &Progress) -> Result<(), StoreError> {
    let delivery = news.delivery.map(Delivery::as_str);
    let sent = news.sent_at.map(|at| at.0);
    let delivered = news.delivered_at.map(|at| at.0);
    let read = news.read_at.map(|at| at.0);
    let played = news.played_at.map(|at| at.0);
    let failed = news.failed_at.map(|at| at.0);
    sqlx::query!(
        "UPDATE message SET delivery = coalesce(?2, delivery), sent_at = coalesce(sent_at, ?3),
           delivered_at = coalesce(delivered_at, ?4), read_at = coalesce(read_at, ?5),
           played_at = coalesce(played_at, ?6), failed_at = coalesce(failed_at, ?7),
           error_code = coalesce(?8, error_code), error_title = coalesce(?9, error_title),
           error_details = coalesce(?10, error_details)
         WHERE id = ?1",
        id.0,
        delivery,
        sent,
        delivered,
        read,
        played,
        failed,
        news.error_code,
        news.error_title,
        news.error_details
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes a message out of the chat, or back into it.
pub async fn set_removed(tx: &mut SqliteConnection, id: MessageId, removed: bool) -> Result<(), StoreError> {
    sqlx::query!("UPDATE message SET removed = ?2 WHERE id = ?1", id.0, removed).execute(tx).await?;
    Ok(())
}

/// A merged conversation's messages follow it.
pub async fn move_all(tx: &mut SqliteConnection, from: ConversationId, to: ConversationId) -> Result<(), StoreError> {
    // Two statements, each with an index of its own: one would read every message of the shop.
    sqlx::query!("UPDATE message SET conversation_id = ?2 WHERE conversation_id = ?1 AND removed = 0", from.0, to.0)
        .execute(&mut *tx)
        .await?;
    sqlx::query!("UPDATE message SET conversation_id = ?2 WHERE conversation_id = ?1 AND removed = 1", from.0, to.0)
        .execute(tx)
        .await?;
    Ok(())
}

struct Raw {
    id: i64,
    conversation_id: i64,
    direction: String,
    wamid: Option<String>,
    kind: String,
    body: Option<String>,
    payload: Option<String>,
    quoted_wamid: Option<String>,
    at: i64,
    delivery: Option<String>,
    error_code: Option<i64>,
    error_title: Option<String>,
    verdict: Option<String>,
    removed: i64,
}

impl From<Raw> for Facts {
    fn from(row: Raw) -> Self {
        Self {
            id: MessageId(row.id),
            conversation: ConversationId(row.conversation_id),
            direction: Direction::parse(&row.direction).unwrap_or(Direction::In),
            wamid: row.wamid.map(Wamid),
            kind: MessageKind::parse(&row.kind).unwrap_or(MessageKind::Unknown),
            body: row.body,
            payload: row.payload,
            quoted: row.quoted_wamid.map(Wamid),
            at: UtcMillis(row.at),
            delivery: row.delivery.as_deref().and_then(|delivery| Delivery::parse(delivery).ok()),
            error_code: row.error_code.and_then(|code| i32::try_from(code).ok()),
            error_title: row.error_title,
            verdict: row.verdict,
            removed: row.removed == 1,
        }
    }
}
