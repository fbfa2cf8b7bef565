//! How long Meta tries to deliver, in seconds, lies in the range of the category; of authentication and utility −1 means
//! thirty days (CONTRACT §1.7).

use super::{Part, Place, Report, Rule, Sight, TemplateCategory};

pub(super) static RULE: Rule =
    Rule::error("ttl-range", "CONTRACT §1.7", check).facts(&["seconds", "least", "most"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let own = sight.definition;
    let (Some(seconds), Some(category)) = (own.ttl_seconds, own.category) else { return };
    let (least, most) = match category {
        TemplateCategory::Authentication => (30, 900),
        TemplateCategory::Utility => (30, 43_200),
        TemplateCategory::Marketing => (43_200, 2_592_000),
    };
    let all = seconds == -1 && category != TemplateCategory::Marketing;
    if all || (least..=most).contains(&seconds) {
        return;
    }
    let mut mended = own.clone();
    mended.ttl_seconds = Some(seconds.clamp(least, most));
    let found = report.find(&Place::of(Part::Template)).fact("seconds", seconds);
    found.fact("least", least).fact("most", most).mend(mended);
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn as_long_as_the_category_allows() {
        check("ttl-range", |d| d.ttl_seconds = Some(43_201), |d| d.ttl_seconds = Some(43_200));
        check("ttl-range", |d| d.ttl_seconds = Some(-2), |d| d.ttl_seconds = Some(-1));
    }
}
