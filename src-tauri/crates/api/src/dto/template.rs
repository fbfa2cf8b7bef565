//! Templates: which a chat can be offered, and what is filled into them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::LimitRule;

/// Asks for the templates for a chat.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindTemplates {
    /// The chat.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Words of the name or the text; empty for all.
    pub typed: String,
}

/// The templates for a chat.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Templates {
    /// Those that may go first, then by name.
    pub offers: Vec<TemplateOffer>,
    /// How many more there are that what was typed means.
    pub more: u32,
    /// How many there are at all, each language counted.
    pub known: u32,
    /// What may be filled in: the customer's names and number, the shop's name.
    pub fields: Vec<String>,
    /// When Meta's whole list last came.
    #[ts(type = "number | null")]
    pub synced_at: Option<i64>,
    /// Whether it is being asked for.
    pub syncing: bool,
    /// Whether asking for it failed the last time; what is shown is what was known before.
    pub failed: bool,
}

/// A template in the languages there are.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TemplateOffer {
    /// Its name at Meta.
    pub name: String,
    /// In which languages.
    pub languages: Vec<OfferedTemplate>,
    /// Which of them is offered first.
    pub first: u32,
}

/// A template in one language.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OfferedTemplate {
    /// Names it in the shop.
    #[ts(type = "number")]
    pub id: i64,
    /// Grows when it becomes another; what is sent names the one that was seen.
    #[ts(type = "number")]
    pub version: i64,
    /// Its language, in Meta's spelling.
    pub language: String,
    /// What it is for; absent where Meta calls it something not known here.
    pub category: Option<TemplateCategory>,
    /// How it stands; only `approved` goes.
    pub standing: TemplateStanding,
    /// Why it cannot go from here.
    pub obstacle: Option<TemplateObstacle>,
    /// Meta's word for why it was rejected.
    pub rejected_reason: Option<String>,
    /// What Meta advises after that, in Meta's own words.
    pub advice: Option<String>,
    /// Until when it is paused, as far as that is known.
    #[ts(type = "number | null")]
    pub paused_until: Option<i64>,
    /// What Meta will charge it as.
    pub becomes: Option<TemplateCategory>,
    /// From when on.
    #[ts(type = "number | null")]
    pub becomes_at: Option<i64>,
    /// Its text with its gaps.
    pub text: String,
    /// What is to be filled in.
    pub gaps: Vec<TemplateGap>,
    /// The files and the place that are to be given.
    pub slots: Vec<TemplateSlot>,
    /// Whether it is to be said when its offer ends.
    pub ends: bool,
    /// How it is charged if it goes now.
    pub charge: Option<Charge>,
    /// What it costs where it is charged.
    pub price: Option<super::PriceSaid>,
}

/// A file or a place that is to be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateSlot {
    /// Names it within the template.
    pub key: String,
    /// As what its file goes: a picture, a film or a PDF; `location` for a place.
    pub kind: super::MessageKind,
    /// On which card, counted from 0; absent above the text.
    pub card: Option<u8>,
    /// The most bytes of its file.
    #[ts(type = "number | null")]
    pub most: Option<u64>,
}

/// A file that was chosen for a slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SlotFile {
    /// Which slot.
    pub slot: String,
    /// Which of the attached files.
    #[ts(type = "number")]
    pub file: i64,
}

/// The place above a template's text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum TemplatePlace {
    /// A branch of the shop.
    Branch {
        /// Which.
        #[ts(type = "number")]
        branch: i64,
    },
    /// One that is typed.
    Typed {
        /// What customers call it.
        name: String,
        /// Street, number, town; may be empty.
        address: String,
        /// Coordinates or the page of a map.
        place: String,
    },
}

/// A chosen file, as it will go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewedFile {
    /// For which slot.
    pub slot: String,
    /// On which card, counted from 0; absent above the text.
    pub card: Option<u8>,
    /// The file.
    pub media: super::Media,
    /// As what it goes.
    pub kind: super::MessageKind,
    /// Why it does not fit.
    pub problem: Option<super::FileProblem>,
    /// The most bytes, where it is too large.
    #[ts(type = "number | null")]
    pub most: Option<u64>,
}

/// What is to be filled in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TemplateGap {
    /// Names it within the template.
    pub key: String,
    /// Where it stands.
    pub part: GapPart,
    /// Its name or number; of a button, what the button says.
    pub name: String,
    /// An example of its writer's.
    pub example: Option<String>,
    /// What is filled in at first; empty where nothing is known.
    pub value: String,
    /// Where that comes from.
    pub source: GapSource,
    /// On which card, counted from 0.
    pub card: Option<u8>,
}

