//! Labels: words of the shop's own that are put on chats.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A label.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Label {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// Its name.
    pub name: String,
    /// One of six looks, 1 to 6, each a tint with a shape of its own.
    pub look: u8,
}

/// All labels.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Labels {
    /// By name.
    pub labels: Vec<Label>,
}

/// Makes a label, or changes one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveLabel {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which; absent makes a new one.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub label: Option<i64>,
    /// Its name, 1 to 30 characters.
    pub name: String,
    /// One of six looks, 1 to 6.
    pub look: u8,
}

/// Deletes a label.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteLabel {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub label: i64,
}

/// Puts a label on a chat, or takes it off.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PutLabel {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which chat.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Which label.
    #[ts(type = "number")]
    pub label: i64,
    /// On, or off.
    pub on: bool,
}
