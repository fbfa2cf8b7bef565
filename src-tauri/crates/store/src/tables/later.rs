//! Texts that go at a time, or when the customer writes again. One becomes a message and leaves in one transaction, so
//! it goes once whatever happens in between.

use shopbell_model::window::ServiceWindow;
use shopbell_model::{ContactId, ConversationId, LaterId, MessageId, UtcMillis};
use sqlx::SqliteConnection;

use super::conversation::Person;
use crate::error::StoreError;

/// Why a text does not go by itself. It waits for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// The window was closed.
    WindowClosed,
    /// The customer had never written.
    NeverWrote,
    /// Too much time went by: its own was long over when the machine woke, or a copy in which it still waited took the
    /// shop's place.
    TooLate,
    /// The customer asked to stop after it was written.
    AskedToStop,
    /// Anything else the gate or a limit says.
    Refused,
}

impl Held {
    const fn as_str(self) -> &'static str {
        match self {
            Self::WindowClosed => "window_closed",
            Self::NeverWrote => "never_wrote",
            Self::TooLate => "too_late",
            // The table's own words are older than this one: `stopped_by` tells it apart.
            Self::AskedToStop | Self::Refused => "refused",
        }
    }

    fn parse(text: &str, stopped_by: Option<i64>) -> Self {
        match text {
            _ if stopped_by.is_some() => Self::AskedToStop,
            "window_closed" => Self::WindowClosed,
            "never_wrote" => Self::NeverWrote,
            "too_late" => Self::TooLate,
            _ => Self::Refused,
        }
    }
}

/// A text that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later {
    /// Which.
    pub id: LaterId,
    /// Where it goes.
    pub conversation: ConversationId,
    /// What it says.
    pub text: String,
    /// The message it answers.
    pub quote: Option<MessageId>,
    /// When it goes; when the customer writes again, where there is none.
    pub send_at: Option<UtcMillis>,
    /// Why it did not go at its time.
    pub held: Option<Held>,
    /// When it was written, or a person last decided about it.
    pub written_at: UtcMillis,
}

/// A text that waits, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaterFor {
    /// The text.
    pub later: Later,
    /// The customer.
    pub person: Person,
    /// The window of the chat it goes to.
    pub window: ServiceWindow,
    /// Whether the shop has blocked the customer.
    pub blocked: bool,
}

/// How many texts wait in a chat.
pub async fn count_in(conn: &mut SqliteConnection, chat: ConversationId) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!("SELECT count(*) FROM later WHERE conversation_id = ?1", chat.0);
    Ok(u32::try_from(count.fetch_one(conn).await?).unwrap_or(u32::MAX))
}

/// Everything that waits, what needs a person first, then by its time.
pub async fn all(conn: &mut SqliteConnection) -> Result<Vec<LaterFor>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT later.id AS "id!", w.id AS "conversation_id!", later.text, later.quote_id, later.send_at, later.held,
                  later.stopped_by, later.written_at, p.id AS "contact!",
                  p.name, p.username, p.phone, w.last_inbound_at, w.entry_point_until,
                  w.blocked_at IS NOT NULL AS "blocked!: bool"
           FROM later JOIN conversation c ON c.id = later.conversation_id JOIN conversation w ON w.id = coalesce(c.merged_into, c.id)
                JOIN contact p ON p.id = w.contact_id
           ORDER BY later.held IS NULL, ifnull(later.send_at, 9223372036854775807), later.id"#
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| LaterFor {
            later: Later {
                id: LaterId(row.id),
                conversation: ConversationId(row.conversation_id),
                text: row.text,
                quote: row.quote_id.map(MessageId),
                send_at: row.send_at.map(UtcMillis),
                held: row.held.as_deref().map(|held| Held::parse(held, row.stopped_by)),
                written_at: UtcMillis(row.written_at),
            },
            person: Person {
                contact: ContactId(row.contact),
                name: row.name,
                username: row.username,
                phone: row.phone,
            },
            window: ServiceWindow {
                last_inbound: row.last_inbound_at.map(UtcMillis),
                entry_point_until: row.entry_point_until.map(UtcMillis),
            },
            blocked: row.blocked,
        })
        .collect())
}

