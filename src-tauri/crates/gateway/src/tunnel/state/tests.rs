//! What the machine does, case by case, and what it never does, whatever happens.

mod always;

use shopbell_model::{Span, UtcMillis};

use super::{Input, Machine, Order, TunnelState, Why};
use crate::tunnel::cloudflare_quick::CloudflareQuick;
use crate::tunnel::own_address::OwnAddress;
use crate::tunnel::{Pace, ProbeFailure, PublicAddress, Said, Trouble};

const ZERO: UtcMillis = UtcMillis(1_800_000_000_000);

fn address(name: &str) -> PublicAddress {
    PublicAddress::parse(&format!("https://{name}.trycloudflare.com")).unwrap()
}

fn said(name: &str) -> Input {
    Input::Said(Said::Address(address(name)))
}

/// A quick tunnel and the time, which the test moves.
struct Stand {
    machine: Machine,
    now: UtcMillis,
}

impl Stand {
    fn new() -> Self {
        Self { machine: Machine::new(&CloudflareQuick::default(), Pace::default(), 1), now: ZERO }
    }

    fn started() -> Self {
        let mut stand = Self::new();
        assert_eq!(stand.does(Input::On), [Order::Start]);
        stand.does(Input::Started);
        stand
    }

    fn up(name: &str) -> Self {
        let mut stand = Self::started();
        stand.does(said(name));
        stand.does(Input::Said(Said::Ready));
        stand.answers(Ok(()));
        assert!(matches!(stand.machine.state(), TunnelState::Up { .. }));
        stand
    }

    fn does(&mut self, input: Input) -> Vec<Order> {
        self.machine.step(self.now, input)
    }

    /// Waits until the machine wants to be woken.
    fn waits(&mut self) -> Vec<Order> {
        self.now = self.machine.wake_at().unwrap().max(self.now);
        self.does(Input::Tick)
    }

    /// Waits for the next question and answers it; the address that was asked.
    fn answers(&mut self, result: Result<(), ProbeFailure>) -> PublicAddress {
        let (question, address) = self.question();
        self.does(Input::Probed { question, result });
        address
    }

    fn question(&mut self) -> (u64, PublicAddress) {
        for _ in 0..5 {
            if let [Order::Probe { question, address }] = self.waits().as_slice() {
                return (*question, address.clone());
            }
        }
        panic!("no question comes: {:?}", self.machine);
    }

    fn down(&self) -> (Why, Span, u32) {
        match self.machine.state() {
            TunnelState::Down { why, retry_at, tries } => (why, retry_at - self.now, tries),
            other => panic!("down is expected, not {other:?}"),
        }
    }
}

#[test]
fn it_is_up_only_once_the_receiver_answered() {
    let mut stand = Stand::started();
    assert!(matches!(stand.machine.state(), TunnelState::Starting { address: None, .. }));
    stand.does(said("one"));
    let early = stand.machine.wake_at().unwrap() - stand.now;
    assert_eq!(early, Pace::default().ready_within, "not asked before the program says that it is connected");
    stand.does(Input::Said(Said::Ready));
    stand.answers(Err(ProbeFailure::NoConnection));
    assert!(matches!(stand.machine.state(), TunnelState::Starting { address: Some(_), .. }));
    assert_eq!(stand.answers(Ok(())), address("one"));
    assert_eq!(stand.machine.state(), TunnelState::Up { address: address("one"), since: stand.now });
}

#[test]
fn a_program_that_never_says_ready_is_asked_all_the_same() {
    let mut stand = Stand::started();
    stand.does(said("one"));
    assert_eq!(stand.answers(Ok(())), address("one"));
}

#[test]
fn who_tells_no_address_in_time_is_ended() {
    let mut stand = Stand::started();
    assert_eq!(stand.waits(), [Order::End]);
    assert_eq!(stand.now - ZERO, Pace::default().start_within);
    assert_eq!(stand.down().0, Why::NoAddress);
}

