//! What messages cost: the price lists the owner brought in ([`lists`]), the price of a message before it goes
//! ([`tariff`]), what each cost that reached its customer ([`cost`]), and what a month comes to ([`month`]).
//!
//! No price is made up. A list holds from its day on until the next one begins; each price names where it is from, and
//! where no list has one the answer is why it is unknown. What a message cost is written down when it reaches its
//! customer, out of what Meta says and of the list that holds at that time; a list that comes later changes nothing of it.

mod cost;
mod lists;
mod month;
mod tariff;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use shopbell_model::UtcMillis;
use shopbell_model::price::Day;
use thiserror::Error;

pub(crate) use cost::note_cost;
pub use lists::{Book, Kept, Looked, NewPrice};
pub(crate) use lists::{book, keep, look, remove, write};
pub use month::Spent;
pub(crate) use month::{spent, totals};
pub use tariff::{Answer, Dearer};
pub(crate) use tariff::{Tariff, answer, dearer};

/// Why a price or a list cannot be taken as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PriceProblem {
    /// The amount is none, or could be two.
    #[error("the amount cannot be read")]
    Amount,
    /// No market was named.
    #[error("there is no market")]
    Market,
    /// The currency is not three letters.
    #[error("there is no such currency")]
    Currency,
    /// The list of that day is in another currency.
    #[error("the list is in another currency")]
    OtherCurrency,
    /// There is no such day.
    #[error("there is no such day")]
    Day,
    /// Nobody said where it is from.
    #[error("where it is from is missing")]
    Source,
    /// The file is no price list.
    #[error("the file is no price list")]
    NotAList,
}

/// The day of a moment where the shop stands. Nothing for a moment no calendar has.
pub(crate) fn day_of(zone: &TimeZone, at: UtcMillis) -> Option<Day> {
    let date = Timestamp::from_millisecond(at.0).ok()?.to_zoned(zone.clone()).date();
    Day::new(date.year(), date.month(), date.day())
}

#[cfg(test)]
mod tests;
