//! People who may be one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dto::Person;

/// Why two may be one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AlikeWhy {
    /// They go by one number, in whatever spelling.
    Phone,
    /// They have one address for mail.
    Email,
    /// They go by one public name in WhatsApp.
    Username,
    /// They have one name and one day of birth.
    Birthday,
    /// They have one name, and the same stands in a field of the shop's own.
    Field,
}

/// A reason.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AlikeReason {
    /// What they share.
    pub why: AlikeWhy,
    /// In which field of the shop's own, where it is one.
    #[ts(type = "number | null")]
    pub field: Option<i64>,
}

/// Two people who may be one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AlikePair {
    /// Which pair.
    #[ts(type = "number")]
    pub pair: i64,
    /// Whose name stays when they become one.
    pub main: Person,
    /// The other.
    pub other: Person,
    /// Why, the strongest reason first. Empty only where somebody said that they are two and the reason is gone.
    pub reasons: Vec<AlikeReason>,
}

/// Who may be one person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Alike {
    /// Nobody has decided these; 50 at most.
    pub open: Vec<AlikePair>,
    /// Whether there are more.
    pub more: bool,
    /// Somebody said that these are two, lately first; 50 at most.
    pub two: Vec<AlikePair>,
}

/// Makes two people one, until somebody takes them apart.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MergePeople {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which pair.
    #[ts(type = "number")]
    pub pair: i64,
}

/// What two people became.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, TS)]
pub struct PeopleMerged {
    /// Who stands in the list for both.
    #[ts(type = "number")]
    pub person: i64,
    /// The chat that stands for theirs.
    #[ts(type = "number")]
    pub conversation: i64,
}

/// Says that two people are two, or takes that back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MarkTwoPeople {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which pair.
    #[ts(type = "number")]
    pub pair: i64,
    /// Whether they are two; otherwise they are proposed again.
    pub two: bool,
}
