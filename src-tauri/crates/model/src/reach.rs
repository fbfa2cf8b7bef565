//! How many people the shop may begin a talk with (CONTRACT §5, messaging limit): unique people who got a template outside a
//! customer service window in the moving 24 hours, for all numbers of a business portfolio together.
//!
//! Whoever got one counts for 24 hours from the newest one, once. A place is taken before an attempt is made, so the shop never
//! passes what Meta allows, whatever becomes of the answer.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use serde::{Deserialize, Serialize};

use crate::time::{Span, UtcMillis};

/// How long somebody counts (CONTRACT §5).
pub const DAY: Span = Span::hours(24);

/// How many unique people may be reached in a moving day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// So many.
    People(u32),
    /// As many as there are.
    Unlimited,
}

impl Tier {
    /// What every portfolio begins with; nothing higher is believed before Meta says so (CONTRACT §5).
    pub const FIRST: Self = Self::People(250);

    /// Meta's word, `TIER_250` to `TIER_UNLIMITED`; nothing for a word that is not known.
    #[must_use]
    pub fn of_meta(word: &str) -> Option<Self> {
        match word.strip_prefix("TIER_")? {
            "UNLIMITED" => Some(Self::Unlimited),
            number => {
                let (digits, times) = number.strip_suffix('K').map_or((number, 1), |digits| (digits, 1_000));
                digits.parse::<u32>().ok()?.checked_mul(times).filter(|people| *people > 0).map(Self::People)
            }
        }
    }

    /// The next higher one (CONTRACT §5).
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::People(..250) => Some(Self::People(250)),
            Self::People(..2_000) => Some(Self::People(2_000)),
            Self::People(..10_000) => Some(Self::People(10_000)),
            Self::People(..100_000) => Some(Self::People(100_000)),
            Self::People(_) => Some(Self::Unlimited),
            Self::Unlimited => None,
        }
    }
}

/// How much of the limit is left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Left {
    /// There is no limit.
    #[default]
    Endless,
    /// So many more people may be reached now; never 0.
    People(u32),
    /// Nobody more before this time.
    NobodyUntil(UtcMillis),
}

impl Left {
    /// Whether somebody new may be reached now.
    #[must_use]
    pub const fn any(self) -> bool {
        !matches!(self, Self::NobodyUntil(_))
    }
}

/// What is left of a limit. `taken` holds, for each person who counts, the newest time; in any order, old ones too. `held` are
/// places that are taken for messages which wait to go.
#[must_use]
pub fn left(tier: Tier, taken: &[UtcMillis], held: u32, now: UtcMillis) -> Left {
    let Tier::People(most) = tier else { return Left::Endless };
    let mut counting: Vec<UtcMillis> = taken.iter().copied().filter(|at| counts(*at, now)).collect();
    let used = u32::try_from(counting.len()).unwrap_or(u32::MAX).saturating_add(held);
    if used < most {
        return Left::People(most - used);
    }
    // So many must fall out before there is a place.
    let over = usize::try_from(used - most).unwrap_or(usize::MAX);
    counting.sort_unstable();
    let frees = counting.get(over).map_or(now + DAY, |at| *at + DAY);
    Left::NobodyUntil(frees.max(now + Span::millis(1)))
}

/// Whether somebody reached at a time still counts. What a clock that was set back left in the future counts.
#[must_use]
pub fn counts(at: UtcMillis, now: UtcMillis) -> bool {
    (now - at).0 < DAY.0
}

/// Some people, and when they may be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// From when on.
    pub at: UtcMillis,
    /// How many.
    pub people: u32,
}

/// When `wanted` new people can be reached, if nothing else goes: now as many as may, then whenever places come free. Places
/// that come free within `grain` of each other are told as one, at the later time: "181 now, 69 more at 14:20".
#[must_use]
pub fn plan(tier: Tier, taken: &[UtcMillis], held: u32, wanted: u32, grain: Span, now: UtcMillis) -> Vec<Slot> {
    let Tier::People(most) = tier else {
        return if wanted == 0 { Vec::new() } else { vec![Slot { at: now, people: wanted }] };
    };
    if most == 0 {
        return Vec::new();
    }
    // When each place comes free; what waits to go takes its place now.
    let mut frees: BinaryHeap<Reverse<UtcMillis>> =
        taken.iter().filter(|at| counts(**at, now)).map(|at| Reverse(*at + DAY)).collect();
    frees.extend((0..held).map(|_| Reverse(now + DAY)));
    let mut slots: Vec<Slot> = Vec::new();
    let mut when = now;
    for _ in 0..wanted {
        while frees.len() >= usize::try_from(most).unwrap_or(usize::MAX) {
            let Some(Reverse(free)) = frees.pop() else { break };
            when = when.max(free);
        }
        frees.push(Reverse(when + DAY));
        match slots.last_mut() {
            Some(last) if last.at == when => last.people += 1,
            Some(last) if last.at > now && (when - last.at).0 <= grain.0 => {
                last.at = when;
                last.people += 1;
            }
            _ => slots.push(Slot { at: when, people: 1 }),
        }
    }
    slots
}

#[cfg(test)]
mod tests;
