//! Which folder the shop lies in: its own, or one a copy was put into.
//!
//! A file of one line names the folder. It is replaced in one step, so that a crash leaves the old shop or the new one. Where
//! it cannot be followed nothing is opened: the shop that was put aside ([`super::aside`]) must never pass for the shop.
//!
//! A folder the shop was opened in carries a mark; one without it was made ready and never chosen, and goes at the next start.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use thiserror::Error;

/// The file that names the folder.
const PLACE: &str = "place";

/// The same, before it is in its place.
const PLACE_NEW: &str = "place.new";

/// What folders begin with that a copy was put into.
const RESTORED: &str = "restored-";

/// How the name of a folder ends that is not whole.
const UNFINISHED: &str = ".part";

/// The mark in a folder a copy was put into: the shop was opened there.
pub(super) const OPENED: &str = "opened";

/// Why it cannot be told which folder the shop lies in.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PlaceProblem {
    /// The file that names it cannot be read.
    #[error("{} cannot be read: {why}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// What the system said.
        why: String,
    },
    /// What the file says is no name of such a folder.
    #[error("{} names no folder of a shop", file.display())]
    Strange {
        /// The file.
        file: PathBuf,
    },
    /// The folder is not there.
    #[error("{} is not there", folder.display())]
    NotThere {
        /// The folder.
        folder: PathBuf,
    },
    /// The file is not there, and the shop was opened in another folder before.
    #[error("{} is not there", file.display())]
    Lost {
        /// The file.
        file: PathBuf,
    },
}

/// The folder of the shop whose home is `home`.
///
/// # Errors
/// When a copy took the shop's place and the way to it cannot be followed: opening the home then would show another shop.
pub fn current(home: &Path) -> Result<PathBuf, PlaceProblem> {
    let file = home.join(PLACE);
    let named = match fs::read_to_string(&file) {
        Ok(named) => named,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let moved = restored(home).iter().any(|folder| folder.join(OPENED).exists());
            return if moved { Err(PlaceProblem::Lost { file }) } else { Ok(home.to_path_buf()) };
        }
        Err(error) if error.kind() == io::ErrorKind::InvalidData => return Err(PlaceProblem::Strange { file }),
        Err(error) => return Err(PlaceProblem::Unreadable { file, why: error.to_string() }),
    };
    let name = named.trim();
    if !is_ours(name) {
        return Err(PlaceProblem::Strange { file });
    }
    let folder = home.join(name);
    if folder.is_dir() { Ok(folder) } else { Err(PlaceProblem::NotThere { folder }) }
}

fn is_ours(name: &str) -> bool {
    name.strip_prefix(RESTORED)
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-'))
}

/// The folders copies were put into, half or whole.
pub(super) fn restored(home: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(home) else { return Vec::new() };
    let names = entries.flatten().map(|entry| entry.file_name());
    let ours = names.filter(|name| name.to_str().is_some_and(|name| name.starts_with(RESTORED)));
    ours.map(|name| home.join(name)).collect()
}

/// A new folder for a copy that was made at `made_at`, and what it is called while it is not whole.
pub(super) fn fresh(home: &Path, made_at: i64) -> io::Result<(PathBuf, PathBuf)> {
    let mut random = [0_u8; 4];
    getrandom::fill(&mut random).map_err(|error| io::Error::other(error.to_string()))?;
    let name = format!("{RESTORED}{}-{}", made_at.max(0), hex::encode(random));
    Ok((home.join(format!("{name}{UNFINISHED}")), home.join(name)))
}

/// Does everything that may fail before [`choose`]: where the disk is full, it is now.
pub(super) fn make_ready(home: &Path, folder: &Path) -> io::Result<()> {
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    put(&home.join(PLACE_NEW), name)?;
    sync(home)
}

/// From the next start on the shop lies in the folder that was made ready.
pub(super) fn choose(home: &Path) -> io::Result<()> {
    fs::rename(home.join(PLACE_NEW), home.join(PLACE))?;
    if let Err(error) = sync(home) {
        // It is done, and every start sees it; only a power loss within seconds could bring the old shop back.
        tracing::warn!(%error, "that a backup took the shop's place could not be synced");
    }
    Ok(())
}

/// Nothing was chosen: the folder goes, whole or not.
pub(super) fn give_up(home: &Path, folders: [&Path; 2]) {
    if let Err(error) = remove(&home.join(PLACE_NEW)) {
        tracing::debug!(%error, "the name of a folder nobody chose stays until another is chosen");
    }
    folders.into_iter().for_each(forget);
}

pub(super) fn put(file: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create(file)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Makes a new name in this folder last.
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

pub(super) fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// At the start: takes away what a crash left half done or nobody chose, and marks the folder the shop was opened in.
pub(super) fn tidy(home: &Path, database: &Path) -> io::Result<()> {
    let here = database.parent().unwrap_or(home);
    for folder in restored(home) {
        if folder != here && !folder.join(OPENED).exists() {
            forget(&folder);
        }
    }
    if here != home && !here.join(OPENED).exists() {
        put(&here.join(OPENED), "")?;
        sync(here)?;
    }
    Ok(())
}

/// Takes a folder away, if it is there.
pub(super) fn forget(folder: &Path) {
    if let Err(error) = fs::remove_dir_all(folder)
        && error.kind() != io::ErrorKind::NotFound
    {
        tracing::warn!(%error, "a folder that is not needed any more stays");
    }
}

#[cfg(test)]
pub(super) mod tests;
