//! One person.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PersonField, PersonLine};

/// Asks for one person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetPerson {
    /// The contact.
    #[ts(type = "number")]
    pub person: i64,
}

/// What stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FieldKind {
    /// Any words.
    Text,
    /// A number, with a point before its fraction.
    Number,
    /// A day, as `2025-03-31`.
    Date,
    /// `yes` or `no`.
    YesNo,
}

/// What kind of name a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PersonNameKind {
    /// A phone number in E.164.
    Phone,
    /// WhatsApp's own id of the user.
    WaId,
    /// Meta's id of the user for this business.
    Bsuid,
    /// Meta's id of the user across linked businesses.
    ParentBsuid,
}

/// The file that told something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FromFile {
    /// Its name.
    pub name: String,
    /// The line there, the header's being 1; absent where it is not known any more.
    #[ts(type = "number | null")]
    pub row: Option<i64>,
}

/// A name a person goes by.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PersonName {
    /// What kind of name.
    pub kind: PersonNameKind,
    /// The name; a number as people write it.
    pub shown: String,
    /// The name as it is kept.
    pub value: String,
    /// Since when it is known, UTC milliseconds.
    #[ts(type = "number")]
    pub since: i64,
    /// The file that told it and nothing else.
    pub file: Option<FromFile>,
    /// Whether WhatsApp knows it as this person's; otherwise it can be taken away.
    pub confirmed: bool,
}

/// What was written in a field once.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PersonValue {
    /// What; empty where a value was taken away.
    pub value: String,
    /// When, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// Who sat at the counter.
    #[ts(type = "number | null")]
    pub helper: Option<i64>,
    /// The file that said so.
    pub file: Option<FromFile>,
}

/// A field, what stands in it, and what stood there before.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FieldShown {
    /// The field.
    pub field: PersonField,
    /// What stands there now.
    pub value: Option<PersonValue>,
    /// What stood there before, the newest first, at most 10.
    pub earlier: Vec<PersonValue>,
}

/// A chat with a person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PersonChat {
    /// Which.
    #[ts(type = "number")]
    pub conversation: i64,
    /// When somebody last spoke in it, UTC milliseconds; absent where nobody did.
    #[ts(type = "number | null")]
    pub last_at: Option<i64>,
}

/// What is written down of the customer of a chat.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChatFields {
    /// Who; absent where the chat is none any more.
    #[ts(type = "number | null")]
    pub person: Option<i64>,
    /// Every field there is.
    pub fields: Vec<FieldShown>,
}

/// One person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PersonPage {
    /// As a line of the list.
    pub line: PersonLine,
    /// What names them, numbers first.
    pub names: Vec<PersonName>,
    /// Every field there is.
    pub fields: Vec<FieldShown>,
    /// The lists they are on.
    #[ts(type = "Array<number>")]
    pub lists: Vec<i64>,
    /// The chats with them, who spoke last first.
    pub chats: Vec<PersonChat>,
    /// The name they gave to WhatsApp, where the shop has another for them.
    pub profile_name: Option<String>,
    /// Whether they were merged out of several.
    pub merged: bool,
}
