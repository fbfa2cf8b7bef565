//! What a copy must be told before it is the shop: time went by since it was made.
//!
//! What waited then may have gone since: nothing of it goes again by itself. Who was erased since, or asked to be, is in it
//! again: whom a mark knows that the copy has not, or has from an earlier time, goes as at the first time. Files that are
//! damaged in it are fetched again where WhatsApp still has them.

use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use shopbell_model::{ContactId, Delivery, UtcMillis};
use shopbell_secrets::{DatabaseKey, LedgerKey};
use shopbell_store::tables::erasure::Stage;
use shopbell_store::tables::later::{self, Held};
use shopbell_store::tables::message::write as message;
use shopbell_store::tables::outbox::{self, OutboxState};
use shopbell_store::tables::{contact, erasure, media, reaction, suppressed};
use shopbell_store::{OpenOptions, SqliteConnection, Store, StoreError};

use crate::changes::News;
use crate::core::Core;
use crate::erasure::suppress;
use crate::error::EngineError;
use crate::outbox::park;

/// Rows to a transaction.
const ROWS: u32 = 200;

/// Up to where a copy was told of erasures: the newest one's number, and how many had not cut yet.
pub(super) type Told = (i64, i64);

/// How the shop stands by that.
pub(super) async fn told(conn: &mut SqliteConnection) -> Result<Told, StoreError> {
    erasure::standing(conn).await
}

/// Makes a copy ready to be the shop, without the files that are damaged; answers up to where it was told. May be done again.
pub(super) async fn settle(
    core: &Core,
    database: &Path,
    key: &DatabaseKey,
    encrypted: bool,
    damaged: &[String],
) -> Result<Told, EngineError> {
    let key = encrypted.then(|| key.again().into_inner());
    let store = Store::open(OpenOptions { path: database.to_path_buf(), key }).await?;
    let settled = settled(core, &store, damaged).await;
    store.close().await;
    Ok(settled?)
}

async fn settled(core: &Core, store: &Store, damaged: &[String]) -> Result<Told, StoreError> {
    let now = core.now();
    while store.write(move |tx| Box::pin(hold_messages(tx, now))).await? {}
    while store.write(|tx| Box::pin(hold_reactions(tx))).await? {}
    store.write(|tx| Box::pin(hold_later(tx))).await?;
    for some in damaged.chunks(500) {
        let some = some.to_vec();
        store
            .write(move |tx| {
                Box::pin(async move {
                    for name in some {
                        media::damaged(tx, &name).await?;
                    }
                    Ok(())
                })
            })
            .await?;
    }
    let mut conn = core.store.read().await?;
    let told = told(&mut conn).await?;
    let marks = marks(core, &mut conn, now).await?;
    drop(conn);
    let mut fresh = HashSet::new();
    for some in marks.chunks(500) {
        let some = some.to_vec();
        let carried = store.write(move |tx| {
            Box::pin(async move {
                let mut fresh = Vec::new();
                for (mark, at) in some {
                    if suppressed::carry(tx, &mark, at).await? {
                        fresh.push(mark);
                    }
                }
                Ok(fresh)
            })
        });
        fresh.extend(carried.await?);
    }
    if !fresh.is_empty() {
        erase_again(core, store, Arc::new(fresh), now).await?;
    }
    Ok(told)
}

/// The marks of everybody who was erased on this machine, and of those who asked to be and are not yet.
async fn marks(
    core: &Core,
    conn: &mut SqliteConnection,
    now: UtcMillis,
) -> Result<Vec<(Vec<u8>, UtcMillis)>, StoreError> {
    let mut marks = suppressed::all(conn).await?;
    let mut after = 0;
    while let Some(open) = erasure::open(conn, after).await? {
        after = open.id;
        if open.stage == Stage::Asked {
            for who in erasure::contacts(conn, open.id).await? {
                let names = suppress::marks_of(conn, &core.ledger_key, who).await?;
                marks.extend(names.into_iter().map(|mark| (mark.to_vec(), now)));
            }
        }
    }
    Ok(marks)
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

/// Takes some of the reactions back that waited; whether there may be more. Nobody knows whether one went: it is shown so, and
/// a person reacts again.
async fn hold_reactions(tx: &mut SqliteConnection) -> Result<bool, StoreError> {
    let waiting = outbox::waiting_reactions(tx, ROWS).await?;
    for (row, carried) in &waiting {
        outbox::delete(tx, *row).await?;
        reaction::write::set_delivery(tx, *carried, Delivery::Unknown).await?;
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

/// Has those erased whom one of these marks knows.
async fn erase_again(
    core: &Core,
    store: &Store,
    fresh: Arc<HashSet<Vec<u8>>>,
    now: UtcMillis,
) -> Result<(), StoreError> {
    let (key, actor) = (core.ledger_key.clone(), core.own.person);
    let mut after = ContactId(0);
    loop {
        let people = contact::after(&mut *store.read().await?, after, ROWS).await?;
        let Some(last) = people.last().copied() else { return Ok(()) };
        after = last;
        let (key, fresh) = (key.clone(), Arc::clone(&fresh));
        store
            .write(move |tx| {
                Box::pin(async move {
                    for who in people {
                        if is_marked(tx, &key, &fresh, who).await? && !erasure::is_about(tx, who).await? {
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

async fn is_marked(
    tx: &mut SqliteConnection,
    key: &LedgerKey,
    fresh: &HashSet<Vec<u8>>,
    who: ContactId,
) -> Result<bool, StoreError> {
    let names = suppress::marks_of(tx, key, who).await?;
    Ok(names.iter().any(|mark| fresh.contains(&mark[..])))
}

#[cfg(test)]
mod tests;
