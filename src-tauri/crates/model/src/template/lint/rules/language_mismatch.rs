//! Meta rejects a text that is in another language than it says (CONTRACT §3.3, `TAG_CONTENT_MISMATCH`). Said only when
//! it is sure: other letters than the language's, or many small words of another language.

use super::{Part, Place, Report, Rule, Sight};
use crate::template::language::CODES;
use crate::template::lint::{script, tongue};

pub(super) static RULE: Rule = Rule::warning("language-mismatch", "CONTRACT §3.3", check).facts(&["code"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let own = sight.definition;
    // What is still to be translated is said by `not_translated`; changing its language would undo what was asked for.
    if sight.is_authentication() || !CODES.contains(&own.language.as_str()) || sight.copied_from().is_some() {
        return;
    }
    let mut text = String::new();
    for one in sight.texts.iter().filter(|one| one.place.part != Part::Button) {
        let mut from = 0;
        for gap in &one.gaps {
            text.push_str(one.text.get(from..gap.span.start).unwrap_or_default());
            text.push(' ');
            from = gap.span.end;
        }
        text.push_str(one.text.get(from..).unwrap_or_default());
        text.push('\n');
    }
    let claimed = script::of_language(sight.tongue());
    let letters = script::most(&text).is_some_and(|script| !claimed.is_empty() && !claimed.contains(&script));
    let rather = tongue::rather(&text, sight.tongue());
    if !letters && rather.is_none() {
        return;
    }
    let found = report.find(&Place::of(Part::Language)).fact("code", own.language.clone());
    if let Some(code) = rather.filter(|code| CODES.contains(code)) {
        let mut mended = own.clone();
        mended.language = code.to_owned();
        found.mend(mended);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};

    #[test]
    fn a_text_in_another_language_than_it_says() {
        check("language-mismatch", |d| d.language = "ru".into(), |d| d.language = "en_GB".into());
        let finnish = "Hei {{1}}, tilauksesi {{2}} on valmis ja voit noutaa sen kun sinulle sopii. Kiitos!";
        check("language-mismatch", |d| d.body.text = finnish.into(), |d| d.body.text = "Moi {{1}}, OK?".into());
        let code = mended("language-mismatch", |d| d.body.text = finnish.into()).map(|d| d.language);
        assert_eq!(code.as_deref(), Some("fi"));
    }
}
