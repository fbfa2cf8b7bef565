//! Two buttons that say the same: the customer cannot tell them apart, and neither can the shop when one is tapped.

use std::collections::BTreeSet;

use super::{Place, Report, Rule, Sight};
use crate::template::definition::Button;
use crate::template::lint::sight::PARTS_LOOKED_AT;

pub(super) static RULE: Rule = Rule::warning("repeated-button", "CONTRACT §1.3", check).facts(&["text"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let own = sight.definition;
    judge(None, &own.buttons, report);
    for (card, one) in own.cards().iter().enumerate() {
        judge(Some(card), &one.buttons, report);
    }
}

fn judge(card: Option<usize>, buttons: &[Button], report: &mut Report<'_>) {
    let mut said = BTreeSet::new();
    for (index, button) in buttons.iter().enumerate().take(PARTS_LOOKED_AT) {
        let says = button.text.trim().to_lowercase();
        if !says.is_empty() && !said.insert(says) {
            report.find(&Place::button(card, index)).fact("text", button.text.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::definition::{Action, Button};

    #[test]
    fn the_same_words_twice() {
        let replies = |one: &str, other: &str| [one, other].map(|text| Button::new(text, Action::QuickReply)).to_vec();
        check("repeated-button", |d| d.buttons = replies("Yes", "yes "), |d| d.buttons = replies("Yes", "No"));
    }
}
