//! Making two chats one, and taking them apart again.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Person;

/// Asks what would become one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskMerge {
    /// The chat at hand; its name stays.
    #[ts(type = "number")]
    pub conversation: i64,
    /// The other.
    #[ts(type = "number")]
    pub other: i64,
}

/// What would become one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MergePreview {
    /// The chat at hand; its name stays.
    pub main: MergeSide,
    /// The other.
    pub other: MergeSide,
}

/// One side of what becomes one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MergeSide {
    /// The chat.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Who it is with.
    pub person: Person,
    /// Phone numbers and public names it goes by.
    pub names: Vec<String>,
    /// The labels it bears.
    #[ts(type = "Array<number>")]
    pub labels: Vec<i64>,
    /// How many notes there are on it.
    pub notes: u32,
    /// How many texts wait in it.
    pub later: u32,
    /// Whether the shop has blocked this customer.
    pub blocked: bool,
    /// Until when it is put off, UTC milliseconds.
    #[ts(type = "number | null")]
    pub snoozed_until: Option<i64>,
}

/// Makes two chats one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergeChats {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// The chat at hand; its name stays.
    #[ts(type = "number")]
    pub conversation: i64,
    /// The other.
    #[ts(type = "number")]
    pub other: i64,
}

/// Takes a part out of a merged chat.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SeparateChat {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which part.
    #[ts(type = "number")]
    pub part: i64,
}

/// The chat that stands for what was merged, or for what is left.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct Merged {
    /// Which.
    #[ts(type = "number")]
    pub conversation: i64,
}

/// The parts of a merged chat.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MergedParts {
    /// The main one first; none when the chat is not merged.
    pub parts: Vec<MergedPart>,
}

/// A part of a merged chat.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MergedPart {
    /// The part.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Who it is with.
    pub person: Person,
    /// Since when it is a part, UTC milliseconds.
    #[ts(type = "number")]
    pub since: i64,
    /// Whether the merged chat bears its name.
    pub main: bool,
}
