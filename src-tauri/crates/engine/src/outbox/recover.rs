//! After a crash: attempts that were cut off. Whether they reached Meta, nobody knows.

use shopbell_model::{Delivery, OutboxId, UtcMillis};
use shopbell_store::tables::message::write::{self as message, Progress};
use shopbell_store::tables::outbox::{self, Cargo, OutboxState};
use shopbell_store::{SqliteConnection, Store, StoreError};

use super::progress;
use crate::changes::{News, Tag};
use crate::error::EngineError;

/// Rows to one transaction.
const BATCH: u32 = 200;

/// Parks the messages whose attempt was cut off. Reactions and read receipts say the same when they are said twice:
/// they simply wait again.
pub(crate) async fn recover(store: &Store, now: UtcMillis) -> Result<(), EngineError> {
    loop {
        let parked = store
            .write(move |tx| {
                Box::pin(async move {
                    let mut news = News::default();
                    let cut_off = outbox::cut_off(tx, BATCH).await?;
                    for id in &cut_off {
                        self::cut_off(tx, *id, now, &mut news).await?;
                    }
                    Ok(cut_off.len())
                })
            })
            .await?;
        if parked == 0 {
            return Ok(());
        }
        tracing::info!(parked, "attempts were cut off by a crash");
    }
}

/// Parks what an attempt carried that broke off, if it still is on its way. What says the same when it is said twice goes
/// again at `again`.
pub(super) async fn cut_off(
    tx: &mut SqliteConnection,
    id: OutboxId,
    again: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let Some(row) = outbox::get(tx, id).await?.filter(|row| row.state == OutboxState::Sending) else { return Ok(()) };
    let Some(Cargo::Message(carried)) = row.cargo else {
        return outbox::set_state(tx, id, OutboxState::Waiting, again).await;
    };
    let facts = message::facts(tx, carried).await?;
    let Some(facts) = facts.filter(|facts| facts.delivery == Some(Delivery::Sending)) else {
        // A status told of it meanwhile.
        return outbox::delete(tx, id).await;
    };
    outbox::set_state(tx, id, OutboxState::Unknown, again).await?;
    news.touch(Tag::Shop);
    news.touch(Tag::Connection);
    progress::place(tx, &facts, Delivery::Unknown, Progress::default(), news).await
}