#[test]
fn the_time_of_a_start_begins_with_the_program() {
    let pace = Pace { start_within: Span::seconds(1), ..Pace::default() };
    let mut stand = Stand { machine: Machine::new(&CloudflareQuick::default(), pace, 1), now: ZERO };
    stand.does(Input::On);
    stand.now = stand.now + Span::seconds(6);
    assert_eq!(stand.does(Input::Tick), [], "the program before may take its time to end");
    stand.does(Input::Started);
    assert_eq!(stand.waits(), [Order::End]);
    assert_eq!(stand.now - ZERO, Span::seconds(7));
}

#[test]
fn an_address_that_never_answers_is_given_up() {
    let mut stand = Stand::started();
    stand.does(said("one"));
    while !matches!(stand.machine.state(), TunnelState::Down { .. }) {
        for order in stand.waits() {
            if let Order::Probe { question, .. } = order {
                stand.does(Input::Probed { question, result: Err(ProbeFailure::Status(530)) });
            }
        }
    }
    assert_eq!(stand.down().0, Why::Unreachable(ProbeFailure::Status(530)));
    assert_eq!(stand.now - ZERO, Pace::default().start_within);
}

#[test]
fn another_address_is_proved_anew() {
    let mut stand = Stand::up("one");
    stand.does(said("one"));
    assert!(matches!(stand.machine.state(), TunnelState::Up { .. }), "the same again is no change");
    stand.does(said("two"));
    assert!(matches!(stand.machine.state(), TunnelState::Starting { address: Some(now), .. } if now == address("two")));
    assert_eq!(stand.answers(Ok(())), address("two"));
    assert!(matches!(stand.machine.state(), TunnelState::Up { address: now, .. } if now == address("two")));
}

#[test]
fn an_answer_to_an_older_question_counts_no_more() {
    let mut stand = Stand::started();
    stand.does(said("one"));
    let (question, _) = stand.question();
    stand.does(said("two"));
    stand.does(Input::Probed { question, result: Ok(()) });
    assert!(matches!(stand.machine.state(), TunnelState::Starting { .. }), "it was asked of another address");
}

#[test]
fn one_bad_answer_is_no_end_and_three_are() {
    let mut stand = Stand::up("one");
    stand.answers(Err(ProbeFailure::TimedOut));
    stand.answers(Err(ProbeFailure::TimedOut));
    stand.answers(Ok(()));
    stand.answers(Err(ProbeFailure::TimedOut));
    stand.answers(Err(ProbeFailure::TimedOut));
    assert!(matches!(stand.machine.state(), TunnelState::Up { .. }), "failures in a row count");
    stand.answers(Err(ProbeFailure::Foreign));
    assert_eq!(stand.down().0, Why::Lost(ProbeFailure::Foreign));
}

#[test]
fn a_question_that_hangs_counts_as_a_bad_answer() {
    let mut stand = Stand::up("one");
    for _ in 0..3 {
        stand.question();
    }
    stand.waits();
    assert_eq!(stand.down().0, Why::Lost(ProbeFailure::TimedOut));
}

#[test]
fn waits_grow_and_a_long_time_up_forgets_them() {
    let mut stand = Stand::started();
    let mut longest = Span(0);
    for tries in 1..=12 {
        let orders = stand.does(Input::Ended { code: Some(1), words: "panic".into() });
        assert_eq!(orders, [Order::End]);
        let (why, wait, counted) = stand.down();
        assert_eq!((why, counted), (Why::Ended { code: Some(1), words: "panic".into() }, tries));
        assert!(wait <= Pace::default().longest_wait);
        longest = longest.max(wait);
        assert_eq!(stand.waits(), [Order::Start]);
    }
    assert!(longest > Span::minutes(2), "{longest:?}");
    stand.does(said("one"));
    stand.answers(Ok(()));
    stand.does(Input::Ended { code: None, words: String::new() });
    assert_eq!(stand.down().2, 13, "a moment up is no recovery");
    stand.waits();
    stand.does(said("one"));
    for _ in 0..5 {
        stand.answers(Ok(()));
    }
    stand.does(Input::Ended { code: None, words: String::new() });
    assert_eq!(stand.down().2, 1);
}

