//! The template studio: templates as they are written, checked, handed in to Meta and looked after. What a template is
//! made of is in `definition`, what our checks say in `check`, what can be asked for and done in `acts`.

mod acts;
mod check;
mod definition;

pub use acts::*;
pub use check::*;
pub use definition::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TemplateCategory;

/// Which template, in all its languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum StudioKey {
    /// By the name Meta knows it by.
    Name {
        /// The name.
        name: String,
    },
    /// By its family of drafts. Stays true when Meta takes it.
    Family {
        /// The family.
        #[ts(type = "number")]
        family: i64,
    },
}

/// Which templates the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StudioShelf {
    /// All but what is archived or gone.
    #[default]
    Current,
    /// Those with a draft that Meta does not have.
    Drafts,
    /// Those Meta is reading.
    InReview,
    /// Those that may go.
    Approved,
    /// Those that need somebody: rejected, paused, warned about, handed in with an unknown end, about to be dearer.
    NeedsYou,
    /// What is archived.
    Archived,
    /// What Meta does not have any more.
    Gone,
}

/// Asks for a page of the studio's list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListStudio {
    /// Which.
    pub shelf: StudioShelf,
    /// Words of the name or the text; empty for all.
    pub typed: String,
    /// `next` of the page before; absent for the first.
    #[ts(optional)]
    #[serde(default)]
    pub cursor: Option<String>,
    /// Rows on the page, 1 to 100.
    pub limit: u32,
}

/// A page of the studio's list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Studio {
    /// What somebody worked on last comes first, then by name.
    pub rows: Vec<StudioRow>,
    /// Where the next page begins; absent on the last.
    pub next: Option<String>,
    /// How many there are on each shelf, whatever was typed.
    pub sizes: Vec<StudioShelfSize>,
    /// The languages this shop writes its templates in.
    pub languages: Vec<String>,
    /// When Meta's whole list last came.
    #[ts(type = "number | null")]
    pub synced_at: Option<i64>,
    /// Whether it is being asked for.
    pub syncing: bool,
    /// Whether asking for it failed the last time; what is shown is what was known before.
    pub failed: bool,
    /// Which templates Meta takes, and how many there are.
    pub room: StudioRoom,
}

/// How many templates there are on a shelf.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioShelfSize {
    /// Which.
    pub shelf: StudioShelf,
    /// How many.
    pub size: u32,
}

/// How much room Meta leaves.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioRoom {
    /// Templates Meta has, as Meta counts them; until Meta has said so each language counts.
    pub used: u32,
    /// How many Meta allows; absent as long as Meta has not said so.
    pub most: Option<u32>,
    /// The fewest Meta may allow: what holds for a business that is not verified.
    pub least: u32,
}

/// A template in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioRow {
    /// What to open it by.
    pub key: StudioKey,
    /// Its name; may be empty as long as it is a draft.
    pub name: String,
    /// What it is for, where all its languages agree.
    pub category: Option<TemplateCategory>,
    /// Its languages.
    pub languages: Vec<StudioRowLanguage>,
    /// Languages of this shop that it lacks.
    pub missing: Vec<String>,
    /// The beginning of its text.
    pub text: String,
    /// When somebody here last worked on it.
    #[ts(type = "number | null")]
    pub worked_at: Option<i64>,
    /// When it last went to a customer.
    #[ts(type = "number | null")]
    pub used_at: Option<i64>,
}

/// A language of a template in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioRowLanguage {
    /// The language, in Meta's spelling.
    pub language: String,
    /// Where it stands.
    pub state: StudioState,
    /// How customers take it.
    pub quality: Option<TemplateQuality>,
    /// Until when it is paused, as far as that is known.
    #[ts(type = "number | null")]
    pub paused_until: Option<i64>,
    /// Whether there is a draft besides what Meta has.
    pub draft: bool,
    /// Whether it was made elsewhere, such as in Meta's own manager.
    pub elsewhere: bool,
    /// Whether it can only be looked at here.
    pub read_only: bool,
}

