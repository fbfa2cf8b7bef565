//! The category of an approved template cannot be changed (CONTRACT §3.1).

use super::{Part, Place, Report, Rule, Sight, TemplateStanding};

pub(super) static RULE: Rule = Rule::error("category-locked", "CONTRACT §3.1", check).facts(&["category"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let Some(editing) = sight.around.editing.as_ref().filter(|own| own.standing == TemplateStanding::Approved) else {
        return;
    };
    if let Some(locked) = editing.category.filter(|locked| sight.definition.category.is_some_and(|own| own != *locked)) {
        let mut mended = sight.definition.clone();
        mended.category = Some(locked);
        report.find(&Place::of(Part::Category)).fact("category", locked.as_str()).mend(mended);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check_in;
    use super::super::{Surroundings, TemplateCategory, TemplateStanding, editing};

    #[test]
    fn an_approved_one_stays_what_it_is() {
        let around =
            Surroundings { editing: Some(editing(TemplateStanding::Approved)), ..Surroundings::default() };
        let marketing = Some(TemplateCategory::Marketing);
        check_in("category-locked", &around, |d| d.category = marketing, |_| {});
        let around = Surroundings { editing: Some(editing(TemplateStanding::Rejected)), ..Surroundings::default() };
        super::super::testing::check("category-missing", |d| d.category = None, |_| {});
        let mut other = super::super::testing::sound();
        other.category = marketing;
        assert!(!super::super::testing::broken(&other, &around).contains(&"category-locked"));
    }
}
