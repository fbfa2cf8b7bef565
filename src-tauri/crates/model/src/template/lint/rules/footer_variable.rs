//! The small print has no gaps (CONTRACT §3.2; 2388073).

use super::{Part, Report, Rule, Sight};

pub(super) static RULE: Rule =
    Rule::error("footer-variable", "CONTRACT §3.2", check).subcode(2_388_073).facts(&["name"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in sight.texts.iter().filter(|text| matches!(text.place.part, Part::Footer | Part::Offer)) {
        if let Some(gap) = text.gaps.first() {
            report.find(&text.place).at(gap.span.clone()).fact("name", gap.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::definition::Footer;

    #[test]
    fn the_small_print_is_the_same_for_all() {
        let footer = |text: &str| Some(Footer { text: text.into(), ..Footer::default() });
        check("footer-variable", |d| d.footer = footer("Order {{1}}"), |d| d.footer = footer("Kahvila Aamu"));
    }
}
