//! An approved template can be changed once a day and ten times in thirty days (CONTRACT §3.1).

use super::{Part, Place, Report, Rule, Sight, TemplateStanding};
use crate::time::Span;

/// CONTRACT §3.1: so many in so long.
const LIMITS: [(usize, Span); 2] = [(1, Span::days(1)), (10, Span::days(30))];

pub(super) static RULE: Rule = Rule::error("edit-limit", "CONTRACT §3.1", check).facts(&["hours"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let Some(editing) = sight.around.editing.as_ref().filter(|own| own.standing == TemplateStanding::Approved) else {
        return;
    };
    let now = sight.around.now;
    let wait = LIMITS.iter().filter_map(|(most, long)| {
        let mut lately: Vec<_> = editing.edits.iter().filter(|at| (now - **at).0 < long.0).collect();
        lately.sort();
        let first = lately.len().checked_sub(*most).and_then(|over| lately.get(over))?;
        Some((**first + *long - now).0)
    });
    if let Some(left) = wait.max() {
        let hours = (left + Span::hours(1).0 - 1) / Span::hours(1).0;
        report.find(&Place::of(Part::Template)).fact("hours", hours.max(1));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{broken, sound};
    use super::super::{Editing, Fact, Surroundings, TemplateStanding, editing, lint};
    use crate::time::{Span, UtcMillis};

    #[test]
    fn once_a_day_and_ten_times_a_month() {
        let now = UtcMillis(1_790_000_000_000);
        let around = |standing, hours: &[i64]| {
            let edits = hours.iter().map(|hours| now - Span::hours(*hours)).collect();
            Surroundings { now, editing: Some(Editing { edits, ..editing(standing) }), ..Surroundings::default() }
        };
        let today = around(TemplateStanding::Approved, &[20]);
        assert_eq!(broken(&sound(), &today), ["edit-limit"]);
        assert_eq!(lint(&sound(), &today)[0].facts["hours"], Fact::Number(4));
        assert!(broken(&sound(), &around(TemplateStanding::Approved, &[24])).is_empty());
        assert!(broken(&sound(), &around(TemplateStanding::Rejected, &[1, 2, 3])).is_empty(), "as often as one likes");
        let often: Vec<i64> = (1..=10).map(|day| day * 50).collect();
        assert_eq!(broken(&sound(), &around(TemplateStanding::Approved, &often)), ["edit-limit"]);
    }
}
