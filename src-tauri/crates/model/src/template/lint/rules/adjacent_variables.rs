//! Two gaps do not touch (CONTRACT §3.2: `{{1}}{{2}}` is rejected as `INVALID_FORMAT`).

use super::{Part, Report, Rule, Sight};

pub(super) static RULE: Rule =
    Rule::error("adjacent-variables", "CONTRACT §3.2", check).facts(&["first", "second"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in sight.texts.iter().filter(|text| matches!(text.place.part, Part::Body | Part::Header)) {
        let touching: Vec<_> = text
            .gaps
            .windows(2)
            .filter_map(|pair| match pair {
                [one, other] if one.span.end == other.span.start => Some((one, other)),
                _ => None,
            })
            .collect();
        let Some((first, second)) = touching.first() else { continue };
        let mut mended = sight.definition.clone();
        let found = report.find(&text.place).at(first.span.start..second.span.end);
        found.fact("first", first.name).fact("second", second.name);
        if let Some(own) = text.place.text_mut(&mut mended) {
            for (one, _) in touching.iter().rev() {
                own.insert_str(one.span.end, ", ");
            }
            found.mend(mended);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};

    #[test]
    fn two_gaps_that_touch() {
        let bad = "Hello {{1}}{{2}}, your order is ready and waiting for you.";
        check("adjacent-variables", |d| d.body.text = bad.into(), |d| d.body.text = bad.replace("}{", "} {"));
        let text = mended("adjacent-variables", |d| d.body.text = bad.into()).unwrap().body.text;
        assert!(text.contains("{{1}}, {{2}}"), "{text}");
    }
}
