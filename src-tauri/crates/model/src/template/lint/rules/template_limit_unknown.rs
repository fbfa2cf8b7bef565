//! As long as Meta has not said how many templates an account may have, the fewest it allows to anybody is a warning and no
//! more (CONTRACT §3.1: 250 to a business that is not verified).

use super::template_limit::one_more;
use super::{Part, Place, Report, Rule, Sight};

/// CONTRACT §3.1.
const LEAST: usize = 250;

pub(super) static RULE: Rule =
    Rule::warning("template-limit-unknown", "CONTRACT §3.1", check).subcode(2_388_019).facts(&["count", "least"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let around = sight.around;
    if around.most.is_none() && around.count >= LEAST && one_more(sight) {
        report.find(&Place::of(Part::Template)).fact("count", around.count).fact("least", LEAST);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{broken, sound};
    use super::super::{Surroundings, TemplateStanding, editing};

    #[test]
    fn it_warns_where_a_business_that_is_not_verified_would_be_full() {
        let many = Surroundings { count: 250, ..Surroundings::default() };
        assert_eq!(broken(&sound(), &many), ["template-limit-unknown"]);
        assert!(broken(&sound(), &Surroundings { most: Some(6_000), ..many.clone() }).is_empty(), "Meta said so");
        assert!(broken(&sound(), &Surroundings { count: 249, ..many.clone() }).is_empty());
        let edits = Surroundings { editing: Some(editing(TemplateStanding::Approved)), ..many };
        assert!(broken(&sound(), &edits).is_empty(), "a change is none more");
    }
}
