//! What a person makes of a conversation: put off, pinned, hushed, marked unread, given to somebody.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person made of a conversation.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Marks {
    /// Put off until then, UTC milliseconds.
    #[ts(type = "number | null")]
    pub snoozed_until: Option<i64>,
    /// Whether it is pinned on top of its shelf.
    pub pinned: bool,
    /// Whether it was marked unread by hand.
    pub unread: bool,
    /// Whether the shop has blocked the customer.
    pub blocked: bool,
    /// Who takes care of it.
    #[ts(type = "number | null")]
    pub helper: Option<i64>,
    /// Since when the customer wants no offers, UTC milliseconds.
    #[ts(type = "number | null")]
    pub stopped: Option<i64>,
    /// Whether a sentence of the customer's must be read: it may ask to stop.
    pub in_doubt: bool,
    /// Whether its messages do not ring.
    pub quiet: bool,
    /// The labels it bears.
    #[ts(type = "Array<number>")]
    pub labels: Vec<i64>,
}

/// Puts a conversation off.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Snooze {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which chat.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Until when, UTC milliseconds; absent takes it back.
    #[ts(type = "number | null")]
    pub until: Option<i64>,
}

/// Pins a conversation on top of its shelf.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Pin {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which chat.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Pinned, or not.
    pub pinned: bool,
}

/// Lets a conversation's messages ring no more, or again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Hush {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which chat.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Quiet, or not.
    pub quiet: bool,
}

/// Marks a conversation as not read yet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkUnread {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which chat.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Marked, or not.
    pub unread: bool,
}

/// Gives a conversation to somebody at the counter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which chat.
    #[ts(type = "number")]
    pub conversation: i64,
    /// To whom; absent is to nobody.
    #[ts(type = "number | null")]
    pub helper: Option<i64>,
}

/// Blocks the customer of a conversation at Meta.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which chat.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Blocked, or not.
    pub blocked: bool,
}
