//! What a copy must be told before it is the shop: time went by since it was made.
//!
//! What waited then may have gone since: nothing of it goes again by itself. Who was erased since is in it again: whom the
//! marks of this machine know goes as at the first time.

use std::path::Path;

use shopbell_model::{ContactId, Delivery, UtcMillis};
use shopbell_secrets::{DatabaseKey, LedgerKey};
use shopbell_store::tables::later::{self, Held};
use shopbell_store::tables::message::write as message;
use shopbell_store::tables::outbox::{self, OutboxState};
use shopbell_store::tables::{contact, erasure, suppressed};
use shopbell_store::{OpenOptions, SqliteConnection, Store, StoreError};

use crate::changes::News;
use crate::core::Core;
use crate::erasure::suppress;
use crate::error::EngineError;
use crate::outbox::park;

/// Rows to a transaction.
const ROWS: u32 = 200;

/// Makes a copy ready to be the shop.
pub(super) async fn settle(
    core: &Core,
    database: &Path,
    key: &DatabaseKey,
    encrypted: bool,
) -> Result<(), EngineError> {
    let key = encrypted.then(|| key.again().into_inner());
    let store = Store::open(OpenOptions { path: database.to_path_buf(), key }).await?;
    let settled = settled(core, &store).await;
    store.close().await;
    Ok(settled?)
}

async fn settled(core: &Core, store: &Store) -> Result<(), StoreError> {
    let now = core.now();
    while store.write(move |tx| Box::pin(hold_messages(tx, now))).await? {}
    store.write(|tx| Box::pin(hold_later(tx))).await?;
    let marks = suppressed::all(&mut *core.store.read().await?).await?;
    let mut fresh = false;
    for some in marks.chunks(500) {
        let some = some.to_vec();
        fresh |= store
            .write(move |tx| {
                Box::pin(async move {
                    let mut fresh = false;
                    for (mark, at) in some {
                        fresh |= suppressed::add(tx, &mark, at).await?;
                    }
                    Ok(fresh)
                })
            })
            .await?;
    }
    if fresh { erase_again(core, store, now).await } else { Ok(()) }
}

/// Parks some of what waited; whether there may be more.
async fn hold_messages(tx: &mut SqliteConnection, now: UtcMillis) -> Result<bool, StoreError> {
    let waiting = outbox::waiting_messages(tx, ROWS).await?;
    let mut news = News::default();
    for (row, carried) in &waiting {
        let facts = message::facts(tx, *carried).await?;
        let under_way = |facts: &message::Facts| matches!(facts.delivery, Some(Delivery::Queued | Delivery::Sending));
        match facts.filter(under_way) {
            Some(facts) => {
                outbox::set_state(tx, *row, OutboxState::Unknown, now).await?;
                park(tx, &facts, &mut news).await?;
            }
            // A status told of it already.
            None => outbox::delete(tx, *row).await?,
        }
    }
    Ok(!waiting.is_empty())
}

async fn hold_later(tx: &mut SqliteConnection) -> Result<(), StoreError> {
    for waiting in later::all(tx).await? {
        // Also what waits for the customer's next word: it may have gone at a word the copy does not know.
        if waiting.later.held.is_none() {
            later::hold(tx, waiting.later.id, Held::TooLate).await?;
        }
    }
    Ok(())
}

/// Has those erased whom a mark knows.
async fn erase_again(core: &Core, store: &Store, now: UtcMillis) -> Result<(), StoreError> {
    let (key, actor) = (core.ledger_key.clone(), core.own.person);
    let mut after = ContactId(0);
    loop {
        let people = contact::after(&mut *store.read().await?, after, ROWS).await?;
        let Some(last) = people.last().copied() else { return Ok(()) };
        after = last;
        let key = key.clone();
        store
            .write(move |tx| {
                Box::pin(async move {
                    for who in people {
                        if is_marked(tx, &key, who).await? && !erasure::is_about(tx, who).await? {
                            let person = erasure::person(tx, who).await?;
                            let number = erasure::ask(tx, actor, None, now).await?;
                            erasure::about(tx, number, &person).await?;
                            let body = erasure::last_body(tx).await?;
                            erasure::set_bodies_to(tx, number, body).await?;
                        }
                    }
                    Ok(())
                })
            })
            .await?;
    }
}

async fn is_marked(tx: &mut SqliteConnection, key: &LedgerKey, who: ContactId) -> Result<bool, StoreError> {
    for mark in suppress::marks_of(tx, key, who).await? {
        if suppressed::has(tx, &mark).await? {
            return Ok(true);
        }
    }
    Ok(false)
}
