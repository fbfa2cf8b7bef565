//! A template is in one of the languages Meta lists (CONTRACT §3.2, supported languages: 111 codes).

use super::{Part, Place, Report, Rule, Sight};
use crate::template::language::CODES;

pub(super) static RULE: Rule = Rule::error("language-unknown", "CONTRACT §3.2", check).facts(&["code"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let code = &sight.definition.language;
    if CODES.contains(&code.as_str()) {
        return;
    }
    let found = report.find(&Place::of(Part::Language)).fact("code", code.clone());
    let wished = code.replace('-', "_");
    let base = wished.split('_').next().unwrap_or_default();
    let near = |wish: &str| CODES.iter().find(|known| known.eq_ignore_ascii_case(wish));
    if let Some(near) = near(&wished).or_else(|| near(base)) {
        let mut mended = sight.definition.clone();
        mended.language = (*near).to_owned();
        found.mend(mended);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended};

    #[test]
    fn a_code_as_meta_writes_it() {
        check("language-unknown", |d| d.language = "en-GB".into(), |d| d.language = "en_GB".into());
        check("language-unknown", |d| d.language.clear(), |_| {});
        let code = |bad: &str| mended("language-unknown", |d| d.language = bad.into()).map(|d| d.language);
        assert_eq!(code("en-gb").as_deref(), Some("en_GB"));
        assert_eq!(code("fi_FI").as_deref(), Some("fi"));
        assert_eq!(code("tlh"), None);
    }
}
