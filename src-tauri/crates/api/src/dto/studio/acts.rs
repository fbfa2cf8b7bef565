//! What can be done in the studio, and what is asked for beside the list and one template.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{StudioKey, StudioPart, StudioSample, StudioState, StudioTrouble, TemplateDefinition, TemplateMedia};
use crate::dto::TemplateCategory;

/// Keeps what is written, as it is typed. Nothing of it may be finished.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveStudio {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// The draft that is written on; absent for a new one.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub draft: Option<i64>,
    /// For a new draft: the template it becomes a language of, or of what Meta has of it a change; absent for a new
    /// template.
    #[ts(optional)]
    #[serde(default)]
    pub key: Option<StudioKey>,
    /// The revision it was written on. What another window saved since is kept as a version.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub revision: Option<i64>,
    /// What is written.
    pub definition: TemplateDefinition,
}

/// What was kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioSaved {
    /// What to open it by.
    pub key: StudioKey,
    /// The draft.
    #[ts(type = "number")]
    pub draft: i64,
    /// Its revision now.
    #[ts(type = "number")]
    pub revision: i64,
    /// When it was kept.
    #[ts(type = "number")]
    pub saved_at: i64,
    /// Whether another window had written meanwhile; what it wrote stands among the versions.
    pub overtaken: bool,
}

/// Somebody has looked at what Meta said of a template.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StudioSeen {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which template, in all its languages; absent for all there are.
    #[ts(optional)]
    #[serde(default)]
    pub name: Option<String>,
}

/// Names a draft.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StudioDraftAct {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which draft.
    #[ts(type = "number")]
    pub draft: i64,
}

/// Throws a draft away.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StudioDiscard {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which draft.
    #[ts(type = "number")]
    pub draft: i64,
    /// As it was last seen: what another window wrote since is not thrown away unseen.
    #[serde(default)]
    #[ts(type = "number", optional)]
    pub revision: Option<i64>,
}

/// Makes a draft of something there is: a double under another name, another language, a change of what Meta has, an
/// older version, or a template of the library.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StudioMake {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Of what.
    pub from: StudioFrom,
}

/// What a draft is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum StudioFrom {
    /// All languages of a template, as a new one under another name.
    Double {
        /// Of which.
        key: StudioKey,
    },
    /// Another language of the same template, with the words of one there is.
    Language {
        /// Of which.
        key: StudioKey,
        /// The language whose words are taken.
        from: String,
        /// The new language.
        language: String,
    },
    /// What Meta has, to change it.
    Change {
        /// Of which.
        key: StudioKey,
        /// Which language.
        language: String,
    },
    /// What Meta has or what is written to change it, called what Meta calls it: `again_as`.
    Again {
        /// Of which.
        key: StudioKey,
        /// Which language.
        language: String,
    },
    /// An older version; what is written now is kept as a version first.
    Version {
        /// Which.
        #[ts(type = "number")]
        version: i64,
    },
    /// A template of the library, in one language.
    Library {
        /// Which.
        entry: String,
        /// Which language.
        language: String,
    },
}

/// Hands a draft in to Meta. Answers when Meta has answered, or when its answer is lost.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StudioSubmit {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which draft.
    #[ts(type = "number")]
    pub draft: i64,
    /// Its revision as it was seen; another one is refused.
    #[ts(type = "number")]
    pub revision: i64,
    /// Whether somebody insists although there are warnings.
    pub insist: bool,
}

/// What became of something that was handed in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioSubmitted {
    /// Which submission.
    #[ts(type = "number")]
    pub submission: i64,
    /// Where it stands: `in_review` where Meta took it, `refused`, or `unknown`.
    pub state: StudioState,
    /// Why Meta did not take it.
    pub trouble: Option<StudioTrouble>,
    /// Meta's codes, for support.
    pub code: Option<String>,
    /// What to open the template by from now on.
    pub key: StudioKey,
}

/// Does something at Meta with a template, or with one language of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StudioAct {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Its name at Meta.
    pub name: String,
    /// In one language; else in all.
    #[ts(optional)]
    #[serde(default)]
    pub language: Option<String>,
}

/// What became of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioActed {
    /// How many languages it was done with.
    pub done: u32,
    /// Why it was not done with the others, or with any.
    pub trouble: Option<StudioTrouble>,
    /// Meta's codes, for support.
    pub code: Option<String>,
}

