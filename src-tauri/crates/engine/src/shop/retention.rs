//! What can be asked and told about how long things are kept.

use shopbell_model::CommandId;
use shopbell_model::retention::Months;

use super::Shop;
use crate::error::EngineError;
use crate::retention::{self, Due, View};

impl Shop {
    /// What the owner chose, what went because of it, and whether the clock is believed.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn retention(&self) -> Result<View, EngineError> {
        retention::view(&self.core).await
    }

    /// What would go by these months, in the order of `Kept::ALL`; nothing for what is kept for ever.
    ///
    /// # Errors
    /// When the months cannot be, or the store fails.
    pub async fn retention_preview(&self, months: Months) -> Result<[Option<Due>; 3], EngineError> {
        retention::preview(&self.core, months).await
    }

    /// Chooses how long things are kept. A day passes before anything goes because of it.
    ///
    /// # Errors
    /// When the months cannot be, or the store fails.
    pub async fn save_retention(&self, id: CommandId, months: Months) -> Result<(), EngineError> {
        retention::choose(&self.core, id, months).await
    }
}