#[test]
fn what_the_program_said_explains_its_end() {
    let mut stand = Stand::started();
    stand.does(Input::Said(Said::Trouble(Trouble::NoNetwork, "no such host".into())));
    stand.does(Input::Ended { code: Some(1), words: String::new() });
    assert_eq!(stand.down().0, Why::Trouble(Trouble::NoNetwork, "no such host".into()));
    assert!(stand.down().1 < Span::seconds(5));
}

#[test]
fn what_a_person_has_to_mend_is_not_tried_every_moment() {
    let mut stand = Stand::started();
    let orders = stand.does(Input::Said(Said::Trouble(Trouble::TokenRefused, "no".into())));
    assert_eq!(orders, [Order::End], "the program would try for ever");
    assert!(stand.down().1 >= Pace::default().person_wait);
    assert_eq!(stand.does(Input::TryNow), [Order::Start], "but a person may");
    stand.does(Input::CannotStart(Why::CannotStart { code: "tunnel.program_missing", words: String::new() }));
    assert!(stand.down().1 >= Pace::default().person_wait);
}

#[test]
fn after_a_sleep_it_is_asked_at_once() {
    let mut stand = Stand::up("one");
    stand.now = stand.now + Span::hours(9);
    stand.does(Input::Jumped);
    let begun = stand.now;
    stand.answers(Err(ProbeFailure::NoConnection));
    assert!(matches!(stand.machine.state(), TunnelState::Up { .. }), "it may need a moment to come back");
    stand.answers(Ok(()));
    assert!(stand.now - begun < Span::seconds(10));
}

#[test]
fn another_network_ends_a_long_wait() {
    let mut stand = Stand::started();
    for _ in 0..12 {
        stand.does(Input::Ended { code: Some(1), words: String::new() });
        stand.waits();
    }
    stand.does(Input::Ended { code: Some(1), words: String::new() });
    assert!(stand.down().1 > Span::minutes(1));
    stand.does(Input::Jumped);
    assert!(stand.down().1 <= Span::seconds(2));
}

#[test]
fn a_clock_set_back_by_years_holds_nothing_up() {
    for mut stand in [Stand::started(), Stand::up("one")] {
        stand.now = UtcMillis(ZERO.0 - Span::days(3000).0);
        stand.does(Input::Jumped);
        let wait = stand.machine.wake_at().unwrap() - stand.now;
        assert!(wait <= Pace::default().start_within, "{wait:?}");
    }
}

#[test]
fn an_address_of_one_s_own_needs_no_word_of_a_program() {
    let own = OwnAddress { address: PublicAddress::parse("https://bell.example").unwrap() };
    let mut stand = Stand { machine: Machine::new(&own, Pace::default(), 1), now: ZERO };
    stand.does(Input::On);
    stand.does(Input::Started);
    stand.answers(Ok(()));
    assert!(matches!(stand.machine.state(), TunnelState::Up { .. }));
    stand.does(said("one"));
    assert!(matches!(stand.machine.state(), TunnelState::Up { .. }), "nobody else tells its address");
}

#[test]
fn off_is_off() {
    let mut stand = Stand::up("one");
    assert_eq!(stand.does(Input::Off), [Order::End]);
    assert_eq!(stand.machine.wake_at(), None);
    for input in
        [said("two"), Input::Ended { code: None, words: String::new() }, Input::Jumped, Input::TryNow, Input::Tick]
    {
        stand.now = stand.now + Span::hours(1);
        assert_eq!(stand.does(input), []);
    }
    assert_eq!(stand.machine.state(), TunnelState::Off);
}
