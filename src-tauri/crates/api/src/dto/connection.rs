//! The connection page: the links between a customer's phone and this machine.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CatchUp;

/// The links between a customer's phone and this machine that exist today, each with what is known of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Connection {
    /// When this was judged, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// The links, in the order of the chain.
    pub links: Vec<Link>,
}

/// One link of the chain.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Link {
    /// Good, caution, danger or not known.
    pub light: Light,
    /// Which link, and its facts.
    pub fact: Fact,
}

/// How a link does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Light {
    /// Works.
    Good,
    /// Works, but something wants a look.
    Caution,
    /// Does not work.
    Danger,
    /// Nothing was heard yet.
    Unknown,
}

/// What is known of a link.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "link", rename_all = "snake_case")]
pub enum Fact {
    /// Whether Meta takes messages.
    Sending {
        /// Messages that wait.
        waiting: u32,
        /// Messages nobody knows of.
        not_sure: u32,
        /// Meta's last refusal of the whole account, if it still stands.
        meta_code: Option<i32>,
        /// Whether nobody answers at Meta's address: what waits goes by itself when somebody does again.
        unreachable: bool,
    },
    /// The receiver on this machine.
    Receiver {
        /// Its port on the loopback interface.
        port: u16,
    },
    /// The last event that came.
    LastEvent {
        /// When, UTC milliseconds.
        #[ts(type = "number | null")]
        at: Option<i64>,
    },
    /// What came in after the shop had been out of reach.
    CatchUp {
        /// Of the last absence; absent when there was none.
        last: Option<CatchUp>,
    },
    /// Requests whose signature was wrong since the start.
    Signature {
        /// How many.
        refused: u32,
    },
    /// Events that are kept but were not understood.
    SetAside {
        /// How many.
        count: u32,
    },
    /// Events for numbers that are not this shop's.
    OtherNumbers {
        /// How many messages.
        count: u32,
    },
    /// The database.
    Database {
        /// Size in bytes.
        #[ts(type = "number")]
        bytes: u64,
        /// Whether it is encrypted; a practice shop holds nothing secret and is not.
        encrypted: bool,
        /// Whether the last write worked.
        writable: bool,
    },
}
