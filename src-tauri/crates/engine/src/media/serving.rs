//! Handing a file to the window.

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Arc, PoisonError};

use shopbell_model::FileId;
use shopbell_model::media::file_name;
use shopbell_sound::wav;
use shopbell_store::StoreError;
use shopbell_store::files::FileReader;
use shopbell_store::tables::media::{self, Media};
use shopbell_store::tables::message::change;

use super::fetch::{blocking, in_turn};
use super::tickets::Part;
use crate::core::Core;

/// A file that somebody asked for with a good ticket. Its bytes are read piece by piece.
pub struct Served {
    /// Its type by its content.
    pub mime: String,
    /// What people call it.
    pub name: Option<String>,
    from: Source,
}

/// Where the bytes come from.
enum Source {
    Disk(FileReader),
    Memory(Arc<Vec<u8>>),
}

impl Served {
    /// Bytes of the content.
    #[must_use]
    pub fn size(&self) -> u64 {
        match &self.from {
            Source::Disk(reader) => reader.size(),
            Source::Memory(bytes) => bytes.len() as u64,
        }
    }

    /// What it is called on a disk; see [`shopbell_model::media::file_name`].
    #[must_use]
    pub fn file_name(&self) -> String {
        file_name(self.name.as_deref(), &self.mime)
    }

    /// At most `most` bytes from `from` on, and the file for the next piece.
    ///
    /// # Errors
    /// When the disk fails, or the file is not what was written.
    pub async fn read(mut self, from: u64, most: usize) -> io::Result<(Vec<u8>, Self)> {
        if let Source::Memory(bytes) = &self.from {
            let rest = usize::try_from(from).ok().and_then(|from| bytes.get(from..)).unwrap_or_default();
            return Ok((rest.get(..most).unwrap_or(rest).to_vec(), self));
        }
        blocking(move || {
            let piece = match &mut self.from {
                Source::Disk(reader) => reader.read_at(from, most)?,
                Source::Memory(_) => Vec::new(),
            };
            Ok((piece, self))
        })
        .await
    }
}

/// Opens what a ticket names; nothing when the ticket is none, or the file is not here.
pub(crate) async fn serve(core: &Arc<Core>, ticket: &str) -> Option<Served> {
    let (part, id) = core.tickets.check(ticket, core.clock.monotonic())?;
    if part == Part::Export {
        return exported(core, id).await;
    }
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
        Part::Plain => return plain(core, media).await,
        Part::Intake | Part::Export => return None,
    };
    let files = core.store.files().clone();
    let opened = blocking(move || {
        let mut reader = files.read(&file)?;
        // A thumbnail is ours: one of two types, told by its first byte.
        let mime = if mime.is_empty() { thumbnail_type(&reader.read_at(0, 1)?) } else { mime };
        Ok((reader, mime))
    });
    match opened.await {
        Ok((reader, mime)) => Some(Served { mime, name: media.name, from: Source::Disk(reader) }),
        Err(error) => {
            tracing::warn!(%error, "a file cannot be opened");
            None
        }
    }
}

/// A file of people that was written.
async fn exported(core: &Arc<Core>, id: FileId) -> Option<Served> {
    let (file, mime, name) = core.exports.file(id)?;
    let files = core.store.files().clone();
    match blocking(move || files.read(&file)).await {
        Ok(reader) => Some(Served { mime, name: Some(name), from: Source::Disk(reader) }),
        Err(error) => {
            tracing::warn!(%error, "a file of people cannot be opened");
            None
        }
    }
}

/// The sound that was decoded last: a player asks for it part by part.
pub(crate) type LastPlain = std::sync::Mutex<Option<(FileId, Arc<Vec<u8>>)>>;

/// The largest sound that is decoded to be played: what may be sent.
const LARGEST_SOUND: u64 = 16 << 20;

/// The most bytes of plain samples: an hour of a telephone's sound, eleven minutes of the finest.
const MOST_PLAIN: usize = 64 << 20;

/// A sound as plain samples, for a window that does not know its codec. It stays in memory and never lies on the disk.
async fn plain(core: &Arc<Core>, media: Media) -> Option<Served> {
    let (id, file) = (media.id, media.file?);
    let served =
        |bytes| Some(Served { mime: "audio/x-wav".to_owned(), name: media.name.clone(), from: Source::Memory(bytes) });
    let last = |core: &Core| core.plain.lock().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((_, bytes)) = last(core).filter(|(last, _)| *last == id) {
        return served(bytes);
    }
    let files = core.store.files().clone();
    let decoded = in_turn(move || {
        let mut reader = files.read(&file)?;
        if reader.size() > LARGEST_SOUND {
            return Err(io::Error::other("too large to be decoded"));
        }
        let bytes = reader.read_all()?;
        // The decoder is not ours: one that stumbles must not take the program along.
        let wav = panic::catch_unwind(AssertUnwindSafe(|| wav::wav(bytes, MOST_PLAIN)));
        wav.map_err(|_| io::Error::other("the decoder stumbled"))?.map_err(io::Error::other)
    });
    match decoded.await {
        Ok(bytes) => {
            let bytes = Arc::new(bytes);
            *core.plain.lock().unwrap_or_else(PoisonError::into_inner) = Some((id, bytes.clone()));
            served(bytes)
        }
        Err(error) => {
            tracing::info!(%error, "a sound cannot be decoded");
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
