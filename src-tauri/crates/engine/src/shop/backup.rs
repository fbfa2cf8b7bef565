//! What can be asked and told about copies of the shop.

use shopbell_model::CommandId;

use super::Shop;
use crate::backup::{self, BackupView, Plan};
use crate::error::EngineError;

impl Shop {
    /// The shop's copies: the plan, the last one, and what goes on.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn backup(&self) -> Result<BackupView, EngineError> {
        backup::view(&self.core).await
    }

    /// Changes when copies are made, and where.
    ///
    /// # Errors
    /// When the folder is not there, a value is out of its limits, or the store fails.
    pub async fn plan_backups(&self, id: CommandId, plan: Plan) -> Result<(), EngineError> {
        backup::plan(&self.core, id, plan).await
    }

    /// Makes a new code that opens a plain shop's copies; it is told once.
    ///
    /// # Errors
    /// For an encrypted shop, whose recovery code opens them; when the store fails.
    pub async fn make_backup_code(&self, id: CommandId) -> Result<String, EngineError> {
        backup::make_code(&self.core, id).await
    }

    /// Begins to make a copy.
    ///
    /// # Errors
    /// When nothing would open it, the folder is not there, other work goes on, or the store fails.
    pub async fn make_backup(&self, id: CommandId) -> Result<(), EngineError> {
        backup::make(&self.core, id).await
    }

    /// Begins to look through a copy.
    ///
    /// # Errors
    /// When it cannot be opened, other work goes on, or the store fails.
    pub async fn check_backup(&self, id: CommandId, path: String, code: Option<String>) -> Result<(), EngineError> {
        backup::check(&self.core, id, path, code).await
    }

    /// Begins to put a copy in the shop's place; where `without_damaged`, also one whose only damage is in files of messages,
    /// without those.
    ///
    /// # Errors
    /// As [`Self::check_backup`].
    pub async fn restore_backup(
        &self,
        id: CommandId,
        path: String,
        code: Option<String>,
        without_damaged: bool,
    ) -> Result<(), EngineError> {
        backup::restore(&self.core, id, path, code, without_damaged).await
    }

    /// Stops what goes on with a copy. Nothing of it stays.
    pub fn stop_backup(&self) {
        backup::stop(&self.core);
    }
}
