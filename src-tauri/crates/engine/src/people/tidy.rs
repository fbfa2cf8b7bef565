//! What a person types into a field becomes the field's own spelling, or is refused.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use shopbell_model::field::{FieldCode, FieldKind};
use shopbell_store::tables::field::Field;

use crate::error::EngineError;

/// The longest value, in characters.
const LONGEST: usize = 300;

/// The longest name of a person, in characters.
const LONGEST_NAME: usize = 100;

/// As the field spells it; empty takes the value away.
pub(super) fn value(field: &Field, typed: &str) -> Result<String, EngineError> {
    let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if typed.is_empty() {
        return Ok(typed);
    }
    let longest = if field.code == Some(FieldCode::Name) { LONGEST_NAME } else { LONGEST };
    if typed.chars().count() > longest {
        return Err(EngineError::Invalid { field: "value", problem: format!("longer than {longest} characters") });
    }
    let tidy = match field.code {
        Some(FieldCode::Email) => mail(&typed),
        Some(FieldCode::Language) => language(&typed),
        Some(FieldCode::Country) => country(&typed),
        Some(FieldCode::TimeZone) => TimeZone::get(&typed).ok().and_then(|zone| zone.iana_name().map(str::to_owned)),
        Some(FieldCode::Birthday) => birthday(&typed),
        Some(FieldCode::Name | FieldCode::City | FieldCode::Company) => Some(typed),
        None => match field.kind {
            FieldKind::Text => Some(typed),
            FieldKind::Number => number(&typed),
            FieldKind::Date => day(&typed),
            FieldKind::YesNo => matches!(typed.as_str(), "yes" | "no").then_some(typed),
        },
    };
    tidy.ok_or_else(|| EngineError::Invalid { field: "value", problem: "is not what belongs there".to_owned() })
}

fn mail(typed: &str) -> Option<String> {
    let (who, at) = typed.split_once('@')?;
    let plain = !typed.contains([' ', ',', ';', '<', '>']);
    let place = at.split_once('.').is_some_and(|(host, rest)| !host.is_empty() && !rest.is_empty());
    (plain && place && !who.is_empty() && !at.contains('@')).then(|| typed.to_owned())
}

/// `fi`, `pt_BR`, `pt-br`.
fn language(typed: &str) -> Option<String> {
    let (language, country) = match typed.split_once(['_', '-']) {
        Some((language, country)) => (language, Some(country)),
        None => (typed, None),
    };
    let letters = |text: &str, count: &[usize]| {
        count.contains(&text.len()) && text.bytes().all(|letter| letter.is_ascii_alphabetic())
    };
    if !letters(language, &[2, 3]) || !country.is_none_or(|country| letters(country, &[2])) {
        return None;
    }
    let country = country.map(|country| format!("_{}", country.to_ascii_uppercase())).unwrap_or_default();
    Some(format!("{}{country}", language.to_ascii_lowercase()))
}

fn country(typed: &str) -> Option<String> {
    (typed.len() == 2 && typed.bytes().all(|letter| letter.is_ascii_alphabetic())).then(|| typed.to_ascii_uppercase())
}

/// `1980-05-31`, or `--05-31` where the year is not known.
fn birthday(typed: &str) -> Option<String> {
    match typed.strip_prefix("--") {
        // A leap year: the 29th of February is somebody's birthday.
        Some(day) => format!("2000-{day}").parse::<Date>().ok().map(|_| typed.to_owned()),
        None => day(typed),
    }
}

fn day(typed: &str) -> Option<String> {
    typed.parse::<Date>().ok().map(|day| day.to_string())
}

/// With a point or a comma before the fraction; blanks between thousands.
fn number(typed: &str) -> Option<String> {
    let plain: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().replace(',', ".");
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let plain_digits = digits.bytes().all(|letter| letter.is_ascii_digit() || letter == b'.');
    (plain_digits && digits.len() <= 18 && plain.parse::<f64>().is_ok()).then_some(plain)
}

#[cfg(test)]
mod tests {
    use shopbell_model::FieldId;

    use super::*;

    fn of(code: Option<FieldCode>, kind: FieldKind, typed: &str) -> Option<String> {
        value(&Field { id: FieldId(1), code, name: String::new(), kind }, typed).ok()
    }

    #[test]
    fn fields_every_shop_has_are_spelt_one_way() {
        let coded = |code, typed| of(Some(code), FieldKind::Text, typed);
        assert_eq!(coded(FieldCode::Language, "pt-br").as_deref(), Some("pt_BR"));
        assert_eq!(coded(FieldCode::Language, "Finnish"), None);
        assert_eq!(coded(FieldCode::Country, "fi").as_deref(), Some("FI"));
        assert_eq!(coded(FieldCode::Email, "a@b"), None);
        assert_eq!(coded(FieldCode::Email, " leena@example.fi ").as_deref(), Some("leena@example.fi"));
        assert_eq!(coded(FieldCode::TimeZone, "europe/helsinki").as_deref(), Some("Europe/Helsinki"));
        assert_eq!(coded(FieldCode::TimeZone, "Mars"), None);
        assert_eq!(coded(FieldCode::Birthday, "--02-29").as_deref(), Some("--02-29"));
        assert_eq!(coded(FieldCode::Birthday, "1981-02-29"), None);
        assert_eq!(coded(FieldCode::Name, "  Ana \n Ribeiro ").as_deref(), Some("Ana Ribeiro"));
        assert_eq!(of(Some(FieldCode::Name), FieldKind::Text, &"a".repeat(101)), None);
        assert_eq!(coded(FieldCode::Name, " ").as_deref(), Some(""), "taken away");
    }

    #[test]
    fn own_fields_hold_what_they_are_for() {
        let own = |kind, typed| of(None, kind, typed);
        assert_eq!(own(FieldKind::Number, "1 234,5").as_deref(), Some("1234.5"));
        for no_number in ["1.2.3", "e5", "inf", "-", "1-2", ""] {
            assert_eq!(own(FieldKind::Number, no_number).filter(|text| !text.is_empty()), None, "{no_number}");
        }
        assert_eq!(own(FieldKind::Date, "2025-13-01"), None);
        assert_eq!(own(FieldKind::YesNo, "yes").as_deref(), Some("yes"));
        assert_eq!(own(FieldKind::YesNo, "maybe"), None);
    }
}
