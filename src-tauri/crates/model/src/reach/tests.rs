use std::collections::HashMap;

use proptest::prelude::*;

use super::{DAY, Left, Slot, Tier, left, plan};
use crate::time::{Span, UtcMillis};

const NOON: UtcMillis = UtcMillis(1_780_000_000_000);

#[test]
fn metas_words_are_read() {
    let read = ["TIER_250", "TIER_2K", "TIER_10K", "TIER_100K", "TIER_UNLIMITED"].map(Tier::of_meta);
    let meant = [250, 2_000, 10_000, 100_000].map(|people| Some(Tier::People(people)));
    assert_eq!(&read[..4], &meant[..]);
    assert_eq!(read[4], Some(Tier::Unlimited));
    for word in ["TIER_", "TIER_0", "TIER_K", "TIER_NOT_SET", "250", "TIER_99999999999", "TIER_9999999K"] {
        assert_eq!(Tier::of_meta(word), None, "{word}");
    }
}

#[test]
fn each_tier_has_the_next() {
    let mut tier = Some(Tier::FIRST);
    let mut seen = Vec::new();
    while let Some(at) = tier {
        seen.push(at);
        tier = at.next();
    }
    assert_eq!(seen.len(), 5);
    assert_eq!(seen.last(), Some(&Tier::Unlimited));
}

#[test]
fn a_place_comes_free_a_day_after_it_was_taken() {
    let taken: Vec<UtcMillis> = (0..250).map(|n| NOON + Span::minutes(n)).collect();
    let now = NOON + Span::hours(5);
    assert_eq!(left(Tier::FIRST, &taken, 0, now), Left::NobodyUntil(NOON + DAY));
    assert_eq!(left(Tier::FIRST, &taken, 2, now), Left::NobodyUntil(NOON + DAY + Span::minutes(2)));
    assert_eq!(left(Tier::FIRST, &taken, 0, NOON + DAY), Left::People(1));
    assert_eq!(left(Tier::Unlimited, &taken, 9, now), Left::Endless);
}

#[test]
fn the_plan_is_told_as_a_person_would() {
    // The walk: 69 went at 14:20 yesterday, 412 are wanted.
    let yesterday = NOON - Span::hours(20);
    let taken = vec![yesterday; 69];
    let slots = plan(Tier::FIRST, &taken, 0, 412, Span::minutes(10), NOON);
    assert_eq!(
        slots,
        [
            Slot { at: NOON, people: 181 },
            Slot { at: yesterday + DAY, people: 69 },
            Slot { at: NOON + DAY, people: 162 }
        ]
    );
}

#[derive(Clone, Debug)]
enum Step {
    Wait(i64),
    Ask(u8),
    Fail(u8),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        (0i64..DAY.0 / 3).prop_map(Step::Wait),
        (0u8..30).prop_map(Step::Ask),
        (0u8..30).prop_map(Step::Fail)
    ];
    proptest::collection::vec(step, 1..150)
}

proptest! {
    /// The brute force keeps every message ever, and looks at each stretch of 24 hours.
    #[test]
    fn never_more_people_than_allowed_in_any_day(most in 1u32..8, steps in steps()) {
        let tier = Tier::People(most);
        let mut now = NOON;
        let mut newest: HashMap<u8, UtcMillis> = HashMap::new();
        let mut ever: Vec<(u8, UtcMillis)> = Vec::new();
        for step in steps {
            match step {
                Step::Wait(ms) => now = now + Span(ms),
                Step::Fail(who) => {
                    // What Meta refused reached nobody: the one before counts again.
                    if let Some(place) = ever.iter().rposition(|(of, _)| *of == who) {
                        ever.remove(place);
                    }
                    match ever.iter().filter(|(of, _)| *of == who).map(|(_, at)| *at).max() {
                        Some(before) => newest.insert(who, before),
                        None => newest.remove(&who),
                    };
                }
                Step::Ask(who) => {
                    let taken: Vec<UtcMillis> = newest.values().copied().collect();
                    let reached = newest.get(&who).is_some_and(|at| super::counts(*at, now));
                    let brute: std::collections::HashSet<u8> =
                        ever.iter().filter(|(_, at)| now.0 - at.0 < DAY.0).map(|(who, _)| *who).collect();
                    let free = reached || left(tier, &taken, 0, now).any();
                    prop_assert_eq!(free, brute.contains(&who) || brute.len() < most as usize);
                    if free {
                        newest.insert(who, now);
                        ever.push((who, now));
                    }
                }
            }
        }
        for (_, from) in &ever {
            let people: std::collections::HashSet<u8> =
                ever.iter().filter(|(_, at)| *at >= *from && at.0 - from.0 < DAY.0).map(|(who, _)| *who).collect();
            prop_assert!(people.len() <= most as usize);
        }
    }

    /// Whoever goes when the plan says so is let through, and nobody waits longer than needed.
    #[test]
    fn the_plan_is_kept(most in 1u32..9, before in proptest::collection::vec(0i64..DAY.0, 0..9), wanted in 0u32..40) {
        let tier = Tier::People(most);
        let mut taken: Vec<UtcMillis> = before.iter().take(most as usize).map(|ago| NOON - Span(*ago)).collect();
        let slots = plan(tier, &taken, 0, wanted, Span(0), NOON);
        prop_assert_eq!(slots.iter().map(|slot| slot.people).sum::<u32>(), wanted);
        for slot in slots {
            if slot.at > NOON {
                prop_assert!(!left(tier, &taken, 0, slot.at - Span(1)).any(), "a place was free before");
            }
            for _ in 0..slot.people {
                prop_assert!(left(tier, &taken, 0, slot.at).any());
                taken.push(slot.at);
            }
        }
    }

    #[test]
    fn what_is_said_to_come_free_does(most in 1u32..9, ago in proptest::collection::vec(-1000i64..DAY.0 * 2, 0..20), held in 0u32..4) {
        let tier = Tier::People(most);
        let taken: Vec<UtcMillis> = ago.iter().map(|ago| NOON - Span(*ago)).collect();
        if let Left::NobodyUntil(at) = left(tier, &taken, held, NOON) {
            prop_assert!(at > NOON);
            if held == 0 {
                prop_assert!(left(tier, &taken, 0, at).any());
                prop_assert!(!left(tier, &taken, 0, at - Span(1)).any() || at == NOON + Span(1));
            }
        }
    }
}
