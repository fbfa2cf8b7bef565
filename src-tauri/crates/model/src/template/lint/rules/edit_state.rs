//! Only an approved, a rejected or a paused template can be changed (CONTRACT §3.1).

use super::{Part, Place, Report, Rule, Sight, TemplateStanding};

pub(super) static RULE: Rule =
    Rule::error("edit-state", "CONTRACT §3.1", check).subcode(2_388_039).facts(&["standing"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    use TemplateStanding::{Approved, Paused, Rejected};
    if let Some(editing) = &sight.around.editing
        && !matches!(editing.standing, Approved | Rejected | Paused)
    {
        report.find(&Place::of(Part::Template)).fact("standing", editing.standing.as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{broken, sound};
    use super::super::{Surroundings, TemplateStanding, editing};

    #[test]
    fn nothing_is_changed_while_meta_reads_it() {
        let around = |standing| Surroundings { editing: Some(editing(standing)), ..Surroundings::default() };
        assert_eq!(broken(&sound(), &around(TemplateStanding::InReview)), ["edit-state"]);
        assert!(broken(&sound(), &around(TemplateStanding::Paused)).is_empty());
    }
}
