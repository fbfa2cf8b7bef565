//! What a shop records.

use shopbell_model::{CommandId, ConversationId, MessageId, RecordingId};

use super::Shop;
use crate::error::EngineError;
use crate::voice::{self, RecordedMessage, Recording};

impl Shop {
    /// The recording of a chat that runs or is not sent yet.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn recording(&self, chat: ConversationId) -> Result<Option<Recording>, EngineError> {
        voice::of_chat(&self.core, chat).await
    }

    /// Begins to record for a chat. A chat that has a recording keeps it: the answer is that one.
    ///
    /// # Errors
    /// When the gate would refuse a voice message, a recording runs elsewhere, there is no microphone to be had, there is
    /// no such chat, or the store fails.
    pub async fn record(&self, id: CommandId, chat: ConversationId) -> Result<Option<Recording>, EngineError> {
        voice::start(&self.core, id, chat).await
    }

    /// Turns the microphone off for a while, or on again.
    ///
    /// # Errors
    /// [`EngineError::MovedOn`] when the recording does not run any more; when there is no microphone to be had; when the
    /// store fails.
    pub async fn pause_recording(&self, id: CommandId, which: RecordingId, off: bool) -> Result<(), EngineError> {
        voice::pause(&self.core, id, which, off).await
    }

    /// Ends a recording; comes back when it is a file. Asked again it makes up for what failed.
    ///
    /// # Errors
    /// When the disk or the store fails. What was recorded is kept.
    pub async fn stop_recording(&self, id: CommandId, which: RecordingId) -> Result<Option<Recording>, EngineError> {
        voice::stop(&self.core, id, which).await
    }

    /// The window went out of sight: a recording that runs is over, and what was said waits in its chat.
    pub async fn recording_unseen(&self) {
        voice::unseen(&self.core).await;
    }

    /// Throws a recording away.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn discard_recording(&self, id: CommandId, which: RecordingId) -> Result<(), EngineError> {
        voice::discard(&self.core, id, which).await
    }

    /// Sends a recording, or a part of it, as a voice message; answers once it stands in the outbox.
    ///
    /// # Errors
    /// When the gate refuses it (the recording stays then), nothing would be left of it, it does not exist any more, or
    /// the disk or the store fails.
    pub async fn send_recording(&self, id: CommandId, asked: RecordedMessage) -> Result<MessageId, EngineError> {
        voice::send(&self.core, id, asked).await
    }
}
