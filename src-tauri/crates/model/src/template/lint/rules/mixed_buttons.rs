//! Four or more buttons, or a quick reply beside another kind, are not shown on computers (CONTRACT §3.2): the customer
//! is told to look at the phone. Nothing is said while the order is wrong: that comes first.

use super::{Part, Place, Report, Rule, Sight};

/// CONTRACT §3.2.
const TOO_MANY: usize = 4;

pub(super) static RULE: Rule = Rule::warning("mixed-buttons", "CONTRACT §3.2", check).facts(&["why"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let buttons = &sight.definition.buttons;
    let replies = buttons.iter().filter(|button| button.is_quick_reply()).count();
    let why = if buttons.len() >= TOO_MANY {
        "many"
    } else if replies > 0 && replies < buttons.len() && !super::button_order::is_broken(buttons) {
        "mixed"
    } else {
        return;
    };
    report.find(&Place::of(Part::Buttons)).fact("why", why);
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::definition::{Action, Button};

    #[test]
    fn buttons_a_computer_hides() {
        let reply = |text: &str| Button::new(text, Action::QuickReply);
        let call = || Button::new("Call", Action::PhoneNumber { number: "+358912345".into() });
        check("mixed-buttons", |d| d.buttons = vec![reply("Yes"), call()], |d| d.buttons = vec![call()]);
        let four = ["a", "b", "c", "d"].map(reply).to_vec();
        check("mixed-buttons", |d| d.buttons = four.clone(), |d| d.buttons = four[..3].to_vec());
    }
}
