//! Quick replies stand together, before or behind all other buttons (CONTRACT §3.2).

use super::{Part, Place, Report, Rule, Sight};
use crate::template::definition::Button;

pub(super) static RULE: Rule = Rule::error("button-order", "CONTRACT §3.2", check).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    if !is_broken(&sight.definition.buttons) {
        return;
    }
    let mut mended = sight.definition.clone();
    let first = mended.buttons.first().is_some_and(Button::is_quick_reply);
    // The kind that stands first stays first; within a kind the order stays.
    mended.buttons.sort_by_key(|button| button.is_quick_reply() != first);
    report.find(&Place::of(Part::Buttons)).mend(mended);
}

/// Whether quick replies stand among other buttons.
pub(super) fn is_broken(buttons: &[Button]) -> bool {
    let turn = |pair: &&[Button]| matches!(pair, [one, other] if one.is_quick_reply() != other.is_quick_reply());
    buttons.windows(2).filter(turn).count() > 1
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};
    use crate::template::definition::{Action, Button};

    #[test]
    fn replies_between_other_buttons() {
        let reply = |text: &str| Button::new(text, Action::QuickReply);
        let call = || Button::new("Call", Action::PhoneNumber { number: "+358912345".into() });
        check("button-order", |d| d.buttons = vec![reply("Yes"), call(), reply("No")], |d| {
            d.buttons = vec![reply("Yes"), reply("No"), call()];
        });
        let fix = mended("button-order", |d| d.buttons = vec![reply("Yes"), call(), reply("No")]).unwrap();
        let texts: Vec<&str> = fix.buttons.iter().map(|button| button.text.as_str()).collect();
        assert_eq!(texts, ["Yes", "No", "Call"]);
    }
}
