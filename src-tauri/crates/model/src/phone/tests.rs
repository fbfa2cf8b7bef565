use proptest::prelude::*;

use super::{Phone, PhoneError, Region};
use crate::ids::WaId;

fn typed(text: &str, region: &str) -> Result<String, PhoneError> {
    Phone::parse(text, Some(Region::parse(region)?)).map(|phone| phone.e164().to_owned())
}

fn shown(id: &str) -> Option<String> {
    Phone::from_wa_id(&WaId::new(id)).map(|phone| phone.e164().to_owned())
}

#[test]
fn finnish_numbers_are_read_as_they_are_dialled_at_home() {
    for text in ["040 123 4567", "0401234567", "+358 40 123 4567", "00358401234567", " (040) 123-4567 "] {
        assert_eq!(typed(text, "FI").as_deref(), Ok("+358401234567"), "{text}");
    }
    assert_eq!(typed("09 1234 5678", "fi").as_deref(), Ok("+358912345678"));
    assert_eq!(typed("070-123 45 67", "SE").as_deref(), Ok("+46701234567"));
}

#[test]
fn a_number_without_country_needs_a_region() {
    assert_eq!(Phone::parse("040 123 4567", None), Err(PhoneError::Unreadable));
    assert_eq!(Phone::parse("+358 40 123 4567", None).map(|p| p.e164().to_owned()).as_deref(), Ok("+358401234567"));
}

#[test]
fn whatsapp_ids_of_brazil_mexico_and_argentina_become_the_number_dialled_today() {
    assert_eq!(shown("553187654321").as_deref(), Some("+5531987654321"), "Brazil's ninth digit is put back");
    assert_eq!(shown("5511987654321").as_deref(), Some("+5511987654321"));
    assert_eq!(shown("551133334444").as_deref(), Some("+551133334444"), "a Brazilian land line has eight digits");
    assert_eq!(shown("5215512345678").as_deref(), Some("+525512345678"), "Mexico's 1 is gone since 2019");
    assert_eq!(shown("5491123456789").as_deref(), Some("+5491123456789"), "Argentina's 9 stays abroad");
    assert_eq!(shown("16505551234").as_deref(), Some("+16505551234"));
}

#[test]
fn what_is_no_number_is_refused() {
    for text in ["", " ", "hello", "+", "12", "+358", "+999123456789", "+35840123456789012345", "٭٭٭"] {
        assert!(Phone::parse(text, Some(Region::parse("FI").unwrap())).is_err(), "{text}");
    }
    for id in ["", "US.13491208655302741918", "+358401234567", "0", "999999999999999999999"] {
        assert_eq!(shown(id), None, "{id}");
    }
    assert!(Region::parse("Finland").is_err());
    assert!(typed("040 123 4567", "QQ").is_err(), "a country nobody knows reads no local number");
}

#[test]
fn is_shown_as_people_write_it() {
    assert_eq!(Phone::from_e164("+358401234567").unwrap().international(), "+358 40 1234567");
    assert_eq!(Phone::from_e164("+9991234567").unwrap().international(), "+9991234567", "unknown numbers stay");
}

#[test]
fn what_is_stored_comes_back() {
    let phone = Phone::from_e164("+358401234567").unwrap();
    let json = serde_json::to_string(&phone).unwrap();
    assert_eq!(json, "\"+358401234567\"");
    assert_eq!(serde_json::from_str::<Phone>(&json).unwrap(), phone);
    assert!(serde_json::from_str::<Phone>("\"358\"").is_err());
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        if let Ok(phone) = Phone::parse(&text, Some(Region::parse("FI").unwrap())) {
            prop_assert_eq!(Phone::from_e164(phone.e164()), Ok(phone));
        }
        let _ = Phone::from_wa_id(&WaId::new(text));
    }

    #[test]
    fn any_digits_are_read_or_refused(digits in "[0-9]{0,22}") {
        if let Some(phone) = Phone::from_wa_id(&WaId::new(digits)) {
            prop_assert!(phone.e164().starts_with('+'));
        }
    }
}

#[test]
fn a_number_tells_the_country_that_others_are_dialled_in() {
    let of = |e164: &str| Phone::from_e164(e164).unwrap().region();
    assert_eq!(of("+358401234567"), Region::parse("FI").ok());
    assert_eq!(of("+15550100000"), Region::parse("US").ok());
    assert_eq!(of("+88312345678"), None, "a satellite is no country");
}
