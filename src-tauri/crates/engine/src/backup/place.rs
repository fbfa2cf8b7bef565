//! Which folder the shop lies in: its own, or one a copy was put into.
//!
//! A file of one line names the folder. It is replaced in one step, so that a crash leaves the old shop or the new one.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The file that names the folder.
const PLACE: &str = "place";

/// What folders begin with that a copy was put into.
const RESTORED: &str = "restored-";

/// How the name of a folder ends that is not whole.
const UNFINISHED: &str = ".part";

/// The folder of the shop whose home is `home`.
#[must_use]
pub fn current(home: &Path) -> PathBuf {
    let named = fs::read_to_string(home.join(PLACE)).unwrap_or_default();
    let name = named.trim();
    let ours = name
        .strip_prefix(RESTORED)
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-'));
    if ours && home.join(name).is_dir() { home.join(name) } else { home.to_path_buf() }
}

/// A new folder for a copy that was made at `made_at`, and what it is called while it is not whole.
pub(super) fn fresh(home: &Path, made_at: i64) -> io::Result<(PathBuf, PathBuf)> {
    let mut random = [0_u8; 4];
    getrandom::fill(&mut random).map_err(|error| io::Error::other(error.to_string()))?;
    let name = format!("{RESTORED}{}-{}", made_at.max(0), hex::encode(random));
    Ok((home.join(format!("{name}{UNFINISHED}")), home.join(name)))
}

/// From the next start on the shop lies in this folder of its home.
pub(super) fn choose(home: &Path, folder: &Path) -> io::Result<()> {
    let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let beside = home.join(format!("{PLACE}.new"));
    let mut file = File::create(&beside)?;
    file.write_all(name.as_bytes())?;
    file.sync_all()?;
    fs::rename(&beside, home.join(PLACE))?;
    sync(home)
}

/// Makes a new name in this folder last.
pub(super) fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Takes away what a crash left half done.
pub(super) fn tidy(home: &Path) {
    let Ok(entries) = fs::read_dir(home) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let is_ours = name.to_str().is_some_and(|name| name.starts_with(RESTORED) && name.ends_with(UNFINISHED));
        if is_ours {
            forget(&entry.path());
        }
    }
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
mod tests {
    use super::*;

    #[test]
    fn only_a_folder_that_was_put_there_is_followed() {
        let home = tempfile::tempdir().unwrap();
        assert_eq!(current(home.path()), home.path(), "a shop that was never restored");
        fs::create_dir_all(home.path().join("elsewhere")).unwrap();
        for other in ["elsewhere", "../elsewhere", "restored-", "restored-../elsewhere", "restored-12-ab"] {
            fs::write(home.path().join(PLACE), other).unwrap();
            assert_eq!(current(home.path()), home.path(), "{other}");
        }
        let (_, folder) = fresh(home.path(), 12).unwrap();
        fs::create_dir(&folder).unwrap();
        choose(home.path(), &folder).unwrap();
        assert_eq!(current(home.path()), folder);
    }

    #[test]
    fn what_is_half_done_goes_and_nothing_else() {
        let home = tempfile::tempdir().unwrap();
        let (partial, whole) = fresh(home.path(), 12).unwrap();
        for folder in [&partial, &whole, &home.path().join("media.part")] {
            fs::create_dir(folder).unwrap();
        }
        tidy(home.path());
        assert!(!partial.exists() && whole.exists() && home.path().join("media.part").exists());
    }
}
