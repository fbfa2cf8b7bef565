//! What comes out of a copy, piece by piece; what is damaged is named and the rest comes out.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use secrecy::{ExposeSecret as _, SecretBox};
use thiserror::Error;

use super::contents::VERSION;
use super::{Contents, Going, LABEL, MAGIC, PIECE};
use crate::StoreError;
use crate::files::{FileReader, Files, Keys, sync_folder};

/// Why a copy cannot be looked into at all.
#[derive(Debug, Error)]
pub enum CopyFault {
    /// It is none of ours.
    #[error("the file is no backup")]
    NotOurs,
    /// A newer program made it.
    #[error("a newer program made the backup")]
    Newer,
    /// It does not open with this key, or its first part is damaged.
    #[error("the backup does not open with this key, or is damaged at its beginning")]
    Shut,
    /// The disk.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<io::Error> for CopyFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => Self::NotOurs,
            _ => Self::Store(error.into()),
        }
    }
}

/// A copy that is still shut: what its label says.
pub struct Envelope {
    file: File,
    /// The label, as it was given when the copy was made.
    pub label: Vec<u8>,
}

impl Envelope {
    /// Reads the label.
    ///
    /// # Errors
    /// When it is no copy, or the disk fails.
    pub fn open(path: &Path) -> Result<Self, CopyFault> {
        let mut file = File::open(path)?;
        let mut magic = [0; MAGIC.len()];
        file.read_exact(&mut magic)?;
        match (magic == *MAGIC, magic.starts_with(b"SBCOPY\x00")) {
            (true, _) => {}
            (false, true) => return Err(CopyFault::Newer),
            (false, false) => return Err(CopyFault::NotOurs),
        }
        let mut length = [0; 4];
        file.read_exact(&mut length)?;
        let length = usize::try_from(u32::from_be_bytes(length)).unwrap_or(usize::MAX);
        if length > LABEL {
            return Err(CopyFault::NotOurs);
        }
        let mut label = vec![0; length];
        file.read_exact(&mut label)?;
        Ok(Self { file, label })
    }

    /// Opens it.
    ///
    /// # Errors
    /// [`CopyFault::Shut`] when the key is another one.
    pub fn unlock(self, key: &SecretBox<[u8; 32]>) -> Result<OpenCopy, CopyFault> {
        let shut = |error: io::Error| match error.kind() {
            io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => CopyFault::Shut,
            _ => error.into(),
        };
        let begins = u64::try_from(MAGIC.len() + 4 + self.label.len()).unwrap_or(0);
        let keys = Keys::of_backup(key.expose_secret(), &self.label);
        let mut sealed = FileReader::open_at(self.file, begins, &keys).map_err(shut)?;
        let head = sealed.read_at(0, 8).map_err(shut)?;
        let length = <[u8; 8]>::try_from(head).map(u64::from_be_bytes).map_err(|_| CopyFault::Shut)?;
        if length > sealed.size() {
            return Err(CopyFault::Shut);
        }
        let contents = sealed.read_at(8, usize::try_from(length).unwrap_or(usize::MAX)).map_err(shut)?;
        let contents: Contents = serde_json::from_slice(&contents).map_err(|_| CopyFault::Shut)?;
        if contents.version > VERSION || contents.schema > crate::migrate::known() {
            return Err(CopyFault::Newer);
        }
        Ok(OpenCopy { sealed, contents, begins: 8 + length })
    }
}

/// A copy that is open.
pub struct OpenCopy {
    sealed: FileReader,
    contents: Contents,
    /// Where the database begins in what is sealed.
    begins: u64,
}

/// What came out of a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpacked {
    /// Whether the database came out whole.
    pub database: bool,
    /// Files of messages that came out and hold what they are named after.
    pub files: u64,
    /// The names of those that did not, in their order.
    pub damaged: Vec<String>,
}

impl OpenCopy {
    /// What must be found in it.
    #[must_use]
    pub fn contents(&self) -> &Contents {
        &self.contents
    }

    /// Puts everything into `folder`, which is made and must not exist; nothing when `going` said to stop. What is damaged is
    /// left out and counted. It waits for the disk: not for a thread that others need.
    ///
    /// # Errors
    /// When the disk fails. What came out so far lies in the folder: whoever asked takes it away.
    pub fn unpack(
        &mut self,
        folder: &Path,
        database: &str,
        key: &SecretBox<[u8; 32]>,
        going: Going<'_>,
    ) -> Result<Option<Unpacked>, StoreError> {
        fs::create_dir(folder)?;
        let files = Files::open(folder.join("media"), Keys::derive(key.expose_secret()))?;
        let mut at = self.begins;
        let mut shelves = BTreeSet::new();
        let mut whole = Unpacked { database: false, files: 0, damaged: Vec::new() };
        match self.take(at, self.contents.database, &folder.join(database), going)? {
            Came::Whole => whole.database = true,
            Came::Damaged => {}
            Came::Stopped => return Ok(None),
        }
        at += self.contents.database;
        for file in std::mem::take(&mut self.contents.files) {
            let place = files.place(&file.name)?;
            if let Some(shelf) = place.parent() {
                fs::create_dir_all(shelf)?;
                shelves.insert(shelf.to_path_buf());
            }
            let came = self.take(at, file.size, &place, going)?;
            at = at.saturating_add(file.size);
            let named = matches!(came, Came::Whole) && files.is_whole(&file.name)?;
            match came {
                Came::Stopped => return Ok(None),
                Came::Whole if named => whole.files += 1,
                came => {
                    if matches!(came, Came::Whole) {
                        // It came out as it lay in the copy, and that is not what it is named after.
                        fs::remove_file(&place)?;
                    }
                    whole.damaged.push(file.name.clone());
                }
            }
            self.contents.files.push(file);
        }
        // The name of each file lies in its shelf, that of each shelf in the folder of files.
        for shelf in shelves {
            sync_folder(&shelf)?;
        }
        sync_folder(&folder.join("media"))?;
        sync_folder(folder)?;
        Ok(Some(whole))
    }

    /// Takes one part out.
    fn take(&mut self, from: u64, size: u64, to: &Path, going: Going<'_>) -> Result<Came, StoreError> {
        let mut out = File::create_new(to)?;
        let mut done = 0;
        while done < size {
            let most = usize::try_from(size - done).unwrap_or(PIECE).min(PIECE);
            let piece = match self.sealed.read_at(from.saturating_add(done), most) {
                Ok(piece) if piece.len() == most => piece,
                Ok(_) => Vec::new(),
                Err(error) if matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof) => {
                    Vec::new()
                }
                Err(error) => return Err(error.into()),
            };
            if piece.is_empty() {
                drop(out);
                fs::remove_file(to)?;
                return Ok(if going(size - done) { Came::Damaged } else { Came::Stopped });
            }
            out.write_all(&piece)?;
            let length = u64::try_from(piece.len()).unwrap_or(0);
            done += length;
            if !going(length) {
                return Ok(Came::Stopped);
            }
        }
        out.sync_all()?;
        Ok(Came::Whole)
    }
}

/// How one part came out.
#[derive(Clone, Copy, Debug)]
enum Came {
    Whole,
    Damaged,
    Stopped,
}
