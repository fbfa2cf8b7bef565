//! Who agreed to what: how a customer stands, the history, sentences that must be read, wordings, and the ledger's check.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ImportProof, Person};

/// What an entry of the ledger says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConsentAct {
    /// The person agreed.
    Agreed,
    /// The person wants it no more.
    Withdrawn,
    /// The person took a stop in WhatsApp itself back.
    Resumed,
}

/// What was agreed to or withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConsentTopic {
    /// Offers and news of the shop.
    Offers,
    /// News about own orders.
    Orders,
    /// Both.
    All,
}

/// By which means the shop came to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConsentMeans {
    /// A button of the shop's own question.
    Button,
    /// A word the customer wrote, such as STOP.
    Keyword,
    /// A sentence that a person at the counter read.
    Read,
    /// WhatsApp's own switch.
    Meta,
    /// A form on a page.
    WebForm,
    /// A form on paper.
    Paper,
    /// By word of mouth.
    Spoken,
    /// A row of an import.
    Import,
}

/// How the customer of a chat stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Consent {
    /// On offers.
    pub offers: ConsentMatter,
    /// On news about own orders.
    pub orders: ConsentMatter,
    /// Since when offers are switched off in WhatsApp itself, UTC milliseconds. Only the customer can switch them on again.
    #[ts(type = "number | null")]
    pub switched_off: Option<i64>,
    /// When the customer was asked, unless an answer has come since, UTC milliseconds.
    #[ts(type = "number | null")]
    pub asked_at: Option<i64>,
    /// The language the customer would be asked in, two letters.
    pub language: String,
    /// Of chats that are shown as one the number or name whose agreeing is written down now; a withdrawal is written down
    /// for all of them. Absent for a chat of its own.
    pub agrees_for: Option<String>,
    /// The newest entries, newest first.
    pub entries: Vec<ConsentEntry>,
    /// Whether there are older ones.
    pub more: bool,
}

/// How a customer stands on one matter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConsentMatter {
    /// The last word; absent when there is nothing on file.
    pub said: Option<ConsentSaid>,
    /// What the gate says to something the shop begins.
    pub may: ConsentMay,
}

/// The last word on a matter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConsentSaid {
    /// Agreed or withdrawn.
    pub act: ConsentAct,
    /// How the shop came to know.
    pub means: ConsentMeans,
    /// When, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// The day, as `2026-10-01`, where the hour is not known; else null.
    pub day: Option<String>,
}

/// What the gate says to something the shop begins, as far as agreeing goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConsentMay {
    /// The customer agreed.
    Agreed,
    /// The customer wrote to the shop, and nothing says that order news are not wanted.
    OwnOrders,
    /// No: the customer asked to stop.
    AskedToStop,
    /// No: nothing is on file.
    NothingOnFile,
    /// No: the customer agreed and was not told that it is about WhatsApp.
    NotNamed,
    /// No, for a reason of another kind: blocked, say.
    No,
}

/// An entry of the ledger.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConsentEntry {
    /// Its number.
    #[ts(type = "number")]
    pub entry: i64,
    /// What it says.
    pub act: ConsentAct,
    /// About what.
    pub topic: ConsentTopic,
    /// How the shop came to know.
    pub means: ConsentMeans,
    /// Whether WhatsApp was named.
    pub names_whatsapp: bool,
    /// When it was said, or from when on it counts, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// The day it was said, as `2026-10-01`, where the hour is not known; else null.
    pub day: Option<String>,
    /// When it was written down, UTC milliseconds.
    #[ts(type = "number")]
    pub recorded_at: i64,
    /// Who sat at the counter, where a person wrote it down.
    #[ts(type = "number | null")]
    pub helper: Option<i64>,
    /// The customer's words, or those that were written down.
    pub words: Option<String>,
    /// The wording that was shown.
    pub wording: Option<String>,
    /// Its version.
    #[ts(type = "number | null")]
    pub version: Option<i64>,
    /// Meta's id of the message that proves it.
    pub wamid: Option<String>,
    /// The file of people that says so.
    pub file: Option<String>,
    /// The line in it.
    #[ts(type = "number | null")]
    pub row: Option<i64>,
    /// Whether that file was taken back: then it says nothing any more.
    pub taken_back: bool,
    /// The paper or picture that was kept and shows it, with that file or with the entry; else null.
    pub proof: Option<ImportProof>,
    /// Whether what was said was erased.
    pub erased: bool,
}

