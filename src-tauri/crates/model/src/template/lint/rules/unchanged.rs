//! What says to Meta what Meta has already is judged as it was judged before; of an approved one it spends the change of
//! that day (CONTRACT §3.1). Reviewers err, so whoever wishes may hand it in all the same.

use super::{Part, Place, Report, Rule, Sight, TemplateStanding};

pub(super) static RULE: Rule = Rule::warning("unchanged", "CONTRACT §3.1, house", check).facts(&["standing"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    use TemplateStanding::{Approved, Paused, Rejected};
    if let Some(editing) = &sight.around.editing
        && editing.unchanged
        && matches!(editing.standing, Approved | Rejected | Paused)
    {
        report.find(&Place::of(Part::Template)).fact("standing", editing.standing.as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{broken, sound};
    use super::super::{Editing, Surroundings, TemplateStanding, editing};

    #[test]
    fn what_meta_has_already_is_said_before_it_is_handed_in_again() {
        let around = |standing, unchanged| Surroundings {
            editing: Some(Editing { unchanged, ..editing(standing) }),
            ..Surroundings::default()
        };
        assert_eq!(broken(&sound(), &around(TemplateStanding::Rejected, true)), ["unchanged"]);
        assert!(broken(&sound(), &around(TemplateStanding::Rejected, false)).is_empty());
        assert_eq!(broken(&sound(), &around(TemplateStanding::InReview, true)), ["edit-state"], "said once");
    }
}
