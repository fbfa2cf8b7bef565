use proptest::prelude::*;

use super::{AccountFacts, Ask, Because, ContactFacts, Parked, Purpose, TemplateAsk, Verdict, Way, judge};
use crate::consent::{Act, Facts, Lane, Last, Means};
use crate::reach::Left;
use crate::template::{TemplateCategory, TemplateStanding};
use crate::time::{Span, UtcMillis};
use crate::window::{SERVICE_WINDOW, ServiceWindow};

const APPROVED: Way =
    Way::Template(TemplateAsk { category: Some(TemplateCategory::Utility), standing: TemplateStanding::Approved });
const NOW: UtcMillis = UtcMillis(1_780_000_000_000);

/// What a message of this way is for when nothing is said of it: who agreed to offers, and answers.
fn purpose(what: Way) -> Purpose {
    if matches!(what, Way::Template(_)) { Purpose::Offers } else { Purpose::Answer { written: NOW } }
}

fn last(act: Act, entry: i64, recorded_at: UtcMillis) -> Last {
    Last { act, means: Means::Keyword, names_whatsapp: true, at: recorded_at, recorded_at, entry }
}

fn said(words: &[(Lane, Last)]) -> ContactFacts {
    let mut consent = Facts::default();
    for (lane, last) in words {
        consent.hear(*lane, *last);
    }
    ContactFacts { consent, ..ContactFacts::default() }
}

fn agreed() -> ContactFacts {
    said(&[(Lane::Offers, last(Act::Agreed, 4, NOW - Span::days(9)))])
}

fn ask(what: Way, last_inbound: Option<UtcMillis>, parked: Option<Parked>) -> Verdict {
    let window = ServiceWindow { last_inbound, entry_point_until: None };
    judge(&Ask {
        what,
        purpose: purpose(what),
        window: &window,
        contact: agreed(),
        account: AccountFacts { parked, strict: true, ..AccountFacts::default() },
        now: NOW,
    })
}

#[test]
fn says_why() {
    let hour_ago = Some(NOW - Span::hours(1));
    let until = NOW + Span::hours(23);
    assert_eq!(ask(Way::FreeForm, hour_ago, None), Verdict::Allowed { because: Because::WindowOpen { until } });
    assert_eq!(ask(Way::Reaction, None, None), Verdict::Refused { because: Because::NeverWrote });
    assert_eq!(ask(APPROVED, None, None), Verdict::Allowed { because: Because::Agreed { entry: 4 } });
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
        let contact = ContactFacts { blocked: true, ..agreed() };
        let account = AccountFacts::default();
        let verdict = judge(&Ask { what, purpose: purpose(what), window: &window, contact, account, now: NOW });
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
        let account = AccountFacts { parked, strict: true, ..AccountFacts::default() };
        let verdict = judge(&Ask { what, purpose: purpose(what), window: &window, contact: agreed(), account, now: NOW });
        let inside = ago.is_some_and(|span| span < SERVICE_WINDOW.0);
        prop_assert_eq!(verdict.is_allowed(), parked.is_none() && (what == APPROVED || inside));
    }
}

fn open_for(purpose: Purpose, contact: ContactFacts, strict: bool) -> Verdict {
    let window = ServiceWindow { last_inbound: Some(NOW), entry_point_until: None };
    let what = if matches!(purpose, Purpose::Offers | Purpose::Orders) { APPROVED } else { Way::FreeForm };
    let account = AccountFacts { strict, ..AccountFacts::default() };
    judge(&Ask { what, purpose, window: &window, contact, account, now: NOW })
}

#[test]
fn offers_go_only_to_who_agreed() {
    let nobody = open_for(Purpose::Offers, ContactFacts::default(), false);
    assert_eq!(nobody, Verdict::Refused { because: Because::NothingOnFile });
    assert_eq!(open_for(Purpose::Offers, agreed(), true), Verdict::Allowed { because: Because::Agreed { entry: 4 } });
    let unnamed = Last { names_whatsapp: false, ..last(Act::Agreed, 6, NOW) };
    let unnamed = said(&[(Lane::Offers, unnamed)]);
    assert_eq!(open_for(Purpose::Offers, unnamed, true).because(), Because::NotNamed { entry: 6 });
    assert!(open_for(Purpose::Offers, unnamed, false).is_allowed(), "strict mode is the owner's choice");
}

#[test]
fn a_stop_bars_offers_and_leaves_order_news_and_answers() {
    let stop = said(&[(Lane::Offers, last(Act::Withdrawn, 7, NOW - Span::hours(1)))]);
    let barred = Because::AskedToStop { since: NOW - Span::hours(1), entry: 7 };
    assert_eq!(open_for(Purpose::Offers, stop, true), Verdict::Refused { because: barred });
    assert_eq!(open_for(Purpose::Orders, stop, true), Verdict::Allowed { because: Because::OwnOrders });
    assert!(open_for(Purpose::Answer { written: NOW }, stop, true).is_allowed(), "the customer's own question");
    assert!(open_for(Purpose::Confirmation, stop, true).is_allowed());
    let all = said(&[(Lane::Orders, last(Act::Withdrawn, 8, NOW))]);
    assert!(!open_for(Purpose::Orders, all, true).is_allowed());
}

