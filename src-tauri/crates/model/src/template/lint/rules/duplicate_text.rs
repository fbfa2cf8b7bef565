//! A template with the text and footer of another is refused (CONTRACT §3.1). Another language of the same template that
//! is still to be translated is no copy: `not_translated` speaks of it.

use super::{Part, Place, Report, Rule, Sight};

pub(super) static RULE: Rule = Rule::error("duplicate-text", "CONTRACT §3.1", check).facts(&["name"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let own = sight.definition;
    let footer = own.footer.as_ref().map_or("", |footer| footer.text.as_str());
    let same = |one: &str, other: &str| one.trim() == other.trim();
    if own.body.text.trim().is_empty() {
        return;
    }
    let to_translate = sight.copied_from().is_some();
    let mut there = sight.around.existing.iter().filter(|other| !(to_translate && other.name == own.name));
    if let Some(other) = there.find(|other| same(&other.body, &own.body.text) && same(&other.footer, footer)) {
        report.find(&Place::of(Part::Body)).fact("name", other.name.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check_in, sound};
    use super::super::{Existing, Surroundings};
    use crate::template::definition::Footer;

    #[test]
    fn the_same_text_under_another_name() {
        let there = Existing { name: "ready".into(), body: sound().body.text, ..Existing::default() };
        let around = Surroundings { existing: vec![there], ..Surroundings::default() };
        let footer = Footer { text: "Kahvila Aamu".into(), ..Footer::default() };
        check_in("duplicate-text", &around, |_| {}, |d| d.footer = Some(footer));
    }
}