/// How many texts wait.
pub async fn count(tx: &mut SqliteConnection) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!("SELECT count(*) FROM later").fetch_one(tx).await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// How many texts could not go when their time had come.
pub async fn count_held(conn: &mut SqliteConnection) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!("SELECT count(*) FROM later WHERE held IS NOT NULL").fetch_one(conn).await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// One of them.
pub async fn get(tx: &mut SqliteConnection, id: LaterId) -> Result<Option<Later>, StoreError> {
    let row = sqlx::query!(
        "SELECT conversation_id, text, quote_id, send_at, held, stopped_by, written_at FROM later WHERE id = ?1",
        id.0
    );
    Ok(row.fetch_optional(tx).await?.map(|row| Later {
        id,
        conversation: ConversationId(row.conversation_id),
        text: row.text,
        quote: row.quote_id.map(MessageId),
        send_at: row.send_at.map(UtcMillis),
        held: row.held.as_deref().map(|held| Held::parse(held, row.stopped_by)),
        written_at: UtcMillis(row.written_at),
    }))
}

/// Puts a text there, as an answer to a message or to none.
pub async fn add(
    tx: &mut SqliteConnection,
    conversation: ConversationId,
    (text, quote): (&str, Option<MessageId>),
    send_at: Option<UtcMillis>,
    now: UtcMillis,
) -> Result<LaterId, StoreError> {
    let (send_at, quote) = (send_at.map(|at| at.0), quote.map(|quote| quote.0));
    let id = sqlx::query_scalar!(
        r#"INSERT INTO later (conversation_id, text, quote_id, send_at, written_at) VALUES (?1, ?2, ?3, ?4, ?5)
           RETURNING id AS "id!""#,
        conversation.0,
        text,
        quote,
        send_at,
        now.0
    );
    Ok(LaterId(id.fetch_one(tx).await?))
}

/// Gives a text another time, and another chance.
pub async fn put_off(
    tx: &mut SqliteConnection,
    id: LaterId,
    send_at: Option<UtcMillis>,
    now: UtcMillis,
) -> Result<(), StoreError> {
    let send_at = send_at.map(|at| at.0);
    sqlx::query!(
        "UPDATE later SET send_at = ?2, held = NULL, stopped_by = NULL, heard = 0, written_at = ?3 WHERE id = ?1",
        id.0,
        send_at,
        now.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Keeps a text back, with the reason.
pub async fn hold(tx: &mut SqliteConnection, id: LaterId, why: Held) -> Result<(), StoreError> {
    let why = why.as_str();
    sqlx::query!("UPDATE later SET held = ?2 WHERE id = ?1", id.0, why).execute(tx).await?;
    Ok(())
}

/// Keeps a text back because the customer asked to stop; `entry` of the ledger says so.
pub async fn hold_stopped(tx: &mut SqliteConnection, id: LaterId, entry: i64) -> Result<(), StoreError> {
    let why = Held::AskedToStop.as_str();
    sqlx::query!("UPDATE later SET held = ?2, stopped_by = ?3 WHERE id = ?1", id.0, why, entry).execute(tx).await?;
    Ok(())
}

/// The customer's word was an old one: a text that waits for a word waits on.
pub async fn wait_on(tx: &mut SqliteConnection, id: LaterId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE later SET heard = 0 WHERE id = ?1", id.0).execute(tx).await?;
    Ok(())
}

/// A text has gone, or a person thought better of it.
pub async fn delete(tx: &mut SqliteConnection, id: LaterId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM later WHERE id = ?1", id.0).execute(tx).await?;
    Ok(())
}

/// Texts whose time has come: by the clock, or because the customer has written since.
pub async fn due(conn: &mut SqliteConnection, now: UtcMillis) -> Result<Vec<LaterId>, StoreError> {
    let by_clock = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM later INDEXED BY later_due
           WHERE held IS NULL AND send_at IS NOT NULL AND send_at <= ?1 ORDER BY send_at, id"#,
        now.0
    )
    .fetch_all(&mut *conn)
    .await?;
    let by_word = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM later INDEXED BY later_by_word
           WHERE held IS NULL AND send_at IS NULL AND heard = 1 ORDER BY id"#
    )
    .fetch_all(conn)
    .await?;
    Ok(by_clock.into_iter().chain(by_word).map(LaterId).collect())
}

/// When the next text goes by the clock.
pub async fn next(conn: &mut SqliteConnection) -> Result<Option<UtcMillis>, StoreError> {
    let at = sqlx::query_scalar!(
        "SELECT send_at FROM later INDEXED BY later_due WHERE held IS NULL AND send_at IS NOT NULL
         ORDER BY send_at, id LIMIT 1"
    );
    Ok(at.fetch_optional(conn).await?.flatten().map(UtcMillis))
}