#[test]
fn an_answer_from_before_the_stop_was_known_is_kept_back() {
    let stop = said(&[(Lane::Switch, last(Act::Withdrawn, 7, NOW))]);
    let before = Purpose::Answer { written: NOW - Span::seconds(5) };
    assert!(matches!(open_for(before, stop, true).because(), Because::AskedToStop { entry: 7, .. }));
    assert!(open_for(Purpose::Answer { written: NOW }, stop, true).is_allowed());
}

#[test]
fn nobody_who_stopped_is_asked_again_unless_they_ask_for_it() {
    let stop = said(&[(Lane::Offers, last(Act::Withdrawn, 7, NOW - Span::hours(1)))]);
    assert!(!open_for(Purpose::Question { written: NOW, asked_for: false }, stop, true).is_allowed());
    assert!(open_for(Purpose::Question { written: NOW, asked_for: true }, stop, true).is_allowed());
    let written = NOW - Span::hours(2);
    let late = open_for(Purpose::Question { written, asked_for: true }, stop, true);
    assert!(!late.is_allowed(), "a stop that came after START counts");
    assert!(open_for(Purpose::Question { written: NOW, asked_for: false }, ContactFacts::default(), true).is_allowed());
}

proptest! {
    #[test]
    fn no_offer_passes_a_stop_that_stands(
        words in proptest::collection::vec((0usize..3, 0u8..3, 0i64..50), 0..8), strict in any::<bool>(),
    ) {
        let acts = [Act::Agreed, Act::Withdrawn, Act::Resumed];
        let words: Vec<(Lane, Last)> = (1i64..).zip(words).map(|(entry, (lane, act, at))| {
            (Lane::ALL[lane], last(acts[usize::from(act)], entry, NOW + Span(at)))
        }).collect();
        let contact = said(&words);
        let verdict = open_for(Purpose::Offers, contact, strict);
        let newest = |lane: Lane| words.iter().filter(|(one, _)| *one == lane)
            .max_by_key(|(_, last)| (last.at, last.act == Act::Withdrawn, last.entry)).map(|(_, last)| last.act);
        let may = newest(Lane::Offers) == Some(Act::Agreed) && newest(Lane::Switch) != Some(Act::Withdrawn);
        prop_assert_eq!(verdict.is_allowed(), may);
    }
}

/// An offer to somebody who agreed, outside a window unless `last_inbound` says otherwise.
fn offered(contact: ContactFacts, account: AccountFacts, last_inbound: Option<UtcMillis>) -> Because {
    let marketing = TemplateAsk { category: Some(TemplateCategory::Marketing), standing: TemplateStanding::Approved };
    let window = ServiceWindow { last_inbound, entry_point_until: None };
    let what = Way::Template(marketing);
    judge(&Ask { what, purpose: Purpose::Offers, window: &window, contact, account, now: NOW }).because()
}

#[test]
fn the_limit_of_a_day_holds_new_people_up_and_nobody_else() {
    let until = NOW + Span::hours(4);
    let account = AccountFacts { left: Left::NobodyUntil(until), ..AccountFacts::default() };
    assert_eq!(offered(agreed(), account, None), Because::LimitUsed { until });
    let counted = ContactFacts { reached: true, ..agreed() };
    assert_eq!(offered(counted, account, None), Because::Agreed { entry: 4 }, "who counts already counts once");
    let open = Some(NOW - Span::hours(1));
    assert_eq!(offered(agreed(), account, open), Because::Agreed { entry: 4 }, "an open window is not counted");
    let one_left = AccountFacts { left: Left::People(1), ..account };
    assert_eq!(offered(agreed(), one_left, None), Because::Agreed { entry: 4 });
}

#[test]
fn a_campaign_keeps_the_pause_between_offers_and_a_person_does_not() {
    let last = NOW - Span::days(2);
    let contact = ContactFacts { last_offer: Some(last), ..agreed() };
    let campaign = AccountFacts { offers_gap: Span::days(3), ..AccountFacts::default() };
    assert_eq!(offered(contact, campaign, None), Because::TooOften { last, until: last + Span::days(3) });
    assert_eq!(offered(contact, AccountFacts::default(), None), Because::Agreed { entry: 4 });
    let over = ContactFacts { last_offer: Some(NOW - Span::days(3)), ..contact };
    assert_eq!(offered(over, campaign, None), Because::Agreed { entry: 4 }, "the last moment is over");
    let to_come = ContactFacts { last_offer: Some(NOW + Span::days(300)), ..contact };
    assert_eq!(
        offered(to_come, campaign, None),
        Because::Agreed { entry: 4 },
        "a clock set back holds nobody for ever"
    );
}

#[test]
fn no_offer_goes_to_the_states_and_order_news_do() {
    let contact = ContactFacts { in_states: true, ..agreed() };
    assert_eq!(offered(contact, AccountFacts::default(), None), Because::NoOffersToStates);
    let window = ServiceWindow { last_inbound: Some(NOW - Span::days(9)), entry_point_until: None };
    let account = AccountFacts::default();
    let news = judge(&Ask { what: APPROVED, purpose: Purpose::Orders, window: &window, contact, account, now: NOW });
    assert!(news.is_allowed());
}
