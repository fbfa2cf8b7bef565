//! People go because the shop keeps nobody for so long. Whom it takes is judged in the very transaction that takes them out of
//! sight, after everything that came was applied: a word that came a moment ago keeps them.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use shopbell_model::{ActorKind, ContactId};
use shopbell_store::tables::{actor, erasure};
use shopbell_store::{BoxFuture, SqliteConnection, StoreError};

use super::steps::{self, Marked};
use crate::changes::{News, Tag};
use crate::core::Core;
use crate::people;

/// What became of letting people go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ByClock {
    /// Something that came waits to be applied; nobody was judged.
    Waits,
    /// Nobody was named.
    Nobody,
    /// They are out of sight.
    Went {
        /// The erasure that takes what is left of them.
        erasure: i64,
        /// How many they are.
        count: usize,
    },
}

/// Lets those go whom `judge` names, in one erasure. What is left of them goes by the worker of all erasures.
pub(crate) async fn by_clock<J>(core: &Arc<Core>, judge: J) -> Result<ByClock, StoreError>
where
    J: for<'c> FnOnce(&'c mut SqliteConnection) -> BoxFuture<'c, Result<Vec<ContactId>, StoreError>> + Send + 'static,
{
    let (key, now) = (core.ledger_key.clone(), core.now());
    // Before the marks are there, so that nobody who asks in between is told that there are none.
    core.has_erased.store(true, Ordering::Relaxed);
    let gone = core
        .write(move |tx, news: &mut News| {
            Box::pin(async move {
                let last = erasure::last_body(tx).await?;
                // Also what nobody understood yet may be a word of theirs.
                if !erasure::is_all_read(tx).await? {
                    return Ok(ByClock::Waits);
                }
                let whom = judge(tx).await?;
                if whom.is_empty() {
                    return Ok(ByClock::Nobody);
                }
                let rule = actor::ensure(tx, ActorKind::Rule, "").await?;
                let id = erasure::ask(tx, rule, None, now).await?;
                let count = whom.len();
                for who in whom {
                    let person = erasure::person(tx, who).await?;
                    erasure::about(tx, id, &person).await?;
                }
                erasure::set_bodies_to(tx, id, last).await?;
                // Nobody named has anything on its way out, so it cuts now; were it otherwise, it would be asked anew later.
                if !steps::cut(tx, &key, (id, Marked::WhoSaidNo), now, news).await? {
                    return Err(StoreError::NotFound);
                }
                news.touch(Tag::Erasures);
                Ok(ByClock::Went { erasure: id, count })
            })
        })
        .await?;
    if matches!(gone, ByClock::Went { .. }) {
        people::forget_exports(core).await;
        core.erasure_wake.notify_one();
    }
    Ok(gone)
}
