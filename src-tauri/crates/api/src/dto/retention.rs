//! How long things are kept.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What goes after a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RetentionKind {
    /// People in whose chat nobody spoke, and of whom nothing was written down or agreed, for that long.
    Chats,
    /// People of lists who never wrote and agreed to nothing, of whom nothing was written down for that long.
    People,
    /// The files of messages that are older. The messages stay.
    Files,
}

/// How many months each is kept; absent for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RetentionMonths {
    /// People whose chats are silent, 1 to 120.
    pub chats: Option<u16>,
    /// People of lists without an agreement, 1 to 120.
    pub people: Option<u16>,
    /// Files of messages, 1 to 120.
    pub files: Option<u16>,
}

/// What went on a day.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RetentionRun {
    /// What.
    pub kind: RetentionKind,
    /// After how many months.
    pub months: u16,
    /// When the last of it went, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// How many people or files.
    #[ts(type = "number")]
    pub count: i64,
    /// Bytes of files.
    #[ts(type = "number")]
    pub bytes: i64,
}

/// What the owner chose, and what went because of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Retention {
    /// How long each is kept.
    pub months: RetentionMonths,
    /// Before this nothing goes, UTC milliseconds; absent where nothing ever does.
    #[ts(type = "number | null")]
    pub from: Option<i64>,
    /// Whether it was chosen before the shop came back from a copy: nothing goes until it is chosen again.
    pub asleep: bool,
    /// Whether nothing goes now because no customer wrote for so long that the clock alone is not believed.
    pub waits: bool,
    /// When a customer last wrote, UTC milliseconds; absent where nobody ever did.
    #[ts(type = "number | null")]
    pub heard: Option<i64>,
    /// The longest time that can be chosen, in months.
    pub longest: u16,
    /// What went, a line a day and kind, the newest first.
    pub runs: Vec<RetentionRun>,
}

/// Asks what would go by these months.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskRetention {
    /// How long each would be kept.
    pub months: RetentionMonths,
}

/// Somebody, or a file, that goes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RetentionLine {
    /// What the person is called; of a file, the customer of its chat. Absent where nobody knows.
    pub name: Option<String>,
    /// The file's name, where it is one and has one.
    pub file: Option<String>,
    /// When it goes, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
}

/// What of one kind goes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RetentionDue {
    /// What.
    pub kind: RetentionKind,
    /// How many go as soon as anything does.
    pub now: u32,
    /// How many more within the next 30 days.
    pub soon: u32,
    /// Whether there may be more than the 1,000 that were looked at.
    pub more: bool,
    /// Bytes of those that go at once.
    #[ts(type = "number")]
    pub bytes: i64,
    /// The first that go, at most 20.
    pub first: Vec<RetentionLine>,
}

/// What would go.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RetentionPreview {
    /// Each kind that is not kept for ever.
    pub due: Vec<RetentionDue>,
}

/// Chooses how long things are kept. A day passes before anything goes because of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveRetention {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// How long each is kept.
    pub months: RetentionMonths,
}
