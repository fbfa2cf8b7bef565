//! Countries by what they are called: in English, Swedish, Finnish and in a language of the country. The two letters are the
//! ones every list uses (ISO 3166).

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::import::folded;

/// Lines `XX: name | name | …`, the name of Meta's price lists first.
const TABLE: &str = include_str!("country/names.txt");

static CODES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let names = lines().flat_map(|(code, names)| names.split('|').map(move |name| (folded(name), code)));
    names.collect()
});
static NAMES: LazyLock<HashMap<&'static str, &'static str>> = LazyLock::new(|| lines().collect());

fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(": "))
}

/// The two letters of a country by one of its names, however it is spelled.
#[must_use]
pub fn code(name: &str) -> Option<&'static str> {
    CODES.get(&folded(name)).copied()
}

/// What a country is called, the name of Meta's price lists first; nothing of letters that stand for none.
pub fn names(code: &str) -> impl Iterator<Item = &'static str> {
    NAMES.get(code).into_iter().flat_map(|names| names.split('|').map(str::trim))
}

/// The two letters of every country.
pub fn codes() -> impl Iterator<Item = &'static str> {
    lines().map(|(code, _)| code)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn every_line_can_be_read_and_no_name_stands_for_two_countries() {
        let mut of: BTreeMap<String, &str> = BTreeMap::new();
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let (code, names) = line.split_once(": ").unwrap();
            assert!(code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase()), "{line}");
            for name in names.split('|') {
                assert!(!folded(name).is_empty(), "{line}");
                let before = of.insert(folded(name), code);
                assert_eq!(before, None, "{name} stands for {before:?} and {code}");
            }
        }
        assert!(codes().count() > 200);
    }

    #[test]
    fn a_country_is_known_in_three_languages_and_its_own() {
        for name in ["Germany", "Tyskland", "saksa", "DEUTSCHLAND"] {
            assert_eq!(code(name), Some("DE"), "{name}");
        }
        assert_eq!(names("FI").next(), Some("Finland"));
        assert_eq!((code("Atlantis"), names("XX").next()), (None, None));
    }
}
