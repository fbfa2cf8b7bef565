//! A text neither begins nor ends with a gap (CONTRACT §3.2, subcode 2388299). A full stop behind the gap is enough. The
//! fix puts a few polite words there, in the template's language.

use super::{Part, Report, Rule, Sight};

pub(super) static RULE: Rule =
    Rule::error("variable-at-edge", "CONTRACT §3.2", check).subcode(2_388_299).facts(&["name", "edge", "words"]).mends();

/// Words before and words after, by language; where a language is not here, nothing is offered.
const POLITE: &[(&str, &str, &str)] = &[
    ("en", "Hello ", ". See you soon!"),
    ("sv", "Hej ", ". Vi ses!"),
    ("fi", "Hei ", ". Nähdään pian!"),
    ("de", "Hallo ", ". Bis bald!"),
    ("es", "Hola ", ". ¡Hasta pronto!"),
    ("fr", "Bonjour ", ". À bientôt !"),
    ("it", "Ciao ", ". A presto!"),
    ("pt", "Olá ", ". Até breve!"),
    ("nl", "Hallo ", ". Tot ziens!"),
    ("nb", "Hei ", ". Vi ses!"),
    ("da", "Hej ", ". Vi ses!"),
    ("et", "Tere ", ". Kohtumiseni!"),
    ("pl", "Dzień dobry ", ". Do zobaczenia!"),
    ("ar", "مرحبًا ", ". إلى اللقاء!"),
    ("ru", "Здравствуйте, ", ". До встречи!"),
];

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let polite = POLITE.iter().find(|(language, ..)| *language == sight.tongue());
    for text in sight.texts_in(Part::Body) {
        let first = text.gaps.first().filter(|gap| text.text.get(..gap.span.start).is_some_and(|all| all.trim().is_empty()));
        let last = text.gaps.last().filter(|gap| text.text.get(gap.span.end..).is_some_and(|all| all.trim().is_empty()));
        // One finding a text: mended, both ends are well.
        let Some(gap) = last.or(first) else { continue };
        let words = polite.map_or("", |(_, before, after)| if last.is_some() { after } else { before });
        let found = report.find(&text.place).at(gap.span.clone());
        found.fact("name", gap.name).fact("edge", if last.is_some() { "end" } else { "start" }).fact("words", words.trim());
        let Some((_, before, after)) = polite else { continue };
        let mut mended = sight.definition.clone();
        let Some(own) = text.place.text_mut(&mut mended) else { continue };
        let trimmed = own.trim().to_owned();
        *own = format!(
            "{}{trimmed}{}",
            if first.is_some() { before } else { "" },
            if last.is_some() { after } else { "" },
        );
        found.mend(mended);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};

    #[test]
    fn a_gap_at_either_end() {
        let end = "Hello {{1}}, show this at our counter when you pick it up: {{2}}";
        let start = " {{1}}, your order {{2}} is ready and waiting for you.";
        for bad in [end, start] {
            check("variable-at-edge", |d| d.body.text = bad.into(), |d| d.body.text = format!("Hi {bad} there."));
        }
        let text = |bad: &str| mended("variable-at-edge", |d| d.body.text = bad.into()).map(|d| d.body.text);
        assert_eq!(text(end), Some(format!("{end}. See you soon!")));
        assert_eq!(text(start).unwrap(), "Hello {{1}}, your order {{2}} is ready and waiting for you.");
        let both = text("{{1}}, your order is ready for you at our counter in Kallio: {{2}}").unwrap();
        assert!(both.starts_with("Hello {{1}}") && both.ends_with("See you soon!"), "{both}");
    }

    #[test]
    fn nothing_is_put_into_a_text_whose_language_is_not_known() {
        let bad = "Halló {{1}}, pöntunin þín er tilbúin {{2}}";
        let fix = mended("variable-at-edge", |d| (d.language, d.body.text) = ("af".into(), bad.into()));
        assert_eq!(fix, None);
    }
}
