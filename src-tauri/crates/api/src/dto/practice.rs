//! The practice shop's customers and clock.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The practice shop's customers and clock.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Practice {
    /// Customers that can be asked to write.
    pub customers: Vec<PracticeCustomer>,
    /// How far the practice clock runs ahead of the system, in milliseconds.
    #[ts(type = "number")]
    pub ahead: i64,
}

/// A customer of the practice shop.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PracticeCustomer {
    /// Names the customer in the practice shop.
    pub id: String,
    /// The name in the customer's profile.
    pub name: String,
    /// The number, where the customer shows one.
    pub phone: Option<String>,
    /// Two-letter language.
    pub language: String,
}

/// Lets a practice customer write.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PracticeWrite {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Who writes.
    pub customer: String,
    /// What; absent for the customer's own next line.
    #[ts(optional)]
    #[serde(default)]
    pub text: Option<String>,
}

/// Lets a practice customer do something else than write.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PracticeAct {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Who.
    pub customer: String,
    /// What.
    pub doing: PracticeDoing,
    /// What the customer writes with it; absent for words of their own.
    #[ts(optional)]
    #[serde(default)]
    pub text: Option<String>,
}

/// What a practice customer can do beside writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PracticeDoing {
    /// Sends where they are.
    Place,
    /// Sends a contact card.
    Cards,
    /// Sends a cart from the catalogue.
    Order,
    /// Writes after a tap on an ad.
    FromAd,
    /// Sends a poll, which Meta does not pass on.
    Poll,
    /// Taps the first thing that can be tapped in what the shop last sent, or shares the place it asks for.
    Tap,
    /// Changes their last text.
    Edit,
    /// Takes their last message back.
    TakeBack,
    /// Gets a new number.
    NewNumber,
    /// Writes STOP, politely.
    Stop,
    /// Writes a sentence that only contains the word.
    AlmostStop,
    /// Writes START.
    Start,
    /// Taps the second thing that can be tapped: *no*.
    Decline,
    /// Switches offers off in WhatsApp itself.
    OffersOff,
    /// Switches them on again.
    OffersOn,
    /// Puts an emoji under what the shop last sent.
    React,
    /// Takes it back.
    Unreact,
    /// Answers what the shop last sent, and quotes it.
    Quote,
    /// Sends a kind that is newer than the program.
    NewKind,
    /// Reads an answer the shop wrote in WhatsApp's own app.
    FromPhone,
}

/// Moves the practice clock forward.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveClock {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// By how much, 1 ms to 400 days.
    #[ts(type = "number")]
    pub by: i64,
}
