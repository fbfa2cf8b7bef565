//! Names of gaps have small Latin letters, digits and underscores (CONTRACT §3.2: small letters and underscores, no `#`,
//! `$`, `%`). Digits after the first letter are let through: Meta's pages neither show nor forbid them.

use super::variable_numbering::samples_mut;
use super::{GapFormat, Part, Report, Rule, Sight};
use crate::template::definition::Definition;
use crate::template::lint::Place;

pub(super) static RULE: Rule = Rule::error("variable-name", "CONTRACT §3.2", check).facts(&["name", "better"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in sight.texts.iter().filter(|text| matches!(text.place.part, Part::Body | Part::Header)) {
        let odd = |name: &str| !name.is_empty() && !is_number(name) && !is_name(name);
        let Some(gap) = text.gaps.iter().find(|gap| odd(gap.name)) else { continue };
        let better = shaped(gap.name);
        let found = report.find(&text.place).at(gap.span.clone()).fact("name", gap.name).fact("better", better.clone());
        // Two gaps that would get one name stay two.
        let free = !better.is_empty() && !text.gaps.iter().any(|other| other.name == better);
        let mut mended = sight.definition.clone();
        if free && sight.definition.format == GapFormat::Named && rename(&mut mended, &text.place).is_some() {
            found.mend(mended);
        }
    }
}

fn is_number(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_digit())
}

pub(super) fn is_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

fn shaped(name: &str) -> String {
    let mut better = String::new();
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            better.push(c.to_ascii_lowercase());
        } else if !better.is_empty() && !better.ends_with('_') {
            better.push('_');
        }
    }
    better.trim_matches('_').trim_start_matches(|c: char| c.is_ascii_digit() || c == '_').to_owned()
}

/// Gives every oddly named gap of a place a name that fits.
fn rename(definition: &mut Definition, place: &Place) -> Option<()> {
    let better = |name: &str| if is_name(name) || is_number(name) { name.to_owned() } else { shaped(name) };
    let text = place.text_mut(definition)?;
    let mut renamed = String::new();
    let mut from = 0;
    for gap in crate::template::lint::sight::gaps(text) {
        renamed.push_str(text.get(from..gap.span.start)?);
        renamed.push_str(&format!("{{{{{}}}}}", better(gap.name)));
        from = gap.span.end;
    }
    renamed.push_str(text.get(from..)?);
    *text = renamed;
    let samples = samples_mut(definition, place)?;
    *samples = samples.iter().map(|(name, value)| (better(name), value.clone())).collect();
    Some(())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended, samples};
    use super::GapFormat;
    use crate::template::definition::Definition;

    fn named(name: &str) -> impl Fn(&mut Definition) {
        move |d| {
            d.format = GapFormat::Named;
            d.body.text = format!("Hello {{{{{name}}}}}, your order is ready and waiting for you at our counter.");
            d.body.samples = samples(&[(name, "Maya")]);
        }
    }

    #[test]
    fn capitals_blanks_and_signs() {
        for bad in ["First Name", "order#", "försäljning", "$total", "_x"] {
            check("variable-name", named(bad), named("first_name"));
        }
        let body = mended("variable-name", named("First Name")).unwrap().body;
        assert!(body.text.contains("{{first_name}}"), "{}", body.text);
        assert_eq!(body.samples, samples(&[("first_name", "Maya")]));
    }
}
