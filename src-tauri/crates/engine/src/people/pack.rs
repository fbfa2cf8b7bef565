//! Everything the shop holds of one person, in one file for that person: pages to be read and printed, the same as JSON for
//! programs, and the files of messages. A person has a right to it (GDPR, articles 15 and 20).
//!
//! Nothing of anybody else stands in it: a quoted message only where it is the person's own, and nobody who sat at the counter
//! by name. Messages go through in pages and files in pieces, so that a long chat takes no more memory than a short one.

mod data;
mod gather;
mod inside;
mod paper;
mod said;
mod talk;
mod terse;
mod words;

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use shopbell_model::{CommandId, ContactId, ConversationId, ExportId, MediaState};
use shopbell_store::StoreError;
use shopbell_store::files::StoredFile;
use shopbell_store::tables::erasure;
use shopbell_store::tables::media::Shown;
use shopbell_store::tables::message::{Kept, kept};

pub use words::PackWords;

use self::gather::{Everything, gather};
use self::inside::{Beside, InFile, Sheet};
use super::NOBODY;
use super::making::{self, Made};
use super::zipped::{self, Zip};
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::media::blocking;

/// Messages to a page.
const PAGE: u32 = 500;

/// Whose file, and what is called how in it.
#[derive(Clone, Debug)]
pub struct NewPack {
    /// Who asked.
    pub who: ContactId,
    /// What is called how, in the language of the window.
    pub words: PackWords,
}

/// Begins to write down everything that is held of a person; answers at once.
pub(crate) async fn begin(core: &Arc<Core>, id: CommandId, new: NewPack) -> Result<ExportId, EngineError> {
    new.words.check()?;
    let of = {
        let mut conn = core.store.read().await?;
        let person = erasure::person(&mut conn, new.who).await?;
        let counts = erasure::hangs_on(&mut conn, &person).await?;
        shopbell_store::tables::contact::get(&mut conn, new.who).await?.ok_or(NOBODY)?;
        u64::try_from(counts.messages + counts.files).unwrap_or(0)
    };
    let name = format!("{}.zip", new.words.say("file"));
    let made = Made { name, mime: "application/zip", of: Some(of), about: Some(new.who) };
    making::begin(core, id, "begin_pack", made, move |core, export| async move {
        // It holds a page of everything there is: on the heap, where it is not carried along.
        Box::pin(write(core, export, new)).await
    })
    .await
}

/// Writes it all; nothing when nobody wants it any more.
async fn write(core: Arc<Core>, id: ExportId, new: NewPack) -> Result<Option<StoredFile>, StoreError> {
    let everything = match gather(&core, new.who).await? {
        Some(everything) => Arc::new(everything),
        // Erased, or about to be.
        None => return Ok(None),
    };
    let writer = Writer { core: core.clone(), id, words: Arc::new(new.words), everything: everything.clone() };
    let files = core.store.files().clone();
    let mut zip = blocking(move || Ok(zipped::open(files.create()?))).await?;
    let mut sheets = Vec::new();
    for (at, chat) in everything.chats.iter().enumerate() {
        let mut place = (i64::MIN, i64::MIN);
        for number in 1.. {
            let read = kept(&mut *core.store.read().await?, chat.facts.id, place, everything.last, PAGE).await?;
            let (messages, Some(next)) = read else { break };
            place = next;
            let sheet = Sheet { chat: at, number };
            let writer = writer.clone();
            match blocking(move || writer.sheet(zip, sheet, messages)).await {
                Ok(back) => zip = back,
                Err(_) if !core.exports.is_wanted(id) => return Ok(None),
                Err(error) => return Err(error.into()),
            }
            sheets.push(sheet);
            core.tell(Tag::Export(id));
        }
    }
    let done = blocking(move || writer.close(zip, &sheets)).await?;
    Ok(Some(done))
}

/// What every part of the writing needs.
#[derive(Clone)]
struct Writer {
    core: Arc<Core>,
    id: ExportId,
    words: Arc<PackWords>,
    everything: Arc<Everything>,
}

impl Writer {
    fn is_wanted(&self) -> bool {
        self.core.exports.is_wanted(self.id) && !self.core.stop.is_cancelled()
    }

    /// Writes a page of a chat: first its files, because the page says which of them are there.
    fn sheet(&self, mut zip: Zip, sheet: Sheet, messages: Vec<Kept>) -> io::Result<Zip> {
        let own: BTreeSet<ConversationId> = self.everything.chats.iter().map(|chat| chat.facts.id).collect();
        let mut lines = Vec::with_capacity(messages.len());
        for one in messages {
            if !self.is_wanted() {
                return Err(io::Error::other("nobody wants it any more"));
            }
            let files = self.files(&mut zip, &one)?;
            self.core.exports.count(self.id, 1);
            lines.push(talk::Line::of(one, files, &own));
        }
        zipped::put(&mut zip, &sheet.paper(), &talk::paper(sheet, &lines, &self.everything, &self.words))?;
        zipped::put(&mut zip, &sheet.data(), &talk::data(&lines))?;
        Ok(zip)
    }

    /// Unpacks the files of a message into the zip.
    fn files(&self, zip: &mut Zip, one: &Kept) -> io::Result<Vec<InFile>> {
        let on_cards = one.message.cards.iter().map(|(_, file)| file);
        let all = one.message.media.iter().chain(on_cards);
        let mut written = Vec::new();
        for file in all {
            written.push(self.file(zip, file)?);
            self.core.exports.count(self.id, 1);
            self.core.tell(Tag::Export(self.id));
        }
        Ok(written)
    }

    fn file(&self, zip: &mut Zip, shown: &Shown) -> io::Result<InFile> {
        let media = &shown.media;
        let mut file = InFile::of(shown);
        let Some(name) = media.file.as_deref().filter(|_| media.state == MediaState::Here) else { return Ok(file) };
        match self.core.store.files().read(name) {
            Ok(mut reader) => {
                let path = inside::path(media);
                file.whole = zipped::copy(zip, &path, &mut reader, &|| self.is_wanted())?;
                file.path = Some(path);
            }
            Err(error) => tracing::warn!(%error, "a file of a person cannot be opened"),
        }
        Ok(file)
    }

    /// Writes the first page and the data about the person, and ends the file.
    fn close(&self, mut zip: Zip, sheets: &[Sheet]) -> io::Result<StoredFile> {
        let mut recordings = Vec::new();
        for shown in &self.everything.recordings {
            recordings.push(self.file(&mut zip, shown)?);
        }
        let mut proofs = Vec::new();
        for (entry, shown) in &self.everything.proofs {
            proofs.push((*entry, self.file(&mut zip, shown)?));
        }
        let beside = Beside { recordings, proofs };
        zipped::put(&mut zip, "index.html", &paper::first(&self.everything, sheets, &beside, &self.words))?;
        zipped::put(&mut zip, "data/person.json", &data::person(&self.everything, sheets, &beside))?;
        zipped::close(zip)
    }
}

#[cfg(test)]
mod tests;
