use proptest::prelude::*;

use super::{AccountFacts, Ask, Because, ContactFacts, Parked, TemplateAsk, Verdict, Way, judge};
use crate::template::{TemplateCategory, TemplateStanding};
use crate::time::{Span, UtcMillis};
use crate::window::{SERVICE_WINDOW, ServiceWindow};

const APPROVED: Way =
    Way::Template(TemplateAsk { category: Some(TemplateCategory::Utility), standing: TemplateStanding::Approved });
const NOW: UtcMillis = UtcMillis(1_780_000_000_000);

fn ask(what: Way, last_inbound: Option<UtcMillis>, parked: Option<Parked>) -> Verdict {
    let window = ServiceWindow { last_inbound, entry_point_until: None };
    judge(&Ask { what, window: &window, contact: ContactFacts::default(), account: AccountFacts { parked }, now: NOW })
}

#[test]
fn says_why() {
    let hour_ago = Some(NOW - Span::hours(1));
    let until = NOW + Span::hours(23);
    assert_eq!(ask(Way::FreeForm, hour_ago, None), Verdict::Allowed { because: Because::WindowOpen { until } });
    assert_eq!(ask(Way::Reaction, None, None), Verdict::Refused { because: Because::NeverWrote });
    assert_eq!(ask(APPROVED, None, None), Verdict::Allowed { because: Because::Template });
    let closed = ask(Way::FreeForm, Some(NOW - SERVICE_WINDOW), None);
    assert_eq!(closed, Verdict::Refused { because: Because::WindowClosed { since: NOW } });
}

#[test]
fn a_lasting_reason_is_named_before_one_that_can_be_mended() {
    let parked = Some(Parked::Token);
    assert_eq!(ask(Way::FreeForm, None, parked).because(), Because::NeverWrote);
    assert_eq!(ask(Way::FreeForm, Some(NOW), parked).because(), Because::ParkedToken);
    assert_eq!(ask(APPROVED, None, Some(Parked::Account)).because(), Because::ParkedAccount);
}

#[test]
fn a_template_goes_only_while_it_is_approved_and_what_was_written() {
    for standing in TemplateStanding::ALL.iter().copied().filter(|standing| *standing != TemplateStanding::Approved) {
        let what = Way::Template(TemplateAsk { category: Some(TemplateCategory::Utility), standing });
        for last in [None, Some(NOW), Some(NOW - SERVICE_WINDOW)] {
            let verdict = ask(what, last, None);
            assert_eq!(verdict, Verdict::Refused { because: Because::TemplateUnfit { standing } });
        }
    }
}

#[test]
fn a_verdict_is_stored_as_words() {
    let json = serde_json::to_value(ask(Way::FreeForm, Some(NOW), None)).unwrap();
    assert_eq!(
        json,
        serde_json::json!({ "verdict": "allowed", "because": { "reason": "window_open", "until": 1_780_086_400_000_i64 } })
    );
    assert_eq!(serde_json::from_value::<Verdict>(json).unwrap(), ask(Way::FreeForm, Some(NOW), None));
}

#[test]
fn nothing_goes_to_whom_the_shop_has_blocked() {
    let window = ServiceWindow { last_inbound: Some(NOW), entry_point_until: None };
    for what in [Way::FreeForm, Way::Reaction, APPROVED] {
        let contact = ContactFacts { blocked: true };
        let verdict = judge(&Ask { what, window: &window, contact, account: AccountFacts::default(), now: NOW });
        assert_eq!(verdict, Verdict::Refused { because: Because::Blocked }, "{what:?}");
    }
}

fn way() -> impl Strategy<Value = Way> {
    prop_oneof![Just(Way::FreeForm), Just(Way::Reaction), Just(APPROVED)]
}

fn parked() -> impl Strategy<Value = Option<Parked>> {
    prop_oneof![Just(None), Just(Some(Parked::Token)), Just(Some(Parked::Account))]
}

proptest! {
    #[test]
    fn free_form_never_goes_outside_the_window(
        what in way(),
        ago in proptest::option::of(-1_000i64..400_000_000),
        entry in proptest::option::of(-300_000_000i64..300_000_000),
        parked in parked(),
    ) {
        let window = ServiceWindow {
            last_inbound: ago.map(|span| NOW - Span(span)),
            entry_point_until: entry.map(|span| NOW + Span(span)),
        };
        let verdict = judge(&Ask { what, window: &window, contact: ContactFacts::default(), account: AccountFacts { parked }, now: NOW });
        let inside = ago.is_some_and(|span| span < SERVICE_WINDOW.0);
        prop_assert_eq!(verdict.is_allowed(), parked.is_none() && (what == APPROVED || inside));
    }
}