/// Where a language of a template stands: what Meta says of it, or how far it is on its way there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StudioState {
    /// It is written and Meta does not have it.
    Draft,
    /// It is on its way to Meta.
    Sending,
    /// It was handed in and the answer was lost; Meta is being asked.
    Unknown,
    /// It was handed in and the answer was lost; Meta says that it does not have it. It may be handed in again.
    Absent,
    /// Meta did not take it.
    Refused,
    /// Meta is reading it.
    InReview,
    /// The shop asked Meta to think again.
    InAppeal,
    /// It may go.
    Approved,
    /// It may go, and Meta warns: customers complain.
    Flagged,
    /// Meta rejected it.
    Rejected,
    /// Meta pauses it for some hours.
    Paused,
    /// Meta has switched it off for good.
    Disabled,
    /// It lies in the archive.
    Archived,
    /// It is being deleted; messages with it are still on their way.
    Deleting,
    /// Meta does not have it any more.
    Gone,
    /// Meta has too many of this account's.
    LimitReached,
    /// Meta says something about it that is not known here.
    Other,
}

/// How customers take a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TemplateQuality {
    /// Well.
    High,
    /// So so.
    Medium,
    /// Badly: Meta may pause it.
    Low,
}

/// Asks for one template.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetStudioTemplate {
    /// Which.
    pub key: StudioKey,
}

/// One template in its languages.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioTemplate {
    /// What to open it by from now on.
    pub key: StudioKey,
    /// Its family of drafts, where there is one.
    #[ts(type = "number | null")]
    pub family: Option<i64>,
    /// Its name; may be empty as long as it is a draft.
    pub name: String,
    /// Whether the name stands, because Meta has one of its languages.
    pub name_stands: bool,
    /// Its languages, by Meta's code.
    pub languages: Vec<StudioLanguage>,
    /// Languages of this shop that it lacks.
    pub missing: Vec<String>,
}

/// A template in one language.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioLanguage {
    /// The language, in Meta's spelling.
    pub language: String,
    /// Where it stands; `draft` only where Meta has nothing of it.
    pub state: StudioState,
    /// What is written and not handed in.
    pub draft: Option<StudioDraft>,
    /// What Meta has.
    pub at_meta: Option<StudioAtMeta>,
    /// What was handed in, the newest first.
    pub history: Vec<StudioSubmission>,
    /// What can be done with it now.
    pub may: StudioMay,
}

/// What is written and not handed in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioDraft {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// Grows with each save; a save names the one it was written on.
    #[ts(type = "number")]
    pub revision: i64,
    /// When it was saved.
    #[ts(type = "number")]
    pub saved_at: i64,
    /// What is written.
    pub definition: TemplateDefinition,
}

/// What Meta has of a template in a language.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioAtMeta {
    /// Names it in the shop.
    #[ts(type = "number")]
    pub template: i64,
    /// Meta's id of it.
    pub meta_id: String,
    /// What it says; absent where it cannot be read.
    pub definition: Option<TemplateDefinition>,
    /// Its text, as far as it can be read.
    pub text: String,
    /// What it is for; absent where Meta calls it something not known here.
    pub category: Option<TemplateCategory>,
    /// How customers take it.
    pub quality: Option<TemplateQuality>,
    /// Since when, as far as that is known.
    #[ts(type = "number | null")]
    pub quality_at: Option<i64>,
    /// Meta's word for why it was rejected, such as `INVALID_FORMAT`.
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
    /// As what it can be handed in again: Meta rejected it for what it is called, or announced another name for it.
    pub again_as: Option<TemplateCategory>,
    /// Whether Meta calls it something else than it was handed in as, or is about to; Meta may still be asked to think again.
    pub recategorised: bool,
    /// Until when; absent where the day of the change is not known.
    #[ts(type = "number | null")]
    pub appeal_until: Option<i64>,
    /// Whether it was made elsewhere, such as in Meta's own manager.
    pub elsewhere: bool,
    /// Whether it can only be looked at here.
    pub read_only: bool,
    /// Whether a chat can send it.
    pub from_chat: StudioFromChat,
    /// When it last went to a customer from here.
    #[ts(type = "number | null")]
    pub used_at: Option<i64>,
    /// When Meta archives it if it is not used, once that is near.
    #[ts(type = "number | null")]
    pub archived_at: Option<i64>,
    /// When Meta last spoke of it.
    #[ts(type = "number")]
    pub told_at: i64,
}

