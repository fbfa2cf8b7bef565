//! What has not gone: in trouble, waiting, or left for later.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Attachment, MessageKind, NewContent, Person, Trouble};

/// Everything that has not gone, of all chats.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NotGone {
    /// What needs a person, newest first; at most 50.
    pub troubled: Vec<OutgoingMessage>,
    /// Whether there is more of that.
    pub more: bool,
    /// What waits to go, the first to go first; at most 50.
    pub waiting: Vec<OutgoingMessage>,
    /// What goes later: what could not go first, then by its time; at most 200.
    pub later: Vec<LaterText>,
}

/// A message that has not gone.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OutgoingMessage {
    /// The message.
    #[ts(type = "number")]
    pub message: i64,
    /// Its conversation.
    #[ts(type = "number")]
    pub conversation: i64,
    /// For whom it is.
    pub person: Person,
    /// What kind.
    pub kind: MessageKind,
    /// Its text, cut to 200 characters; empty when the kind has none.
    pub text: String,
    /// When it was written, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// Why it did not go and what can be done; absent while it waits.
    pub trouble: Option<Trouble>,
}

/// The texts that go later.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LaterTexts {
    /// What could not go first, then by its time; at most 200.
    pub texts: Vec<LaterText>,
}

/// A text that goes later.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LaterText {
    /// Which.
    #[ts(type = "number")]
    pub later: i64,
    /// Its conversation.
    #[ts(type = "number")]
    pub conversation: i64,
    /// For whom it is.
    pub person: Person,
    /// What it says.
    pub text: String,
    /// When it goes, UTC milliseconds; absent when it waits for the customer's next word.
    #[ts(type = "number | null")]
    pub send_at: Option<i64>,
    /// Why it could not go at its time.
    pub held: Option<HeldBecause>,
    /// The last time it may be given, UTC milliseconds; absent while the window is closed.
    #[ts(type = "number | null")]
    pub last_time: Option<i64>,
    /// When the window closes, or closed, UTC milliseconds; absent when it never opened.
    #[ts(type = "number | null")]
    pub until: Option<i64>,
    /// Whether it may go at once.
    pub may_go: bool,
}

/// Why a text could not go at its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HeldBecause {
    /// The window was closed.
    WindowClosed,
    /// The customer had never written.
    NeverWrote,
    /// Its time was long over when the machine woke.
    TooLate,
    /// The customer asked to stop after it was written.
    AskedToStop,
    /// Anything else.
    Refused,
}

/// Takes back a message that waits to go.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeBack {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub message: i64,
}

/// What was taken back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TakenBack {
    /// Its text, or what stood under its file; it stands at the beginning of the draft.
    pub text: Option<String>,
    /// Its file, which is attached again; absent for a sticker of the tray, which stands there.
    pub file: Option<FileBack>,
    /// What was put together in a sheet.
    pub content: Option<NewContent>,
    /// The files of a template that was put together; they are attached and not sent again.
    pub files: Vec<Attachment>,
}

/// A file that is attached again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FileBack {
    /// The file.
    pub attachment: Attachment,
    /// As what it was to go.
    pub kind: MessageKind,
}

/// Lets a text wait.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SendLater {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// To whom.
    #[ts(type = "number")]
    pub conversation: i64,
    /// 1 to 4096 characters.
    pub text: String,
    /// When it goes, UTC milliseconds; absent when it waits for the customer's next word.
    #[ts(type = "number | null")]
    pub at: Option<i64>,
    /// The message it answers.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub quote: Option<i64>,
}

/// Gives a text that waits another time.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PutOffLater {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub later: i64,
    /// When it goes, UTC milliseconds; absent when it waits for the customer's next word.
    #[ts(type = "number | null")]
    pub at: Option<i64>,
}

/// Sends a text that waits, or was kept back, at once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SendLaterNow {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub later: i64,
}

/// Takes a text back before it goes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeBackLater {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub later: i64,
}
