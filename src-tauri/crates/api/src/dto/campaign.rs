//! Campaigns: what is planned, who gets it, how far it came.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Attachment, ExportFormat, FileProblem, MessageKind, Money, PriceSaid, Reach, ReachSlot, SlotFile, TemplateCategory,
    TemplateStanding,
};

/// Where a campaign stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CampaignState {
    /// It is being written.
    Draft,
    /// Its people are being looked at.
    Checking,
    /// It begins at a time.
    Planned,
    /// It goes.
    Running,
    /// It was stopped and can go on.
    Paused,
    /// Nobody is left to go.
    Ended,
    /// A person ended it.
    Cancelled,
}

/// Where a person of a campaign stands: each is in one of these, and the sums count them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CampaignPlace {
    /// Waits to be written to.
    Planned,
    /// Stands in the outbox or is on its way.
    Waiting,
    /// Nobody knows whether it went.
    Unknown,
    /// Meta has it.
    Sent,
    /// It arrived.
    Delivered,
    /// It was read.
    Read,
    /// It did not go this time.
    Later,
    /// It cannot go.
    Cannot,
    /// Left out.
    LeftOut,
    /// The campaign was ended before.
    Cancelled,
}

/// Why somebody does not get it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CampaignReason {
    /// Asked to stop.
    Stopped,
    /// Nothing says that they agreed.
    NotAgreed,
    /// They agreed, and were not told that it is about WhatsApp.
    NotNamed,
    /// Got an offer lately.
    TooOften,
    /// The shop has blocked them.
    Blocked,
    /// A number of the United States.
    States,
    /// No number and no id of WhatsApp's is known.
    NoAddress,
    /// A gap asks for something nobody knows of them.
    Missing,
    /// What would be said is too long, or otherwise nothing Meta takes.
    Unfit,
    /// The template may not go as it stands.
    Template,
    /// On a list or in a segment that is left out.
    Excluded,
    /// Taken out by hand.
    ByHand,
    /// Not among the shop's people any more.
    Gone,
    /// Meta refused it, or told later that it did not arrive.
    Refused,
    /// The gate refuses for another reason.
    Gate,
}

/// Why a campaign cannot do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CampaignProblem {
    /// As it stands that cannot be done any more, or not yet.
    Stands,
    /// Nobody was chosen.
    NoAudience,
    /// No template was chosen.
    NoTemplate,
    /// The template asks for a file, a place or the end of its offer.
    NeedsMore,
    /// The three questions are not answered.
    NoReasons,
    /// It was changed since its people were looked at.
    NotChecked,
    /// Of all who are meant nobody may get it.
    NobodyLeft,
    /// The time it is to begin has passed.
    InThePast,
}

/// Why a campaign is paused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "held", rename_all = "snake_case")]
pub enum CampaignHeld {
    /// A person stopped it.
    ByHand,
    /// Meta does not take the access token.
    Token,
    /// Meta does not take messages of this account.
    Account,
    /// The template may not go any more.
    Template {
        /// How it stands.
        standing: TemplateStanding,
    },
    /// Customers take the template worse than before.
    TemplateQuality {
        /// Meta's word: `YELLOW` or `RED`.
        quality: String,
    },
    /// Customers take the number worse than before.
    NumberQuality {
        /// Meta's word: `YELLOW` or `RED`.
        quality: String,
    },
    /// Too many asked to stop.
    Stops {
        /// So many …
        count: u32,
        /// … of so many who got it.
        of: u32,
    },
    /// Too many were not reached.
    NotReached {
        /// So many …
        count: u32,
        /// … of so many who were tried.
        of: u32,
    },
    /// Meta refused it with a code that waiting does not mend.
    Refused {
        /// Meta's code.
        code: i32,
    },
}

/// Who is meant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CampaignAudience {
    /// Everybody on these lists …
    #[ts(type = "number[]")]
    pub lists: Vec<i64>,
    /// … and in these segments, each once.
    #[ts(type = "number[]")]
    pub segments: Vec<i64>,
    /// But nobody on these lists …
    #[ts(type = "number[]")]
    pub not_lists: Vec<i64>,
    /// … or in these segments.
    #[ts(type = "number[]")]
    pub not_segments: Vec<i64>,
}

/// What fills a gap of the template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CampaignFilling {
    /// Names the gap.
    pub gap: String,
    /// The same for everybody; absent where each person's own is filled in.
    pub same: Option<String>,
    /// What stands there for whom nothing is known; absent leaves them out.
    pub otherwise: Option<String>,
}

/// What goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CampaignSays {
    /// Which template.
    #[ts(type = "number")]
    pub template: i64,
    /// As it was seen.
    #[ts(type = "number")]
    pub version: i64,
    /// What fills its gaps.
    pub fillings: Vec<CampaignFilling>,
    /// The attached files for what it asks for above its texts.
    #[serde(default)]
    pub files: Vec<SlotFile>,
    /// Whether everybody gets it in their own language, where Meta has approved the same name in it.
    pub own_language: bool,
}

