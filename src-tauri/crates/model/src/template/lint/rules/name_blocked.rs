//! The name of an approved template that was deleted cannot be used for thirty days (CONTRACT §3.1).

use super::{Part, Place, Report, Rule, Sight};
use crate::time::Span;

/// CONTRACT §3.1.
const BLOCKED: Span = Span::days(30);

pub(super) static RULE: Rule = Rule::error("name-blocked", "CONTRACT §3.1", check).facts(&["name", "days"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let name = &sight.definition.name;
    let ends = sight.around.deleted.iter().filter(|gone| gone.name == *name).map(|gone| gone.at + BLOCKED).max();
    let Some(left) = ends.map(|end| (end - sight.around.now).0).filter(|left| *left > 0) else { return };
    // A day that has begun counts.
    let days = (left + Span::days(1).0 - 1) / Span::days(1).0;
    report.find(&Place::of(Part::Name)).fact("name", name.clone()).fact("days", days);
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check_in, sound};
    use super::super::{Deleted, Fact, Surroundings, lint};
    use crate::time::{Span, UtcMillis};

    #[test]
    fn a_name_that_was_deleted_lately() {
        let at = UtcMillis(1_790_000_000_000);
        let deleted = vec![Deleted { name: "order_ready".into(), at }];
        let soon = Surroundings { deleted: deleted.clone(), now: at + Span::days(29), ..Surroundings::default() };
        check_in("name-blocked", &soon, |_| {}, |d| d.name = "other".into());
        assert_eq!(lint(&sound(), &soon)[0].facts["days"], Fact::Number(1));
        let later = Surroundings { deleted, now: at + Span::days(30), ..Surroundings::default() };
        assert!(lint(&sound(), &later).is_empty());
    }
}
