//! What a person puts together beside text: a place, a card, buttons, a list, a link.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Content, GapTrouble, GapValue, LimitRule, MessagePart, PreviewedFile, SlotFile, TemplatePlace};

/// Writes a message of another kind than text.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Send {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// To whom.
    #[ts(type = "number")]
    pub conversation: i64,
    /// What.
    pub content: NewContent,
    /// The message it answers.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub quote: Option<i64>,
    /// Whether it waits five seconds, so that it can be taken back.
    #[ts(optional)]
    #[serde(default)]
    pub hold: Option<bool>,
}

/// What a person puts together. Texts that are empty are absent.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case", deny_unknown_fields)]
pub enum NewContent {
    /// Where a branch of the shop is.
    Branch {
        /// Which.
        #[ts(type = "number")]
        branch: i64,
    },
    /// A question where the customer is.
    AskPlace {
        /// The question.
        text: String,
    },
    /// The card of another chat's person.
    CardOf {
        /// The chat.
        #[ts(type = "number")]
        conversation: i64,
    },
    /// A card that was typed.
    Card {
        /// The name.
        name: String,
        /// Where they work.
        company: String,
        /// The number.
        phone: String,
        /// The e-mail address.
        email: String,
    },
    /// The question whether offers may come, with the shop's own wording and two buttons.
    OffersQuestion {
        /// In which language, two letters.
        language: String,
    },
    /// Reply buttons.
    Buttons {
        /// What stands around them.
        frame: Frame,
        /// What they say.
        titles: Vec<String>,
    },
    /// A list.
    List {
        /// What stands around it.
        frame: Frame,
        /// What opens it.
        button: String,
        /// Its sections.
        sections: Vec<NewSection>,
    },
    /// A button that opens a page.
    Link {
        /// What stands around it.
        frame: Frame,
        /// What it says.
        label: String,
        /// The page.
        url: String,
    },
    /// A template with its gaps filled. It answers no message.
    Template {
        /// Which.
        #[ts(type = "number")]
        template: i64,
        /// As it stood when it was shown; another is refused.
        #[ts(type = "number")]
        version: i64,
        /// What is filled in.
        values: Vec<GapValue>,
        /// The files above its text and on its cards.
        #[ts(optional, as = "Option<Vec<SlotFile>>")]
        #[serde(default)]
        files: Vec<SlotFile>,
        /// The place above its text.
        #[ts(optional = nullable)]
        #[serde(default)]
        place: Option<TemplatePlace>,
        /// When its offer ends.
        #[ts(optional, type = "number | null")]
        #[serde(default)]
        ends_at: Option<i64>,
    },
}

/// What stands around what can be tapped.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// The line above the text.
    pub header: String,
    /// The text.
    pub text: String,
    /// The small print.
    pub footer: String,
}

/// A section of a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewSection {
    /// Its title.
    pub title: String,
    /// Its rows.
    pub rows: Vec<NewRow>,
}

/// A row of a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewRow {
    /// What it says.
    pub title: String,
    /// The second line.
    pub description: String,
}

/// Asks how a message will look.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Preview {
    /// What is being put together.
    pub content: NewContent,
}

/// How a message will look.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Previewed {
    /// Its text.
    pub text: Option<String>,
    /// What it will say.
    pub content: Content,
    /// The first limit it breaks; it cannot go until that is mended.
    pub problem: Option<Unfit>,
    /// What is wrong with what was filled into a template.
    pub gaps: Vec<GapTrouble>,
    /// The files of a template.
    pub files: Vec<PreviewedFile>,
    /// How long and how many there may be.
    pub limits: Limits,
}

/// A limit that is broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Unfit {
    /// Which part.
    pub part: MessagePart,
    /// How.
    pub rule: LimitRule,
    /// How many there may be, where it is about a number.
    pub most: Option<u32>,
}

/// How long and how many there may be, as WhatsApp has it. Lengths are in characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Limits {
    /// The text.
    pub text: u32,
    /// The line above it.
    pub header: u32,
    /// The small print.
    pub footer: u32,
    /// Reply buttons.
    pub buttons: u32,
    /// What a reply button says.
    pub button: u32,
    /// What opens a list or a page.
    pub opener: u32,
    /// Sections of a list.
    pub sections: u32,
    /// The title of a section.
    pub section: u32,
    /// Rows of a list, in all sections together.
    pub rows: u32,
    /// The title of a row.
    pub row: u32,
    /// The second line of a row.
    pub row_text: u32,
    /// A web address.
    pub link: u32,
}

/// Where the shop can be found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Branches {
    /// Its branches, in the order they were written down.
    pub branches: Vec<Branch>,
}

/// A place where the shop can be found.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Branch {
    /// Names it in the shop.
    #[ts(type = "number")]
    pub id: i64,
    /// What customers call it.
    pub name: String,
    /// Street, number, town.
    pub address: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// Writes down a branch.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddBranch {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// What customers call it.
    pub name: String,
    /// Street, number, town; may be empty.
    pub address: String,
    /// Coordinates, such as `60.1699, 24.9384`, or the address of a map's page that holds them.
    pub place: String,
}

/// A branch that was written down.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BranchAdded {
    /// Its id.
    #[ts(type = "number")]
    pub branch: i64,
}

/// Forgets a branch.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveBranch {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub branch: i64,
}