/// A file that was chosen for a campaign's template.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct CampaignFile {
    /// For which slot.
    pub slot: String,
    /// As what it goes.
    pub kind: MessageKind,
    /// The file.
    pub file: Attachment,
    /// Why it does not fit.
    pub problem: Option<FileProblem>,
    /// The most bytes, where it is too large.
    #[ts(type = "number | null")]
    pub most: Option<u64>,
}

/// Hours in which nobody gets one, in minutes since midnight; both the same means none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QuietTimes {
    /// They begin.
    pub from: u16,
    /// They end, perhaps on the next day.
    pub to: u16,
}

/// A campaign as it is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CampaignPlan {
    /// To whom.
    pub audience: CampaignAudience,
    /// What; absent while no template was chosen.
    pub says: Option<CampaignSays>,
    /// Do these people expect it?
    pub expected: String,
    /// Why now?
    pub timely: String,
    /// To whom does it matter?
    pub relevant: String,
    /// When it begins, UTC milliseconds; absent begins when it is started.
    #[ts(type = "number | null")]
    pub begins_at: Option<i64>,
    /// Hours in which nobody gets it.
    pub quiet: Option<QuietTimes>,
    /// Whether those hours are each person's own.
    pub own_time: bool,
}

/// How far a campaign came: everybody is counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CampaignSums {
    /// Everybody.
    pub all: u32,
    /// Wait to be written to.
    pub planned: u32,
    /// Stand in the outbox or are on their way.
    pub waiting: u32,
    /// Nobody knows whether it went.
    pub unknown: u32,
    /// Meta has it, nothing more is known.
    pub sent: u32,
    /// It arrived and was not read yet.
    pub delivered: u32,
    /// It was read.
    pub read: u32,
    /// It did not go this time.
    pub later: u32,
    /// It cannot go.
    pub cannot: u32,
    /// Left out.
    pub left_out: u32,
    /// The campaign was ended before.
    pub cancelled: u32,
}

/// A campaign as a line of the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CampaignLine {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// What the shop calls it.
    pub name: String,
    /// Where it stands.
    pub state: CampaignState,
    /// Why it is paused.
    pub held: Option<CampaignHeld>,
    /// How far it came.
    pub sums: CampaignSums,
    /// When it is to begin, UTC milliseconds.
    #[ts(type = "number | null")]
    pub begins_at: Option<i64>,
    /// When it began, UTC milliseconds.
    #[ts(type = "number | null")]
    pub started_at: Option<i64>,
    /// When it was over, UTC milliseconds.
    #[ts(type = "number | null")]
    pub ended_at: Option<i64>,
    /// When it last changed, UTC milliseconds.
    #[ts(type = "number")]
    pub changed_at: i64,
}

/// Asks for a page of campaigns.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCampaigns {
    /// The last of the page before.
    #[ts(type = "number | null")]
    pub before: Option<i64>,
}

/// A page of campaigns, the newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Campaigns {
    /// The campaigns.
    pub campaigns: Vec<CampaignLine>,
}

/// Asks for one campaign.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetCampaign {
    /// Which.
    #[ts(type = "number")]
    pub campaign: i64,
}

/// Those who do not get it for one reason.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CampaignGroup {
    /// Why.
    pub reason: CampaignReason,
    /// How many.
    pub count: u32,
    /// Some of them by name.
    pub samples: Vec<String>,
}

/// What it costs in one market.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CampaignCostLine {
    /// The market, as the price list writes it; absent where it is not known.
    pub market: Option<String>,
    /// How many people.
    pub people: u32,
    /// What each costs.
    pub price: PriceSaid,
}

/// What it costs.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CampaignCost {
    /// By market.
    pub lines: Vec<CampaignCostLine>,
    /// What that comes to, in each currency there is.
    pub totals: Vec<Money>,
    /// How many people's price is unknown.
    pub unknown: u32,
}

/// A campaign with everything that is shown of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CampaignPage {
    /// The campaign.
    pub line: CampaignLine,
    /// The files that were chosen for its template.
    pub files: Vec<CampaignFile>,
    /// Whether its template asks for something that was not given, does not fit, or that a campaign cannot give.
    pub needs_more: bool,
    /// What is planned.
    pub plan: CampaignPlan,
    /// Whether its people were looked at since it last changed.
    pub checked: bool,
    /// When they were, UTC milliseconds.
    #[ts(type = "number | null")]
    pub checked_at: Option<i64>,
    /// The template's name.
    pub template_name: Option<String>,
    /// Its language, in Meta's spelling.
    pub template_language: Option<String>,
    /// What it is for.
    pub category: Option<TemplateCategory>,
    /// How it stands.
    pub standing: Option<TemplateStanding>,
    /// Who does not get it, and why.
    pub groups: Vec<CampaignGroup>,
    /// What it costs at most, by the price list.
    pub cost: CampaignCost,
    /// What it came to so far, by what Meta said.
    pub spent: CampaignCost,
    /// Meta's limit.
    pub reach: Reach,
    /// When how many of those who wait can be reached.
    pub slots: Vec<ReachSlot>,
    /// When the next one goes, where all who wait must wait by the hours of the day, UTC milliseconds.
    #[ts(type = "number | null")]
    pub quiet_until: Option<i64>,
    /// How many answered within three days.
    pub replied: u32,
    /// How many asked to stop within three days.
    pub stopped: u32,
    /// How many sent a cart within three days.
    pub ordered: u32,
}

