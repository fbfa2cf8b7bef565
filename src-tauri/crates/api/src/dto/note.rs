//! Notes on a chat. No customer ever sees them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A note.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChatNote {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// Who wrote it, where that was said.
    #[ts(type = "number | null")]
    pub helper: Option<i64>,
    /// What it says.
    pub text: String,
    /// When it was written, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
}

/// The notes on a chat.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Notes {
    /// Newest first; at most 100.
    pub notes: Vec<ChatNote>,
}

/// Writes a note, or changes one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveNote {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which chat.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Which; absent writes a new one.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub note: Option<i64>,
    /// What it says, 1 to 2,000 characters.
    pub text: String,
}

/// Tears a note off.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteNote {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub note: i64,
}
