//! What the shop says by itself: greeting, away reply, and the word from the counter with its sign.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the owner chose, and how it stands now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Door {
    /// What the owner chose.
    pub settings: DoorSettings,
    /// Whether the shop is open now by its hours.
    pub open: bool,
    /// The shop's name, for `{shop}`.
    pub shop: String,
    /// The sign for the counter; absent where the shop's number is not known.
    pub sign: Option<DoorSign>,
}

/// What the owner chose about the door. All of it is off in a new shop.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DoorSettings {
    /// Whether who writes for the first time is greeted.
    pub greeting: bool,
    /// Whether who writes while the shop is closed gets a reply.
    pub away: bool,
    /// Whether the word from the counter is answered with the question whether offers may come.
    pub keyword: bool,
    /// That word.
    pub word: String,
    /// The words, a language each.
    pub texts: Vec<DoorText>,
    /// The hours of each weekday, Monday first; always seven.
    pub week: Vec<DoorDay>,
    /// Days that are otherwise.
    pub others: Vec<DoorOtherDay>,
}

/// Words in a language.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DoorText {
    /// What for.
    pub kind: DoorTextKind,
    /// Two letters.
    pub language: String,
    /// The words; `{shop}` stands for the shop's name.
    pub text: String,
}

/// What words are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DoorTextKind {
    /// The greeting.
    Greeting,
    /// The reply while the shop is closed.
    Away,
}

/// A weekday.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DoorDay {
    /// When the shop is open on it; empty when it is closed. At most four times.
    pub hours: Vec<DoorHours>,
}

/// From when to when, in minutes of the day.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct DoorHours {
    /// The first minute, 0 to 1439.
    pub from: u16,
    /// The first minute after; beyond 1440 on the next day.
    pub to: u16,
}

/// A day that is otherwise: a holiday, or one that is open for once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DoorOtherDay {
    /// Which, as `2026-12-24`.
    pub date: String,
    /// Its hours; empty when it is closed.
    pub hours: Vec<DoorHours>,
}

/// The sign for the counter: a link that begins a chat with the word, and its QR code.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DoorSign {
    /// The link.
    pub link: String,
    /// How many squares the code has on each side, its quiet edge included.
    pub size: u16,
    /// The dark squares as the path of a drawing of that size.
    pub path: String,
}

/// Chooses it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDoor {
    /// Made by the caller.
    pub command_id: String,
    /// All of it.
    pub settings: DoorSettings,
}
