//! A template says what it is for (CONTRACT §3.2). The fix chooses what Meta will likely call it.

use super::{Part, Place, Report, Rule, Sight};
use crate::template::lint::forecast;

pub(super) static RULE: Rule = Rule::error("category-missing", "CONTRACT §3.2", check).facts(&["category"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    if sight.definition.category.is_some() {
        return;
    }
    let likely = forecast(sight.definition).category;
    let mut mended = sight.definition.clone();
    mended.category = Some(likely);
    report.find(&Place::of(Part::Category)).fact("category", likely.as_str()).mend(mended);
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};
    use crate::template::TemplateCategory;

    #[test]
    fn nobody_has_chosen_yet() {
        check("category-missing", |d| d.category = None, |_| {});
        let chosen = mended("category-missing", |d| d.category = None).and_then(|d| d.category);
        assert_eq!(chosen, Some(TemplateCategory::Utility));
    }
}
