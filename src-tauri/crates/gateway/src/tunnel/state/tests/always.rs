//! What holds whatever happens, in any order, at any time.

use proptest::prelude::*;
use shopbell_model::{Span, UtcMillis};

use super::super::{Input, Machine, Order, TunnelState, Why};
use super::{ZERO, said};
use crate::tunnel::cloudflare_quick::CloudflareQuick;
use crate::tunnel::{Pace, ProbeFailure, PublicAddress, Said, Trouble};

/// Something that happens; questions are answered by how many there were since, because their numbers are not known yet.
#[derive(Clone, Debug)]
enum Happens {
    Input(Input),
    Answer { ago: u64, result: Result<(), ProbeFailure> },
}

fn happens() -> impl Strategy<Value = Happens> {
    let words = || String::from("words");
    let result = prop_oneof![Just(Ok(())), Just(Err(ProbeFailure::TimedOut)), Just(Err(ProbeFailure::Foreign))];
    prop_oneof![
        3 => Just(Happens::Input(Input::Tick)),
        1 => Just(Happens::Input(Input::On)),
        1 => Just(Happens::Input(Input::Off)),
        1 => Just(Happens::Input(Input::TryNow)),
        1 => Just(Happens::Input(Input::Jumped)),
        2 => prop_oneof![Just("one"), Just("two")].prop_map(|name| Happens::Input(said(name))),
        1 => Just(Happens::Input(Input::Said(Said::Ready))),
        1 => prop_oneof![Just(Trouble::NoNetwork), Just(Trouble::TokenRefused)]
            .prop_map(move |trouble| Happens::Input(Input::Said(Said::Trouble(trouble, words())))),
        1 => Just(Happens::Input(Input::Ended { code: Some(1), words: String::new() })),
        1 => Just(Happens::Input(Input::Started)),
        1 => Just(Happens::Input(Input::CannotStart(Why::NoAddress))),
        4 => (0_u64..3, result).prop_map(|(ago, result)| Happens::Answer { ago, result }),
    ]
}

/// Time goes on, mostly; now and then somebody sets the clock.
fn moment() -> impl Strategy<Value = i64> {
    prop_oneof![8 => 0_i64..5_000, 4 => 0_i64..120_000, 1 => -1_000_000_000_i64..1_000_000_000]
}

/// What a keeper would have done with the orders.
#[derive(Default)]
struct World {
    wanted: bool,
    runs: bool,
    asked: Vec<(u64, PublicAddress)>,
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]
    #[test]
    fn what_it_never_does(beginning in any::<u64>(), story in proptest::collection::vec((moment(), happens()), 1..80)) {
        let pace = Pace::default();
        let mut machine = Machine::new(&CloudflareQuick::default(), pace.clone(), beginning);
        let (mut world, mut now) = (World::default(), ZERO);
        for (moment, happens) in story {
            now = UtcMillis(now.0 + moment);
            let before = machine.state();
            let input = match happens {
                Happens::Input(input) => input,
                Happens::Answer { ago, result } => {
                    let question = u64::try_from(world.asked.len()).unwrap().saturating_sub(ago);
                    Input::Probed { question, result }
                }
            };
            // Only a program that runs speaks and ends.
            if !world.runs && matches!(input, Input::Said(_) | Input::Ended { .. } | Input::CannotStart(_)) {
                continue;
            }
            match &input {
                Input::On => world.wanted = true,
                Input::Off => world.wanted = false,
                Input::Ended { .. } | Input::CannotStart(_) => world.runs = false,
                _ => {}
            }
            let answered = match &input {
                Input::Probed { question, result: Ok(()) } => Some(*question),
                _ => None,
            };
            for order in machine.step(now, input) {
                match order {
                    Order::Start => {
                        prop_assert!(!world.runs, "two programs at once");
                        prop_assert!(world.wanted, "started though nobody wants it");
                        world.runs = true;
                    }
                    Order::End => world.runs = false,
                    Order::Probe { question, address } => {
                        prop_assert!(world.runs, "asked though nothing runs");
                        world.asked.push((question, address));
                        prop_assert_eq!(world.asked.len() as u64, question, "each question has its own number");
                    }
                }
            }
            let after = machine.state();
            prop_assert_eq!(matches!(after, TunnelState::Off), !world.wanted);
            match &after {
                TunnelState::Off => prop_assert!(!world.runs && machine.wake_at().is_none()),
                TunnelState::Starting { .. } => prop_assert!(world.runs),
                TunnelState::Up { address, .. } => {
                    prop_assert!(world.runs);
                    if !matches!(before, TunnelState::Up { .. }) {
                        let proved = answered.and_then(|question| world.asked.iter().find(|(asked, _)| *asked == question));
                        prop_assert_eq!(proved.map(|(_, asked)| asked), Some(address), "up though this address was not proved");
                    }
                }
                TunnelState::Down { retry_at, .. } => {
                    prop_assert!(!world.runs, "the program goes on though it is given up");
                    if !matches!(before, TunnelState::Down { .. }) {
                        let wait = *retry_at - now;
                        prop_assert!(wait > Span(0) && wait <= pace.longest_wait, "{wait:?}");
                    }
                }
            }
        }
        // Left alone, whatever happened, it tries again before long: after a jump nothing is planned far away.
        if world.wanted {
            machine.step(now, Input::Jumped);
            let wait = machine.wake_at().expect("a tunnel that is wanted wants to be woken") - now;
            prop_assert!(wait <= pace.start_within + Span::seconds(30), "{wait:?}");
        }
    }
}
