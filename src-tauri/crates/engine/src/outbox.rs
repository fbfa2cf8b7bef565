//! The way out: everything that leaves the shop waits here, passes the gate, is counted, attempted and settled.
//!
//! A row is written by the command that causes it (`compose`, `remedy`), picked by the one worker (`worker`),
//! begun in a transaction that judges the gate and counts the attempt (`begin`), and settled by what Meta answered
//! (`settle`) or told later (`progress`). Nothing is sent twice: an outcome nobody knows is parked until a status
//! or a person says more.

mod backoff;
mod begin;
mod compose;
mod draft;
mod entry_point;
mod kinds;
mod outcome;
mod progress;
mod recover;
mod redraft;
mod remedy;
mod send_file;
mod send_template;
mod sending;
mod settle;
mod take_back;
mod taken;
mod unfit;
mod upload;
mod worker;

pub use draft::{Draft, DraftRow, DraftSection, Frame, TypedCard};
pub use send_file::{FileMessage, StickerMessage};
pub use sending::Sending;
pub use taken::{FileBack, TakenBack};
pub use unfit::{Part, Rule, Unfit};

pub(crate) use begin::recipient;
pub(crate) use compose::{check, queue_by_rule, queue_for, quotable, react, send, send_held};
pub(crate) use draft::body;
pub(crate) use kinds::{store, template};
pub(crate) use progress::{apply_status, merge_waiting, park, set_removed};
pub(crate) use recover::recover;
pub(crate) use remedy::remedy;
pub(crate) use send_file::{Hand, facts as file_facts, queue_file, send_file, send_sticker};
pub(crate) use send_template::{By, NotQueued, queue as queue_template, send_template, weigh as weigh_template};
pub(crate) use sending::{SendingState, resume};
pub(crate) use take_back::{GRACE, take_back};
pub(crate) use upload::{Uploads, forget_refused, is_up};
pub(crate) use worker::run;

#[cfg(test)]
mod tests;
