//! What needs a person: messages that did not go and those nobody knows of, and what still waits to go.

use shopbell_model::{ContactId, ConversationId, Delivery, MessageId, MessageKind, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;
use crate::tables::conversation::Person;

/// Counting goes no further: more is *many*.
pub const COUNTED: u32 = 100;

/// An outgoing message, and for whom it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The message.
    pub message: MessageId,
    /// Its conversation.
    pub conversation: ConversationId,
    /// The customer.
    pub person: Person,
    /// What kind.
    pub kind: MessageKind,
    /// Its text.
    pub text: Option<String>,
    /// When it was written.
    pub at: UtcMillis,
    /// How far it came.
    pub delivery: Option<Delivery>,
    /// Meta's code.
    pub error_code: Option<i32>,
    /// Meta's title, or Shopbell's own code.
    pub error_title: Option<String>,
    /// What the gate said.
    pub verdict: Option<String>,
}

struct Raw {
    id: i64,
    conversation_id: i64,
    contact: i64,
    name: Option<String>,
    username: Option<String>,
    phone: Option<String>,
    kind: String,
    body: Option<String>,
    at: i64,
    delivery: Option<String>,
    error_code: Option<i64>,
    error_title: Option<String>,
    verdict: Option<String>,
}

impl Raw {
    fn into_outgoing(self) -> Result<Outgoing, StoreError> {
        Ok(Outgoing {
            message: MessageId(self.id),
            conversation: ConversationId(self.conversation_id),
            person: Person {
                contact: ContactId(self.contact),
                name: self.name,
                username: self.username,
                phone: self.phone,
            },
            kind: MessageKind::parse(&self.kind).unwrap_or(MessageKind::Unknown),
            text: self.body,
            at: UtcMillis(self.at),
            delivery: self.delivery.as_deref().map(Delivery::parse).transpose()?,
            error_code: self.error_code.and_then(|code| i32::try_from(code).ok()),
            error_title: self.error_title,
            verdict: self.verdict,
        })
    }
}

/// Messages that did not go and those nobody knows of, newest first.
pub async fn in_trouble(conn: &mut SqliteConnection, limit: u32) -> Result<Vec<Outgoing>, StoreError> {
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT m.id AS "id!", w.id AS "conversation_id!", p.id AS "contact!", p.name, p.username, p.phone, m.kind, m.body,
                  m.at, m.delivery, m.error_code, m.error_title, m.verdict
           FROM message m INDEXED BY message_in_trouble
           CROSS JOIN conversation c ON c.id = m.conversation_id
           CROSS JOIN conversation w ON w.id = coalesce(c.merged_into, c.id)
           CROSS JOIN contact p ON p.id = w.contact_id
           WHERE m.delivery IN ('failed', 'unknown') AND m.removed = 0
           ORDER BY m.at DESC, m.id DESC LIMIT +?1"#,
        limit
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(Raw::into_outgoing).collect()
}

/// How many messages Meta took between two times and said nothing of since. Counted up to [`COUNTED`].
///
/// # Errors
/// When the database fails.
pub async fn count_silent(conn: &mut SqliteConnection, from: UtcMillis, to: UtcMillis) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!: i64" FROM (
             SELECT 1 FROM message INDEXED BY message_accepted
             WHERE delivery = 'accepted' AND removed = 0 AND at BETWEEN ?1 AND ?2 LIMIT +?3)"#,
        from.0,
        to.0,
        COUNTED
    );
    Ok(u32::try_from(count.fetch_one(conn).await?).unwrap_or(u32::MAX))
}

/// How many there are, as far as they are counted.
pub async fn count_in_trouble(conn: &mut SqliteConnection) -> Result<u32, StoreError> {
    let count = sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!: i64" FROM (
             SELECT 1 FROM message INDEXED BY message_in_trouble
             WHERE delivery IN ('failed', 'unknown') AND removed = 0 LIMIT +?1)"#,
        COUNTED
    );
    Ok(u32::try_from(count.fetch_one(conn).await?).unwrap_or(u32::MAX))
}

/// Messages that wait to go, the first to go first.
pub async fn waiting(conn: &mut SqliteConnection, limit: u32) -> Result<Vec<Outgoing>, StoreError> {
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT m.id AS "id!", w.id AS "conversation_id!", p.id AS "contact!", p.name, p.username, p.phone, m.kind, m.body,
                  m.at, m.delivery, m.error_code, m.error_title, m.verdict
           FROM outbox o INDEXED BY outbox_due CROSS JOIN message m ON m.id = o.message_id
           CROSS JOIN conversation c ON c.id = m.conversation_id
           CROSS JOIN conversation w ON w.id = coalesce(c.merged_into, c.id)
           CROSS JOIN contact p ON p.id = w.contact_id
           WHERE o.state = 'waiting' AND o.what = 'message' AND m.removed = 0
           ORDER BY o.priority, o.not_before, o.id LIMIT +?1"#,
        limit
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(Raw::into_outgoing).collect()
}
