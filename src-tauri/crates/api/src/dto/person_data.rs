//! A person's own data: what the shop holds, and having it erased.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for a person's own data.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetHeld {
    /// The contact.
    #[ts(type = "number")]
    pub contact: i64,
}

/// What the shop holds of a person, chats that were made one included.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Held {
    /// The name that has to be typed before everything goes.
    pub name: String,
    /// How much there is.
    pub counts: HeldCounts,
    /// Whether it goes already.
    pub going: bool,
}

/// How much there is of a person, or how much went.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct HeldCounts {
    /// Chats.
    #[ts(type = "number")]
    pub chats: i64,
    /// Messages, both ways.
    #[ts(type = "number")]
    pub messages: i64,
    /// Pictures, sounds, films and documents.
    #[ts(type = "number")]
    pub files: i64,
    /// Notes.
    #[ts(type = "number")]
    pub notes: i64,
    /// What waits to be sent; of an erasure, what was cancelled.
    #[ts(type = "number")]
    pub waiting: i64,
    /// What was written down of the person, labels, and places in lists.
    #[ts(type = "number")]
    pub details: i64,
    /// Entries about agreeing whose words go; the sealed entries stay and name nobody.
    #[ts(type = "number")]
    pub agreements: i64,
    /// What WhatsApp delivered, as it came. Known only of an erasure.
    #[ts(type = "number")]
    pub bodies: i64,
    /// Rows of files of people. Known only of an erasure.
    #[ts(type = "number")]
    pub rows: i64,
}

/// Has everything of a person erased. It cannot be taken back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ErasePerson {
    /// Made by the caller.
    pub command_id: String,
    /// The contact.
    #[ts(type = "number")]
    pub contact: i64,
    /// The person's name, typed by whoever wants it.
    pub name: String,
}

/// It goes on from now on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Erasing {
    /// The number of the receipt.
    #[ts(type = "number")]
    pub receipt: i64,
}

/// The receipts of erasures, newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Erasures {
    /// The newest fifty.
    pub receipts: Vec<ErasureReceipt>,
}

/// A receipt. It names nobody.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ErasureReceipt {
    /// Its number.
    #[ts(type = "number")]
    pub receipt: i64,
    /// When it was asked for, UTC milliseconds.
    #[ts(type = "number")]
    pub asked_at: i64,
    /// When nothing was left, UTC milliseconds; absent while it goes on.
    #[ts(type = "number | null")]
    pub done_at: Option<i64>,
    /// Who sat at the counter.
    #[ts(type = "number | null")]
    pub helper: Option<i64>,
    /// What went.
    pub counts: HeldCounts,
    /// Marks that stay: without the shop's secret they say nothing.
    #[ts(type = "number")]
    pub marks: i64,
    /// The seal over everything the receipt says; absent while it goes on.
    pub seal: Option<String>,
    /// Whether the seal fits: a receipt that was changed shows.
    pub whole: bool,
}
