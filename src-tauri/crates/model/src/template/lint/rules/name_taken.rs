//! A name stands once in each language of an account (CONTRACT §3.1; Meta: content in this language exists already).

use super::{Part, Place, Report, Rule, Sight};

pub(super) static RULE: Rule =
    Rule::error("name-taken", "CONTRACT §3.1", check).subcode(2_388_024).facts(&["name", "language"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let own = sight.definition;
    let taken = |other: &super::Existing| other.name == own.name && other.language == own.language;
    if !own.name.is_empty() && sight.around.editing.is_none() && sight.around.existing.iter().any(taken) {
        report.find(&Place::of(Part::Name)).fact("name", own.name.clone()).fact("language", own.language.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check_in;
    use super::super::{Existing, Surroundings};

    #[test]
    fn the_same_name_in_the_same_language() {
        let there = Existing { name: "order_ready".into(), language: "en".into(), ..Existing::default() };
        let around = Surroundings { existing: vec![there], ..Surroundings::default() };
        check_in("name-taken", &around, |_| {}, |d| d.language = "sv".into());
        check_in("name-taken", &around, |_| {}, |d| d.name = "order_ready_2".into());
    }
}
