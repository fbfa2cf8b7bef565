//! What becomes of a shop in whose place a copy was put: it stays [`KEPT`] days, in case the copy was the wrong one, or until
//! somebody is erased, because no byte of theirs may stay in it.
//!
//! It lies in the shop's home or in a folder the shop was opened in before ([`super::place`]).

use std::path::{Path, PathBuf};
use std::{fs, io};

use shopbell_model::{Span, UtcMillis};

use super::make::WORKPLACE;
use super::place::{OPENED, put, remove, restored, sync};
use crate::vault;

/// The file beside a shop that was put aside: since when, UTC milliseconds.
const ASIDE: &str = "aside";

/// So many days a shop that was put aside stays.
pub const KEPT: u8 = 7;

/// What lies beside a database of this name and belongs to the shop.
const BESIDE: [&str; 5] = ["media", vault::FILE, "recovery.new", WORKPLACE, ASIDE];

/// What SQLite calls the files of a database.
const PARTS: [&str; 4] = ["", "-wal", "-shm", "-journal"];

/// The shop that is open is not put aside, also where it was to be while it was given up.
pub(super) fn tidy(home: &Path, database: &Path) -> io::Result<()> {
    remove(&database.parent().unwrap_or(home).join(ASIDE))
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

#[cfg(test)]
mod tests;
