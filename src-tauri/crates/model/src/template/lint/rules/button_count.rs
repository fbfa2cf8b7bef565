//! At most ten buttons, two that open a page and one of each other kind but quick replies; on a card one or two
//! (CONTRACT §3.2).

use super::{Part, Place, Report, Rule, Sight};
use crate::template::definition::{Action, Button};

/// CONTRACT §3.2.
const ALL: usize = 10;
const ON_CARD: usize = 2;

pub(super) static RULE: Rule =
    Rule::error("button-count", "CONTRACT §3.2", check).facts(&["kind", "count", "most"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let own = sight.definition;
    judge(&own.buttons, &Place::of(Part::Buttons), ALL, report);
    for (card, one) in own.cards().iter().enumerate() {
        judge(&one.buttons, &Place::within(Some(card), Part::Buttons), ON_CARD, report);
    }
}

fn judge(buttons: &[Button], place: &Place, most: usize, report: &mut Report<'_>) {
    let mut say = |kind: &str, count: usize, most: usize| {
        if count > most {
            report.find(place).fact("kind", kind.to_ascii_lowercase()).fact("count", count).fact("most", most);
        }
    };
    say("all", buttons.len(), most);
    let mut kinds: Vec<&str> = Vec::new();
    for button in buttons {
        if matches!(button.action, Action::QuickReply | Action::Foreign { .. }) || kinds.contains(&button.kind()) {
            continue;
        }
        kinds.push(button.kind());
        let count = buttons.iter().filter(|other| other.kind() == button.kind()).count();
        say(button.kind(), count, if matches!(button.action, Action::Url { .. }) { 2 } else { 1 });
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cards, check};
    use crate::template::definition::{Action, Button};

    #[test]
    fn so_many_of_each() {
        let replies = |count: usize| (0..count).map(|n| Button::new(format!("Yes {n}"), Action::QuickReply)).collect();
        check("button-count", |d| d.buttons = replies(11), |d| d.buttons = replies(10));
        let call = || Button::new("Call", Action::PhoneNumber { number: "+358912345".into() });
        check("button-count", |d| d.buttons = vec![call(), call()], |d| d.buttons = vec![call()]);
        let mut many = cards();
        many.cards[0].buttons = replies(3);
        check("button-count", |d| d.carousel = Some(many), |d| d.carousel = Some(cards()));
    }
}
