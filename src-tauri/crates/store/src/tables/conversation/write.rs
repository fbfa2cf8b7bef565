//! A conversation's row as the writing side keeps it: everything the inbox shows stands on the row itself.

use shopbell_model::{ContactId, ConversationId, Delivery, Direction, MessageId, MessageKind, NumberId, UtcMillis};
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use super::{Shelf, day};
use crate::StoreError;
use crate::tables::{in_steps, recording};

/// The last message as the inbox shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Last {
    /// The message.
    pub message: MessageId,
    /// Its kind.
    pub kind: MessageKind,
    /// Its text in one line.
    pub text: String,
    /// Who spoke.
    pub direction: Direction,
    /// How far it came, when the shop spoke.
    pub delivery: Option<Delivery>,
    /// When.
    pub at: UtcMillis,
}

/// How a conversation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The conversation.
    pub id: ConversationId,
    /// The shop's number.
    pub number: NumberId,
    /// The customer.
    pub contact: ContactId,
    /// Whether the number is the shop's.
    pub ours: bool,
    /// The merged chat it is a part of; written by [`super::parts`] alone.
    pub whole: Option<ConversationId>,
    /// Where it stands in the inbox.
    pub shelf: Shelf,
    /// The last message, by time and id.
    pub last: Option<Last>,
    /// When the customer last wrote.
    pub last_inbound_at: Option<UtcMillis>,
    /// Since when the customer waits for an answer.
    pub waiting_since: Option<UtcMillis>,
    /// When the customer service window closes or closed; 0 when the customer never wrote.
    pub window_until: UtcMillis,
    /// Until when a free entry point lasts.
    pub entry_point_until: Option<UtcMillis>,
    /// New messages from the customer.
    pub unread: i64,
    /// The first of them.
    pub first_unread: Option<MessageId>,
    /// Messages that did not go.
    pub not_sent: i64,
    /// Messages nobody knows of.
    pub not_sure: i64,
    /// Put off until then.
    pub snoozed_until: Option<UtcMillis>,
    /// Marked unread by hand.
    pub marked_unread: bool,
    /// Whether the shop has blocked the customer; written by [`super::day::block`] alone.
    pub blocked: bool,
}

/// The conversation of a number and a contact, made where there is none.
pub async fn ensure(
    tx: &mut SqliteConnection,
    number: NumberId,
    contact: ContactId,
    ours: bool,
) -> Result<ConversationId, StoreError> {
    let found = find(&mut *tx, number, contact).await?;
    if let Some(id) = found {
        return Ok(id);
    }
    let id = sqlx::query_scalar!(
        r#"INSERT INTO conversation (number_id, contact_id, ours) VALUES (?1, ?2, ?3) RETURNING id AS "id!""#,
        number.0,
        contact.0,
        ours
    )
    .fetch_one(tx)
    .await?;
    Ok(ConversationId(id))
}

