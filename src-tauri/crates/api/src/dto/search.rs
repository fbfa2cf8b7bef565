//! Search over people and messages.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Direction, MessageKind, Person};

/// Searches people and messages as they are typed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// What was typed; any script.
    pub text: String,
    /// Only in this conversation.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub conversation: Option<i64>,
    /// `next` of the page before.
    #[ts(optional)]
    #[serde(default)]
    pub cursor: Option<String>,
    /// Hits wanted, 1 to 100.
    pub limit: u32,
}

/// What was found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Found {
    /// People whose name, username or number matches; only on the first page, at most 20.
    pub people: Vec<FoundPerson>,
    /// Notes that match, newest first; only on the first page, at most 20.
    pub notes: Vec<FoundNote>,
    /// Messages, newest first.
    pub messages: Vec<FoundMessage>,
    /// Where the next page of messages begins.
    pub next: Option<String>,
}

/// A person that matches.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FoundPerson {
    /// The conversation with this person.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Who.
    pub person: Person,
}

/// A note that matches.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FoundNote {
    /// The note.
    #[ts(type = "number")]
    pub note: i64,
    /// The chat it is on.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Who that is with.
    pub person: Person,
    /// When it was written, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// The text around the first match, in pieces.
    pub snippet: Vec<Piece>,
}

/// A message that matches.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FoundMessage {
    /// The message.
    #[ts(type = "number")]
    pub message: i64,
    /// Its conversation.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Who it is with.
    pub person: Person,
    /// Who spoke.
    pub direction: Direction,
    /// What kind.
    pub kind: MessageKind,
    /// When, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// The text around the first match, in pieces.
    pub snippet: Vec<Piece>,
}

/// A piece of a snippet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Whether it is what was searched for.
    pub hit: bool,
}
