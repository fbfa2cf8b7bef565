//! One file per table: what is read from it and written to it, in typed rows. No rule of the trade is decided here.
//!
//! A bound limit is written `LIMIT +?`, and a column that is compared with a bound value in an index of some of its values
//! `= +?`: without the plus SQLite prepares the statement anew at every call, to see whether another plan fits the value.

pub mod account;
pub mod actor;
pub mod alike;
pub mod attempt;
pub mod campaign;
pub mod catch_up;
pub mod command_done;
pub mod consent;
pub mod contact;
pub mod contact_value;
pub mod conversation;
pub mod cost;
pub mod door;
pub mod erasure;
pub mod field;
pub mod helper;
pub mod identity;
pub mod import;
pub mod journal;
pub mod label;
pub mod later;
pub mod list;
pub mod media;
pub mod message;
pub mod note;
pub mod number;
pub mod outbox;
pub mod pack;
pub mod person;
pub mod portfolio;
pub mod price;
pub mod quick_reply;
pub mod reach;
pub mod reaction;
pub mod recipient;
pub mod recording;
pub mod retention;
pub mod segment;
pub mod service_quarter;
pub mod setting;
pub mod standing_at_meta;
pub mod status;
pub mod sticker;
pub mod studio;
pub mod suppressed;
pub mod template;
pub mod template_fallback;

/// Cuts rows into whole steps for statements of many rows, so that only a few statements are ever prepared.
pub(crate) fn in_steps<T>(rows: &[T]) -> impl Iterator<Item = &[T]> {
    const STEPS: [usize; 7] = [64, 32, 16, 8, 4, 2, 1];
    let mut rest = rows;
    std::iter::from_fn(move || {
        let step = STEPS.into_iter().find(|step| *step <= rest.len())?;
        let (now, later) = rest.split_at(step);
        rest = later;
        Some(now)
    })
}
