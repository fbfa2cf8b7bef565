//! What can be told to a shop of its stickers.

use shopbell_model::{CommandId, FileId, MessageId, StickerId};

use super::Shop;
use crate::error::EngineError;
use crate::media::{self, Staged};
use crate::outbox::{self, StickerMessage};
use crate::stickers::{self, Sticker};

impl Shop {
    /// The stickers the shop keeps, the one in front first.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn stickers(&self) -> Result<Vec<Sticker>, EngineError> {
        stickers::all(&self.core).await
    }

    /// Keeps an attached file as a sticker; the same content is one sticker, and comes to the front.
    ///
    /// # Errors
    /// [`EngineError::FileUnfit`] when it breaks Meta's limits; when there is no such file, there are as many as there can
    /// be, or the store fails.
    pub async fn keep_sticker(&self, id: CommandId, file: FileId, name: &str) -> Result<StickerId, EngineError> {
        stickers::keep(&self.core, id, file, name).await
    }

    /// Keeps the sticker of a message.
    ///
    /// # Errors
    /// As [`Shop::keep_sticker`].
    pub async fn keep_sticker_of(&self, id: CommandId, message: MessageId) -> Result<StickerId, EngineError> {
        stickers::keep_of_message(&self.core, id, message).await
    }

    /// Calls a sticker otherwise.
    ///
    /// # Errors
    /// When there is no such sticker, the name is longer than 40 characters, or the store fails.
    pub async fn rename_sticker(&self, id: CommandId, which: StickerId, name: &str) -> Result<(), EngineError> {
        stickers::rename(&self.core, id, which, name).await
    }

    /// Puts a sticker in front of another, or behind all of them.
    ///
    /// # Errors
    /// When there is no such sticker, or the store fails.
    pub async fn move_sticker(
        &self,
        id: CommandId,
        which: StickerId,
        before: Option<StickerId>,
    ) -> Result<(), EngineError> {
        stickers::put(&self.core, id, which, before).await
    }

    /// Takes a sticker out of the tray.
    ///
    /// # Errors
    /// When there is no such sticker, or the store fails.
    pub async fn remove_sticker(&self, id: CommandId, which: StickerId) -> Result<(), EngineError> {
        stickers::remove(&self.core, id, which).await
    }

    /// Writes a message with a sticker of the tray; answers once it stands in the outbox.
    ///
    /// # Errors
    /// When the gate refuses it, there is no such conversation or sticker, or the store fails.
    pub async fn send_sticker(&self, id: CommandId, message: StickerMessage) -> Result<MessageId, EngineError> {
        outbox::send_sticker(&self.core, id, message).await
    }

    /// A file that is attached, once more: for whoever was handed it back.
    ///
    /// # Errors
    /// When there is no such file, or the store fails.
    pub async fn attached(&self, file: FileId) -> Result<Staged, EngineError> {
        media::attached(&self.core, file).await
    }
}
