//! What is done with people, fields, lists and segments.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FieldKind, SegmentDraft};

/// Writes a person down.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddPerson {
    /// PeopleMade by the caller; the same id is done once.
    pub command_id: String,
    /// The name, 1 to 100 characters.
    pub name: String,
    /// The number, with its country's code or as it is dialled where the shop is; absent or empty where none is known.
    #[ts(optional, type = "string | null")]
    #[serde(default)]
    pub phone: Option<String>,
}

/// Writes a number of a person's down.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddNumber {
    /// PeopleMade by the caller; the same id is done once.
    pub command_id: String,
    /// Whose.
    #[ts(type = "number")]
    pub person: i64,
    /// The number, with its country's code or as it is dialled where the shop is.
    pub phone: String,
}

/// What came of writing a person or a number down.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NumberAdded {
    /// Who has the number now, or had it already.
    #[ts(type = "number")]
    pub person: i64,
    /// Whether somebody had it already, also under its country's other spelling: nothing was written down.
    pub had_it: bool,
    /// What they are called.
    pub name: Option<String>,
}

/// Takes a number away that was written down.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveNumber {
    /// PeopleMade by the caller; the same id is done once.
    pub command_id: String,
    /// Whose.
    #[ts(type = "number")]
    pub person: i64,
    /// The number as it is kept.
    pub phone: String,
}

/// Writes down what stands in a field of a person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetPersonValue {
    /// PeopleMade by the caller; the same id is done once.
    pub command_id: String,
    /// Of whom.
    #[ts(type = "number")]
    pub person: i64,
    /// In which field.
    #[ts(type = "number")]
    pub field: i64,
    /// What, up to 300 characters; empty takes away what stands there.
    pub value: String,
}

/// What was written down.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ValueSet {
    /// In the field's own spelling.
    pub value: String,
}

/// Puts a label on a person and their chats, or takes it off.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PutPersonLabel {
    /// PeopleMade by the caller; the same id is done once.
    pub command_id: String,
    /// Whom.
    #[ts(type = "number")]
    pub person: i64,
    /// Which label.
    #[ts(type = "number")]
    pub label: i64,
    /// On, or off.
    pub on: bool,
}

/// Opens the chat with a person, begun where there is none.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenChat {
    /// PeopleMade by the caller; the same id is done once.
    pub command_id: String,
    /// With whom.
    #[ts(type = "number")]
    pub person: i64,
}

/// The chat with a person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChatOpened {
    /// Which.
    #[ts(type = "number")]
    pub conversation: i64,
}

/// Makes a field, or calls one otherwise.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveField {
    /// PeopleMade by the caller; the same id is done once.
    pub command_id: String,
    /// Which; absent makes a new one.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub field: Option<i64>,
    /// Its name, 1 to 40 characters.
    pub name: String,
    /// What stands in it; that of a field that is there stays.
    pub kind: FieldKind,
}

/// Lets a field be used no more, or again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveField {
    /// PeopleMade by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub field: i64,
    /// No more, or again.
    pub removed: bool,
}

/// Makes a list, or calls one otherwise.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveList {
    /// PeopleMade by the caller; the same id is done once.
    pub command_id: String,
    /// Which; absent makes a new one.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub list: Option<i64>,
    /// Its name, 1 to 60 characters.
    pub name: String,
}

/// Throws a list away, or takes that back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveList {
    /// PeopleMade by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub list: i64,
    /// Thrown away, or taken back.
    pub removed: bool,
}

/// Puts people on a list, or takes them off.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PutOnList {
    /// PeopleMade by the caller; the same id is done once.
    pub command_id: String,
    /// Which list.
    #[ts(type = "number")]
    pub list: i64,
    /// Whom, at most 200.
    #[ts(type = "Array<number>")]
    pub people: Vec<i64>,
    /// On, or off.
    pub on: bool,
}

/// Keeps a segment by name, or changes one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveSegment {
    /// PeopleMade by the caller; the same id is done once.
    pub command_id: String,
    /// Which; absent makes a new one.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub segment: Option<i64>,
    /// Its name, 1 to 60 characters.
    pub name: String,
    /// Who is in it.
    pub rules: SegmentDraft,
}

/// Forgets a segment.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteSegment {
    /// PeopleMade by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub segment: i64,
}

/// What was made or changed.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PeopleMade {
    /// Its id.
    #[ts(type = "number")]
    pub id: i64,
}
