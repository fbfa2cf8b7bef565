//! What a row of a file says of a person, or why it cannot be used.

use serde::{Deserialize, Serialize};

use super::plan::FieldOf;
use crate::{Phone, UtcMillis};

/// What came of a row.
pub type Judged = Result<PersonRow, Refused>;

/// A person as a row tells of them. Every text is trimmed and short enough to be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRow {
    /// Its line in the file as a person counts: the header's is 1.
    pub row: u64,
    /// The name; empty where the row has none.
    pub name: String,
    /// The numbers, the first being the one that counts. May be empty: then there is an address for mail among the values.
    pub phones: Vec<Phone>,
    /// The number's cells as they stood, joined by commas.
    pub written: String,
    /// What else is told, a field once.
    pub values: Vec<FieldValue>,
    /// Labels by their names.
    pub labels: Vec<String>,
    /// Lists by their names.
    pub lists: Vec<String>,
    /// Why one may write to this person; nothing where nothing stands or a *no*.
    pub basis: Option<String>,
    /// When the person agreed, where a column says so.
    pub agreed_at: Option<UtcMillis>,
    /// A note.
    pub note: Option<String>,
    /// What was put right.
    pub repairs: Vec<Repair>,
}

/// A value of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldValue {
    /// Which field.
    pub field: FieldOf,
    /// What stands there, in the field's own spelling (see [`crate::field`]).
    pub value: String,
}

/// A row that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Its line in the file as a person counts: the header's is 1.
    pub row: u64,
    /// Its cells, in the order of the plan's columns, cut to what can be kept.
    pub cells: Vec<String>,
    /// The name as far as one can be read.
    pub name: String,
    /// The number's cells as they stood, joined by commas.
    pub written: String,
    /// Why.
    pub refusal: Refusal,
}

/// Why a row cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Refusal {
    /// No number, and no address for mail either.
    NoNumber,
    /// Fewer digits than any number of the country has.
    TooShort {
        /// The country, as two letters.
        country: Option<String>,
    },
    /// More digits than any number of the country has.
    TooLong {
        /// The country, as two letters.
        country: Option<String>,
    },
    /// No country has this code.
    NoSuchCountry,
    /// The number lacks a country code, and nobody said which country it is dialled in.
    WhichCountry,
    /// A spreadsheet wrote the number short, and its last digits are gone: `3.58401E+11`.
    DigitsCut,
    /// What stands there is no phone number.
    NotANumber,
    /// The line cannot be read at all: bytes that are no text, or quotes that never end.
    Unreadable,
    /// A cell is longer than any that is kept.
    CellTooLong,
    /// The row has more cells than the file has columns.
    TooManyCells,
    /// The person was erased from the shop. Nothing else of the row is kept.
    Erased,
}

/// Something that was put right in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Repair {
    /// The number was read as one of the country's.
    CountryAdded {
        /// The country, as two letters.
        country: String,
    },
    /// `00` at the front became `+`.
    DoubleZero,
    /// A `+` was missing before the country code.
    PlusAdded,
    /// An apostrophe that keeps spreadsheets from counting was taken away.
    Apostrophe,
    /// A number written as `3.58401234567E+11` had all its digits.
    Scientific,
    /// The cell held several numbers.
    Several {
        /// How many.
        count: u32,
    },
    /// One of several numbers could not be read and was left out.
    NumberLeftOut {
        /// As it stood.
        written: String,
    },
    /// A value could not be read as what its column is, and was left out.
    ValueLeftOut {
        /// The column's header.
        column: String,
        /// As it stood.
        written: String,
    },
    /// The number is dialled otherwise today: Brazil's ninth digit, Mexico's `1`, Argentina's `9`.
    Today {
        /// As it would have been.
        was: String,
    },
}
