//! What the shop says by itself at the door: a greeting to who writes for the first time, a reply to who writes while it is
//! closed, and the question whether offers may come to who writes the word from the counter.
//!
//! [`hear`] is asked about every message of a customer in the transaction that stores it, and what it says goes through gate
//! and outbox in the same one: a crash leaves both or neither. It says one thing at most, and nothing to a stop, to what
//! came late, or beside a person who has just answered. All of it is off until the owner switches it on.

mod choice;
mod defaults;
mod hear;
pub mod hours;
mod settings;
mod sign;

pub use choice::{Door, Text, TextKind};
pub use sign::Sign;

pub(crate) use hear::{Spoke, hear, is_stale};
pub(crate) use settings::{load, save, shown};
pub(crate) use sign::sign;

#[cfg(test)]
mod tests;
