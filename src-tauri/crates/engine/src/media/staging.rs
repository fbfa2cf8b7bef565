//! A file a person attaches: it comes in piece by piece, is kept like any other, and waits for its message.

use std::io;
use std::sync::Arc;

use shopbell_model::media::{FileFacts, LARGEST_FILE};
use shopbell_model::{FileId, MessageKind};
use shopbell_store::files::NewFile;
use shopbell_store::tables::media::{self, Looks};

use super::fetch::{blocking, in_turn, put};
use super::look::look;
use super::tickets::Part;
use crate::core::Core;
use crate::error::EngineError;

/// Bytes that are gathered before the disk is troubled.
const PIECE: usize = 256 * 1024;

/// The longest name that is kept, in characters. Meta takes 240.
const NAME: usize = 200;

/// A file on its way in.
pub struct Incoming {
    core: Arc<Core>,
    file: Option<NewFile>,
    piece: Vec<u8>,
    name: Option<String>,
    told: Option<String>,
}

/// A file that is kept and waits for its message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staged {
    /// The file.
    pub id: FileId,
    /// What people call it.
    pub name: Option<String>,
    /// What the limits ask of it.
    pub facts: FileFacts,
    /// Milliseconds, where it lasts.
    pub duration: Option<i64>,
    /// Whether there is a thumbnail.
    pub thumbnail: bool,
}

/// Begins to take a file; nothing when the ticket is none.
pub(crate) async fn stage(
    core: &Arc<Core>,
    ticket: &str,
    name: Option<String>,
    told: Option<String>,
) -> Option<Result<Incoming, EngineError>> {
    let (Part::Intake, _) = core.tickets.check(ticket, core.clock.monotonic())? else { return None };
    let files = core.store.files().clone();
    let file = blocking(move || files.create()).await;
    let name = name.map(|name| tidy_name(&name)).filter(|name| !name.is_empty());
    Some(file.map_err(disk).map(|file| Incoming {
        core: core.clone(),
        file: Some(file),
        piece: Vec::new(),
        name,
        told,
    }))
}

impl Incoming {
    /// Adds a piece.
    ///
    /// # Errors
    /// When the file is larger than any that WhatsApp takes, or the disk fails. Nothing of it stays.
    pub async fn push(&mut self, bytes: &[u8]) -> Result<(), EngineError> {
        self.piece.extend_from_slice(bytes);
        let written = self.file.as_ref().map_or(0, NewFile::size);
        if written + self.piece.len() as u64 > LARGEST_FILE {
            self.file = None;
            return Err(EngineError::FileTooLarge { most: LARGEST_FILE });
        }
        if self.piece.len() >= PIECE {
            self.flush().await?;
        }
        Ok(())
    }

    /// Keeps the file.
    ///
    /// # Errors
    /// When the disk or the store fails.
    pub async fn finish(mut self) -> Result<Staged, EngineError> {
        self.flush().await?;
        let file = self.file.take().ok_or_else(|| disk(io::Error::other("given up")))?;
        let (files, told) = (self.core.store.files().clone(), self.told.take());
        let stored = blocking(move || file.finish()).await.map_err(disk)?;
        let looks = in_turn(move || look(&files, &stored, told.as_deref())).await.map_err(disk)?;
        keep(&self.core, self.name.take(), looks).await
    }

    async fn flush(&mut self) -> Result<(), EngineError> {
        let file = self.file.take().ok_or_else(|| disk(io::Error::other("given up")))?;
        let (file, piece) = put(file, std::mem::take(&mut self.piece)).await.map_err(disk)?;
        (self.file, self.piece) = (Some(file), piece);
        Ok(())
    }
}

/// Makes the row of a file that lies in the folder.
pub(super) async fn keep(core: &Arc<Core>, name: Option<String>, looks: Looks) -> Result<Staged, EngineError> {
    let (now, row, title) = (core.now(), looks.clone(), name.clone());
    let written =
        core.store.write(move |tx| Box::pin(async move { media::stage(tx, title.as_deref(), &row, now).await }));
    let written = written.await;
    core.store.files().settle(looks.names());
    let id = core.noted(written)?;
    Ok(Staged { id, name, facts: facts(&looks), duration: looks.duration, thumbnail: looks.thumbnail.is_some() })
}

/// What the limits ask of a file.
pub(super) fn facts(looks: &Looks) -> FileFacts {
    let pixel = |edge: Option<i64>| edge.and_then(|edge| u32::try_from(edge).ok());
    FileFacts {
        mime: looks.mime.clone(),
        size: u64::try_from(looks.size).unwrap_or(u64::MAX),
        pixels: pixel(looks.width).zip(pixel(looks.height)),
        animated: looks.animated,
    }
}

/// A name that is only a name: no folders, nothing that cannot be seen, not too long, and its ending kept.
pub(super) fn tidy_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let turns = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let clean: String = last.chars().filter(|c| !c.is_control() && !turns(c)).collect();
    let clean = clean.trim().trim_start_matches('.');
    let length = clean.chars().count();
    if length <= NAME {
        return clean.to_owned();
    }
    let ending = clean.rsplit_once('.').map_or("", |(_, ending)| ending);
    let ending = if ending.chars().count() <= 10 { format!(".{ending}") } else { String::new() };
    let room = NAME - ending.chars().count();
    clean.chars().take(room).chain(ending.chars()).collect()
}

fn disk(error: io::Error) -> EngineError {
    EngineError::Store(error.into())
}

/// The kinds a file may be sent as, the most natural first.
#[must_use]
pub fn kinds_of(facts: &FileFacts) -> Vec<MessageKind> {
    let natural = shopbell_model::media::natural_kind(&facts.mime);
    let mut kinds = vec![natural];
    if natural == MessageKind::Image {
        kinds.push(MessageKind::Sticker);
    }
    if natural == MessageKind::Audio {
        kinds.push(MessageKind::Voice);
    }
    if natural != MessageKind::Document {
        kinds.push(MessageKind::Document);
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_only_a_name() {
        assert_eq!(tidy_name("../../etc/passwd"), "passwd");
        assert_eq!(tidy_name("C:\\temp\\hinnasto.pdf"), "hinnasto.pdf");
        assert_eq!(tidy_name("invoice\u{202e}fdp.exe"), "invoicefdp.exe", "what reads backwards");
        assert_eq!(tidy_name("..\n.hidden"), "hidden");
        let long = tidy_name(&format!("{}.pdf", "å".repeat(400)));
        assert_eq!(long.chars().count(), 200);
        assert!(long.ends_with(".pdf"));
    }
}
