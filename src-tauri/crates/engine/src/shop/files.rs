//! What can be asked of a shop's files, and told to it: attached, sent, fetched, handed out, and gathered in a gallery.

use shopbell_model::{CommandId, ConversationId, FileId, MessageId, MessageKind};

use super::Shop;
use crate::error::EngineError;
use crate::inbox::{self, GalleryPage, GalleryPart, Orders};
use crate::media::{self, Incoming, Part, Served, Staged};
use crate::outbox::{self, FileMessage};

impl Shop {
    /// Asks for a file again that is late or was given up.
    ///
    /// # Errors
    /// When the message has no file, or the store fails.
    pub async fn fetch_again(&self, id: CommandId, message: MessageId) -> Result<(), EngineError> {
        media::ask_again(&self.core, id, message).await
    }

    /// Writes a message with an attached file; answers once it stands in the outbox.
    ///
    /// # Errors
    /// When the gate refuses it, the file or its caption breaks a limit, there is no such conversation or file, or the
    /// store fails.
    pub async fn send_file(&self, id: CommandId, message: FileMessage) -> Result<MessageId, EngineError> {
        outbox::send_file(&self.core, id, message).await
    }

    /// How much of a message's file has gone up, in percent; nothing while none is going.
    #[must_use]
    pub fn uploaded(&self, message: MessageId) -> Option<u8> {
        self.core.uploads.percent(message)
    }

    /// Makes another file of an attached one, that can go as this kind.
    ///
    /// # Errors
    /// When there is no such file, it cannot be made to fit, or the store fails.
    pub async fn convert_file(&self, id: CommandId, file: FileId, kind: MessageKind) -> Result<Staged, EngineError> {
        media::convert(&self.core, id, file, kind).await
    }

    /// Forgets an attached file that is not wanted.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn drop_file(&self, id: CommandId, file: FileId) -> Result<(), EngineError> {
        media::forget(&self.core, id, file).await
    }

    /// Says where a host hands files out: what stands before a ticket in an address. Said once.
    pub fn files_are_at(&self, base: String) {
        if self.core.files_at.set(base).is_err() {
            tracing::warn!("files are handed out at one place only");
        }
    }

    /// The address of a file, for half a day at least; nothing while no host hands files out.
    #[must_use]
    pub fn address(&self, part: Part, file: FileId) -> Option<String> {
        let base = self.core.files_at.get()?;
        Some(format!("{base}/{}", self.core.tickets.make(part, file, self.core.clock.monotonic())))
    }

    /// The file a ticket opens; nothing when it is none, or has run out.
    pub async fn serve(&self, ticket: &str) -> Option<Served> {
        media::serve(&self.core, ticket).await
    }

    /// Begins to take a file somebody attaches; nothing when the ticket is none.
    ///
    /// # Errors
    /// When the disk fails.
    pub async fn take_file(
        &self,
        ticket: &str,
        name: Option<String>,
        told: Option<String>,
    ) -> Option<Result<Incoming, EngineError>> {
        media::stage(&self.core, ticket, name, told).await
    }

    /// A page of a part of a chat's gallery, the newest first.
    ///
    /// # Errors
    /// When there is no such conversation, the cursor is not one of this part, or the store fails.
    pub async fn gallery(
        &self,
        conversation: ConversationId,
        part: GalleryPart,
        cursor: Option<&str>,
        limit: u32,
    ) -> Result<GalleryPage, EngineError> {
        inbox::gallery(&self.core, conversation, part, cursor, limit).await
    }

    /// The carts a customer sent in a chat, newest first, and what they come to.
    ///
    /// # Errors
    /// When there is no such conversation, or the store fails.
    pub async fn orders(&self, conversation: ConversationId) -> Result<Orders, EngineError> {
        inbox::orders(&self.core, conversation).await
    }
}
