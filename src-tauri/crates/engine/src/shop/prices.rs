//! What can be asked of a shop about prices, and told to it.

use shopbell_model::{CommandId, ConversationId, FileId};

use super::Shop;
use crate::error::EngineError;
use crate::prices::{self, Answer, Book, Kept, Looked, NewPrice, Spent};

impl Shop {
    /// The price lists, and the prices of one: of that which is asked for, or else of that which holds.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn prices(&self, which: Option<i64>) -> Result<Book, EngineError> {
        prices::book(&self.core, which).await
    }

    /// Reads an attached file as a price list, and changes nothing.
    ///
    /// # Errors
    /// When there is no such attached file, it is no table, or the store fails.
    pub async fn look_at_prices(&self, file: FileId) -> Result<Looked, EngineError> {
        prices::look(&self.core, file).await
    }

    /// Brings an attached price list in, whole or not at all; answers which list it is. What was written by hand into a list
    /// of the same day stays.
    ///
    /// # Errors
    /// [`EngineError::PriceUnfit`] when it is no price list, there is no such currency or day, or what was written by hand for
    /// that day is in another currency; when there is no such attached file, or the store fails.
    pub async fn keep_price_list(
        &self,
        id: CommandId,
        file: FileId,
        currency: &str,
        valid_from: &str,
    ) -> Result<Kept, EngineError> {
        prices::keep(&self.core, id, file, currency, valid_from).await
    }

    /// Writes a price by hand, or takes one out; answers which list it stands in.
    ///
    /// # Errors
    /// [`EngineError::PriceUnfit`] with what cannot be taken; when there is no such price to take out, or the store fails.
    pub async fn write_price(&self, id: CommandId, new: NewPrice) -> Result<i64, EngineError> {
        prices::write(&self.core, id, new).await
    }

    /// Takes a price list away. What messages cost by it stays written down.
    ///
    /// # Errors
    /// When there is no such list, or the store fails.
    pub async fn remove_price_list(&self, id: CommandId, which: i64) -> Result<(), EngineError> {
        prices::remove(&self.core, id, which).await
    }

    /// What a month came to, so many months back.
    ///
    /// # Errors
    /// When no calendar has that month, or the store fails.
    pub async fn spent(&self, back: u32) -> Result<Spent, EngineError> {
        prices::spent(&self.core, back).await
    }

    /// What the next answer in a chat costs once the month's free ones are used.
    ///
    /// # Errors
    /// When there is no such chat, or the store fails.
    pub async fn price_of_answer(&self, chat: ConversationId) -> Result<Answer, EngineError> {
        prices::answer(&self.core, chat).await
    }
}
