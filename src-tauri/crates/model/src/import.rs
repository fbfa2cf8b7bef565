//! A file of people, row by row: what its columns become, what a row says of a person, and why a row cannot be used.
//!
//! Pure. [`plan`] says how a file is read, [`person`] what comes out of a row, [`guess`] makes a plan of the first rows,
//! [`judge`] reads a row by a plan. The bytes of a file become cells in
//! `shopbell-sheets`; what is staged, brought in and undone is the engine's.

mod guess;
mod judge;
mod number;
pub mod person;
pub mod plan;
pub mod seal;
mod values;
mod words;

pub use guess::{Guess, Noticed, guess, notice};
pub use judge::{judge, repeats_header};
pub use person::{FieldValue, Judged, PersonRow, Refusal, Refused, Repair};
pub use plan::{Becomes, Column, FieldOf, Plan, Proof, Why};
pub use words::folded;

crate::words::words! {
    /// What becomes of a row when the file is brought in.
    Outcome {
        /// A person the shop does not have.
        Fresh = "fresh",
        /// Someone the shop has, of whom the row says something new.
        Updated = "updated",
        /// Someone the shop has, or an earlier row of the file has, under another spelling of the number.
        Merged = "merged",
        /// Someone of whom the row says nothing new.
        Unchanged = "unchanged",
        /// Cannot be used.
        Refused = "refused",
    }
}

crate::words::words! {
    /// Where a file of people stands. Its rows are seen by everybody from *done* on, until *undone*.
    ImportState {
        /// Its rows are being staged.
        Reading = "reading",
        /// All of them are staged, and nothing of it is seen yet.
        Ready = "ready",
        /// Brought in.
        Done = "done",
        /// Taken back.
        Undone = "undone",
        /// Left before it was brought in.
        Dropped = "dropped",
    }
}

#[cfg(test)]
mod tests;
