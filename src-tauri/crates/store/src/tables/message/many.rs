//! Many new messages in a few statements: under a busy intake each statement costs more than the row it writes.

use shopbell_model::{Delivery, MessageId, Wamid};
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use super::write::NewMessage;
use crate::StoreError;
use crate::tables::in_steps;

/// Stores messages, none of which may be there yet; their ids, in their order.
pub async fn insert(tx: &mut SqliteConnection, new: &[NewMessage]) -> Result<Vec<MessageId>, StoreError> {
    let mut ids = Vec::with_capacity(new.len());
    for chunk in in_steps(new) {
        let mut statement = QueryBuilder::<Sqlite>::new(
            "INSERT INTO message (conversation_id, direction, wamid, kind, meta_kind, body, payload, quoted_wamid,
                                  actor_id, at, stored_at, delivery, verdict) ",
        );
        statement.push_values(chunk, |mut row, new| {
            row.push_bind(new.conversation.0)
                .push_bind(new.direction.as_str())
                .push_bind(new.wamid.as_ref().map(Wamid::as_str))
                .push_bind(new.kind.as_str())
                .push_bind(new.meta_kind.as_deref())
                .push_bind(new.body.as_deref())
                .push_bind(new.payload.as_deref())
                .push_bind(new.quoted.as_ref().map(Wamid::as_str))
                .push_bind(new.actor.map(|actor| actor.0))
                .push_bind(new.at.0)
                .push_bind(new.stored_at.0)
                .push_bind(new.delivery.map(Delivery::as_str))
                .push_bind(new.verdict.as_deref());
        });
        let last = statement.build().execute(&mut *tx).await?.last_insert_rowid();
        // Ids grow by one from row to row, and nobody else writes: rows need not be read back to know them.
        let first = last + 1 - i64::try_from(chunk.len()).unwrap_or(0);
        ids.extend((first..=last).map(MessageId));
    }
    Ok(ids)
}