/// Asks for what was kept of a language of a template.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListVersions {
    /// Of which template.
    pub key: StudioKey,
    /// Of which language.
    pub language: String,
}

/// What was kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioVersions {
    /// The newest first.
    pub versions: Vec<StudioVersion>,
}

/// A kept version.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioVersion {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// When it was kept.
    #[ts(type = "number")]
    pub kept_at: i64,
    /// Why.
    pub why: VersionWhy,
    /// What was written.
    pub definition: TemplateDefinition,
}

/// Why a version was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VersionWhy {
    /// Somebody kept it by hand.
    Kept,
    /// It was handed in to Meta.
    HandedIn,
    /// Another window, or an older version, was written over it.
    Overwritten,
}

/// Asks how two versions differ.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskDiff {
    /// The one before.
    pub before: DiffSide,
    /// The one after.
    pub after: DiffSide,
}

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum DiffSide {
    /// A kept version.
    Version {
        /// Which.
        #[ts(type = "number")]
        version: i64,
    },
    /// A draft as it is now.
    Draft {
        /// Which.
        #[ts(type = "number")]
        draft: i64,
    },
    /// What Meta has.
    AtMeta {
        /// Which template of the shop's.
        #[ts(type = "number")]
        template: i64,
    },
}

/// How two versions differ.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioDiff {
    /// The parts that differ.
    pub parts: Vec<DiffPart>,
}

/// A part that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DiffPart {
    /// Which.
    pub part: StudioPart,
    /// Which card, from 0.
    pub card: Option<u32>,
    /// Which button, from 0.
    pub index: Option<u32>,
    /// Its words, one after the other.
    pub words: Vec<DiffWords>,
}

/// Some words of a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DiffWords {
    /// The words, with the spaces around them.
    pub text: String,
    /// Where they are.
    pub is: DiffIs,
}

/// Where words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DiffIs {
    /// In both.
    Same,
    /// Only in the one after.
    Added,
    /// Only in the one before.
    Removed,
}

/// Asks for the library of good templates.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetLibrary {
    /// In which language; absent for all.
    #[ts(optional)]
    #[serde(default)]
    pub language: Option<String>,
}

/// The library.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioLibrary {
    /// What it holds.
    pub entries: Vec<LibraryEntry>,
}

/// A template of the library in one language.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LibraryEntry {
    /// Which; the same in every language.
    pub id: String,
    /// For which purpose; the catalogue has a word for each.
    pub purpose: String,
    /// Who can use it: `cafe`, `shop`, `online`, `salon`, `workshop`.
    pub trades: Vec<String>,
    /// Its language.
    pub language: String,
    /// What it is for.
    pub category: Option<TemplateCategory>,
    /// The template.
    pub definition: TemplateDefinition,
}

/// Brings a sample file to Meta. Answers at once; `studio_sample` tells how far it is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct UploadSample {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// An attached file. It becomes the sample's.
    #[ts(type = "number")]
    pub file: i64,
    /// Of which kind of header it is to be the sample.
    pub media: TemplateMedia,
}

/// Lets an upload go on that broke off.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResumeSample {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub sample: i64,
}

/// Asks for a sample file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetSample {
    /// Which.
    #[ts(type = "number")]
    pub sample: i64,
}

/// A sample file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SampleShown {
    /// The file.
    pub sample: StudioSample,
}

/// Asks practice's reviewer for something.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PracticeReview {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// The template's name.
    pub name: String,
    /// In one language; else in all.
    #[ts(optional)]
    #[serde(default)]
    pub language: Option<String>,
    /// What the reviewer does.
    pub doing: Reviewing,
    /// For a rejection: Meta's word for why; `INVALID_FORMAT` where none is said.
    #[ts(optional)]
    #[serde(default)]
    pub reason: Option<String>,
}

/// What practice's reviewer can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Reviewing {
    /// Approves it.
    Approve,
    /// Rejects it.
    Reject,
    /// Says that it will be marketing in 24 hours.
    WarnCategory,
    /// Makes it marketing at once.
    Recategorise,
    /// Customers complain: quality goes down a step.
    Complain,
    /// Customers like it: quality is high.
    Praise,
    /// Pauses it: three hours, then six, then for good.
    Pause,
    /// Switches it off for good.
    Disable,
    /// The shop asks Meta to think again, as it does in Meta's own manager.
    Appeal,
}
