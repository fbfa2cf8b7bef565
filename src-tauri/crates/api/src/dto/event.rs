//! What windows are told without asking.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the engine tells every open window without being asked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// Something that reads show has changed; whoever shows one of the tags reads again.
    Changed {
        /// Such as `conversations`, `conversation:17`, `messages:17`, `shop`, `settings`, `practice`, `connection`.
        tags: Vec<String>,
    },
    /// A customer's message came in: ring.
    MessageIn {
        /// The conversation.
        #[ts(type = "number")]
        conversation: i64,
        /// The message.
        #[ts(type = "number")]
        message: i64,
        /// Who wrote.
        name: Option<String>,
        /// The text, cut to 200 characters; empty when the kind has none.
        text: String,
    },
    /// A person pressed something outside the window that belongs to a chat: show it. Told by the host.
    OpenChat {
        /// Which chat.
        #[ts(type = "number")]
        conversation: i64,
        /// Whether the keyboard goes to the composer.
        write: bool,
    },
    /// Words that were written outside the window and could not go stand in the chat's draft now, before what was begun
    /// there: whoever has that draft open puts them there too. Told by the host.
    WordsBack {
        /// Which chat.
        #[ts(type = "number")]
        conversation: i64,
        /// The words.
        text: String,
    },
    /// The shop's clock was moved.
    ClockMoved {
        /// The time now, UTC milliseconds.
        #[ts(type = "number")]
        now: i64,
    },
    /// The microphone hears. Comes some seven times a second while a recording runs.
    Level {
        /// For which recording.
        #[ts(type = "number")]
        recording: i64,
        /// How loud, in per cent.
        level: u8,
        /// How long the recording is, milliseconds.
        #[ts(type = "number")]
        length: i64,
    },
    /// Events were dropped under load: read again whatever is shown.
    Lagged,
}
