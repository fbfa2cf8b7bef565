//! A name has small Latin letters, digits and underscores, at most 512 (CONTRACT §3.2).

use super::{Part, Place, Report, Rule, Sight};

/// CONTRACT §3.2.
const MOST: usize = 512;

pub(super) static RULE: Rule = Rule::error("name-shape", "CONTRACT §3.2", check).facts(&["name"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let name = &sight.definition.name;
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if name.chars().all(fits) && name.len() <= MOST {
        return;
    }
    let better = shaped(name);
    let found = report.find(&Place::of(Part::Name)).fact("name", better.clone());
    if !better.is_empty() {
        let mut mended = sight.definition.clone();
        mended.name = better;
        found.mend(mended);
    }
}

/// The name as Meta takes it: accents off, everything else an underscore.
fn shaped(name: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let mut better = String::new();
    for c in name.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        if c.is_ascii_alphanumeric() {
            better.push(c.to_ascii_lowercase());
        } else if !better.is_empty() && !better.ends_with('_') {
            better.push('_');
        }
    }
    better.truncate(MOST);
    better.trim_end_matches('_').to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};

    #[test]
    fn capitals_blanks_and_accents() {
        for name in ["Order ready", "tilaus-valmis", "kvitto_på_köp", "注文"] {
            check("name-shape", |d| d.name = name.into(), |d| d.name = "tilaus_valmis_2".into());
        }
        let name = |bad: &str| mended("name-shape", |d| d.name = bad.into()).map(|d| d.name);
        assert_eq!(name("Kvitto på köp!").as_deref(), Some("kvitto_pa_kop"));
        assert_eq!(name("注文"), None, "no letter of it can stay");
        check("name-shape", |d| d.name = "a".repeat(513), |d| d.name = "a".repeat(512));
    }
}