/// The whole history of a customer as text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConsentTable {
    /// Comma-separated, with a line of names, the oldest first.
    pub text: String,
}

/// Writes down what somebody agreed to or withdrew outside the chat.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordConsent {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Whose chat.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Agreed or withdrawn.
    pub act: ConsentAct,
    /// What.
    pub topic: ConsentTopic,
    /// Paper, word of mouth or a form on a page.
    pub means: ConsentMeans,
    /// Whether WhatsApp was named.
    pub names_whatsapp: bool,
    /// The words as they were shown or said, up to 1,000 characters; agreeing needs some.
    pub words: String,
    /// When it was, UTC milliseconds; now, when absent.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub at: Option<i64>,
    /// The day it was, as `2026-10-01`, where the hour is not known: a yes counts from its beginning, a no to its end. Not
    /// together with `at`.
    #[ts(optional, type = "string | null")]
    #[serde(default)]
    pub day: Option<String>,
    /// An attached file that shows it. It is kept with the entry and can be sent no more.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub proof: Option<i64>,
}

/// A sentence that a person must read.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Doubt {
    /// The message.
    #[ts(type = "number")]
    pub message: i64,
    /// Its chat.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Who wrote it.
    pub person: Person,
    /// What it says, cut to 300 characters.
    pub text: String,
    /// When it was written, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
}

/// Sentences that a person must read.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Doubts {
    /// Newest first; at most 50.
    pub doubts: Vec<Doubt>,
    /// Whether there are more.
    pub more: bool,
}

/// Says what a sentence meant.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettleDoubt {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which message.
    #[ts(type = "number")]
    pub message: i64,
    /// Whether the customer wants no more offers.
    pub stop: bool,
}

/// The wordings of a shop.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConsentWordings {
    /// By language, in the order they are offered.
    pub languages: Vec<LanguageWordings>,
    /// Whether who agrees to offers must have been told that it is about WhatsApp.
    pub strict: bool,
}

/// The wordings of a language. `{shop}` stands for the shop's name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LanguageWordings {
    /// Two letters.
    pub language: String,
    /// The question.
    pub question: String,
    /// What the button says that agrees.
    pub yes: String,
    /// What the other says.
    pub no: String,
    /// Which version of the question it is.
    #[ts(type = "number")]
    pub question_version: i64,
    /// Whether the question tells of WhatsApp.
    pub names_whatsapp: bool,
    /// The confirmation of a stop.
    pub confirmation: String,
    /// Which version of the confirmation it is.
    #[ts(type = "number")]
    pub confirmation_version: i64,
}

/// What a wording is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WordingKind {
    /// The question whether offers may come.
    Question,
    /// The sentence that confirms a stop.
    Confirmation,
}

/// Writes a wording: a new version of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveWording {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// What for.
    pub wording: WordingKind,
    /// Two letters.
    pub language: String,
    /// What it says; `{shop}` stands for the shop's name.
    pub text: String,
    /// What the button says that agrees; empty for a confirmation.
    pub yes: String,
    /// What the other says.
    pub no: String,
}

/// Says whether who agrees to offers must have been told that it is about WhatsApp.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetConsentStrict {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Whether it must.
    pub strict: bool,
}

/// How the ledger was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LedgerCheck {
    /// Entries that were looked at and are whole.
    #[ts(type = "number")]
    pub entries: i64,
    /// Entries whose words were erased.
    #[ts(type = "number")]
    pub erased: i64,
    /// What is wrong.
    pub fault: LedgerFault,
    /// What the file is called, where the fault is in one.
    pub file: Option<String>,
    /// The entry it begins with, the length it should have, the subject whose state was changed, the file, or the line in
    /// the file.
    #[ts(type = "number | null")]
    pub at: Option<i64>,
}

/// What is wrong with the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LedgerFault {
    /// Nothing.
    None,
    /// An entry was changed, put in or taken out.
    Entry,
    /// What was said in an entry was changed.
    Words,
    /// Entries are missing at the end.
    Cut,
    /// Where the ledger ends was changed.
    Head,
    /// What is worked out of the entries was changed.
    State,
    /// Rows of a file of people were put in or taken out, or it was brought in or taken back by hand.
    File,
    /// A row of a file of people was changed.
    Row,
    /// It was sealed with the secret of another shop.
    OtherKey,
}