/// The conversation of a number and a contact.
pub async fn find(
    tx: &mut SqliteConnection,
    number: NumberId,
    contact: ContactId,
) -> Result<Option<ConversationId>, StoreError> {
    let id = sqlx::query_scalar!(
        "SELECT id FROM conversation WHERE number_id = ?1 AND contact_id = ?2",
        number.0,
        contact.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(id.map(ConversationId))
}

/// Every conversation with a contact, and its number.
pub async fn of_contact(
    tx: &mut SqliteConnection,
    contact: ContactId,
) -> Result<Vec<(ConversationId, NumberId)>, StoreError> {
    let rows =
        sqlx::query!("SELECT id, number_id FROM conversation WHERE contact_id = ?1", contact.0).fetch_all(tx).await?;
    Ok(rows.into_iter().map(|row| (ConversationId(row.id), NumberId(row.number_id))).collect())
}

/// How a conversation stands.
pub async fn standing(tx: &mut SqliteConnection, id: ConversationId) -> Result<Option<Standing>, StoreError> {
    let row = sqlx::query_as!(
        RawStanding,
        "SELECT id, number_id, contact_id, ours, shelf, last_message_id, last_kind, last_text, last_direction,
                last_delivery, last_at, last_inbound_at, waiting_since, window_until, entry_point_until, unread,
                first_unread_id, not_sent, not_sure, snoozed_until, marked_unread, blocked_at, merged_into
         FROM conversation WHERE id = ?1",
        id.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(Standing::from))
}

/// Writes how a conversation stands.
pub async fn save(tx: &mut SqliteConnection, now: &Standing) -> Result<(), StoreError> {
    let shelf = now.shelf.as_str();
    let last = now.last.as_ref();
    let last_id = last.map(|last| last.message.0);
    let last_kind = last.map(|last| last.kind.as_str());
    let last_text = last.map_or("", |last| last.text.as_str());
    let last_direction = last.map(|last| last.direction.as_str());
    let last_delivery = last.and_then(|last| last.delivery).map(Delivery::as_str);
    let last_at = last.map_or(0, |last| last.at.0);
    let last_inbound = now.last_inbound_at.map(|at| at.0);
    let waiting_since = now.waiting_since.map(|at| at.0);
    let entry_point = now.entry_point_until.map(|at| at.0);
    let first_unread = now.first_unread.map(|id| id.0);
    let snoozed = now.snoozed_until.map(|at| at.0);
    sqlx::query!(
        "UPDATE conversation SET shelf = ?2, last_message_id = ?3, last_kind = ?4, last_text = ?5,
           last_direction = ?6, last_delivery = ?7, last_at = ?8, last_inbound_at = ?9, waiting_since = ?10,
           window_until = ?11, entry_point_until = ?12, unread = ?13, first_unread_id = ?14, not_sent = ?15,
           not_sure = ?16, snoozed_until = ?17, marked_unread = ?18
         WHERE id = ?1",
        now.id.0,
        shelf,
        last_id,
        last_kind,
        last_text,
        last_direction,
        last_delivery,
        last_at,
        last_inbound,
        waiting_since,
        now.window_until.0,
        entry_point,
        now.unread,
        first_unread,
        now.not_sent,
        now.not_sure,
        snoozed,
        now.marked_unread
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes how many conversations stand; each of them once.
pub async fn save_many(tx: &mut SqliteConnection, now: &[Standing]) -> Result<(), StoreError> {
    for chunk in in_steps(now) {
        let mut statement = QueryBuilder::<Sqlite>::new(
            "UPDATE conversation SET shelf = n.column2, last_message_id = n.column3, last_kind = n.column4,
               last_text = n.column5, last_direction = n.column6, last_delivery = n.column7, last_at = n.column8,
               last_inbound_at = n.column9, waiting_since = n.column10, window_until = n.column11,
               entry_point_until = n.column12, unread = n.column13, first_unread_id = n.column14,
               not_sent = n.column15, not_sure = n.column16, snoozed_until = n.column17,
               marked_unread = n.column18
             FROM (",
        );
        statement.push_values(chunk, |mut row, now| {
            let last = now.last.as_ref();
            row.push_bind(now.id.0)
                .push_bind(now.shelf.as_str())
                .push_bind(last.map(|last| last.message.0))
                .push_bind(last.map(|last| last.kind.as_str()))
                .push_bind(last.map_or("", |last| last.text.as_str()))
                .push_bind(last.map(|last| last.direction.as_str()))
                .push_bind(last.and_then(|last| last.delivery).map(Delivery::as_str))
                .push_bind(last.map_or(0, |last| last.at.0))
                .push_bind(now.last_inbound_at.map(|at| at.0))
                .push_bind(now.waiting_since.map(|at| at.0))
                .push_bind(now.window_until.0)
                .push_bind(now.entry_point_until.map(|at| at.0))
                .push_bind(now.unread)
                .push_bind(now.first_unread.map(|id| id.0))
                .push_bind(now.not_sent)
                .push_bind(now.not_sure)
                .push_bind(now.snoozed_until.map(|at| at.0))
                .push_bind(now.marked_unread);
        });
        statement.push(") n WHERE conversation.id = n.column1");
        statement.build().execute(&mut *tx).await?;
    }
    Ok(())
}

/// Keeps an answer that is begun and not sent.
pub async fn set_draft(tx: &mut SqliteConnection, id: ConversationId, text: &str) -> Result<(), StoreError> {
    sqlx::query!("UPDATE conversation SET draft = ?2 WHERE id = ?1", id.0, text).execute(tx).await?;
    Ok(())
}

/// Forgets the draft that has become a message: what was sent must not stand in the field again after a crash. What was
/// begun since then stays.
pub async fn draft_sent(tx: &mut SqliteConnection, id: ConversationId, text: &str) -> Result<(), StoreError> {
    let draft =
        sqlx::query_scalar!("SELECT draft FROM conversation WHERE id = ?1", id.0).fetch_optional(&mut *tx).await?;
    match draft {
        Some(draft) if draft.trim() == text.trim() => set_draft(tx, id, "").await,
        _ => Ok(()),
    }
}

/// A text that was taken back stands in the draft again, before what was begun since.
pub async fn draft_back(tx: &mut SqliteConnection, id: ConversationId, text: &str) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE conversation SET draft = CASE WHEN trim(draft) = '' THEN ?2 ELSE ?2 || char(10) || draft END WHERE id = ?1",
        id.0,
        text
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A conversation goes over to another contact, after a merge.
pub async fn hand_over(tx: &mut SqliteConnection, id: ConversationId, to: ContactId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE conversation SET contact_id = ?2 WHERE id = ?1", id.0, to.0).execute(tx).await?;
    Ok(())
}

/// A conversation that was merged into another goes; its draft is kept where the other has none.
pub async fn delete_merged(
    tx: &mut SqliteConnection,
    from: ConversationId,
    into: ConversationId,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE conversation SET draft = (SELECT draft FROM conversation WHERE id = ?1) WHERE id = ?2 AND draft = ''",
        from.0,
        into.0
    )
    .execute(&mut *tx)
    .await?;
    day::take_over(tx, from, into).await?;
    recording::move_all(tx, from, into).await?;
    sqlx::query!("DELETE FROM conversation WHERE id = ?1", from.0).execute(tx).await?;
    Ok(())
}

/// When, after `now`, the next window of the shop's conversations closes.
pub async fn next_window_end(conn: &mut SqliteConnection, now: UtcMillis) -> Result<Option<UtcMillis>, StoreError> {
    let at = sqlx::query_scalar!(
        "SELECT window_until FROM conversation WHERE ours = 1 AND window_until > ?1 ORDER BY window_until LIMIT 1",
        now.0
    )
    .fetch_optional(conn)
    .await?;
    Ok(at.map(UtcMillis))
}

/// Conversations of the shop whose window ends after `from` and not after `to`, with that end, soonest first.
pub async fn window_ends_between(
    conn: &mut SqliteConnection,
    from: UtcMillis,
    to: UtcMillis,
    limit: u32,
) -> Result<Vec<(ConversationId, UtcMillis)>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", window_until FROM conversation
           WHERE ours = 1 AND window_until > ?1 AND window_until <= ?2 ORDER BY window_until LIMIT +?3"#,
        from.0,
        to.0,
        limit
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (ConversationId(row.id), UtcMillis(row.window_until))).collect())
}

