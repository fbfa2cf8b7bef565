//! What can be asked of a shop about the file of people that is open: understood, read otherwise, brought in, left.

use std::collections::BTreeMap;

use shopbell_model::import::Why;
use shopbell_model::{CommandId, FileId, ImportId};

use super::Shop;
use crate::error::EngineError;
use crate::import::read::{self, Audience, OpenFile, Wish};

impl Shop {
    /// Opens an attached file of people and begins to read it.
    ///
    /// # Errors
    /// When another file is open, there is no such attached file, it is no table, or the store fails.
    pub async fn import_begin(&self, id: CommandId, file: FileId) -> Result<(), EngineError> {
        read::begin(&self.core, id, file).await
    }

    /// The file of people that is open; nothing when none is.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn import_open(&self) -> Result<Option<OpenFile>, EngineError> {
        read::open(&self.core).await
    }

    /// Reads the open file otherwise, or says otherwise why one may write to its people.
    ///
    /// # Errors
    /// When no file is open, the wish does not fit it, or the store fails.
    pub async fn import_plan(&self, id: CommandId, wish: Wish) -> Result<(), EngineError> {
        read::wish(&self.core, id, wish).await
    }

    /// Whom of a file offers may go to.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn import_audience(&self, why: Why) -> Result<Audience, EngineError> {
        read::audience(&self.core, why).await
    }

    /// Puts the number of a row right; answers whether the row can be used now.
    ///
    /// # Errors
    /// When there is no such row that waits for it, or the store fails.
    pub async fn import_mend(
        &self,
        id: CommandId,
        which: ImportId,
        row: i64,
        number: &str,
    ) -> Result<bool, EngineError> {
        read::mend(&self.core, id, which, row, number).await
    }

    /// Brings the open file in.
    ///
    /// # Errors
    /// When it is not staged whole, or the store fails.
    pub async fn import_commit(&self, id: CommandId, which: ImportId) -> Result<(), EngineError> {
        read::commit(&self.core, id, which).await
    }

    /// Leaves the open file.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn import_drop(&self, id: CommandId) -> Result<(), EngineError> {
        read::leave(&self.core, id).await
    }

    /// The rows of a file that were not used, as comma-separated text.
    ///
    /// # Errors
    /// When there is no such file, or the store fails.
    pub async fn import_report(
        &self,
        which: ImportId,
        words: &BTreeMap<String, String>,
    ) -> Result<String, EngineError> {
        read::report(&self.core, which, words).await
    }
}
