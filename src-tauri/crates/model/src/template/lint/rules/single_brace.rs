//! `{1}` and `{name}` are no gaps: the customer would read the braces. Likely two were meant.

use super::{Part, Report, Rule, Sight};

pub(super) static RULE: Rule = Rule::warning("single-brace", "CONTRACT §3.2", check).facts(&["text"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in sight.texts.iter().filter(|text| matches!(text.place.part, Part::Body | Part::Header)) {
        let own = text.text;
        let single = own.match_indices('{').find_map(|(at, _)| {
            let inner = own.get(at + 1..)?;
            let close = inner.find(['{', '}'])?;
            let name = inner.get(..close)?;
            let end = at + 1 + close + 1;
            let alone = !own.get(..at)?.ends_with('{') && !own.get(end..)?.starts_with('}');
            let fits = !name.trim().is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ' '));
            (alone && fits && own.get(at + 1 + close..end)? == "}").then_some(at..end)
        });
        let Some(span) = single else { continue };
        let found = report.find(&text.place).at(span.clone());
        found.fact("text", own.get(span.clone()).unwrap_or_default());
        let mut mended = sight.definition.clone();
        if let Some(own) = text.place.text_mut(&mut mended) {
            own.insert(span.end, '}');
            own.insert(span.start, '{');
            found.mend(mended);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};

    #[test]
    fn one_brace_where_two_were_meant() {
        let bad = "Hello {1}, your order {{2}} is ready and waiting for you at our counter.";
        check("single-brace", |d| d.body.text = bad.into(), |d| d.body.text = "Smile :{ it is ready.".into());
        let fix = mended("single-brace", |d| d.body.text = bad.into());
        assert!(fix.unwrap().body.text.starts_with("Hello {{1}},"));
    }
}
