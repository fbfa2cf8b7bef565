//! Meta takes a hundred new templates an hour (CONTRACT §3.1).

use super::{Part, Place, Report, Rule, Sight};
use crate::time::Span;

/// CONTRACT §3.1.
const MOST: usize = 100;

pub(super) static RULE: Rule = Rule::error("creation-limit", "CONTRACT §3.1", check).facts(&["most", "minutes"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    if sight.around.editing.is_some() {
        return;
    }
    let now = sight.around.now;
    let hour = Span::hours(1);
    let mut lately: Vec<_> = sight.around.created.iter().filter(|at| (now - **at).0 < hour.0).collect();
    lately.sort();
    // When the hundredth before this one is an hour old, there is room again.
    let Some(first) = lately.len().checked_sub(MOST).and_then(|over| lately.get(over)) else { return };
    let left = (**first + hour - now).0;
    let minutes = (left + Span::minutes(1).0 - 1) / Span::minutes(1).0;
    report.find(&Place::of(Part::Template)).fact("most", MOST).fact("minutes", minutes.max(1));
}

#[cfg(test)]
mod tests {
    use super::super::testing::{broken, sound};
    use super::super::{Fact, Surroundings, lint};
    use crate::time::{Span, UtcMillis};

    #[test]
    fn a_hundred_in_an_hour() {
        let now = UtcMillis(1_790_000_000_000);
        let ago = |minutes, count| vec![now - Span::minutes(minutes); count];
        let around = |created| Surroundings { now, created, ..Surroundings::default() };
        let busy = around(ago(20, 100));
        assert_eq!(broken(&sound(), &busy), ["creation-limit"]);
        assert_eq!(lint(&sound(), &busy)[0].facts["minutes"], Fact::Number(40));
        assert!(broken(&sound(), &around(ago(20, 99))).is_empty());
        assert!(broken(&sound(), &around(ago(60, 200))).is_empty());
    }
}
