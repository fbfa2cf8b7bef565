//! A gap is two braces, a name, two braces (CONTRACT §3.2; anything else is rejected as `INVALID_FORMAT`).

use super::{Part, Report, Rule, Sight};

pub(super) static RULE: Rule = Rule::error("variable-braces", "CONTRACT §3.2", check);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in sight.texts.iter().filter(|text| matches!(text.place.part, Part::Body | Part::Header)) {
        let nameless = text.gaps.iter().find(|gap| gap.name.is_empty()).map(|gap| gap.span.clone());
        let loose = ["{{", "}}"].iter().flat_map(|braces| text.text.match_indices(braces)).find(|(at, braces)| {
            let end = at + braces.len();
            !text.gaps.iter().any(|gap| gap.span.start < end && *at < gap.span.end)
        });
        if let Some(span) = nameless.or(loose.map(|(at, braces)| at..at + braces.len())) {
            report.find(&text.place).at(span);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn braces_that_do_not_close_or_hold_nothing() {
        for bad in ["Hello {{1}, your order is ready.", "Hello {{}}, your order is ready.", "Hello 1}}, it is ready."] {
            check("variable-braces", |d| d.body.text = bad.into(), |_| {});
        }
    }
}
