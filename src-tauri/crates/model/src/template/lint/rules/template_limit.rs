//! An account has at most so many templates (CONTRACT §3.1: 250, or 6,000 when verified). A further language of a template
//! that is there may be none more: Meta says so itself when it is.

use super::{Part, Place, Report, Rule, Sight};

pub(super) static RULE: Rule =
    Rule::error("template-limit", "CONTRACT §3.1", check).subcode(2_388_019).facts(&["count", "most"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let around = sight.around;
    if let Some(most) = around.most.filter(|most| one_more(sight) && around.count >= *most) {
        report.find(&Place::of(Part::Template)).fact("count", around.count).fact("most", most);
    }
}

/// Whether Meta would have one template more.
pub(super) fn one_more(sight: &Sight<'_>) -> bool {
    let around = sight.around;
    around.editing.is_none() && !around.existing.iter().any(|one| one.name == sight.definition.name)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{broken, sound};
    use super::super::{Existing, Surroundings, TemplateStanding, editing};

    #[test]
    fn one_more_than_the_account_may_have() {
        let full = Surroundings { count: 250, most: Some(250), ..Surroundings::default() };
        let edits = Surroundings { editing: Some(editing(TemplateStanding::Approved)), ..full.clone() };
        assert!(broken(&sound(), &edits).is_empty(), "a change is none more");
        let another = Existing { name: sound().name, language: "sv".into(), ..Existing::default() };
        let language = Surroundings { existing: vec![another], ..full.clone() };
        assert!(broken(&sound(), &language).is_empty(), "another language of one that is there");
        assert!(broken(&sound(), &Surroundings { count: 249, ..full.clone() }).is_empty());
        assert_eq!(broken(&sound(), &full), ["template-limit"]);
    }
}
