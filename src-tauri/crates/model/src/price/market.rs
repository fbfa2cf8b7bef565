//! Which market of a price list a number belongs to.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::phone::Phone;
use crate::{country, import};

/// The markets many countries share, and which country shares which.
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
    let own = country::names(country.as_str()).next()?;
    Some(std::iter::once(own).chain(shared(country.as_str())).chain([OTHER]).collect())
}

/// The market a country shares with others.
fn shared(country: &str) -> Option<&'static str> {
    lines().find_map(|line| line.strip_prefix(country)?.strip_prefix(" > "))
}

/// By each of its names as names are compared: what Meta calls a market.
static MARKETS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let countries = country::codes().flat_map(|code| {
        let first = country::names(code).next().unwrap_or_default();
        country::names(code).map(move |name| (spelled(name), first))
    });
    let many = lines().filter_map(|line| line.strip_prefix("= ")).flat_map(|names| {
        let first = names.split('|').next().unwrap_or_default().trim();
        names.split('|').map(move |name| (spelled(name), first))
    });
    countries.chain(many).collect()
});

/// Whether it is known which countries a market of this name is for.
#[must_use]
pub fn is_known(name: &str) -> bool {
    MARKETS.contains_key(&spelled(name))
}

fn lines() -> impl Iterator<Item = &'static str> {
    TABLE.lines().filter(|line| !line.starts_with('#'))
}

/// A market's name as names are compared: what Meta calls it, in whichever language a list has it; of one that is not known
/// its spelling.
#[must_use]
pub fn folded(name: &str) -> String {
    let spelled = spelled(name);
    MARKETS.get(&spelled).map_or(spelled, |meta| self::spelled(meta))
}

/// Every spelling a market of Meta's may have been kept under: lists that were brought in before the names were put
/// together kept each as it was written.
#[must_use]
pub fn spellings(market: &str) -> Vec<String> {
    let meta = folded(market);
    let others = MARKETS.iter().filter(|(_, name)| spelled(name) == meta).map(|(spelling, _)| spelling.clone());
    std::iter::once(meta.clone()).chain(others).collect()
}

/// A name without what spellings differ in: small letters and digits without accents, `&` and *and* alike.
pub(super) fn spelled(name: &str) -> String {
    import::folded(&name.replace('&', " and "))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    fn of(number: &str) -> Option<Markets> {
        markets_of(&Phone::from_e164(number).unwrap())
    }

    #[test]
    fn a_country_comes_before_the_market_it_shares() {
        assert_eq!(of("+358401234567").unwrap(), ["Finland", "Rest of Western Europe", "Other"]);
        assert_eq!(of("+4915112345678").unwrap(), ["Germany", "Other"]);
        assert_eq!(of("+3725123456").unwrap(), ["Estonia", "Other"]);
        assert_eq!(of("+12125550123").unwrap(), ["United States", "North America", "Other"]);
        assert_eq!(of("+18765550123").unwrap()[1], "Rest of Latin America", "the same country code, another market");
        assert_eq!(of("+88212345678"), None, "a code of no country");
    }

    #[test]
    fn every_country_shares_a_market_that_is_named_and_no_name_is_two_markets() {
        let mut names = BTreeMap::new();
        let many = lines().filter_map(|line| line.strip_prefix("= "));
        let many = many.flat_map(|line| line.split('|').map(move |name| (name, line)));
        let own = country::codes().flat_map(|code| country::names(code).map(move |name| (name, code)));
        for (name, of) in many.chain(own) {
            let before = names.insert(spelled(name), of);
            assert!(before.is_none(), "{name} stands for {before:?} and {of}");
        }
        let mut seen = BTreeSet::new();
        for line in lines().filter(|line| !line.starts_with("= ")) {
            let (code, market) = line.split_once(" > ").unwrap();
            assert!(country::names(code).next().is_some() && seen.insert(code), "{line}");
            assert!(names.contains_key(&spelled(market)), "{line}");
        }
        assert!(seen.len() > 100, "{}", seen.len());
    }

    #[test]
    fn every_market_is_the_same_in_swedish_and_finnish() {
        // Markets of their own and shared ones, as Meta's lists of 2025 have them.
        let lists = [
            ("Argentina", "Argentina", "Argentiina"),
            ("Brazil", "Brasilien", "Brasilia"),
            ("Chile", "Chile", "Chile"),
            ("Colombia", "Colombia", "Kolumbia"),
            ("Egypt", "Egypten", "Egypti"),
            ("France", "Frankrike", "Ranska"),
            ("Germany", "Tyskland", "Saksa"),
            ("India", "Indien", "Intia"),
            ("Indonesia", "Indonesien", "Indonesia"),
            ("Israel", "Israel", "Israel"),
            ("Italy", "Italien", "Italia"),
            ("Malaysia", "Malaysia", "Malesia"),
            ("Mexico", "Mexiko", "Meksiko"),
            ("Netherlands", "Nederländerna", "Alankomaat"),
            ("Nigeria", "Nigeria", "Nigeria"),
            ("Pakistan", "Pakistan", "Pakistan"),
            ("Peru", "Peru", "Peru"),
            ("Russia", "Ryssland", "Venäjä"),
            ("Saudi Arabia", "Saudiarabien", "Saudi-Arabia"),
            ("South Africa", "Sydafrika", "Etelä-Afrikka"),
            ("Spain", "Spanien", "Espanja"),
            ("Turkey", "Turkiet", "Turkki"),
            ("United Arab Emirates", "Förenade Arabemiraten", "Arabiemiirikunnat"),
            ("United Kingdom", "Storbritannien", "Iso-Britannia"),
            ("North America", "Nordamerika", "Pohjois-Amerikka"),
            ("Rest of Africa", "Övriga Afrika", "Muu Afrikka"),
            ("Rest of Asia Pacific", "Övriga Asien och Stillahavsområdet", "Muu Aasia ja Tyynimeri"),
            ("Rest of Central & Eastern Europe", "Övriga Central- och Östeuropa", "Muu Keski- ja Itä-Eurooppa"),
            ("Rest of Latin America", "Övriga Latinamerika", "Muu Latinalainen Amerikka"),
            ("Rest of Middle East", "Övriga Mellanöstern", "Muu Lähi-itä"),
            ("Rest of Western Europe", "Övriga Västeuropa", "Muu Länsi-Eurooppa"),
            ("Other", "Övriga", "Muut"),
        ];
        for (english, swedish, finnish) in lists {
            assert_eq!((folded(swedish), folded(finnish)), (folded(english), folded(english)), "{english}");
            assert_eq!(folded(english), spelled(english), "what Meta calls it stands first");
        }
        let shared = lines().filter_map(|line| line.strip_prefix("= ")).count();
        assert_eq!(lists.iter().filter(|(name, ..)| country::code(name).is_none()).count(), shared, "none is left out");
        for code in country::codes() {
            let keys: BTreeSet<String> = country::names(code).map(folded).collect();
            assert_eq!(keys.len(), 1, "{code}");
        }
    }

    #[test]
    fn names_are_the_same_however_they_are_spelled() {
        assert_eq!(folded("Rest of Central & Eastern Europe"), folded("rest of  central and eastern europe"));
        assert_eq!((folded("UK"), folded("Türkiye")), ("united kingdom".to_owned(), "turkey".to_owned()));
        assert!(is_known("türkiye") && is_known("REST OF AFRICA") && is_known("other") && is_known("Kazakhstan"));
        assert!(is_known("Ruotsi") && is_known("övriga länder"));
        assert!(!is_known("Atlantis"));
        assert_eq!(folded("Atlantis "), "atlantis");
    }
}
