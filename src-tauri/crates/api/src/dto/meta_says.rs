//! What Meta says of the number and of the portfolio: quality, limit, speed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Some people, and from when on they can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReachSlot {
    /// From when on, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// How many.
    pub people: u32,
}

/// Meta's limit of people who may be written to first in a moving day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Reach {
    /// The limit; absent where there is none.
    pub limit: Option<u32>,
    /// How many more may be reached now; absent where there is no limit.
    pub left: Option<u32>,
    /// When there is room again, where nobody more may be reached now, UTC milliseconds.
    #[ts(type = "number | null")]
    pub until: Option<i64>,
}

/// A word of Meta's, and since when it holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MetaWord {
    /// The word, as `GREEN` or `TIER_250`.
    pub word: String,
    /// Since when, as far as Meta was asked, UTC milliseconds.
    #[ts(type = "number")]
    pub since: i64,
}

/// What Meta says of the number.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StandingAtMeta {
    /// How customers take it, the newest first.
    pub quality: Vec<MetaWord>,
    /// The limit, the newest first.
    pub limits: Vec<MetaWord>,
    /// How fast it may go, the newest first.
    pub speeds: Vec<MetaWord>,
    /// What of the limit is left.
    pub reach: Reach,
    /// How many people count today.
    pub reached: u32,
    /// The next higher limit; absent where there is none higher.
    pub next_limit: Option<u32>,
    /// Whether the next is no limit at all.
    pub next_is_endless: bool,
    /// When places come free, at most the first 20.
    pub frees: Vec<ReachSlot>,
}
