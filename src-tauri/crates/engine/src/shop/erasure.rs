//! What can be asked and told about a person's own data.

use shopbell_model::{CommandId, ContactId};

use super::Shop;
use crate::erasure::{self, Held, Receipt};
use crate::error::EngineError;

impl Shop {
    /// What the shop holds of a person.
    ///
    /// # Errors
    /// When there is no such contact, or the store fails.
    pub async fn held_of(&self, who: ContactId) -> Result<Held, EngineError> {
        erasure::held(&self.core, who).await
    }

    /// Lets everything of a person go; answers the number of the receipt. It is done in small steps from now on.
    ///
    /// # Errors
    /// When there is no such contact, the name is not theirs, they are being erased already, or the store fails.
    pub async fn erase_person(&self, id: CommandId, who: ContactId, typed: String) -> Result<i64, EngineError> {
        erasure::ask(&self.core, id, who, typed).await
    }

    /// The newest receipts of erasures, newest first.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn erasures(&self) -> Result<Vec<Receipt>, EngineError> {
        erasure::all(&self.core).await
    }

    /// One receipt.
    ///
    /// # Errors
    /// When there is none of this number, or the store fails.
    pub async fn erasure(&self, number: i64) -> Result<Receipt, EngineError> {
        erasure::one(&self.core, number).await
    }
}
