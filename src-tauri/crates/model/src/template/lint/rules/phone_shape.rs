//! The number behind a button can be dialled from anywhere: with its country code (CONTRACT §3.2).

use super::{Place, Report, Rule, Sight};
use crate::phone::Phone;
use crate::template::definition::Action;

pub(super) static RULE: Rule = Rule::warning("phone-shape", "CONTRACT §3.2", check).facts(&["number"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for (card, index, button) in sight.buttons() {
        let Action::PhoneNumber { number } = &button.action else { continue };
        let bare = number.trim().trim_start_matches('+');
        let bare = bare.strip_prefix("00").unwrap_or(bare);
        // An empty one, and one that is too long, are other rules' concern.
        if !bare.is_empty() && number.len() <= 20 && Phone::parse(&format!("+{bare}"), None).is_err() {
            report.find(&Place::button(card, index)).fact("number", number.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::definition::{Action, Button};

    #[test]
    fn a_number_with_its_country_code() {
        let call = |number: &str| vec![Button::new("Call", Action::PhoneNumber { number: number.into() })];
        for good in ["+358 9 1234567", "16467043595", "0046 8 123 456 78"] {
            check("phone-shape", |d| d.buttons = call("040 123 4567"), |d| d.buttons = call(good));
        }
        check("phone-shape", |d| d.buttons = call("the shop"), |_| {});
    }
}
