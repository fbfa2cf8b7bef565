//! The text of another language of the same template stands here word for word: Meta refuses a second template with the
//! same text (CONTRACT §3.1), and its customers could not read it.

use super::{Part, Place, Report, Rule, Sight};

pub(super) static RULE: Rule = Rule::error("not-translated", "CONTRACT §3.1", check).facts(&["code"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    if let Some(other) = sight.copied_from() {
        report.find(&Place::of(Part::Body)).fact("code", other.language.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{broken, check_in, sound};
    use super::super::{Existing, Surroundings};
    use crate::template::definition::Definition;

    #[test]
    fn words_that_went_along_are_to_be_translated_and_are_no_copy() {
        let english = sound();
        let there = Existing { name: english.name.clone(), body: english.body.text.clone(), ..Existing::default() };
        let around = Surroundings { siblings: vec![english], existing: vec![there], ..Surroundings::default() };
        let swedish = Definition { language: "sv".into(), ..sound() };
        assert_eq!(broken(&swedish, &around), ["not-translated"], "neither a copy nor in the wrong language");
        let text = "Hej {{1}}, din beställning {{2}} är klar och väntar på dig i vår disk.";
        check_in("not-translated", &around, |d| d.language = "sv".into(), |d| {
            d.language = "sv".into();
            d.body.text = text.into();
        });
        let gaps = |language: &str| {
            let mut only = Definition { language: language.into(), ..sound() };
            only.body.text = "{{1}}: {{2}}".into();
            only
        };
        let around = Surroundings { siblings: vec![gaps("en")], ..Surroundings::default() };
        assert!(!broken(&gaps("sv"), &around).contains(&"not-translated"), "there is nothing to translate");
    }
}
