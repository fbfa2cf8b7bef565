//! The recovery file: wholly there or not at all, also after a power cut.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;

use super::VaultError;

/// What it is called, beside the database.
pub const FILE: &str = "recovery.json";

/// Whether there is a file with anything in it.
pub(super) fn is_there(path: &Path) -> Result<bool, VaultError> {
    match fs::metadata(path) {
        Ok(facts) => Ok(facts.len() > 0),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(unusable(&error)),
    }
}

/// The whole file; nothing when there is none.
pub(super) fn read(path: &Path) -> Result<Option<Vec<u8>>, VaultError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unusable(&error)),
    }
}

/// Puts `bytes` in the place of what was there. Whoever looks, at any time, finds the old file or the new one.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), VaultError> {
    let written = (|| {
        let beside = path.with_extension("new");
        let mut file = File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)?;
        sync_folder(path)
    })();
    written.map_err(|error| unusable(&error))
}

/// A new name is durable once its folder is. Windows keeps names by itself and cannot open folders so.
#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}

#[cfg(not(unix))]
fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}

fn unusable(error: &io::Error) -> VaultError {
    VaultError::Folder(error.to_string())
}
