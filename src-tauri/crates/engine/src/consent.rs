//! Who agreed to what: the ledger, what customers say about it, the question that asks them, and the sentence that confirms
//! a stop.
//!
//! [`ledger`] is the one way into the ledger. `hear` is asked by `ingest` about every message of a customer, in the
//! transaction that stores it; a stop therefore stands in the ledger, and bars, before anything else can go. Its
//! confirmation is queued in the same transaction: a crash leaves both or neither. What may go is not decided here but by
//! the gate.

mod ask;
mod confirm;
mod doubts;
pub(crate) mod file;
pub(crate) mod hear;
mod ledger;
mod record;
mod verify;
mod view;
mod wordings;

pub use doubts::{Doubt, Doubts};
pub use record::{ByHand, When};
pub use verify::{Check, Wrong};
pub use view::{ConsentView, EntryView, Matter};
pub use wordings::{LanguageWordings, Wordings};

pub(crate) use ask::{ask, preview};
pub(crate) use doubts::{all as doubts, settle};
pub(crate) use record::record;
pub(crate) use verify::{check as check_all, verify};
pub(crate) use view::{history, of_chat, table};
pub(crate) use wordings::{all as wordings, is_strict, language_of, save as save_wording, set_strict};

#[cfg(test)]
mod tests;
