//! The shop as the frame of the window shows it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Light, StudioState, WindowRules};

/// The shop as the frame of the window shows it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Shop {
    /// The verified name of the business.
    pub name: String,
    /// The number customers write to, as people write it.
    pub display_phone: String,
    /// Whether this is the practice shop: nothing here reaches a real customer.
    pub practice: bool,
    /// The shop's own time, UTC milliseconds. Practice time may run ahead of the system.
    #[ts(type = "number")]
    pub now: i64,
    /// How many conversations wait for an answer and hold something unread.
    pub unread_conversations: u32,
    /// Whether messages leave.
    pub sending: Sending,
    /// How the whole connection does, as far as it is known: the worst of its links.
    pub connection: Light,
    /// How many of the month's free answers are used; absent while all answers are free.
    pub allowance: Option<Allowance>,
    /// How much needs a person: messages that did not go or that nobody knows of, and texts that could not go at their
    /// time. Counted up to a hundred.
    pub needs_you: u32,
    /// What came in after the shop had been out of reach; absent when it never was, or a person has seen it.
    pub catch_up: Option<CatchUp>,
    /// What Meta said of templates since somebody last looked at them, the newest first; at most 50.
    pub template_answers: Vec<TemplateAnswer>,
    /// Facts of Meta's window the views draw with.
    pub window_rules: WindowRules,
}

/// What Meta said of a template, and nobody has looked at yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateAnswer {
    /// The template's name.
    pub name: String,
    /// Its language, in Meta's spelling.
    pub language: String,
    /// What Meta said.
    pub state: StudioState,
}

/// The month's free answers. Free-form messages that reached customers count, but not within a free entry point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Allowance {
    /// How many reached customers this month.
    pub reached: u32,
    /// How many of a month are free.
    pub free: u32,
    /// How many lie above, and are charged.
    pub above: u32,
}

/// What came in after the shop had been out of reach, and what may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CatchUp {
    /// Which absence.
    #[ts(type = "number")]
    pub id: i64,
    /// When something came last before it, UTC milliseconds.
    #[ts(type = "number")]
    pub since: i64,
    /// When something came again, UTC milliseconds.
    #[ts(type = "number")]
    pub back_at: i64,
    /// Messages of customers, pictures among them.
    pub messages: u32,
    /// How many of them are pictures.
    pub pictures: u32,
    /// Messages the shop wrote in the phone app.
    pub echoes: u32,
    /// Whether nothing is missing, as far as it can be seen from here.
    pub whole: bool,
    /// What was written before this time Meta no longer had, UTC milliseconds; absent while it had everything.
    #[ts(type = "number | null")]
    pub lost_before: Option<i64>,
    /// Events that came since and were not understood; they are kept. Counted up to a hundred.
    pub not_understood: u32,
    /// Files that could not be fetched any more. Counted up to a hundred.
    pub files_lost: u32,
}

/// A person has seen what came in after an absence.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DismissCatchUp {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which absence.
    #[ts(type = "number")]
    pub catch_up: i64,
}

/// Whether messages leave, and if not, why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Sending {
    /// Messages leave as they are written.
    Going,
    /// Meta cannot be reached; messages wait and go by themselves.
    Unreachable {
        /// Since when, UTC milliseconds.
        #[ts(type = "number")]
        since: i64,
        /// How many messages wait.
        waiting: u32,
    },
    /// Meta refuses the account or the token; messages are parked until a person acts.
    Parked {
        /// Since when, UTC milliseconds.
        #[ts(type = "number")]
        since: i64,
        /// How many messages wait.
        waiting: u32,
        /// What Meta refuses.
        reason: ParkedReason,
        /// Meta's error code.
        meta_code: i32,
    },
}

/// Why nothing may be sent until a person acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ParkedReason {
    /// The access token is dead or lacks a permission.
    Token,
    /// The account or number is restricted, unpaid or not registered.
    Account,
}

/// Tries again what was parked, after the reason was mended.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Resume {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
}
