//! Phone numbers as the world writes them.
//!
//! A contact is not a phone number, and WhatsApp's own id of a user is not one either: [`WaId`] is kept verbatim, also
//! when no phone can be made of it.

mod variants;

use std::cell::RefCell;
use std::fmt;

use rlibphonenumber::{
    NumberLengthType, PHONE_NUMBER_UTIL, ParseError, PhoneNumber, PhoneNumberFormat, PhoneNumberType, ValidationError,
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::ids::WaId;
use crate::remembered::Remembered;

/// A phone number in E.164: `+` and digits, country code first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// A country by its two letters: what a number without a country code is read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region(rlibphonenumber::Region);

/// Why digits are no number that can be kept from a list somebody typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// No digits of a number at all.
    NotANumber,
    /// No country has this code.
    NoSuchCountry,
    /// There is no country code, and no country was said.
    WhichCountry,
    /// Fewer digits than a number of the country has.
    TooShort,
    /// More digits than a number of the country has.
    TooLong,
}

/// Why a text is no phone number.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PhoneError {
    /// Cannot be read as a number at all, or lacks a country code and no region was given.
    #[error("this does not look like a phone number")]
    Unreadable,
    /// Readable, but no such number can be dialled in its country.
    #[error("no such phone number exists in its country")]
    Impossible,
    /// Not two letters.
    #[error("`{0}` is not the code of a country")]
    Region(String),
}

impl Region {
    /// Reads two letters such as `FI`.
    ///
    /// # Errors
    /// When it is not two letters. A country nobody knows is taken, and reads no local number.
    pub fn parse(letters: &str) -> Result<Self, PhoneError> {
        let upper = letters.to_ascii_uppercase();
        rlibphonenumber::Region::from_code(&upper).map(Self).map_err(|_| PhoneError::Region(letters.to_owned()))
    }

    /// The two letters.
    #[must_use]
    pub fn letters(self) -> String {
        self.0.to_string()
    }
}

/// Fewer digits than this after the country code are an extension, a service or a slip, unless the country's own table
/// knows the number.
const FEWEST: usize = 7;

impl Phone {
    /// Reads what a person typed: any spacing, with `+` or `00`, or as dialled inside `region`.
    ///
    /// # Errors
    /// When it is not a number that exists.
    pub fn parse(text: &str, region: Option<Region>) -> Result<Self, PhoneError> {
        let number = PHONE_NUMBER_UTIL.parse(text.trim(), region.map(|r| r.0)).map_err(|_| PhoneError::Unreadable)?;
        // Fictional and freshly opened ranges fail the strict check, so the length of the country's numbers decides.
        if can_be_dialled(&number) { Ok(Self::of(&number)) } else { Err(PhoneError::Impossible) }
    }

    /// Reads what stands in a list of numbers, more strictly than [`Self::parse`]: nobody looks at each of them. Says
    /// besides whether the country's own table knows numbers like it.
    ///
    /// # Errors
    /// Why it is none, so that a person can mend it.
    pub fn listed(text: &str, region: Option<Region>) -> Result<(Self, bool), Misfit> {
        let number = PHONE_NUMBER_UTIL.parse(text.trim(), region.map(|r| r.0)).map_err(|error| match error {
            ParseError::InvalidCountryCode if region.is_none() && !text.trim_start().starts_with('+') => {
                Misfit::WhichCountry
            }
            ParseError::InvalidCountryCode => Misfit::NoSuchCountry,
            ParseError::NotANumber(_) => Misfit::NotANumber,
            ParseError::TooLongNsn => Misfit::TooLong,
            _ => Misfit::TooShort,
        })?;
        let enough = number.get_national_significant_number().len() >= FEWEST;
        // Small countries have mobiles of four digits; elsewhere so few are a number inside a town.
        if number.is_valid() && (enough || number.get_type() == PhoneNumberType::Mobile) {
            return Ok((Self::of(&number), true));
        }
        match number.is_possible_with_reason() {
            Ok(NumberLengthType::IsPossible) if enough => Ok((Self::of(&number), false)),
            Err(ValidationError::TooLong) => Err(Misfit::TooLong),
            Err(ValidationError::InvalidCountryCode) => Err(Misfit::NoSuchCountry),
            Err(ValidationError::InvalidLength) if number.get_national_significant_number().len() >= 10 => {
                Err(Misfit::TooLong)
            }
            _ => Err(Misfit::TooShort),
        }
    }

