//! Handing a file to the window.

use std::io;
use std::sync::Arc;

use shopbell_model::FileId;
use shopbell_store::StoreError;
use shopbell_store::files::FileReader;
use shopbell_store::tables::media::{self, Media};
use shopbell_store::tables::message::change;

use super::fetch::blocking;
use super::tickets::Part;
use crate::shop::Core;

/// A file that somebody asked for with a good ticket. Its bytes are read piece by piece.
pub struct Served {
    /// Its type by its content.
    pub mime: String,
    /// What people call it.
    pub name: Option<String>,
    reader: FileReader,
}

impl Served {
    /// Bytes of the content.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.reader.size()
    }

    /// At most `most` bytes from `from` on, and the file for the next piece.
    ///
    /// # Errors
    /// When the disk fails, or the file is not what was written.
    pub async fn read(mut self, from: u64, most: usize) -> io::Result<(Vec<u8>, Self)> {
        blocking(move || Ok((self.reader.read_at(from, most)?, self))).await
    }
}

/// Opens what a ticket names; nothing when the ticket is none, or the file is not here.
pub(crate) async fn serve(core: &Arc<Core>, ticket: &str) -> Option<Served> {
    let (part, id) = core.tickets.check(ticket, core.clock.monotonic())?;
    let media = match shown(core, id).await {
        Ok(media) => media?,
        Err(error) => {
            tracing::warn!(%error, "a file could not be looked up");
            return None;
        }
    };
    let (file, mime) = match part {
        Part::Whole => (media.file?, media.mime.unwrap_or_default()),
        Part::Thumbnail => (media.thumbnail?, String::new()),
        Part::Intake => return None,
    };
    let files = core.store.files().clone();
    let opened = blocking(move || {
        let mut reader = files.read(&file)?;
        // A thumbnail is ours: one of two types, told by its first byte.
        let mime = if mime.is_empty() { thumbnail_type(&reader.read_at(0, 1)?) } else { mime };
        Ok((reader, mime))
    });
    match opened.await {
        Ok((reader, mime)) => Some(Served { mime, name: media.name, reader }),
        Err(error) => {
            tracing::warn!(%error, "a file cannot be opened");
            None
        }
    }
}

/// A file that is here and may be seen: what its writer took back may not, whatever address somebody still has.
pub(crate) async fn shown(core: &Arc<Core>, id: FileId) -> Result<Option<Media>, StoreError> {
    let mut connection = core.store.read().await?;
    let Some(media) = media::file(&mut connection, id).await? else { return Ok(None) };
    let revoked = match media.message {
        Some(message) => change::is_revoked(&mut connection, message).await?,
        None => false,
    };
    Ok(Some(media).filter(|_| !revoked))
}

fn thumbnail_type(start: &[u8]) -> String {
    if start == [0x89] { "image/png" } else { "image/jpeg" }.to_owned()
}