/// How many conversations of the shop wait for an answer and hold something unread.
pub async fn unread_conversations(conn: &mut SqliteConnection) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!: i64" FROM conversation INDEXED BY conversation_unread
           WHERE shelf = 'to_answer' AND ours = 1 AND last_message_id IS NOT NULL AND snoozed_until IS NULL
             AND (unread > 0 OR marked_unread = 1)"#
    )
    .fetch_one(conn)
    .await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The row as the table holds it.
pub(super) struct RawStanding {
    pub(super) id: i64,
    pub(super) number_id: i64,
    pub(super) contact_id: i64,
    pub(super) ours: i64,
    pub(super) shelf: String,
    pub(super) last_message_id: Option<i64>,
    pub(super) last_kind: Option<String>,
    pub(super) last_text: String,
    pub(super) last_direction: Option<String>,
    pub(super) last_delivery: Option<String>,
    pub(super) last_at: i64,
    pub(super) last_inbound_at: Option<i64>,
    pub(super) waiting_since: Option<i64>,
    pub(super) window_until: i64,
    pub(super) entry_point_until: Option<i64>,
    pub(super) unread: i64,
    pub(super) first_unread_id: Option<i64>,
    pub(super) not_sent: i64,
    pub(super) not_sure: i64,
    pub(super) snoozed_until: Option<i64>,
    pub(super) marked_unread: i64,
    pub(super) blocked_at: Option<i64>,
    pub(super) merged_into: Option<i64>,
}

impl From<RawStanding> for Standing {
    fn from(row: RawStanding) -> Self {
        let kind = row.last_kind.as_deref().and_then(|kind| MessageKind::parse(kind).ok());
        let direction = row.last_direction.as_deref().and_then(|way| Direction::parse(way).ok());
        Self {
            id: ConversationId(row.id),
            number: NumberId(row.number_id),
            contact: ContactId(row.contact_id),
            // A part stands in no list, and is the shop's all the same.
            ours: row.ours == 1 || row.merged_into.is_some(),
            whole: row.merged_into.map(ConversationId),
            shelf: Shelf::parse(&row.shelf).unwrap_or(Shelf::ToAnswer),
            last: row.last_message_id.map(|message| Last {
                message: MessageId(message),
                kind: kind.unwrap_or(MessageKind::Unknown),
                text: row.last_text,
                direction: direction.unwrap_or(Direction::In),
                delivery: row.last_delivery.as_deref().and_then(|delivery| Delivery::parse(delivery).ok()),
                at: UtcMillis(row.last_at),
            }),
            last_inbound_at: row.last_inbound_at.map(UtcMillis),
            waiting_since: row.waiting_since.map(UtcMillis),
            window_until: UtcMillis(row.window_until),
            entry_point_until: row.entry_point_until.map(UtcMillis),
            unread: row.unread,
            first_unread: row.first_unread_id.map(MessageId),
            not_sent: row.not_sent,
            not_sure: row.not_sure,
            snoozed_until: row.snoozed_until.map(UtcMillis),
            marked_unread: row.marked_unread == 1,
            blocked: row.blocked_at.is_some(),
        }
    }
}
