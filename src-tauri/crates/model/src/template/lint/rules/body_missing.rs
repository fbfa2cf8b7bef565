//! A template has a text (CONTRACT §3.2); of authentication it is Meta's own.

use super::{Part, Place, Report, Rule, Sight};

pub(super) static RULE: Rule = Rule::error("body-missing", "CONTRACT §3.2", check).subcode(2_388_072);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    if !sight.is_authentication() && sight.definition.body.text.trim().is_empty() {
        report.find(&Place::of(Part::Body));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::TemplateCategory;

    #[test]
    fn a_draft_without_a_text() {
        check("body-missing", |d| d.body.text = " \n".into(), |d| {
            d.body.text.clear();
            d.category = Some(TemplateCategory::Authentication);
        });
    }
}
