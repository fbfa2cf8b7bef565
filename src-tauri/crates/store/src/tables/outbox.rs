//! What waits to go out. A row lives until its outcome is known.

use shopbell_model::{ConversationId, MessageId, OutboxId, ReactionId, UtcMillis, Wamid};
use sqlx::SqliteConnection;

use crate::StoreError;

/// A person's reply goes before everything else.
pub const PRIORITY_PERSON: i64 = 0;
/// Campaigns and rules.
pub const PRIORITY_BULK: i64 = 1;
/// Read receipts: they never hold up what a person wrote.
pub const PRIORITY_RECEIPT: i64 = 2;

/// What a row carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cargo {
    /// A message.
    Message(MessageId),
    /// A reaction, as it stands when it goes.
    Reaction(ReactionId),
    /// The news that everything up to this message was read.
    Read(Wamid),
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OutboxState {
    /// Waits.
    Waiting,
    /// An attempt is being made.
    Sending,
    /// An attempt was made and nobody knows how it ended.
    Unknown,
}

impl OutboxState {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Unknown => "unknown",
        }
    }

    fn parse(text: &str) -> Self {
        match text {
            "waiting" => Self::Waiting,
            "sending" => Self::Sending,
            _ => Self::Unknown,
        }
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxRow {
    /// The row.
    pub id: OutboxId,
    /// Where it goes.
    pub conversation: ConversationId,
    /// What it carries; absent when the row says nothing that can be sent.
    pub cargo: Option<Cargo>,
    /// How many attempts were made.
    pub attempts: i64,
    /// When it was put here.
    pub queued_at: UtcMillis,
    /// Where it stands.
    pub state: OutboxState,
}

/// What comes first in a conversation and may go now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The row.
    pub id: OutboxId,
    /// Its conversation.
    pub conversation: ConversationId,
    /// Whether it counts against the limits of messages; a read receipt does not.
    pub counts: bool,
}

/// How much waits, and how much nobody knows of. Messages only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OutboxCounts {
    /// Not gone yet.
    pub waiting: u32,
    /// Parked as unknown.
    pub unknown: u32,
}

/// Lets something wait to go out.
pub async fn put(
    tx: &mut SqliteConnection,
    conversation: ConversationId,
    cargo: &Cargo,
    priority: i64,
    now: UtcMillis,
) -> Result<OutboxId, StoreError> {
    let (what, message, reaction, read) = match cargo {
        Cargo::Message(id) => ("message", Some(id.0), None, None),
        Cargo::Reaction(id) => ("reaction", None, Some(id.0), None),
        Cargo::Read(wamid) => ("read", None, None, Some(wamid.as_str())),
    };
    let id = sqlx::query_scalar!(
        r#"INSERT INTO outbox
             (what, message_id, reaction_id, read_wamid, conversation_id, priority, not_before, queued_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7) RETURNING id AS "id!""#,
        what,
        message,
        reaction,
        read,
        conversation.0,
        priority,
        now.0
    )
    .fetch_one(tx)
    .await?;
    Ok(OutboxId(id))
}

/// The rows of one priority that may go now: the first of each conversation. A conversation whose first row of any priority
/// must wait, or is on its way, has none, so that no message overtakes another. `busy` is left out. What was queued in
/// the future was queued before the clock was set back, and does not wait for that time to come again.
pub async fn heads(
    conn: &mut SqliteConnection,
    priority: i64,
    now: UtcMillis,
    busy: &[ConversationId],
    limit: u32,
) -> Result<Vec<Head>, StoreError> {
    let busy = serde_json::to_string(busy).unwrap_or_else(|_| "[]".to_owned());
    let rows = sqlx::query!(
        r#"SELECT id, conversation_id, what FROM outbox o
           WHERE state = 'waiting' AND priority = ?4 AND (not_before <= ?1 OR queued_at > ?1)
             AND conversation_id NOT IN (SELECT value FROM json_each(?2))
             AND NOT EXISTS (
               SELECT 1 FROM outbox e WHERE e.conversation_id = o.conversation_id
                 AND (e.state = 'sending' OR (e.state = 'waiting' AND (e.priority, e.id) < (o.priority, o.id))))
           ORDER BY not_before, id LIMIT +?3"#,
        now.0,
        busy,
        limit,
        priority
    )
    .fetch_all(conn)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Head {
            id: OutboxId(row.id),
            conversation: ConversationId(row.conversation_id),
            counts: row.what != "read",
        })
        .collect())
}

