//! What Meta says of the number.

use shopbell_engine::store::tables::standing_at_meta::Said;
use shopbell_model::reach::{Left, Slot, Tier};

use crate::counter::Counter;
use crate::dto::{Failure, MetaWord, Nothing, Reach, ReachSlot, StandingAtMeta};

pub(crate) async fn standing(counter: &Counter, _: Nothing) -> Result<StandingAtMeta, Failure> {
    let view = counter.shop.standing_at_meta().await?;
    let words = |said: Vec<Said>| said.into_iter().map(|one| MetaWord { word: one.word, since: one.since.0 }).collect();
    let next = view.tier.next();
    Ok(StandingAtMeta {
        quality: words(view.quality),
        limits: words(view.limits),
        speeds: words(view.speeds),
        reach: reach(view.tier, view.left),
        reached: view.reached,
        next_limit: match next {
            Some(Tier::People(people)) => Some(people),
            Some(Tier::Unlimited) | None => None,
        },
        next_is_endless: next == Some(Tier::Unlimited),
        frees: view.frees.into_iter().map(slot).collect(),
    })
}

pub(super) fn reach(tier: Tier, left: Left) -> Reach {
    Reach {
        limit: match tier {
            Tier::People(people) => Some(people),
            Tier::Unlimited => None,
        },
        left: match left {
            Left::Endless => None,
            Left::People(people) => Some(people),
            Left::NobodyUntil(_) => Some(0),
        },
        until: match left {
            Left::NobodyUntil(until) => Some(until.0),
            Left::Endless | Left::People(_) => None,
        },
    }
}

pub(super) fn slot(slot: Slot) -> ReachSlot {
    ReachSlot { at: slot.at.0, people: slot.people }
}
