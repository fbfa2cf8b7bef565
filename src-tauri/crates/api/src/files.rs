//! The bytes of files: in and out beside the commands, which carry words only. A host puts this on a loopback address.

use shopbell_engine::Shop;
use shopbell_engine::media::{Incoming, Served};

use crate::app::App;
use crate::dto::{Attachment, Failure};
use crate::handlers::media::attachment;

/// A file on its way in.
pub struct Arriving {
    shop: Shop,
    incoming: Incoming,
}

impl App {
    /// Says where the host hands files out: what stands before a ticket in an address. Said once.
    pub fn files_are_at(&self, base: String) {
        self.shop().files_are_at(base);
    }

    /// The file a ticket opens; nothing when it is none, or has run out.
    pub async fn serve(&self, ticket: &str) -> Option<Served> {
        self.shop().serve(ticket).await
    }

    /// Begins to take a file somebody attaches; nothing when the ticket is none. `told` is the type the sender thinks
    /// it has.
    ///
    /// # Errors
    /// When the disk fails.
    pub async fn take_file(
        &self,
        ticket: &str,
        name: Option<String>,
        told: Option<String>,
    ) -> Option<Result<Arriving, Failure>> {
        let begun = self.shop().take_file(ticket, name, told).await?;
        Some(begun.map(|incoming| Arriving { shop: self.shop().clone(), incoming }).map_err(Failure::from))
    }
}

impl Arriving {
    /// Adds a piece.
    ///
    /// # Errors
    /// When the file is larger than any that WhatsApp takes, or the disk fails. Nothing of it stays.
    pub async fn push(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        Ok(self.incoming.push(bytes).await?)
    }

    /// Keeps the file.
    ///
    /// # Errors
    /// When the disk or the store fails.
    pub async fn finish(self) -> Result<Attachment, Failure> {
        Ok(attachment(&self.shop, self.incoming.finish().await?))
    }
}