/// Asks for a page of a campaign's people.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListCampaignPeople {
    /// Of which.
    #[ts(type = "number")]
    pub campaign: i64,
    /// Only those who are left out, wait, go, and so on; absent shows everybody.
    pub only: Option<CampaignOnly>,
    /// The last of the page before; 0 begins.
    #[ts(type = "number")]
    pub after: i64,
    /// How many at most, 1 to 200.
    pub limit: u32,
}

/// Which of a campaign's people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CampaignOnly {
    /// Who waits to be written to.
    Planned,
    /// Who was written to.
    Going,
    /// Who may get it another time.
    Later,
    /// Whom it cannot reach.
    Cannot,
    /// Who is left out.
    LeftOut,
}

/// Somebody in a campaign.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CampaignPerson {
    /// The row.
    #[ts(type = "number")]
    pub id: i64,
    /// Who; absent of who was erased.
    #[ts(type = "number | null")]
    pub contact: Option<i64>,
    /// The name.
    pub name: Option<String>,
    /// The number, E.164.
    pub phone: Option<String>,
    /// Where they stand.
    pub place: CampaignPlace,
    /// Why they do not get it.
    pub reason: Option<CampaignReason>,
    /// Meta's code.
    pub code: Option<i32>,
    /// The chat the message stands in.
    #[ts(type = "number | null")]
    pub conversation: Option<i64>,
    /// When it went, UTC milliseconds.
    #[ts(type = "number | null")]
    pub sent_at: Option<i64>,
    /// When it was read, UTC milliseconds.
    #[ts(type = "number | null")]
    pub read_at: Option<i64>,
    /// When they answered, within three days, UTC milliseconds.
    #[ts(type = "number | null")]
    pub replied_at: Option<i64>,
}

/// A page of a campaign's people.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CampaignPeople {
    /// The people, in the order they were looked at.
    pub people: Vec<CampaignPerson>,
    /// Where to go on; absent when these are all.
    #[ts(type = "number | null")]
    pub next: Option<i64>,
}

/// Asks for the templates a campaign can be made of.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindCampaignTemplates {
    /// What is typed narrows them down; empty shows all.
    pub typed: String,
}

/// Keeps what a campaign is to say to whom.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveCampaign {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which draft; absent makes a new one.
    #[ts(type = "number | null")]
    pub campaign: Option<i64>,
    /// What the shop calls it, 1 to 80 characters.
    pub name: String,
    /// What is planned.
    pub plan: CampaignPlan,
}

/// A campaign was kept.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct CampaignSaved {
    /// Which.
    #[ts(type = "number")]
    pub campaign: i64,
}

/// Throws a draft away.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DeleteCampaign {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub campaign: i64,
}

/// Looks at everybody a campaign means.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CheckCampaign {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub campaign: i64,
}

/// What a person does with a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CampaignMove {
    /// It begins, now or when it is planned.
    Start,
    /// It stops, and can go on.
    Pause,
    /// It goes on.
    Resume,
    /// It ends; who had not got it does not get it.
    Cancel,
    /// Whom it did not reach this time is tried again.
    Again,
}

/// Steers a campaign.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SteerCampaign {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub campaign: i64,
    /// What is done.
    pub to: CampaignMove,
}

/// Sends a campaign's message to one person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TryCampaign {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub campaign: i64,
    /// To whom.
    #[ts(type = "number")]
    pub contact: i64,
}

/// What holds for all campaigns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CampaignSettings {
    /// Nobody gets another offer of a campaign or a rule for so many days after one, 0 to 90.
    pub gap_days: u16,
    /// When nobody gets any, unless a campaign says otherwise.
    pub quiet: QuietTimes,
}

/// Changes what holds for all campaigns.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveCampaignSettings {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// What holds from now on.
    pub settings: CampaignSettings,
}

/// What is called how in the file, in the language of the window.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CampaignFileWords {
    /// The file, without its ending.
    pub file: String,
    /// The nine headings: name, number, state, reason, Meta's code, sent, delivered, read, answered.
    pub heads: Vec<String>,
    /// Where somebody stands, by the words of `CampaignPlace`.
    pub places: BTreeMap<String, String>,
    /// Why somebody does not get it, by the words of `CampaignReason`.
    pub reasons: BTreeMap<String, String>,
}

/// Begins to write a campaign's people into a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportCampaign {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub campaign: i64,
    /// What the file is made of.
    pub format: ExportFormat,
    /// What is called how.
    pub words: CampaignFileWords,
}
