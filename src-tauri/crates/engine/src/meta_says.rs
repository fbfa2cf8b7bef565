//! What Meta says of the shop's number and portfolio: quality, limit, speed. Quality has no event and is asked for (CONTRACT §9.2);
//! the limit is told by an event and asked for too. Each word is kept with the time since when it holds.

use std::sync::Arc;

use shopbell_cloud::graph::NumberFacts;
use shopbell_model::limits::Throughput;
use shopbell_model::reach::{self, Left, Slot, Tier};
use shopbell_model::{NumberId, Span, UtcMillis};
use shopbell_store::tables::standing_at_meta::{self, Said, What};
use shopbell_store::{SqliteConnection, StoreError};

use crate::changes::{News, Tag};
use crate::core::Core;
use crate::doctor;
use crate::error::EngineError;

/// How often it is asked, by the shop's clock: a few of the 200 calls an hour that Meta allows (CONTRACT §5).
const ROUND: Span = Span::minutes(10);

/// After a call that failed, in real time.
const TROUBLE: Span = Span::minutes(1);

/// At a start the first answers and messages go first, so long in real time.
const FIRST: Span = Span::seconds(3);

/// Asks soon after the start, on a call of [`Core::meta_wake`], and every ten minutes.
pub(crate) async fn watch(core: Arc<Core>) {
    if let Err(error) = remember_speed(&core).await {
        tracing::warn!(%error, "how fast the number may send could not be read: it begins with the careful speed");
    }
    tokio::select! {
        () = core.stop.cancelled() => return,
        () = core.meta_wake.notified() => {}
        () = core.clock.wait_for(FIRST) => {}
    }
    loop {
        let woken = core.meta_wake.notified();
        let asked = tokio::select! {
            () = core.stop.cancelled() => return,
            asked = core.client.phone_number(&core.profile.phone_number_id) => asked,
        };
        let failed = match asked {
            Ok(facts) => {
                let (number, now) = (core.own.number, core.now());
                if let Some(word) = &facts.throughput {
                    core.sending.set_throughput(Throughput::of_word(word));
                }
                let kept =
                    core.write(move |tx, news| Box::pin(async move { keep(tx, number, &facts, now, news).await }));
                kept.await.inspect_err(|error| tracing::warn!(%error, "what Meta says could not be kept")).is_err()
            }
            Err(error) => {
                tracing::debug!(%error, "Meta did not say how the number stands");
                true
            }
        };
        doctor::again(&core).await;
        let again = async {
            if failed { core.clock.wait_for(TROUBLE).await } else { core.clock.wait_until(core.now() + ROUND).await }
        };
        tokio::select! {
            () = core.stop.cancelled() => return,
            () = woken => {}
            () = again => {}
        }
    }
}

/// What Meta said the last time holds until it is asked again.
async fn remember_speed(core: &Core) -> Result<(), StoreError> {
    let said = standing_at_meta::now(&mut *core.store.read().await?, core.own.number, What::Throughput).await?;
    if let Some(said) = said {
        core.sending.set_throughput(Throughput::of_word(&said.word));
    }
    Ok(())
}

async fn keep(
    tx: &mut SqliteConnection,
    number: NumberId,
    facts: &NumberFacts,
    now: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let said = [
        (What::Quality, facts.quality_rating.as_deref()),
        (What::Limit, facts.messaging_limit.as_deref()),
        (What::Throughput, facts.throughput.as_deref()),
    ];
    for (what, word) in said {
        if let Some(word) = word
            && standing_at_meta::note(tx, number, what, word, now).await?
        {
            news.touch(Tag::Campaigns);
            news.campaign_moved();
        }
    }
    Ok(())
}

/// What Meta says, and how much of the limit is used.
#[derive(Clone, Debug)]
pub struct Standing {
    /// How customers take the number, the newest word first.
    pub quality: Vec<Said>,
    /// The limit.
    pub limits: Vec<Said>,
    /// The speed.
    pub speeds: Vec<Said>,
    /// The limit as it is understood.
    pub tier: Tier,
    /// What is left of it.
    pub left: Left,
    /// How many people count.
    pub reached: u32,
    /// When places come free.
    pub frees: Vec<Slot>,
}

/// Words of the past that are shown.
const SHOWN: u32 = 50;

/// Times at which places come free that are shown.
const FREES: usize = 20;

/// Places that come free so close to each other are told as one.
const GRAIN: Span = Span::minutes(10);

/// What Meta says.
pub(crate) async fn standing(core: &Arc<Core>) -> Result<Standing, EngineError> {
    let (now, number) = (core.now(), core.own.number);
    let mut conn = core.store.read().await?;
    let tier = crate::reach::tier(&mut conn, number).await?;
    let taken = crate::reach::taken(&mut conn, core.own.portfolio, now).await?;
    let reached = u32::try_from(taken.at.len()).unwrap_or(u32::MAX).saturating_add(taken.held);
    Ok(Standing {
        quality: standing_at_meta::history(&mut conn, number, What::Quality, SHOWN).await?,
        limits: standing_at_meta::history(&mut conn, number, What::Limit, SHOWN).await?,
        speeds: standing_at_meta::history(&mut conn, number, What::Throughput, SHOWN).await?,
        tier,
        left: reach::left(tier, &taken.at, taken.held, now),
        reached,
        frees: frees(taken.at),
    })
}

/// When places come free, those close to each other as one.
fn frees(mut taken: Vec<UtcMillis>) -> Vec<Slot> {
    taken.sort_unstable();
    let mut slots: Vec<Slot> = Vec::new();
    for at in taken.into_iter().map(|at| at + reach::DAY) {
        let many = slots.len();
        match slots.last_mut() {
            Some(last) if (at - last.at).0 <= GRAIN.0 => {
                last.at = at;
                last.people += 1;
            }
            _ if many == FREES => break,
            _ => slots.push(Slot { at, people: 1 }),
        }
    }
    slots
}
