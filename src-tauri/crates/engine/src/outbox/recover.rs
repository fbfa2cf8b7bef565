//! After a crash: attempts that were cut off. Whether they reached Meta, nobody knows.

use shopbell_model::{Delivery, UtcMillis};
use shopbell_store::Store;
use shopbell_store::tables::message::write::{self as message, Progress};
use shopbell_store::tables::outbox::{self, Cargo, OutboxState};

use super::progress;
use crate::changes::News;
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
                        let Some(row) = outbox::get(tx, *id).await? else { continue };
                        let Some(Cargo::Message(carried)) = row.cargo else {
                            outbox::set_state(tx, *id, OutboxState::Waiting, now).await?;
                            continue;
                        };
                        let facts = message::facts(tx, carried).await?;
                        let Some(facts) = facts.filter(|facts| facts.delivery == Some(Delivery::Sending)) else {
                            // A status told of it meanwhile.
                            outbox::delete(tx, *id).await?;
                            continue;
                        };
                        outbox::set_state(tx, *id, OutboxState::Unknown, now).await?;
                        progress::place(tx, &facts, Delivery::Unknown, Progress::default(), &mut news).await?;
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
