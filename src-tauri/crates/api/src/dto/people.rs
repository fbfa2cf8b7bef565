//! The people the shop knows: the list, one person, fields, lists and segments.

mod acts;
mod alike;
mod export;
mod one;
mod rules;

pub use acts::{
    AddNumber, AddPerson, ChatOpened, DeleteSegment, NumberAdded, OpenChat, PeopleMade, PutOnList, PutPersonLabel,
    RemoveField, RemoveList, RemoveNumber, SaveField, SaveList, SaveSegment, SetPersonValue, ValueSet,
};
pub use alike::{Alike, AlikePair, AlikeReason, AlikeWhy, MarkTwoPeople, MergePeople, PeopleMerged};
pub use export::{BeginExport, BeginPack, ExportFormat, ExportShown, ExportStep, ExportWords, GetExport, StopExport};
pub use one::{
    ChatFields, FieldKind, FieldShown, FromFile, GetPerson, PersonChat, PersonName, PersonNameKind, PersonPage,
    PersonValue,
};
pub use rules::{FieldTests, RuleKind, RuleTakes, SegmentDraft, SegmentParts, SegmentRule, SegmentStanding, ValueTest};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Person;

/// Asks for a page of people.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListPeople {
    /// Who is meant.
    pub segment: SegmentDraft,
    /// What is typed: a name, a number in any spelling, a public name, an address for mail, a label. Up to 200 characters;
    /// empty looks at everybody.
    pub text: String,
    /// Where the page before ended.
    pub cursor: Option<String>,
    /// Begins with the first person whose name is not before this.
    pub from: Option<String>,
    /// How many at most, 1 to 200.
    pub limit: u32,
}

/// A page of people. It may hold fewer than asked for, or nobody, and still have a next one: each page looks at a bounded number
/// of people.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PeoplePage {
    /// In the order of their names.
    pub people: Vec<PersonLine>,
    /// Where to go on; absent when everybody was looked at.
    pub next: Option<String>,
    /// How many people there are in all.
    #[ts(type = "number")]
    pub size: u64,
}

/// A person as a line of the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PersonLine {
    /// Who.
    pub person: Person,
    /// The letter their name stands under; absent for who has no name.
    pub letter: Option<String>,
    /// Labels of the person and of their chats.
    #[ts(type = "Array<number>")]
    pub labels: Vec<i64>,
    /// How they stand on offers.
    pub offers: SegmentStanding,
    /// When they last wrote, UTC milliseconds.
    #[ts(type = "number | null")]
    pub wrote_at: Option<i64>,
}

/// Asks how many people a segment means.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountPeople {
    /// Who is meant.
    pub segment: SegmentDraft,
    /// Where the last answer ended.
    pub cursor: Option<String>,
}

/// How many are meant among those that were looked at.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PeopleCount {
    /// How many.
    #[ts(type = "number")]
    pub count: u64,
    /// Where to go on counting; absent when everybody was looked at.
    pub next: Option<String>,
}

/// A field of people.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PersonField {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// What it is, where every shop has it: `name`, `email`, `language`, `country`, `time_zone`, `city`, `company`, `birthday`.
    pub code: Option<String>,
    /// What the shop calls it; empty where every shop has it.
    pub name: String,
    /// What stands in it.
    pub kind: FieldKind,
}

/// What can be written down of people.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PersonFields {
    /// Those every shop has first, then the shop's own by name.
    pub fields: Vec<PersonField>,
}

/// A list of people.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PeopleList {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// Its name.
    pub name: String,
    /// How many people are on it, counted up to 10,000.
    pub size: u32,
    /// Whether there are more than that.
    pub more: bool,
}

/// The lists of people.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PeopleLists {
    /// By name.
    pub lists: Vec<PeopleList>,
}

/// A segment kept by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PeopleSegment {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Who is in it.
    pub segment: SegmentDraft,
}

/// The segments there are.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PeopleSegments {
    /// By name.
    pub segments: Vec<PeopleSegment>,
}
