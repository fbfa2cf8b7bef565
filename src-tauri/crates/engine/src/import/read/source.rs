//! An attached file as something that can be read from any place, and what is found out of it before its rows are read.

use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;
use std::sync::Arc;

use shopbell_model::FileId;
use shopbell_sheets::{Look, Row, SheetError, look, read};
use shopbell_store::StoreError;
use shopbell_store::files::{FileReader, Files};
use shopbell_store::tables::media;

use crate::core::Core;
use crate::error::EngineError;
use crate::media::{fingerprint, loose};

/// Rows that are looked at before anything is guessed.
pub(super) const SAMPLE: usize = 200;

/// Bytes that are read from the disk at a time.
const PIECE: usize = 256 * 1024;

/// A file that was opened and looked at.
pub(super) struct Opened {
    /// The attached file.
    pub(super) file: FileId,
    /// What people call it.
    pub(super) name: String,
    /// Its name in the folder.
    pub(super) stored: String,
    /// SHA-256 of its bytes.
    pub(super) hash: [u8; 32],
    /// What it is.
    pub(super) look: Look,
    /// Its first rows.
    pub(super) sample: Vec<Vec<String>>,
}

/// Opens an attached file and looks at it.
pub(super) async fn open(core: &Arc<Core>, file: FileId) -> Result<Opened, EngineError> {
    let (stored, name) = loose(core, file).await?;
    let files = core.store.files().clone();
    let opened = tokio::task::spawn_blocking(move || {
        let source = || Disk::open(&files, &stored);
        let hash = fingerprint(&files, &stored).map_err(disk)?;
        let look = look(source()?)?;
        let mut sample = Vec::new();
        read(source()?, &look, |row, _| {
            sample.push(row.cells);
            if sample.len() < SAMPLE { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        if sample.is_empty() {
            return Err(SheetError::Empty);
        }
        Ok(Opened { file, name, stored, hash, look, sample })
    });
    opened.await.map_err(|_| EngineError::Store(StoreError::Panicked))?.map_err(EngineError::from)
}

/// The name of an attached file and its first rows, so many at most.
pub(crate) async fn table(core: &Arc<Core>, file: FileId, most: usize) -> Result<(String, Vec<Row>), EngineError> {
    let (stored, name) = loose(core, file).await?;
    let files = core.store.files().clone();
    let read = tokio::task::spawn_blocking(move || {
        let look = look(Disk::open(&files, &stored)?)?;
        let mut rows = Vec::new();
        read(Disk::open(&files, &stored)?, &look, |row, _| {
            rows.push(row);
            if rows.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        Ok(rows)
    });
    let rows = read.await.map_err(|_| EngineError::Store(StoreError::Panicked))?.map_err(EngineError::Sheet)?;
    Ok((name, rows))
}

/// Attached files that are not needed any more: a list of people lies about nowhere it does not have to. What something else
/// holds stays, and what a crash leaves is forgotten like every attached file nobody sent.
pub(super) async fn forget(core: &Arc<Core>, files: Vec<FileId>) {
    let written = core.store.write(move |tx| {
        Box::pin(async move {
            for file in files {
                media::drop_staged(tx, file).await?;
            }
            Ok(())
        })
    });
    if let Err(error) = core.noted(written.await) {
        tracing::debug!(%error, "an attached list of people waits to be forgotten");
    }
}

#[allow(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn disk(error: io::Error) -> SheetError {
    SheetError::Disk(error.to_string())
}

/// A file of the shop's folder, read from any place. Holds one piece of it.
pub(super) struct Disk {
    reader: FileReader,
    at: u64,
    piece: Vec<u8>,
    begins: u64,
}

impl Disk {
    pub(super) fn open(files: &Files, stored: &str) -> Result<Self, SheetError> {
        let reader = files.read(stored).map_err(disk)?;
        Ok(Self { reader, at: 0, piece: Vec::new(), begins: 0 })
    }
}

impl Read for Disk {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.reader.size() || buffer.is_empty() {
            return Ok(0);
        }
        let held = self.begins..self.begins + self.piece.len() as u64;
        if !held.contains(&self.at) {
            self.piece = self.reader.read_at(self.at, PIECE)?;
            self.begins = self.at;
        }
        let from = usize::try_from(self.at - self.begins).unwrap_or(usize::MAX);
        let ready = self.piece.get(from..).unwrap_or_default();
        let count = ready.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), ready.get(..count)) {
            to.copy_from_slice(from);
        }
        self.at += count as u64;
        if count == 0 { Err(io::ErrorKind::UnexpectedEof.into()) } else { Ok(count) }
    }
}

impl Seek for Disk {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.reader.size().checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.at)
    }
}
