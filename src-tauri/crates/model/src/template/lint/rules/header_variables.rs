//! A header has at most one gap (CONTRACT §3.2; 2388047).

use super::{Part, Report, Rule, Sight};

pub(super) static RULE: Rule =
    Rule::error("header-variables", "CONTRACT §3.2", check).subcode(2_388_047).facts(&["count"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in sight.texts_in(Part::Header) {
        if let [_, second, ..] = text.gaps.as_slice() {
            report.find(&text.place).at(second.span.clone()).fact("count", text.gaps.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, samples};
    use crate::template::definition::{Header, HeaderContent};

    #[test]
    fn one_gap_and_no_more() {
        let line = |text: &str| {
            let samples = samples(&[("1", "a"), ("2", "b")]);
            Some(Header::new(HeaderContent::Text { text: text.into(), samples }))
        };
        check("header-variables", |d| d.header = line("{{1}} and {{2}} now"), |d| d.header = line("Order {{1}} now"));
    }
}
