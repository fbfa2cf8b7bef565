//! A customer as a row, a header and a notification name one.

use shopbell_model::Phone;
use shopbell_store::tables::conversation::Person;

/// The quiet tints of the tiles.
const TINTS: i64 = 6;

/// Name, else `@username`, else the phone number as people write it.
#[must_use]
pub fn display_name(person: &Person) -> Option<String> {
    name_of(person.name.as_deref(), person.username.as_deref(), person.phone.as_deref())
}

/// One or two letters for the tile; empty when there is no letter.
#[must_use]
pub fn initials(person: &Person) -> String {
    let name = person.name.as_deref().or(person.username.as_deref()).unwrap_or_default();
    let words: Vec<char> =
        name.split_whitespace().filter_map(|word| word.chars().find(|letter| letter.is_alphabetic())).collect();
    let first = words.first();
    let last = if words.len() > 1 { words.last() } else { None };
    first.into_iter().chain(last).flat_map(|letter| letter.to_uppercase()).collect()
}

/// Which tint, 1 to 6; the same for this contact everywhere.
#[must_use]
pub fn tint(person: &Person) -> u8 {
    u8::try_from(person.contact.0.rem_euclid(TINTS) + 1).unwrap_or(1)
}

pub(crate) fn name_of(name: Option<&str>, username: Option<&str>, phone: Option<&str>) -> Option<String> {
    let given = name.filter(|name| !name.trim().is_empty()).map(str::to_owned);
    given.or_else(|| username.map(|username| format!("@{username}"))).or_else(|| phone.map(as_written))
}

/// A number in E.164 as people write it.
fn as_written(e164: &str) -> String {
    Phone::from_e164(e164).map_or_else(|_| e164.to_owned(), |phone| phone.international())
}

#[cfg(test)]
mod tests {
    use shopbell_model::ContactId;

    use super::*;

    fn person(name: Option<&str>, username: Option<&str>, phone: Option<&str>) -> Person {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        Person { contact: ContactId(8), name: owned(name), username: owned(username), phone: owned(phone) }
    }

    #[test]
    fn a_customer_is_called_by_the_best_name_there_is() {
        assert_eq!(display_name(&person(Some("Leena"), Some("leena"), None)).as_deref(), Some("Leena"));
        assert_eq!(display_name(&person(Some(" "), Some("leena"), None)).as_deref(), Some("@leena"));
        assert_eq!(display_name(&person(None, None, Some("+358401234567"))).as_deref(), Some("+358 40 1234567"));
        assert_eq!(display_name(&person(None, None, None)), None);
    }

    #[test]
    fn initials_are_letters_of_any_script() {
        let of = |name: &str| initials(&person(Some(name), None, None));
        assert_eq!(of("Leena Mäkinen"), "LM");
        assert_eq!(of("åsa"), "Å");
        assert_eq!(of("Anna Maria von Å"), "AÅ");
        assert_eq!(of("🙂 7"), "");
        assert_eq!(of("أحمد"), "أ");
    }
}
