//! What can be asked and told about what the shop says by itself.

use std::sync::Arc;

use jiff::tz::TimeZone;
use shopbell_model::CommandId;

use super::Shop;
use crate::door::hours::Now;
use crate::door::{self, Door, Sign};
use crate::error::EngineError;

impl Shop {
    /// What the owner chose about greeting, away reply and the word from the counter.
    #[must_use]
    pub fn door(&self) -> Arc<Door> {
        door::shown(&self.core)
    }

    /// Whether the shop is open now by its hours.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.door().week.at(&TimeZone::system(), self.core.now()) == Now::Open
    }

    /// The sign for the counter; nothing where the shop's number is not known.
    ///
    /// # Errors
    /// When the word makes a link too long for a code.
    pub fn sign(&self) -> Result<Option<Sign>, EngineError> {
        door::sign(&self.core)
    }

    /// Chooses it.
    ///
    /// # Errors
    /// When hours, words or the word cannot be, or the store fails.
    pub async fn save_door(&self, id: CommandId, door: Door) -> Result<(), EngineError> {
        door::save(&self.core, id, door).await
    }
}
