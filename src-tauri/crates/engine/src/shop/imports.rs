//! What can be asked and told about files of people.

use shopbell_model::import::{Judged, Outcome, Plan, Proof, Why};
use shopbell_model::{CommandId, ImportId};

use super::Shop;
use crate::error::EngineError;
use crate::import::{self, ImportView, RowView, Stager};

/// Rows handed to the stager at a time: few enough that leaving in the middle is a matter of a moment.
const AT_A_TIME: usize = 500;

impl Shop {
    /// Stages rows that were judged already, as one file: they are ready to be brought in, and nothing of them is seen.
    /// Left by whoever asked, or failed, nothing of them will ever be.
    ///
    /// # Errors
    /// When another file is read or waits to be brought in, the rows make too many labels, lists or fields, or the store
    /// fails.
    pub async fn stage_people(
        &self,
        name: &str,
        plan: &Plan,
        rows: impl IntoIterator<Item = Judged>,
    ) -> Result<ImportId, EngineError> {
        let mut stager = Stager::begin(&self.core, name, None, plan).await?;
        let id = stager.id();
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            if let Err(error) = stager.stage(rows.by_ref().take(AT_A_TIME)).await {
                stager.leave().await?;
                return Err(error);
            }
        }
        stager.finish().await?;
        Ok(id)
    }

    /// Files before one of them, the newest first; those that were left stand in no list.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn imports(&self, before: Option<ImportId>, limit: u32) -> Result<Vec<ImportView>, EngineError> {
        import::list(&self.core, before, limit).await
    }

    /// One file.
    ///
    /// # Errors
    /// When there is no such file, or the store fails.
    pub async fn import(&self, which: ImportId) -> Result<ImportView, EngineError> {
        import::of(&self.core, which).await
    }

    /// Rows of a file with this outcome, in the file's order, after a line.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn import_rows(
        &self,
        which: ImportId,
        outcome: Outcome,
        after: i64,
        limit: u32,
    ) -> Result<Vec<RowView>, EngineError> {
        import::page(&self.core, which, outcome, after, limit).await
    }

    /// Rows whose person stays although the file was taken back, in the file's order, after a line.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn import_staying(&self, which: ImportId, after: i64, limit: u32) -> Result<Vec<RowView>, EngineError> {
        import::staying(&self.core, which, after, limit).await
    }

    /// A row that could not be used was put right and judged again; answers whether it can be used now.
    ///
    /// # Errors
    /// When no such row waits for it, or the store fails.
    pub async fn mend_import_row(&self, id: CommandId, which: ImportId, judged: Judged) -> Result<bool, EngineError> {
        import::mend(&self.core, id, which, judged).await
    }

    /// Says why one may write to the people of a file that is ready; nothing is staged anew.
    ///
    /// # Errors
    /// When the file is not ready, words are missing, the day lies ahead, no column says so, or the store fails.
    pub async fn choose_import_basis(
        &self,
        id: CommandId,
        which: ImportId,
        why: Why,
        proof: Option<Proof>,
    ) -> Result<(), EngineError> {
        import::choose(&self.core, id, which, why, proof).await
    }

    /// Brings a file in that is ready: from now on everybody sees its people. Nothing is sent.
    ///
    /// # Errors
    /// When it is not ready, or the store fails.
    pub async fn bring_in(&self, id: CommandId, which: ImportId) -> Result<(), EngineError> {
        import::bring_in(&self.core, id, which).await
    }

    /// Leaves a file that is ready.
    ///
    /// # Errors
    /// When it is not ready, or the store fails.
    pub async fn drop_import(&self, id: CommandId, which: ImportId) -> Result<(), EngineError> {
        import::drop_it(&self.core, id, which).await
    }

    /// Takes a file back that was brought in; answers how many of the persons it made stay, because they were changed
    /// since.
    ///
    /// # Errors
    /// When it is not brought in, or was too long ago, or the store fails.
    pub async fn undo_import(&self, id: CommandId, which: ImportId) -> Result<i64, EngineError> {
        import::undo(&self.core, id, which).await
    }
}
