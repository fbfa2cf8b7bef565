//! A part that is not known here is kept and sent as it came; nothing more can be said of it.

use super::{Part, Place, Report, Rule, Sight};
use crate::template::definition::Action;

pub(super) static RULE: Rule = Rule::hint("unknown-part", "none", check);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let own = sight.definition;
    if !own.foreign.is_empty() {
        report.find(&Place::of(Part::Template));
    }
    for (card, one) in own.cards().iter().enumerate() {
        if !one.foreign.is_empty() {
            report.find(&Place::within(Some(card), Part::Card));
        }
    }
    for (card, index, button) in sight.buttons() {
        if matches!(button.action, Action::Foreign { .. }) {
            report.find(&Place::button(card, index));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn a_part_of_tomorrow() {
        check("unknown-part", |d| d.foreign.push(r#"{"type":"AURA"}"#.into()), |_| {});
    }
}