/// Where the first value of a gap comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GapSource {
    /// From what is known of the customer, or of the shop.
    Known,
    /// It asks for something about the customer that is not known: what the shop says then stands there.
    Fallback,
    /// It asks for something about the customer that is not known, and nothing is kept for that.
    NotKnown,
    /// It asks for what only the writer of this message knows.
    Writer,
}

/// Keeps what a gap of a template says to customers of whom nothing is known.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepTemplateFallback {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which template.
    #[ts(type = "number")]
    pub template: i64,
    /// Its version, as it was seen.
    #[ts(type = "number")]
    pub version: i64,
    /// Which gap, by its key.
    pub gap: String,
    /// What stands there; absent when nothing is to be kept any more.
    pub text: Option<String>,
}

/// Where a gap stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GapPart {
    /// Above the text.
    Header,
    /// In the text.
    Body,
    /// At the end of a button's address.
    Url,
    /// The code a button copies.
    Code,
}

/// What a template is for; the price hangs on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TemplateCategory {
    /// Offers and news.
    Marketing,
    /// About an order, an appointment, something the customer asked for.
    Utility,
    /// One-time codes.
    Authentication,
}

/// How a template stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TemplateStanding {
    /// Meta has approved it.
    Approved,
    /// Meta is still reading it.
    InReview,
    /// Meta rejected it.
    Rejected,
    /// Meta pauses it for some hours.
    Paused,
    /// Meta has switched it off for good.
    Disabled,
    /// It lies in the archive.
    Archived,
    /// Meta does not list it any more.
    Gone,
    /// It is not what it was when the message was written.
    Changed,
    /// A kind that cannot be filled in here; `obstacle` says why.
    NotFromHere,
    /// Meta says something about it that is not known here.
    NotUsable,
}

/// Why a template cannot go from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TemplateObstacle {
    /// A product or a moving picture stands above the text.
    Header,
    /// One of its buttons needs a form, a catalogue or a call.
    Button,
    /// It has product cards, or a part that is not known here.
    Part,
    /// It is for one-time codes.
    Code,
}

/// How a template is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Charge {
    /// It costs nothing: the customer came from an ad a short while ago.
    FreeEntryPoint,
    /// It costs nothing inside an open window.
    FreeWindow,
    /// What Meta's price list says for its category and the customer's country.
    Charged,
}

/// What is filled into a gap.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GapValue {
    /// Which gap.
    pub key: String,
    /// What.
    pub value: String,
}

/// What is wrong with what was filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GapTrouble {
    /// Which gap.
    pub key: String,
    /// How.
    pub rule: LimitRule,
    /// How many characters there may be, where it is about that.
    pub most: Option<u32>,
}

/// Asks Meta for the templates again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SyncTemplates {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
}

/// A template as the customer sees it. Its text is the message's.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TemplateCard {
    /// Its name at Meta.
    pub name: String,
    /// What it was for when it was written.
    pub category: Option<TemplateCategory>,
    /// The line above the text.
    pub header: Option<String>,
    /// What stands above the text instead of a line.
    pub head: Option<TemplateHead>,
    /// The offer that ends.
    pub offer: Option<TemplateEnds>,
    /// The small print below it.
    pub footer: Option<String>,
    /// Its buttons.
    pub buttons: Vec<TemplateButton>,
    /// Its cards.
    pub cards: Vec<TemplatePicture>,
}

/// What stands above a template's text that is not a line.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum TemplateHead {
    /// The message's file.
    File {
        /// As what it is shown.
        kind: super::MessageKind,
    },
    /// A place; absent while none is given.
    Place {
        /// Where.
        place: Option<super::Place>,
    },
}

/// An offer that ends.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TemplateEnds {
    /// What stands above the time that is left.
    pub text: String,
    /// When it ends.
    #[ts(type = "number | null")]
    pub ends_at: Option<i64>,
}

/// A card of a template.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TemplatePicture {
    /// As what its file is shown.
    pub kind: super::MessageKind,
    /// Its file, once it is chosen.
    pub media: Option<super::Media>,
    /// Its text.
    pub text: String,
    /// Its buttons.
    pub buttons: Vec<TemplateButton>,
}

/// A button of a template.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TemplateButton {
    /// What it does.
    pub does: TemplateButtonKind,
    /// What it says.
    pub text: String,
    /// The address, number or code behind it.
    pub to: Option<String>,
    /// Whether the customer tapped it.
    pub chosen: bool,
}

/// What a button of a template does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TemplateButtonKind {
    /// It answers with its own words.
    QuickReply,
    /// It opens a page.
    Url,
    /// It calls a number.
    Phone,
    /// It copies a code.
    CopyCode,
    /// Anything else.
    Other,
}
