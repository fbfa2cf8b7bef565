//! Erasing a person who asks for it: everything of them goes, and a receipt that names nobody stays.
//!
//! A person at the counter asks ([`ask`]); one worker ([`run`]) does it in small steps beside everything else and goes on
//! after a crash where it was. From the first of its transactions on nobody finds the person any more, and what was to be
//! sent is not. What came in is gone through ([`traces`]), and at last the traces of deleted rows are taken out of the
//! file. What stays are the sealed entries of the consent ledger without a word of theirs, and a keyed mark of each number
//! and id ([`suppress`]), so that no file brings the person back as somebody to write to. Who writes again is served like
//! anybody new. Who goes because the shop keeps nobody so long (`by_clock`) is marked
//! only where they said no. What never lives here: what hangs on what (`store::tables::erasure`).

mod ask;
mod by_clock;
mod receipt;
mod steps;
pub(crate) mod suppress;
mod traces;
mod worker;

pub use ask::Held;
pub use receipt::Receipt;
pub use suppress::Name;

pub(crate) use ask::{ask, called, held};
pub(crate) use by_clock::{ByClock, by_clock};
pub(crate) use receipt::{all, one};
pub(crate) use worker::{has_erased, run};

#[cfg(test)]
mod tests;
