//! The people at the counter.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Somebody at the counter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Helper {
    /// Who.
    #[ts(type = "number")]
    pub id: i64,
    /// What everybody calls them.
    pub name: String,
    /// Whether they left: what they wrote still bears the name.
    pub removed: bool,
}

/// The people at the counter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CounterPeople {
    /// In the order of their coming.
    pub helpers: Vec<Helper>,
    /// Who sits at this machine.
    #[ts(type = "number | null")]
    pub me: Option<i64>,
}

/// Somebody comes to the counter, or is called otherwise.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveHelper {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Who; absent is somebody new.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub helper: Option<i64>,
    /// The name, 1 to 40 characters.
    pub name: String,
}

/// Somebody leaves the counter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveHelper {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Who.
    #[ts(type = "number")]
    pub helper: i64,
}

/// Says who sits at this machine.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Sit {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Who; absent is nobody in particular.
    #[ts(type = "number | null")]
    pub helper: Option<i64>,
}
