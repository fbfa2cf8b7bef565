//! Quick replies: sentences that are written again and again.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Finds quick replies.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindQuickReplies {
    /// What was typed after the slash; nothing finds all.
    pub typed: String,
    /// For whom; absent leaves the places as they are written.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub conversation: Option<i64>,
}

/// A quick reply.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuickReply {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// What is typed after the slash.
    pub name: String,
    /// As it is written, with its places `{name}` and `{shop}`.
    pub text: String,
    /// As it is sent to the customer at hand.
    pub filled: String,
}

/// What was found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuickReplies {
    /// By name; at most 200.
    pub replies: Vec<QuickReply>,
}

/// Makes a quick reply, or changes one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveQuickReply {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which; absent makes a new one.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub reply: Option<i64>,
    /// What is typed after the slash, 1 to 30 characters.
    pub name: String,
    /// What is written, 1 to 4,096 characters.
    pub text: String,
}

/// Deletes a quick reply.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteQuickReply {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub reply: i64,
}
