//! The clock: looks once an hour by the shop's time whether anything is due, and lets it go a few at a time. What a crash cuts
//! off is due at the next look.

use std::sync::Arc;

use shopbell_model::retention::{Kept, trusted};
use shopbell_model::{ContactId, Span, UtcMillis};
use shopbell_store::tables::erasure;
use shopbell_store::tables::retention::{self, Place, Run};
use shopbell_store::{SqliteConnection, StoreError};

use super::{Chosen, due, load};
use crate::changes::{Change, Tag};
use crate::core::Core;
use crate::erasure::{ByClock, by_clock};

/// Between two looks, by the shop's clock.
const ROUND: Span = Span::hours(1);

/// Real time until what came is looked for again.
const SOON: Span = Span::seconds(1);

/// People to an erasure: each erasure goes once through what came in.
const PEOPLE: u32 = 10;

/// Files to a transaction.
const FILES: u32 = 50;

/// How long, in real time, until it is looked again whether an erasure is through, or the store can be written.
const LOOK: Span = Span::millis(100);

/// When it is looked again.
#[derive(Clone, Copy)]
enum Next {
    /// Everything is kept.
    Never,
    /// At this time by the shop's clock.
    At(UtcMillis),
    /// Then, or when a customer's word bears the clock out.
    Heard(UtcMillis),
    /// Soon: something that came is not applied yet.
    Soon,
}

/// Runs until the shop closes.
pub(crate) async fn run(core: Arc<Core>) {
    let mut changes = core.changes.subscribe();
    loop {
        let next = tokio::select! {
            () = core.stop.cancelled() => return,
            next = look(&core) => next,
        };
        let next = next.unwrap_or_else(|error| {
            tracing::warn!(%error, "what is old stays for now: the store failed");
            Next::At(core.now() + ROUND)
        });
        let turn = async {
            match next {
                Next::Never => std::future::pending().await,
                Next::At(at) | Next::Heard(at) => core.clock.wait_until(at).await,
                Next::Soon => core.clock.wait_for(SOON).await,
            }
        };
        let told = async {
            loop {
                match changes.recv().await {
                    Some(Change::Tags(tags)) if tags.contains(&Tag::Retention) => return,
                    Some(Change::Tags(tags)) if is_heard(next, &tags) => return,
                    Some(Change::Lagged) => return,
                    Some(_) => {}
                    None => std::future::pending().await,
                }
            }
        };
        tokio::select! {
            () = core.stop.cancelled() => return,
            () = turn => {}
            () = told => {}
        }
    }
}

/// Lets go what is due; answers when to look again.
async fn look(core: &Arc<Core>) -> Result<Next, StoreError> {
    let chosen = load(core, &mut *core.store.read().await?).await?;
    let Some(from) = chosen.from else { return Ok(Next::Never) };
    if core.now() < from {
        return Ok(Next::At(from));
    }
    let mut whole = true;
    for what in Kept::ALL {
        let Some(months) = chosen.months.of(*what) else { continue };
        whole &= match what {
            Kept::Files => files(core, &chosen, months).await?,
            Kept::Chats | Kept::People => people(core, &chosen, *what, months).await?,
        };
    }
    let turn = core.now() + ROUND;
    Ok(match time(core).await?.filter(|_| whole) {
        None => Next::Soon,
        Some(time) if time < core.now() => Next::Heard(turn),
        Some(_) => Next::At(turn),
    })
}

fn is_heard(next: Next, told: &[Tag]) -> bool {
    matches!(next, Next::Heard(_)) && told.contains(&Tag::Conversations)
}

/// Whether the owner still wants it so: somebody may choose otherwise while much goes, and whatever is chosen anew has a day of
/// its own before anything goes.
async fn still(core: &Core, conn: &mut SqliteConnection, chosen: &Chosen) -> Result<bool, StoreError> {
    let now = load(core, conn).await?;
    Ok(now.months == chosen.months && now.from == chosen.from)
}

