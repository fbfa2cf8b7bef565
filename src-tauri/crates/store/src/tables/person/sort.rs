//! The order of names. SQLite compares bytes, so a name becomes a key whose bytes stand in the order people expect.

use unicode_normalization::UnicodeNormalization as _;

use crate::search;

/// The longest key, in characters: enough to tell names apart, small enough for a page of the index.
const LONGEST: usize = 60;

/// What a key begins with: people with a name, those with a number only, and those of whom neither is known.
const NAMED: char = '1';
const NUMBERED: char = '2';
const NAMELESS: char = '3';

/// Letters that come after z where they are letters of their own, in the order of the Swedish and Finnish alphabets. The signs
/// that stand for them are the ones after z.
const AFTER_Z: [(char, char); 5] = [('å', '{'), ('ä', '|'), ('æ', '|'), ('ö', '}'), ('ø', '}')];

/// Where a person stands among the others. Never empty.
#[must_use]
pub fn sort_key(name: Option<&str>, username: Option<&str>, phone: Option<&str>) -> String {
    let called = |text: &&str| text.chars().any(char::is_alphabetic);
    if let Some(name) = name.filter(called).or(username.filter(called)) {
        return format!("{NAMED}{}", folded(name));
    }
    let digits: String = name.or(phone).unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() { NAMELESS.to_string() } else { format!("{NUMBERED}{digits}") }
}

/// The key of a name alone, by which all who are called so stand together; nothing for a name without letters.
#[must_use]
pub fn name_key(name: &str) -> Option<String> {
    Some(sort_key(Some(name), None, None)).filter(|key| key.starts_with(NAMED))
}

/// The letter a key stands under; nothing for who has no name.
#[must_use]
pub fn letter(key: &str) -> Option<String> {
    let first = key.strip_prefix(NAMED)?.chars().next()?;
    let letter = AFTER_Z.iter().find(|(_, sign)| *sign == first).map_or(first, |(letter, _)| *letter);
    letter.is_alphabetic().then(|| letter.to_uppercase().collect())
}

fn folded(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut gap = false;
    for letter in name.nfc().flat_map(char::to_lowercase) {
        let sign = AFTER_Z.iter().find(|(own, _)| *own == letter).map(|(_, sign)| sign.to_string());
        let plain = sign.unwrap_or_else(|| search::folded(letter.encode_utf8(&mut [0; 4])));
        if plain.is_empty() || !letter.is_alphanumeric() {
            gap = true;
            continue;
        }
        if std::mem::take(&mut gap) && !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&plain);
        if key.chars().count() >= LONGEST {
            break;
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> String {
        sort_key(Some(name), None, None)
    }

    #[test]
    fn names_stand_as_in_a_telephone_book() {
        let names = ["anna", "Anna B", "Ánna C", "Annabel", "Zoe", "Åke", "Ärla", "Östen", "Елена"];
        for pair in names.windows(2) {
            assert!(named(pair[0]) < named(pair[1]), "{pair:?}: {:?} {:?}", named(pair[0]), named(pair[1]));
        }
        let number = sort_key(None, None, Some("+358401234567"));
        assert!(named("Елена") < number && number < sort_key(None, None, None), "who has no name comes last");
    }

    #[test]
    fn a_public_name_stands_in_for_a_name_and_signs_stand_for_nothing() {
        assert_eq!(sort_key(Some("🙂"), Some("leena"), None), sort_key(Some("Leena"), None, None));
        assert_eq!(named("  -Leena-  Mäki "), named("leena mäki"));
        assert_eq!(sort_key(Some("040 123"), None, None), "2040123");
        assert!(named(&"å".repeat(5_000)).chars().count() <= LONGEST + 1);
    }

    #[test]
    fn each_stands_under_its_letter() {
        let of = |name: &str| letter(&named(name));
        assert_eq!(of("émile").as_deref(), Some("E"));
        assert_eq!(of("öde").as_deref(), Some("Ö"));
        assert_eq!(of("Æsir").as_deref(), Some("Ä"), "beside the letter it sorts with");
        assert_eq!(of("елена").as_deref(), Some("Е"));
        assert_eq!(letter(&sort_key(None, None, Some("+35840"))), None);
        assert_eq!(of("7 veljestä"), None);
    }
}
