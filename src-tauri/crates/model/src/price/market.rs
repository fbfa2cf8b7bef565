//! Which market of a price list a number belongs to.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::import;
use crate::phone::Phone;

/// Countries, their names and the markets they share.
const TABLE: &str = include_str!("markets.txt");

/// Where a country stands that has no market of its own and shares none.
const OTHER: &str = "Other";

/// The names a list may have for the market of a number, the best first: the country's own, the one it shares, the rest of
/// the world.
pub type Markets = Vec<&'static str>;

/// The names a list may have for the market of a number. Nothing where the number's country is not known.
#[must_use]
pub fn markets_of(phone: &Phone) -> Option<Markets> {
    let country = phone.region()?.letters();
    let line = lines().find_map(|line| line.strip_prefix(country.as_str())?.strip_prefix(' '))?;
    let (own, shared) = line.split_once(" > ").map_or((line, None), |(own, shared)| (own, Some(shared)));
    Some(own.split('|').chain(shared).chain([OTHER]).collect())
}

/// Whether it is known which countries a market of this name is for.
#[must_use]
pub fn is_known(name: &str) -> bool {
    static NAMES: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let names = lines().filter_map(|line| line.split_once(' ')).flat_map(|(_, names)| names.split(['|', '>']));
        names.chain([OTHER]).map(folded).collect()
    });
    NAMES.contains(&folded(name))
}

fn lines() -> impl Iterator<Item = &'static str> {
    TABLE.lines().filter(|line| !line.starts_with('#'))
}

/// A market's name as names are compared: small letters and digits without accents, `&` and *and* alike.
#[must_use]
pub fn folded(name: &str) -> String {
    import::folded(&name.replace('&', " and "))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn of(number: &str) -> Option<Markets> {
        markets_of(&Phone::from_e164(number).unwrap())
    }

    #[test]
    fn a_country_comes_before_the_market_it_shares() {
        assert_eq!(of("+358401234567").unwrap(), ["Finland", "Rest of Western Europe", "Other"]);
        assert_eq!(of("+4915112345678").unwrap(), ["Germany", "Other"]);
        assert_eq!(of("+3725123456").unwrap(), ["Estonia", "Other"]);
        assert_eq!(of("+12125550123").unwrap()[2], "North America");
        assert_eq!(of("+18765550123").unwrap()[1], "Rest of Latin America", "the same country code, another market");
        assert_eq!(of("+88212345678"), None, "a code of no country");
    }

    #[test]
    fn every_line_can_be_read_and_no_country_stands_twice() {
        let mut seen = BTreeSet::new();
        for line in lines() {
            let (code, rest) = line.split_once(' ').unwrap();
            assert!(code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase()), "{line}");
            assert!(!rest.trim().is_empty() && seen.insert(code), "{line}");
        }
        assert!(seen.len() > 200, "{}", seen.len());
    }

    #[test]
    fn names_are_the_same_however_they_are_spelled() {
        assert_eq!(folded("Rest of Central & Eastern Europe"), folded("rest of  central and eastern europe"));
        assert!(is_known("türkiye") && is_known("REST OF AFRICA") && is_known("other") && is_known("Kazakhstan"));
        assert!(!is_known("Atlantis"));
    }
}
