//! Writing a copy: under another name, synced, then renamed.

use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::path::{Path, PathBuf};

use secrecy::{ExposeSecret as _, SecretBox};

use super::{Going, LABEL, MAGIC, PIECE, Snapshot};
use crate::StoreError;
use crate::files::{Files, Keys, Segments, sync_folder};

/// Writes a copy to `path`; answers its bytes, or nothing when `going` said to stop. What has this name already is never
/// touched, and nothing half written stays. It waits for the disk: not for a thread that others need.
///
/// # Errors
/// [`StoreError::Full`] and whatever else the disk says; a file of a message that went meanwhile, because somebody was
/// erased, is [`StoreError::NotFound`]: the copy is to be made anew.
pub fn write(
    snapshot: &Snapshot,
    files: &Files,
    key: &SecretBox<[u8; 32]>,
    label: &[u8],
    path: &Path,
    going: Going<'_>,
) -> Result<Option<u64>, StoreError> {
    let partial = Partial::beside(path);
    let mut out = File::create(&partial.0)?;
    out.write_all(MAGIC)?;
    let length = u32::try_from(label.len()).ok().filter(|_| label.len() <= LABEL);
    out.write_all(&length.ok_or_else(|| io::Error::other("the label is too long"))?.to_be_bytes())?;
    out.write_all(label)?;
    let mut sealed = Segments::begin(out, &Keys::of_backup(key.expose_secret(), label))?;
    let contents = serde_json::to_vec(&snapshot.contents).map_err(io::Error::other)?;
    sealed.push(&u64::try_from(contents.len()).unwrap_or(0).to_be_bytes())?;
    sealed.push(&contents)?;
    if !put(&mut sealed, &snapshot.path, snapshot.contents.database, going)? {
        return Ok(None);
    }
    for file in &snapshot.contents.files {
        if !put(&mut sealed, &files.place(&file.name)?, file.size, going)? {
            return Ok(None);
        }
    }
    sealed.finish()?;
    drop(sealed);
    let size = fs::metadata(&partial.0)?.len();
    // What stands there may be the only copy that is whole.
    if path.exists() {
        return Err(io::Error::from(io::ErrorKind::AlreadyExists).into());
    }
    fs::rename(&partial.0, path)?;
    sync_folder(path.parent().unwrap_or_else(|| Path::new(".")))?;
    Ok(Some(size))
}

/// Puts a file of so many bytes in; whether to go on.
fn put(sealed: &mut Segments, path: &Path, size: u64, going: Going<'_>) -> Result<bool, StoreError> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(StoreError::NotFound),
        Err(error) => return Err(error.into()),
    };
    let (mut file, mut left) = (file.take(size), size);
    let mut piece = vec![0; PIECE];
    while left > 0 {
        let read = file.read(&mut piece)?;
        let bytes = piece.get(..read).unwrap_or_default();
        if bytes.is_empty() {
            return Err(StoreError::NotFound);
        }
        sealed.push(bytes)?;
        let read = u64::try_from(read).unwrap_or(0);
        left = left.saturating_sub(read);
        if !going(read) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// A file under another name until it is whole.
struct Partial(PathBuf);

impl Partial {
    fn beside(path: &Path) -> Self {
        let mut name = path.as_os_str().to_owned();
        name.push(".part");
        Self(name.into())
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_file(&self.0)
            && error.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "a half-written copy could not be taken away");
        }
    }
}
