//! What a tunnel does next. Pure: time, chance and everything that happens are handed in, orders come out.
//!
//! Off → Starting → Up → Down → Starting … . A tunnel is up only once the receiver was reached through its address, and an
//! address that changes has to be proved anew. Whatever goes wrong ends the program, waits longer each time, and starts it
//! again. A machine that slept, or is in another network, asks at once instead of waiting.

mod machine;
mod why;

use shopbell_model::UtcMillis;

pub use machine::Machine;
pub use why::Why;

use super::{ProbeFailure, PublicAddress, Said};

/// How a tunnel stands, for whoever shows or uses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TunnelState {
    /// Nobody wants it.
    Off,
    /// The program runs and the receiver was not reached through it yet.
    Starting {
        /// When this start, or the change of the address, began.
        since: UtcMillis,
        /// The address, as soon as it is known.
        address: Option<PublicAddress>,
        /// How many tries failed before.
        tries: u32,
    },
    /// The receiver was reached through the address.
    Up {
        /// The address.
        address: PublicAddress,
        /// Since when.
        since: UtcMillis,
    },
    /// It does not work, and is tried again.
    Down {
        /// Why.
        why: Why,
        /// When it is tried again.
        retry_at: UtcMillis,
        /// How many tries failed.
        tries: u32,
    },
}

/// What happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Somebody wants the tunnel.
    On,
    /// Nobody wants it any more.
    Off,
    /// A person does not want to wait.
    TryNow,
    /// The program said something.
    Said(Said),
    /// The program is started now, the one before having ended.
    Started,
    /// The program cannot be started.
    CannotStart(Why),
    /// The program ended by itself.
    Ended {
        /// Its code.
        code: Option<i32>,
        /// The last thing it said.
        words: String,
    },
    /// A question came back.
    Probed {
        /// Which.
        question: u64,
        /// What came of it.
        result: Result<(), ProbeFailure>,
    },
    /// The machine slept, its clock was set, or its network changed.
    Jumped,
    /// Time passed.
    Tick,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// Start the program, once the one before has ended; then [`Input::Started`] or [`Input::CannotStart`] is wanted.
    Start,
    /// End the program.
    End,
    /// Ask whether the receiver answers at this address; a question that is under way counts no more.
    Probe {
        /// The question's number.
        question: u64,
        /// The address.
        address: PublicAddress,
    },
}

#[cfg(test)]
mod tests;
