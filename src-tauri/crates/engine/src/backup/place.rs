//! Which folder the shop lies in: its own, or one a copy was put into; and what becomes of the shop that lay there before.
//!
//! A file of one line names the folder. It is replaced in one step, so that a crash leaves the old shop or the new one. Where
//! it cannot be followed nothing is opened: the shop that was put aside must never pass for the shop.
//!
//! A folder the shop was opened in carries a mark. One without it was made ready and never chosen, and goes at the next start;
//! one with it that is not the shop's any more was put aside, and goes after [`KEPT`] days, or at once when somebody is erased.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use shopbell_model::{Span, UtcMillis};
use thiserror::Error;

use super::make::WORKPLACE;
use crate::vault;

/// The file that names the folder.
const PLACE: &str = "place";

/// The same, before it is in its place.
const PLACE_NEW: &str = "place.new";

/// What folders begin with that a copy was put into.
const RESTORED: &str = "restored-";

/// How the name of a folder ends that is not whole.
const UNFINISHED: &str = ".part";

/// The mark in a folder a copy was put into: the shop was opened there.
const OPENED: &str = "opened";

/// The file beside a shop that was put aside: since when, UTC milliseconds.
const ASIDE: &str = "aside";

/// So many days a shop that was put aside stays.
pub const KEPT: u8 = 7;

/// What lies beside a database of this name and belongs to the shop.
const BESIDE: [&str; 5] = ["media", vault::FILE, "recovery.new", WORKPLACE, ASIDE];

/// What SQLite calls the files of a database.
const PARTS: [&str; 4] = ["", "-wal", "-shm", "-journal"];

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
fn restored(home: &Path) -> Vec<PathBuf> {
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

fn put(file: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create(file)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Makes a new name in this folder last.
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Says of a shop that may be put aside now whether it must go at the next start: somebody in it is being erased.
pub(super) fn hurry(folder: &Path, must: bool) -> io::Result<()> {
    if must {
        put(&folder.join(ASIDE), "0")?;
    } else {
        remove(&folder.join(ASIDE))?;
    }
    sync(folder)
}

fn remove(file: &Path) -> io::Result<()> {
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
    remove(&here.join(ASIDE))?;
    if here != home && !here.join(OPENED).exists() {
        put(&here.join(OPENED), "")?;
        sync(here)?;
    }
    Ok(())
}

/// Takes away the shops that were put aside long enough ago, and says of the others since when they are; answers when the
/// next one goes.
pub(super) fn let_go(home: &Path, database: &Path, now: UtcMillis) -> io::Result<Option<UtcMillis>> {
    let mut next: Option<UtcMillis> = None;
    for folder in aside(home, database) {
        let since = fs::read_to_string(folder.join(ASIDE)).ok().and_then(|text| text.trim().parse().ok());
        let since = match since.map(UtcMillis) {
            // One that was put aside in days to come was so while the clock stood ahead.
            Some(since) if since <= now => since,
            _ => {
                put(&folder.join(ASIDE), &now.0.to_string())?;
                sync(&folder)?;
                now
            }
        };
        let until = since + Span::days(i64::from(KEPT));
        if until <= now {
            take_away(home, &folder, database)?;
        } else {
            next = Some(next.map_or(until, |next| next.min(until)));
        }
    }
    Ok(next)
}

/// Takes away every shop that was put aside, whenever that was: nothing of somebody who is erased may stay in one.
///
/// # Errors
/// When one of them does not go.
pub(crate) fn take_away_all(home: &Path, database: &Path) -> io::Result<()> {
    aside(home, database).iter().try_for_each(|folder| take_away(home, folder, database))
}

/// The folders of shops that were put aside.
fn aside(home: &Path, database: &Path) -> Vec<PathBuf> {
    let here = database.parent().unwrap_or(home);
    let mut found: Vec<PathBuf> =
        restored(home).into_iter().filter(|folder| folder != here && folder.join(OPENED).exists()).collect();
    if here != home && files(home, database).iter().any(|file| file.exists()) {
        found.push(home.to_path_buf());
    }
    found
}

/// What a shop consists of, in a folder that may hold other things too; the mark of when it was put aside is the last.
fn files(folder: &Path, database: &Path) -> Vec<PathBuf> {
    let name = database.file_name().unwrap_or_default();
    let part = |ending: &str| {
        let mut name = name.to_owned();
        name.push(ending);
        folder.join(name)
    };
    PARTS.into_iter().map(part).chain(BESIDE.map(|name| folder.join(name))).collect()
}

fn take_away(home: &Path, folder: &Path, database: &Path) -> io::Result<()> {
    if folder != home {
        // Where a crash cuts this short the mark is gone, and the next start takes the rest for what nobody chose.
        fs::remove_file(folder.join(OPENED))?;
        fs::remove_dir_all(folder)?;
        return sync(home);
    }
    for file in files(home, database) {
        if file.is_dir() { fs::remove_dir_all(&file) } else { remove(&file) }?;
    }
    sync(home)
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
mod tests;