/// What can be done with a language of a template now.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct StudioMay {
    /// A draft may be made of it, or its draft may be changed.
    pub write: bool,
    /// Its draft may be handed in, as far as that hangs on Meta's states and not on what is written.
    pub submit: bool,
    /// Why not.
    pub submit_not: Option<SubmitNot>,
    /// Whether handing in changes what Meta has, instead of making something new.
    pub edits: bool,
    /// Of an approved one: how often it may still be changed in these thirty days.
    pub edits_left: Option<u32>,
    /// When it may be changed again, where it may not now.
    #[ts(type = "number | null")]
    pub edit_from: Option<i64>,
    /// Whether its category may be chosen.
    pub category: bool,
    /// It may be deleted at Meta.
    pub delete: bool,
    /// It may be put into the archive.
    pub archive: bool,
    /// It may be taken out of it.
    pub unarchive: bool,
    /// Its pause may be ended.
    pub unpause: bool,
}

/// Why a draft cannot be handed in now, whatever it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SubmitNot {
    /// There is no draft.
    NothingWritten,
    /// It is on its way already, or nobody knows yet whether it arrived.
    OnItsWay,
    /// Meta is reading it.
    InReview,
    /// Meta has switched it off, is deleting it, or it lies in the archive.
    NotAsItStands,
    /// It was changed within a day.
    OnceADay,
    /// It was changed ten times in thirty days.
    TenTimes,
    /// It is of a kind that can only be looked at here.
    ReadOnly,
    /// A hundred were handed in within an hour.
    Hundred,
    /// Another window wrote it anew since it was looked at.
    Rewritten,
    /// Meta has something else by now than it was written to change.
    ChangedAtMeta,
    /// Another template of its name is on its way, or this one under another name.
    NameOnItsWay,
    /// Our checks say something that is to be mended, or looked at, first.
    ToMend,
}

/// Something that was handed in to Meta.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StudioSubmission {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// What was handed in.
    #[ts(type = "number")]
    pub version: i64,
    /// Whether it changed what Meta had.
    pub edit: bool,
    /// When.
    #[ts(type = "number")]
    pub sent_at: i64,
    /// How far it came: `sending`, `unknown`, `absent`, `refused`, then Meta's word: `in_review`, `approved`, `rejected`…
    pub state: StudioState,
    /// Why Meta did not take it.
    pub trouble: Option<StudioTrouble>,
    /// Meta's codes, for support: `100/2388024`.
    pub code: Option<String>,
    /// Meta's word for why it was rejected.
    pub reason: Option<String>,
    /// What Meta advises, in Meta's own words.
    pub advice: Option<String>,
    /// When Meta said so.
    #[ts(type = "number | null")]
    pub judged_at: Option<i64>,
    /// What our checks said then: errors and warnings that were not heeded.
    pub said: Vec<StudioSaid>,
    /// What it was to be for.
    pub category: Option<TemplateCategory>,
}

/// What a check of ours said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StudioSaid {
    /// The rule's id, such as `variable-at-edge`.
    pub rule: String,
    /// How bad.
    pub severity: FindingSeverity,
}

/// Why Meta did not take a template, or not do what it was asked with one. The catalogue has a sentence for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StudioTrouble {
    /// There is a template of this name in this language.
    Exists,
    /// Another template has its text and its footer.
    SameText,
    /// A template of this name is being deleted or was deleted a short while ago.
    NameBarred,
    /// A gap stands at the beginning or the end.
    GapAtEdge,
    /// Too many gaps for so few words.
    TooManyGaps,
    /// Something is longer than Meta takes, or one too many.
    TooLong,
    /// Something is not as Meta wants it: a header, a footer, a button, an example.
    Format,
    /// The account has as many templates as it may.
    TooMany,
    /// It cannot be changed as it stands, or not so often.
    NotEditable,
    /// Too much was asked of Meta in a short time.
    TooOften,
    /// The access token is not good, or lacks the permission.
    Token,
    /// Something is wrong with the account.
    Account,
    /// Meta's own trouble.
    Meta,
    /// Meta does not know the template.
    NotThere,
    /// Nobody knows whether Meta did it.
    Unknown,
    /// Nothing left this machine.
    NotSent,
    /// Anything else.
    Other,
}
