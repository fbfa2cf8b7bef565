//! The files beside the database: pictures, sounds, films and documents of messages, and their thumbnails.
//!
//! A file is named by a keyed hash of its content (a plain hash would tell which known files a shop has) and encrypted in
//! segments that are authenticated one by one, so that a part can be read without the rest. Both keys are derived from
//! the key of the database; a practice shop, whose database is plain, keeps a random one in its own settings. A file is
//! written under another name, synced, and renamed; only then may a row speak of it. A crash leaves at most a file of
//! which no row speaks, and [`Files::sweep`] takes those away.

mod fresh;
mod read;
mod seal;
mod segments;
mod strip;
mod sweep;
mod write;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fresh::Fresh;
pub use read::FileReader;
pub use seal::{Keys, SEGMENT};
pub(crate) use segments::Segments;
pub use strip::Strip;
pub(crate) use write::sync_folder;
#[cfg(test)]
pub(crate) use write::synced;
pub use write::{NewFile, StoredFile};

/// Where files lie, and the keys to them. Cheap to clone.
#[derive(Clone)]
pub struct Files {
    inner: Arc<Inner>,
}

struct Inner {
    folder: PathBuf,
    keys: Keys,
    /// Names whose rows may not be committed yet: the sweep leaves them alone.
    fresh: Mutex<Fresh>,
    /// One sweep at a time.
    sweeping: tokio::sync::Mutex<()>,
}

/// The folder of files that are not whole yet.
const UNFINISHED: &str = "unfinished";

impl Files {
    /// Opens the folder and takes away what a crash left half written.
    ///
    /// # Errors
    /// When the folder cannot be made or read.
    pub(crate) fn open(folder: PathBuf, keys: Keys) -> io::Result<Self> {
        let unfinished = folder.join(UNFINISHED);
        if unfinished.exists() {
            std::fs::remove_dir_all(&unfinished)?;
        }
        std::fs::create_dir_all(&unfinished)?;
        Ok(Self {
            inner: Arc::new(Inner { folder, keys, fresh: Mutex::default(), sweeping: tokio::sync::Mutex::default() }),
        })
    }

    /// Begins a new file.
    ///
    /// # Errors
    /// When the disk or the system's randomness fails.
    pub fn create(&self) -> io::Result<NewFile> {
        NewFile::begin(self.clone())
    }

    /// Opens a file to read it.
    ///
    /// # Errors
    /// When there is none by that name, or it is none of ours.
    pub fn read(&self, name: &str) -> io::Result<FileReader> {
        FileReader::open(&self.path_of(name)?, &self.inner.keys)
    }

    /// Whether the file of this name holds what it is named after: every segment opens, and the whole has this name.
    ///
    /// # Errors
    /// When the disk fails otherwise than by giving back something else than was written.
    pub fn is_whole(&self, name: &str) -> io::Result<bool> {
        let damaged = |error: io::Error| match error.kind() {
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof | io::ErrorKind::NotFound => Ok(false),
            _ => Err(error),
        };
        let mut reader = match self.read(name) {
            Ok(reader) => reader,
            Err(error) => return damaged(error),
        };
        let Some(mut namer) = self.inner.keys.namer() else { return Ok(false) };
        let mut at = 0;
        while at < reader.size() {
            match reader.read_at(at, 16 * SEGMENT) {
                Ok(piece) => {
                    at += u64::try_from(piece.len()).unwrap_or(0);
                    hmac::Mac::update(&mut namer, &piece);
                }
                Err(error) => return damaged(error),
            }
        }
        Ok(hex::encode(hmac::Mac::finalize(namer).into_bytes()) == name)
    }

    /// Where the sealed bytes of a file lie, for a copy of the shop.
    pub(crate) fn place(&self, name: &str) -> io::Result<PathBuf> {
        self.path_of(name)
    }

    /// Files that were finished under these names have their row, or will never have one: a sweep may take them once no
    /// row speaks of them. Every [`NewFile::finish`] is settled once.
    pub fn settle<'a>(&self, names: impl IntoIterator<Item = &'a str>) {
        let mut fresh = self.fresh();
        names.into_iter().for_each(|name| fresh.settled(name));
    }

    fn fresh(&self) -> MutexGuard<'_, Fresh> {
        self.inner.fresh.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where a file of this name lies. Names are 64 hexadecimal digits and nothing else.
    fn path_of(&self, name: &str) -> io::Result<PathBuf> {
        let shelf = name.get(..2).filter(|_| name.len() == 64 && name.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let shelf = shelf.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "no name of a file"))?;
        Ok(self.inner.folder.join(shelf).join(name))
    }

    fn folder(&self) -> &Path {
        &self.inner.folder
    }
}

#[cfg(test)]
mod tests;
