//! Money as a whole number of millionths, because Meta's rate cards have four and more decimals.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// An ISO 4217 currency code: three capital letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

/// Why a currency or an amount could not be read or computed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MoneyError {
    /// Not three Latin letters.
    #[error("`{0}` is not a currency code")]
    Currency(String),
    /// Two currencies in one sum.
    #[error("{0} and {1} cannot be added")]
    Mixed(Currency, Currency),
    /// More than fits.
    #[error("the amount is too large")]
    TooLarge,
}

impl Currency {
    /// Reads a code in any case.
    ///
    /// # Errors
    /// When it is not three Latin letters.
    pub fn parse(code: &str) -> Result<Self, MoneyError> {
        let letters: [u8; 3] = code.as_bytes().try_into().map_err(|_| MoneyError::Currency(code.to_owned()))?;
        if letters.iter().all(u8::is_ascii_alphabetic) {
            Ok(Self(letters.map(|letter| letter.to_ascii_uppercase())))
        } else {
            Err(MoneyError::Currency(code.to_owned()))
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}

impl TryFrom<String> for Currency {
    type Error = MoneyError;
    fn try_from(code: String) -> Result<Self, MoneyError> {
        Self::parse(&code)
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.to_string()
    }
}

/// An amount of one currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// Millionths of the currency's main unit.
    pub millionths: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// An amount in millionths.
    #[must_use]
    pub const fn new(millionths: i64, currency: Currency) -> Self {
        Self { millionths, currency }
    }

    /// The sum.
    ///
    /// # Errors
    /// When the currencies differ or the sum does not fit.
    pub fn plus(self, other: Self) -> Result<Self, MoneyError> {
        if self.currency != other.currency {
            return Err(MoneyError::Mixed(self.currency, other.currency));
        }
        let millionths = self.millionths.checked_add(other.millionths).ok_or(MoneyError::TooLarge)?;
        Ok(Self { millionths, ..self })
    }

    /// The price of `count` things at this price each.
    ///
    /// # Errors
    /// When the product does not fit.
    pub fn times(self, count: i64) -> Result<Self, MoneyError> {
        let millionths = self.millionths.checked_mul(count).ok_or(MoneyError::TooLarge)?;
        Ok(Self { millionths, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::{Currency, Money, MoneyError};

    #[test]
    fn sums_stay_in_one_currency() {
        let eur = Currency::parse("eur").unwrap();
        let sek = Currency::parse("SEK").unwrap();
        assert_eq!(Money::new(34_000, eur).plus(Money::new(1, eur)), Ok(Money::new(34_001, eur)));
        assert_eq!(Money::new(1, eur).plus(Money::new(1, sek)), Err(MoneyError::Mixed(eur, sek)));
        assert_eq!(Money::new(34_000, eur).times(1000), Ok(Money::new(34_000_000, eur)));
        assert_eq!(Money::new(i64::MAX, eur).times(2), Err(MoneyError::TooLarge));
    }

    #[test]
    fn a_currency_is_three_letters() {
        assert_eq!(Currency::parse("eur").unwrap().to_string(), "EUR");
        for bad in ["", "EU", "EURO", "E1R", "€€€"] {
            assert!(Currency::parse(bad).is_err(), "{bad}");
        }
    }
}
