//! What can be asked and told about agreeing.

use shopbell_model::{CommandId, ConversationId, MessageId};
use shopbell_store::tables::consent::wording::{Wording, WordingKind};

use super::Shop;
use crate::consent::{self, ByHand, Check, ConsentView, Doubts, Wordings};
use crate::error::EngineError;

impl Shop {
    /// How the customer of a chat stands, with the history.
    ///
    /// # Errors
    /// When there is no such conversation, or the store fails.
    pub async fn consent(&self, chat: ConversationId) -> Result<ConsentView, EngineError> {
        consent::of_chat(&self.core, chat).await
    }

    /// The whole history of a chat's customer as comma-separated text.
    ///
    /// # Errors
    /// When there is no such conversation, or the store fails.
    pub async fn consent_table(&self, chat: ConversationId) -> Result<String, EngineError> {
        consent::table(&self.core, chat).await
    }

    /// Writes down what somebody agreed to or withdrew outside the chat. Nothing is sent.
    ///
    /// # Errors
    /// When words are missing, the time lies ahead, there is no such conversation, or the store fails.
    pub async fn record_consent(&self, id: CommandId, chat: ConversationId, said: ByHand) -> Result<(), EngineError> {
        consent::record(&self.core, id, chat, said).await
    }

    /// Sentences that a person must read, newest first.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn doubts(&self) -> Result<Doubts, EngineError> {
        consent::doubts(&self.core).await
    }

    /// A person has read a sentence: it was a stop, or none.
    ///
    /// # Errors
    /// [`EngineError::MovedOn`] when it was read before; when the store fails.
    pub async fn settle_doubt(&self, id: CommandId, message: MessageId, stop: bool) -> Result<(), EngineError> {
        consent::settle(&self.core, id, message, stop).await
    }

    /// The wordings of question and confirmation, and strict mode.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn wordings(&self) -> Result<Wordings, EngineError> {
        consent::wordings(&self.core).await
    }

    /// Writes a wording: a new version of it.
    ///
    /// # Errors
    /// When it breaks a limit of WhatsApp's, the language is none of the wordings', or the store fails.
    pub async fn save_wording(&self, id: CommandId, kind: WordingKind, new: Wording) -> Result<(), EngineError> {
        consent::save_wording(&self.core, id, kind, new).await
    }

    /// Says whether who agrees to offers must have been told that it is about WhatsApp.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn set_consent_strict(&self, id: CommandId, strict: bool) -> Result<(), EngineError> {
        consent::set_strict(&self.core, id, strict).await
    }

    /// Checks the whole ledger.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn verify_consent(&self) -> Result<Check, EngineError> {
        consent::verify(&self.core).await
    }
}
