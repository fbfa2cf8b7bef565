//! News about an order and an offer in one marketing template: Meta takes it, but all of it is charged as marketing and
//! goes only to those who agreed to offers (CONTRACT §3.3, §6, §7). As two templates the news could go to everybody.

use super::{Report, Rule, Sight, TemplateCategory};

pub(super) static RULE: Rule = Rule::hint("mixed-content", "CONTRACT §3.3", check).facts(&["words"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    if sight.definition.category != Some(TemplateCategory::Marketing) {
        return;
    }
    let tally = sight.tally();
    // One word of an order stands in many an offer; two are news.
    if let (Some(_), [first, _, ..]) = (tally.sells(), tally.errands.as_slice()) {
        let words: Vec<&str> = tally.errands.iter().map(|reason| reason.words.as_str()).collect();
        let found = report.find(&first.place).fact("words", words.join(", "));
        if let Some(span) = first.span {
            found.at(span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;
    use crate::template::TemplateCategory;

    #[test]
    fn news_and_an_offer_together() {
        let marketing = Some(TemplateCategory::Marketing);
        let mixed = "Hello {{1}}, your order {{2}} is ready. Everything else in the shop is on sale this week.";
        check(
            "mixed-content",
            |d| (d.category, d.body.text) = (marketing, mixed.into()),
            |d| (d.category, d.body.text) = (marketing, "Our autumn sale begins on Monday.".into()),
        );
    }
}
