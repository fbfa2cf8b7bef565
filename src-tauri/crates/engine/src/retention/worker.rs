//! The clock: looks once an hour by the shop's time whether anything is due, and lets it go a few at a time. What a crash cuts
//! off is due at the next look.

use std::sync::Arc;

use shopbell_model::retention::Kept;
use shopbell_model::{ContactId, Span, UtcMillis};
use shopbell_store::StoreError;
use shopbell_store::tables::erasure;
use shopbell_store::tables::retention::{self, Place, Run};

use super::{due, load};
use crate::changes::{Change, Tag};
use crate::core::Core;
use crate::erasure::by_clock;

/// Between two looks, by the shop's clock.
const ROUND: Span = Span::hours(1);

/// People to an erasure: each erasure goes once through what came in.
const PEOPLE: u32 = 10;

/// Files to a transaction.
const FILES: u32 = 50;

/// How long, in real time, until it is looked again whether an erasure is through, or the store can be written.
const LOOK: Span = Span::millis(100);

/// Runs until the shop closes.
pub(crate) async fn run(core: Arc<Core>) {
    let mut changes = core.changes.subscribe();
    loop {
        let next = tokio::select! {
            () = core.stop.cancelled() => return,
            next = look(&core) => next,
        };
        let at = match next {
            Ok(at) => at,
            Err(error) => {
                tracing::warn!(%error, "what is old stays for now: the store failed");
                Some(core.now() + ROUND)
            }
        };
        let turn = async {
            match at {
                Some(at) => core.clock.wait_until(at).await,
                None => std::future::pending().await,
            }
        };
        let chosen = async {
            loop {
                match changes.recv().await {
                    Some(Change::Tags(tags)) if tags.contains(&Tag::Retention) => return,
                    Some(Change::Lagged) => return,
                    Some(_) => {}
                    None => std::future::pending().await,
                }
            }
        };
        tokio::select! {
            () = core.stop.cancelled() => return,
            () = turn => {}
            () = chosen => {}
        }
    }
}

/// Lets go what is due; answers when to look again, nothing while everything is kept.
async fn look(core: &Arc<Core>) -> Result<Option<UtcMillis>, StoreError> {
    let chosen = load(&mut *core.store.read().await?).await?;
    let Some(from) = chosen.from else { return Ok(None) };
    if core.now() < from {
        return Ok(Some(from));
    }
    for what in Kept::ALL {
        let Some(months) = chosen.months.of(*what) else { continue };
        match what {
            Kept::Files => files(core, months).await?,
            Kept::Chats | Kept::People => people(core, *what, months).await?,
        }
    }
    Ok(Some(core.now() + ROUND))
}

/// Whether the owner still wants it so: somebody may choose otherwise while much goes.
async fn still(core: &Arc<Core>, what: Kept, months: u16) -> Result<bool, StoreError> {
    Ok(load(&mut *core.store.read().await?).await?.months.of(what) == Some(months))
}

async fn people(core: &Arc<Core>, what: Kept, months: u16) -> Result<(), StoreError> {
    let mut after = Place::default();
    loop {
        let now = core.now();
        let before = due::reach(now, months);
        let page = due::people(&mut *core.store.read().await?, what, before, after, PEOPLE).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.place;
        if !still(core, what, months).await? {
            return Ok(());
        }
        let asked = core
            .write(move |tx, news| {
                Box::pin(async move {
                    let mut go: Vec<ContactId> = Vec::new();
                    for old in &page {
                        // Asked again here: a word may have come since.
                        let again = due::people(tx, what, before, old.place.before(), 1).await?;
                        let same = again.into_iter().find(|again| again.contact == old.contact);
                        go.extend(same.filter(|old| due::goes_at(old.newest, months) <= now).map(|old| old.contact));
                    }
                    if go.is_empty() {
                        return Ok(None);
                    }
                    let erasure = by_clock(tx, &go, now, news).await?;
                    let count = i64::try_from(go.len()).unwrap_or(i64::MAX);
                    retention::note(tx, Run { what, months, at: now, count, bytes: 0 }, Some(erasure)).await?;
                    news.touch(Tag::Retention);
                    Ok(Some(erasure))
                })
            })
            .await?;
        if let Some(erasure) = asked {
            core.erasure_wake.notify_one();
            gone(core, erasure).await?;
        }
    }
}

/// Waits until an erasure is through: one goes at a time.
async fn gone(core: &Arc<Core>, which: i64) -> Result<(), StoreError> {
    loop {
        let found = erasure::get(&mut *core.store.read().await?, which).await?;
        if found.is_none_or(|erasure| erasure.done_at.is_some()) {
            return Ok(());
        }
        core.clock.wait_for(LOOK).await;
    }
}

async fn files(core: &Arc<Core>, months: u16) -> Result<(), StoreError> {
    let (mut after, mut any) = (Place::default(), false);
    loop {
        let now = core.now();
        let before = due::reach(now, months);
        let page = retention::files(&mut *core.store.read().await?, before, after, FILES).await?;
        let Some(last) = page.last() else { break };
        after = last.place;
        if !still(core, Kept::Files, months).await? {
            break;
        }
        let old: Vec<_> = page.into_iter().filter(|file| due::goes_at(file.since, months) <= now).collect();
        if old.is_empty() {
            continue;
        }
        any = true;
        core.write(move |tx, news| {
            Box::pin(async move {
                let ids: Vec<_> = old.iter().map(|file| file.id).collect();
                let chats = retention::clear_files(tx, &ids, now).await?;
                if chats.is_empty() {
                    return Ok(());
                }
                let count = i64::try_from(chats.len()).unwrap_or(i64::MAX);
                let bytes = old.iter().map(|file| file.size).sum();
                retention::note(tx, Run { what: Kept::Files, months, at: now, count, bytes }, None).await?;
                for chat in chats {
                    news.touch(Tag::Messages(chat));
                }
                news.touch(Tag::Retention);
                Ok(())
            })
        })
        .await?;
    }
    if any {
        core.store.files().sweep(&core.store).await?;
    }
    Ok(())
}
