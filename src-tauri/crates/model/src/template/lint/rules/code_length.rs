//! A code of an offer should have at most fifteen signs: one of Meta's pages says fifteen, another twenty (CONTRACT §3.2).

use super::{Place, Report, Rule, Sight};
use crate::template::definition::Action;
use crate::template::lint::count::units;

/// CONTRACT §3.2: the stricter page.
const SAFE: usize = 15;
/// CONTRACT §3.2: over this it is too long in any case.
const MOST: usize = 20;

pub(super) static RULE: Rule = Rule::warning("code-length", "CONTRACT §3.2", check).facts(&["length", "most"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    // With an offer that ends, fifteen is the limit itself.
    if sight.definition.limited_time_offer.is_some() {
        return;
    }
    for (card, index, button) in sight.buttons() {
        if let Action::CopyCode { sample: Some(sample) } = &button.action {
            let length = units(sample);
            if length > SAFE && length <= MOST {
                report.find(&Place::button(card, index)).fact("length", length).fact("most", SAFE);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::definition::{Action, Button};

    #[test]
    fn between_the_two_pages() {
        let code = |code: &str| vec![Button::new("", Action::CopyCode { sample: Some(code.into()) })];
        check("code-length", |d| d.buttons = code("AUTUMN2026COFFEE"), |d| d.buttons = code("AUTUMN2026"));
    }
}