/// Answers whether it went through all of them.
async fn people(core: &Arc<Core>, chosen: &Chosen, what: Kept, months: u16) -> Result<bool, StoreError> {
    let mut after = Place::default();
    loop {
        let Some(time) = time(core).await? else { return Ok(false) };
        let page = due::people(&mut *core.store.read().await?, what, due::reach(time, months), after, PEOPLE).await?;
        let Some(last) = page.last() else { return Ok(true) };
        after = last.place;
        if !still(core, &mut *core.store.read().await?, chosen).await? {
            return Ok(true);
        }
        // Whom a look finds is judged before the writer is asked: most of those that something keeps are kept for long.
        let mut old = Vec::new();
        for one in page {
            let at = due::judge(&mut *core.store.read().await?, what, months, one.contact).await?;
            old.extend(at.filter(|at| *at <= time).map(|_| one.contact));
        }
        if old.is_empty() {
            continue;
        }
        let (own, chosen) = (core.clone(), chosen.clone());
        let erased = by_clock(core, move |tx| {
            Box::pin(async move {
                let mut go: Vec<ContactId> = Vec::new();
                // Anything may have become otherwise since: a word, another choice, the clock.
                if !still(&own, tx, &chosen).await? {
                    return Ok(go);
                }
                let time = trusted(own.now(), retention::heard(tx).await?);
                for who in old {
                    let at = due::judge(tx, what, months, who).await?;
                    go.extend(at.filter(|at| *at <= time).map(|_| who));
                }
                if !go.is_empty() {
                    let count = i64::try_from(go.len()).unwrap_or(i64::MAX);
                    retention::note(tx, Run { what, months, at: own.now(), count, bytes: 0 }).await?;
                }
                Ok(go)
            })
        })
        .await?;
        match erased {
            ByClock::Waits => return Ok(false),
            ByClock::Nobody => {}
            ByClock::Went { erasure, count } => {
                tracing::info!(kind = what.as_str(), months, count, "people went: their time was over");
                core.tell(Tag::Retention);
                gone(core, erasure).await?;
            }
        }
    }
}

/// The time that age is counted to; nothing while something that came is not applied: it may speak of anybody.
async fn time(core: &Arc<Core>) -> Result<Option<UtcMillis>, StoreError> {
    let mut conn = core.store.read().await?;
    if !erasure::is_all_read(&mut conn).await? {
        return Ok(None);
    }
    Ok(Some(trusted(core.now(), retention::heard(&mut conn).await?)))
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

/// Answers whether it went through all of them.
async fn files(core: &Arc<Core>, chosen: &Chosen, months: u16) -> Result<bool, StoreError> {
    let (mut after, mut any, mut whole) = (Place::default(), false, true);
    loop {
        let Some(time) = time(core).await? else {
            whole = false;
            break;
        };
        let now = core.now();
        let page = retention::files(&mut *core.store.read().await?, due::reach(time, months), after, FILES).await?;
        let Some(last) = page.last() else { break };
        after = last.place;
        if !still(core, &mut *core.store.read().await?, chosen).await? {
            break;
        }
        let old: Vec<_> = page.into_iter().filter(|file| due::goes_at(file.since, months) <= time).collect();
        if old.is_empty() {
            continue;
        }
        any = true;
        let (own, chosen) = (core.clone(), chosen.clone());
        core.write(move |tx, news| {
            Box::pin(async move {
                if !still(&own, tx, &chosen).await? {
                    return Ok(());
                }
                let ids: Vec<_> = old.iter().map(|file| file.id).collect();
                let chats = retention::clear_files(tx, &ids, now).await?;
                if chats.is_empty() {
                    return Ok(());
                }
                let count = i64::try_from(chats.len()).unwrap_or(i64::MAX);
                let bytes = old.iter().map(|file| file.size).sum();
                retention::note(tx, Run { what: Kept::Files, months, at: now, count, bytes }).await?;
                tracing::info!(kind = Kept::Files.as_str(), months, count, "files went: their time was over");
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
    Ok(whole)
}
