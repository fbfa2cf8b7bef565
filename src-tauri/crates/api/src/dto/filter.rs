//! Lists across all shelves.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which conversations of all shelves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Filter {
    /// Something unread, newest first.
    Unread,
    /// The customer waits for an answer, longest wait first; also what was put off.
    Unanswered,
    /// The window is open and nobody said done: soonest to close first.
    Closing,
    /// In somebody's care and not done, newest first.
    Helper {
        /// Whose.
        #[ts(type = "number")]
        helper: i64,
    },
    /// Bears a label, newest first.
    Label {
        /// Which.
        #[ts(type = "number")]
        label: i64,
    },
    /// Put off, soonest to come back first.
    Snoozed,
}

/// Asks for a page of such a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListFiltered {
    /// Which conversations.
    pub filter: Filter,
    /// `next` of the page before; absent for the first page.
    #[ts(optional)]
    #[serde(default)]
    pub cursor: Option<String>,
    /// Rows wanted, 1 to 200.
    pub limit: u32,
}