/// Whether a message is on its way, or would be if nothing else was before it.
pub async fn is_leaving(conn: &mut SqliteConnection, now: UtcMillis) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM outbox WHERE state = 'sending')
               OR EXISTS (SELECT 1 FROM outbox WHERE state = 'waiting' AND priority = ?1 AND not_before <= ?2)
           AS "found!: bool""#,
        PRIORITY_PERSON,
        now.0
    );
    Ok(found.fetch_one(conn).await?)
}

/// When the next row that must still wait may go.
pub async fn next_due(conn: &mut SqliteConnection, now: UtcMillis) -> Result<Option<UtcMillis>, StoreError> {
    let mut soonest: Option<i64> = None;
    for priority in [PRIORITY_PERSON, PRIORITY_BULK, PRIORITY_RECEIPT] {
        let due = sqlx::query_scalar!(
            "SELECT not_before FROM outbox WHERE state = 'waiting' AND priority = ?1 AND not_before > ?2
             ORDER BY not_before LIMIT 1",
            priority,
            now.0
        )
        .fetch_optional(&mut *conn)
        .await?;
        soonest = match (soonest, due) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
    }
    Ok(soonest.map(UtcMillis))
}

/// One row.
pub async fn get(tx: &mut SqliteConnection, id: OutboxId) -> Result<Option<OutboxRow>, StoreError> {
    let row = sqlx::query!(
        "SELECT id, conversation_id, what, message_id, reaction_id, read_wamid, attempts, queued_at, state
         FROM outbox WHERE id = ?1",
        id.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| OutboxRow {
        id: OutboxId(row.id),
        conversation: ConversationId(row.conversation_id),
        cargo: match row.what.as_str() {
            "message" => row.message_id.map(|id| Cargo::Message(MessageId(id))),
            "reaction" => row.reaction_id.map(|id| Cargo::Reaction(ReactionId(id))),
            _ => row.read_wamid.map(|wamid| Cargo::Read(Wamid(wamid))),
        },
        attempts: row.attempts,
        queued_at: UtcMillis(row.queued_at),
        state: OutboxState::parse(&row.state),
    }))
}

/// Rows whose attempt was cut off by a crash.
pub async fn cut_off(tx: &mut SqliteConnection, limit: u32) -> Result<Vec<OutboxId>, StoreError> {
    let rows = sqlx::query_scalar!("SELECT id FROM outbox WHERE state = 'sending' ORDER BY id LIMIT +?1", limit)
        .fetch_all(tx)
        .await?;
    Ok(rows.into_iter().map(OutboxId).collect())
}

/// Messages that wait to go or are on their way, oldest first.
pub async fn waiting_messages(tx: &mut SqliteConnection, limit: u32) -> Result<Vec<(OutboxId, MessageId)>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id, message_id AS "message!: i64" FROM outbox
           WHERE state IN ('waiting', 'sending') AND message_id IS NOT NULL ORDER BY id LIMIT +?1"#,
        limit
    );
    let rows = rows.fetch_all(tx).await?;
    Ok(rows.into_iter().map(|row| (OutboxId(row.id), MessageId(row.message))).collect())
}

/// Reactions that wait to go or are on their way, oldest first.
pub async fn waiting_reactions(
    tx: &mut SqliteConnection,
    limit: u32,
) -> Result<Vec<(OutboxId, ReactionId)>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id, reaction_id AS "reaction!: i64" FROM outbox
           WHERE state IN ('waiting', 'sending') AND reaction_id IS NOT NULL ORDER BY id LIMIT +?1"#,
        limit
    );
    let rows = rows.fetch_all(tx).await?;
    Ok(rows.into_iter().map(|row| (OutboxId(row.id), ReactionId(row.reaction))).collect())
}

/// Counts an attempt that is about to be made. What was queued in the future counts as queued now: a later wait is one
/// for a reason, whatever the clock showed before.
pub async fn begin(tx: &mut SqliteConnection, id: OutboxId, now: UtcMillis) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE outbox SET state = 'sending', attempts = attempts + 1, queued_at = min(queued_at, ?2) WHERE id = ?1",
        id.0,
        now.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Moves a row to another state, not to go before `not_before`.
pub async fn set_state(
    tx: &mut SqliteConnection,
    id: OutboxId,
    state: OutboxState,
    not_before: UtcMillis,
) -> Result<(), StoreError> {
    let state = state.as_str();
    sqlx::query!("UPDATE outbox SET state = ?2, not_before = ?3 WHERE id = ?1", id.0, state, not_before.0)
        .execute(tx)
        .await?;
    Ok(())
}

/// The outcome is known: the row goes.
pub async fn delete(tx: &mut SqliteConnection, id: OutboxId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM outbox WHERE id = ?1", id.0).execute(tx).await?;
    Ok(())
}

