//! Writing a file: piece by piece under a name of its own, then synced and renamed in one step.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};

use super::segments::Segments;
use super::{Files, UNFINISHED};

/// A file that is being written. Dropped before [`NewFile::finish`], nothing of it stays.
pub struct NewFile {
    files: Files,
    segments: Segments,
    path: PathBuf,
    namer: Hmac<Sha256>,
    digest: Sha256,
    size: u64,
    renamed: bool,
}

/// A file that is whole and on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// Its name in the folder: 64 hexadecimal digits.
    pub name: String,
    /// Bytes of its content.
    pub size: u64,
    /// The SHA-256 of its content, to compare with what the sender told. It is kept nowhere.
    pub sha256: [u8; 32],
}

impl NewFile {
    pub(super) fn begin(files: Files) -> io::Result<Self> {
        let namer = files.inner.keys.namer().ok_or_else(|| io::Error::other("no key for a file"))?;
        let mut random = [0_u8; 16];
        getrandom::fill(&mut random).map_err(|error| io::Error::other(error.to_string()))?;
        let path = files.folder().join(UNFINISHED).join(hex::encode(random));
        let segments = Segments::begin(File::create_new(&path)?, &files.inner.keys)?;
        Ok(Self { files, segments, path, namer, digest: Sha256::new(), size: 0, renamed: false })
    }

    /// Bytes written so far.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds a piece.
    ///
    /// # Errors
    /// When the disk fails.
    pub fn push(&mut self, piece: &[u8]) -> io::Result<()> {
        self.namer.update(piece);
        self.digest.update(piece);
        self.size += u64::try_from(piece.len()).unwrap_or(0);
        self.segments.push(piece)
    }

    /// Seals the last segment, syncs and gives the file its name. The same content twice is one file.
    ///
    /// # Errors
    /// When the disk fails; nothing stays then.
    pub fn finish(mut self) -> io::Result<StoredFile> {
        self.segments.finish()?;
        let name = hex::encode(self.namer.clone().finalize().into_bytes());
        let path = self.files.path_of(&name)?;
        let shelf = path.parent().map(Path::to_path_buf).unwrap_or_default();
        if !shelf.exists() {
            fs::create_dir_all(&shelf)?;
            sync_folder(self.files.folder())?;
        }
        {
            // Held until the file has its name, so that no sweep comes between.
            let mut fresh = self.files.fresh();
            // Somebody may be reading the one that is there already; what it holds is the same.
            if !path.exists() {
                fs::rename(&self.path, &path)?;
                self.renamed = true;
            }
            fresh.finished(&name);
        }
        if let Err(error) = sync_folder(&shelf) {
            self.files.settle([name.as_str()]);
            return Err(error);
        }
        Ok(StoredFile { name, size: self.size, sha256: self.digest.clone().finalize().into() })
    }
}

impl Drop for NewFile {
    fn drop(&mut self) {
        if !self.renamed
            && let Err(error) = fs::remove_file(&self.path)
        {
            tracing::debug!(%error, "an unfinished file stays until the next start");
        }
    }
}

/// Makes a rename last. Only Unix knows how to sync a folder, and elsewhere the file system keeps its own journal.
pub(crate) fn sync_folder(folder: &Path) -> io::Result<()> {
    #[cfg(test)]
    synced::note(folder);
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Which folders this thread has synced: no test can take the power away, but it can look whether it was thought of.
#[cfg(test)]
pub(crate) mod synced {
    use std::cell::RefCell;
    use std::path::{Path, PathBuf};

    thread_local! {
        static FOLDERS: RefCell<Vec<PathBuf>> = const { RefCell::new(Vec::new()) };
    }

    pub(super) fn note(folder: &Path) {
        FOLDERS.with_borrow_mut(|folders| folders.push(folder.to_path_buf()));
    }

    /// All of them so far.
    pub(crate) fn folders() -> Vec<PathBuf> {
        FOLDERS.with_borrow(Clone::clone)
    }
}
