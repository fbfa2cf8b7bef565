//! The files of messages: fetched from Meta in the background, looked at, kept encrypted, and handed to the window.
//!
//! A customer's message is stored first, and its file's row in the same transaction (`incoming`); the worker fetches
//! what waits, tries again with growing waits until Meta throws the file away, and survives any end of the program: what
//! it was fetching waits again at the next start. What a person attaches comes in through `staging`. The window gets
//! bytes by addresses nobody can guess and that run out (`tickets`).

mod backoff;
mod convert;
mod fetch;
mod film;
mod incoming;
mod look;
mod moving;
mod mp4;
mod ogg;
mod picture;
mod proof;
mod serving;
mod staging;
mod tickets;
mod worker;

pub use serving::Served;
pub use staging::{Incoming, Staged, kinds_of};
pub use tickets::Part;

pub(crate) use convert::{attached, convert, forget};
pub(crate) use fetch::{blocking, in_turn};
pub(crate) use incoming::noted;
pub(crate) use look::look;
pub(crate) use proof::{fingerprint, loose, proof};
#[cfg(test)]
pub(crate) use serving::shown;
pub(crate) use serving::{LastPlain, serve};
pub(crate) use staging::stage;
pub(crate) use tickets::Tickets;
pub(crate) use worker::{ask_again, recover, run, tidy};