/// The outcome of a message is known from elsewhere: its row goes.
pub async fn delete_of_message(tx: &mut SqliteConnection, message: MessageId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM outbox WHERE message_id = ?1", message.0).execute(tx).await?;
    Ok(())
}

/// Whether a message waits and has surely not left: no attempt at it is under way, was taken, or ended nobody knows how.
pub async fn has_not_left(tx: &mut SqliteConnection, message: MessageId) -> Result<bool, StoreError> {
    let waits = sqlx::query_scalar!(
        r#"SELECT EXISTS (SELECT 1 FROM outbox WHERE message_id = ?1 AND state = 'waiting')
             AND NOT EXISTS (SELECT 1 FROM attempt WHERE message_id = ?1
               AND (outcome IS NULL OR outcome IN ('accepted', 'unknown'))) AS "waits!: bool""#,
        message.0
    );
    Ok(waits.fetch_one(tx).await?)
}

/// Whether a reaction already waits to go: it goes as it stands then, so one row is enough.
pub async fn reaction_waits(
    tx: &mut SqliteConnection,
    conversation: ConversationId,
    reaction: ReactionId,
) -> Result<bool, StoreError> {
    let found = sqlx::query_scalar!(
        "SELECT id FROM outbox WHERE conversation_id = ?1 AND reaction_id = ?2 AND state = 'waiting' LIMIT 1",
        conversation.0,
        reaction.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(found.is_some())
}

/// Takes away the read receipts of a conversation that still wait: a newer one says the same and more.
pub async fn drop_waiting_receipts(tx: &mut SqliteConnection, conversation: ConversationId) -> Result<(), StoreError> {
    sqlx::query!(
        "DELETE FROM outbox WHERE conversation_id = ?1 AND what = 'read' AND state = 'waiting'",
        conversation.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A merged conversation's rows follow it.
pub async fn move_all(tx: &mut SqliteConnection, from: ConversationId, to: ConversationId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE outbox SET conversation_id = ?2 WHERE conversation_id = ?1", from.0, to.0).execute(tx).await?;
    Ok(())
}

/// How much waits.
pub async fn counts(conn: &mut SqliteConnection) -> Result<OutboxCounts, StoreError> {
    let row = sqlx::query!(
        r#"SELECT count(*) FILTER (WHERE state <> 'unknown') AS "waiting!: i64",
                  count(*) FILTER (WHERE state = 'unknown') AS "unknown!: i64"
           FROM outbox WHERE what = 'message'"#
    )
    .fetch_one(conn)
    .await?;
    Ok(OutboxCounts {
        waiting: u32::try_from(row.waiting).unwrap_or(u32::MAX),
        unknown: u32::try_from(row.unknown).unwrap_or(u32::MAX),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Bench, talk};

    #[tokio::test]
    async fn a_clock_that_was_set_back_holds_up_nothing() {
        let bench = Bench::new().await;
        bench.shop(2).await;
        for id in [1, 2] {
            bench.conversation(id, "last_at", "1").await;
        }
        let (early, late) = (UtcMillis(1_000), UtcMillis(90_000_000));
        let cargo = |id: &str| Cargo::Read(Wamid(id.to_owned()));
        let (ahead, before) = (cargo("a"), cargo("b"));
        bench
            .store
            .write(move |tx| {
                Box::pin(async move {
                    put(tx, talk(1), &ahead, PRIORITY_PERSON, late).await?;
                    let waits = put(tx, talk(2), &before, PRIORITY_PERSON, early).await?;
                    set_state(tx, waits, OutboxState::Waiting, late).await
                })
            })
            .await
            .unwrap();
        let mut connection = bench.store.read().await.unwrap();
        let due = heads(&mut connection, PRIORITY_PERSON, UtcMillis(2_000), &[], 10).await.unwrap();
        let due: Vec<_> = due.iter().map(|head| head.conversation).collect();
        assert_eq!(due, [talk(1)], "what was put off for a reason still waits");
        drop(connection);

        // Its attempt is refused, and it has to wait like any other.
        bench
            .store
            .write(move |tx| {
                Box::pin(async move {
                    let head = heads(&mut *tx, PRIORITY_PERSON, UtcMillis(2_000), &[], 1).await?.remove(0).id;
                    begin(&mut *tx, head, UtcMillis(2_000)).await?;
                    set_state(tx, head, OutboxState::Waiting, UtcMillis(6_000)).await
                })
            })
            .await
            .unwrap();
        let mut connection = bench.store.read().await.unwrap();
        assert!(heads(&mut connection, PRIORITY_PERSON, UtcMillis(3_000), &[], 10).await.unwrap().is_empty());
        assert_eq!(heads(&mut connection, PRIORITY_PERSON, UtcMillis(6_000), &[], 10).await.unwrap().len(), 1);
    }
}
