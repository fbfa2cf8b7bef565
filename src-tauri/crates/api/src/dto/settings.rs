//! What a person can choose about the window.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a person can choose about the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct Settings {
    /// Language of the window.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Text size in per cent, 100 to 200.
    pub text_size: u16,
    /// Whether Enter sends; otherwise Ctrl+Enter does and Enter begins a new line.
    pub enter_sends: bool,
    /// Whether single keys work outside text fields.
    pub single_keys: bool,
    /// Whether what is written in the window waits five seconds, so that it can be taken back.
    pub take_back: bool,
    /// Whether a message rings while the window is not in front.
    pub notify: bool,
    /// Whether a notification shows what the customer wrote; otherwise it says who wrote and no more.
    pub notify_words: bool,
    /// Whether customers get the read ticks.
    pub read_receipts: bool,
    /// Whether customers see that an answer is being written; only together with the read ticks.
    pub typing: bool,
}

/// Language of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// As the system says; English when the system speaks something else.
    System,
    /// English.
    En,
    /// Swedish.
    Sv,
    /// Finnish.
    Fi,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Changes the settings.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetSettings {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// All of them.
    pub settings: Settings,
}
