//! Files of people: staged, brought in whole or not at all, taken back.
//!
//! Rows are staged among the shop's own people, in small transactions between which customers' messages come first
//! ([`stage`]). Nobody sees them: whatever a file says carries the file's number, and is read by others only while the file
//! stands at *done*. So bringing in ([`bring_in`]) and taking back ([`undo`]) are one short commit each, whatever the file's
//! size, and a crash leaves all of it or nothing. What follows from either (names in the lists, the index of the search, rows
//! nobody sees any more) is done behind it, a few rows at a time ([`tend`]).
//!
//! Nothing is sent by bringing people in.

mod bring_in;
mod known;
mod matching;
mod pace;
pub mod read;
mod rows;
mod said;
mod stage;
mod tend;
mod undo;

#[cfg(test)]
mod tests;

use std::sync::{Arc, Mutex, PoisonError};

use shopbell_model::ImportId;
use tokio::sync::Notify;

use crate::core::Core;

pub use rows::{ImportView, RowView};
pub use said::Said;

pub(crate) use bring_in::{bring_in, choose, drop_it};
pub(crate) use rows::{list, of, page, staying};
pub(crate) use stage::{Stager, mend};
pub(crate) use tend::{recover, tend};
pub(crate) use undo::undo;

/// What the shop remembers of files while it is open.
#[derive(Default)]
pub(crate) struct Imports {
    /// The file that is being read now; [`BEGINS`] while one begins.
    reading: Mutex<Option<ImportId>>,
    /// Told when a file was brought in, taken back or left.
    wake: Notify,
}

/// Stands for a file that begins to be read and has no row yet.
const BEGINS: ImportId = ImportId(0);

impl Imports {
    /// Which file is being read now.
    pub(crate) fn reading(&self) -> Option<ImportId> {
        *self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set_reading(&self, id: Option<ImportId>) {
        *self.reading.lock().unwrap_or_else(PoisonError::into_inner) = id;
    }
}

/// The one place there is for a file that is read; free again when this goes, however it goes.
struct Place(Arc<Core>);

impl Place {
    /// Takes the place; nothing where it is taken.
    fn take(core: &Arc<Core>) -> Option<Self> {
        let mut reading = core.imports.reading.lock().unwrap_or_else(PoisonError::into_inner);
        if reading.is_some() {
            return None;
        }
        *reading = Some(BEGINS);
        Some(Self(core.clone()))
    }

    /// The file that is read here.
    fn is_of(&self, id: ImportId) {
        self.0.imports.set_reading(Some(id));
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.imports.set_reading(None);
    }
}