    /// The country, as far as its code and the number's first digits say; of a code that several share, and digits that
    /// tell no more, the largest. Nothing for a code that is no country's.
    #[must_use]
    pub fn region(&self) -> Option<Region> {
        let number = PHONE_NUMBER_UTIL.parse(&self.0, None).ok()?;
        let by_digits = number.get_region_code();
        let region = by_digits.or_else(|| PHONE_NUMBER_UTIL.get_region_for_country_code(number.country_code))?;
        (region != rlibphonenumber::Region::World).then_some(Region(region))
    }

    /// The number as it is dialled today: with Brazil's ninth digit, without Mexico's `1`.
    #[must_use]
    pub fn today(&self) -> Self {
        Self(format!("+{}", as_dialled_today(self.digits())))
    }

    /// The number behind WhatsApp's id of a user, where there is one.
    ///
    /// WhatsApp keeps ids from before Brazil's ninth digit and from the time Mexico's mobiles had a `1` after the
    /// country code; both are brought to what is dialled today (CONTRACT §1.1, §10).
    #[must_use]
    pub fn from_wa_id(id: &WaId) -> Option<Self> {
        let digits = id.as_str();
        if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        Self::parse(&format!("+{}", as_dialled_today(digits)), None).ok()
    }

    /// Takes back what [`Phone::e164`] gave, for example from the database; checks the form only.
    ///
    /// # Errors
    /// When it is not `+` and 4 to 15 digits.
    pub fn from_e164(text: &str) -> Result<Self, PhoneError> {
        let digits = text.strip_prefix('+').ok_or(PhoneError::Unreadable)?;
        if (4..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(PhoneError::Unreadable)
        }
    }

    /// `+` and digits.
    #[must_use]
    pub fn e164(&self) -> &str {
        &self.0
    }

    /// The digits alone: how WhatsApp most often writes the id of the same user.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.0.trim_start_matches('+')
    }

    /// As people write it abroad: `+358 40 1234567`.
    #[must_use]
    pub fn international(&self) -> String {
        WRITTEN.with_borrow_mut(|written| written.of(&self.0, write_internationally))
    }

    fn of(number: &PhoneNumber) -> Self {
        Self(number.format_as(PhoneNumberFormat::E164).into_owned())
    }
}

thread_local! {
    /// The customers of a page are shown again whenever something changes in it.
    static WRITTEN: RefCell<Remembered> = RefCell::default();
}

fn write_internationally(e164: &str) -> String {
    PHONE_NUMBER_UTIL
        .parse(e164, None)
        .map_or_else(|_| e164.to_owned(), |number| number.format_as(PhoneNumberFormat::International).into_owned())
}

fn can_be_dialled(number: &PhoneNumber) -> bool {
    matches!(number.is_possible_with_reason(), Ok(NumberLengthType::IsPossible))
}

fn as_dialled_today(digits: &str) -> String {
    if let Some(national) = digits.strip_prefix("521").filter(|rest| rest.len() == 10) {
        return format!("52{national}");
    }
    if let Some(national) = digits.strip_prefix("55").filter(|rest| rest.len() == 10)
        && let Some((area, subscriber)) = national.split_at_checked(2)
        && subscriber.starts_with(['6', '7', '8', '9'])
    {
        return format!("55{area}9{subscriber}");
    }
    digits.to_owned()
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneError;
    fn try_from(text: String) -> Result<Self, PhoneError> {
        Self::from_e164(&text)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

#[cfg(test)]
mod tests;
