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
    /// When Meta and the address were last asked, UTC milliseconds; absent while nobody asked since the start.
    #[ts(type = "number | null")]
    pub asked_at: Option<i64>,
    /// Whether Meta knows less than it should of where this shop is, so that telling it may help.
    pub may_point_here: bool,
    /// What can be said of the whole: the worst of its links, and not known while one of them is not.
    pub whole: Light,
    /// The links, in the order of the chain.
    pub links: Vec<Link>,
}

/// The connection for whoever helps the shop.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConnectionReport {
    /// Plain text in English, a line a link. No name, number, address or message stands in it.
    pub text: String,
}

/// One link of the chain.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Link {
    /// Good, caution, danger or not known.
    pub light: Light,
    /// When a link that has to be asked was last seen to work, UTC milliseconds; absent for one that was not since the start.
    #[ts(type = "number | null")]
    pub good_at: Option<i64>,
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
    /// The access token.
    Token {
        /// Why it is not known; the rest is empty then.
        unasked: Option<Unasked>,
        /// Whether Meta takes it.
        works: bool,
        /// When it ends, UTC milliseconds; absent when it does not.
        #[ts(type = "number | null")]
        ends_at: Option<i64>,
        /// Permissions it lacks, in Meta's spelling.
        missing: Vec<String>,
    },
    /// The shop's number.
    Number {
        /// Why it is not known; the rest is empty then.
        unasked: Option<Unasked>,
        /// What it wants most.
        want: NumberWant,
        /// Meta's word for that.
        word: String,
    },
    /// Where Meta sends messages and statuses.
    MessageEvents {
        /// Why it is not known; the rest is empty then.
        unasked: Option<Unasked>,
        /// Whether the app gets events of this account at all.
        subscribed: bool,
        /// Where they go.
        arrival: Arrival,
    },
    /// Where Meta sends what concerns templates and account.
    AccountEvents {
        /// Why it is not known; the rest is empty then.
        unasked: Option<Unasked>,
        /// Where they go.
        arrival: Arrival,
        /// Fields that are not subscribed to, in Meta's spelling.
        missing: Vec<String>,
    },
    /// The receiver, from outside.
    Address {
        /// Why it is not known; the rest is empty then.
        unasked: Option<Unasked>,
        /// The host's name.
        host: String,
        /// Whether only this computer can reach it, as in the practice shop.
        inside: bool,
        /// Why the receiver was not reached there.
        failure: Option<AddressFailure>,
    },
    /// This computer's clock beside Meta's.
    Clock {
        /// Why it is not known; the rest is empty then.
        unasked: Option<Unasked>,
        /// How far it is ahead of Meta's in milliseconds; negative behind it.
        #[ts(type = "number")]
        ahead: i64,
    },
    /// Messages that Meta took a while ago and said nothing of since.
    Silent {
        /// How many; counted up to a hundred.
        count: u32,
    },
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

/// Why a link is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Unasked {
    /// Nobody asked yet.
    NotYet,
    /// Nobody answers at Meta's address.
    Unreachable,
    /// Meta does not answer this question.
    Refused {
        /// Meta's error code.
        code: i32,
    },
}

/// What a number wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NumberWant {
    /// Nothing.
    Nothing,
    /// It is not connected with WhatsApp.
    Connecting,
    /// Its name is not approved.
    Name,
    /// Customers took what they got badly.
    Quality,
}

/// Where events go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Arrival {
    /// To this shop.
    Here,
    /// To somebody else.
    Elsewhere {
        /// The host's name.
        host: String,
    },
    /// Nowhere.
    Nowhere,
}

/// Why the receiver was not reached through its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum AddressFailure {
    /// The address leads nowhere, or nobody answers there.
    NoConnection,
    /// No answer in time.
    TimedOut,
    /// An answer of another status: the vendor's own page, mostly.
    Status {
        /// HTTP's number.
        status: u16,
    },
    /// Somebody else answers.
    Foreign,
    /// The question could not be made.
    NotAsked,
}

/// Asks every link.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Examine {
    /// Made by the caller. What is asked twice is only asked once more.
    pub command_id: String,
}

/// Whether Meta sends everything here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum PointedHere {
    /// It does.
    Done,
    /// The receiver was not reached through its own address, so Meta was told nothing.
    NotProved {
        /// Why.
        failure: AddressFailure,
    },
    /// Meta was asked and did not do it.
    NotDone {
        /// Why.
        unasked: Unasked,
    },
}
