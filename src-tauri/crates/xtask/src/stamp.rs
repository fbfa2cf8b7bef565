//! Remembers of what a folder was made, so that unchanged work is not done twice.

use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use crate::place;
use crate::trouble::Trouble;

/// Folders that are made, not written: they never count as a source.
const MADE: [&str; 5] = ["node_modules", "dist", "target", ".git", "test-results"];

/// What something is made of: names and contents of files, folders walked in order.
#[derive(Default)]
pub struct Sources(DefaultHasher);

impl Sources {
    /// Adds a file or a whole folder. What does not exist counts as such.
    ///
    /// # Errors
    /// When a file that exists cannot be read.
    pub fn add(&mut self, path: &Path) -> Result<(), Trouble> {
        let doing = format!("Cannot read {}", path.display());
        if path.is_dir() {
            let mut entries: Vec<PathBuf> = std::fs::read_dir(path)
                .map_err(Trouble::from_error(&doing))?
                .filter_map(|entry| entry.ok().map(|entry| entry.path()))
                .filter(|entry| !entry.file_name().is_some_and(|name| MADE.iter().any(|made| name == *made)))
                .collect();
            entries.sort();
            for entry in entries {
                self.add(&entry)?;
            }
        } else if path.exists() {
            self.0.write(path.to_string_lossy().as_bytes());
            self.0.write(&std::fs::read(path).map_err(Trouble::from_error(&doing))?);
        }
        Ok(())
    }

    /// Adds a word, such as a version.
    pub fn add_word(&mut self, word: &str) {
        self.0.write(word.as_bytes());
    }

    /// The mark of it all.
    #[must_use]
    pub fn mark(&self) -> String {
        format!("{:016x}", self.0.finish())
    }
}

/// Whether `name` was last made of exactly this.
///
/// # Errors
/// When the system does not say where this program lies.
pub fn is_fresh(name: &str, mark: &str) -> Result<bool, Trouble> {
    Ok(std::fs::read_to_string(file(name)?).is_ok_and(|kept| kept == mark))
}

/// Remembers of what `name` was made.
///
/// # Errors
/// When `target` cannot be written.
pub fn keep(name: &str, mark: &str) -> Result<(), Trouble> {
    let file = file(name)?;
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(Trouble::from_error("Cannot write into target"))?;
    }
    std::fs::write(file, mark).map_err(Trouble::from_error("Cannot write into target"))
}

fn file(name: &str) -> Result<PathBuf, Trouble> {
    Ok(place::target()?.join("xtask").join(name))
}

#[cfg(test)]
mod tests {
    use super::Sources;

    #[test]
    fn a_changed_byte_changes_the_mark_and_made_folders_do_not() {
        let folder = std::env::temp_dir().join(format!("shopbell-stamp-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("dist")).unwrap();
        std::fs::write(folder.join("a.ts"), "1").unwrap();
        let mark = || {
            let mut sources = Sources::default();
            sources.add(&folder).unwrap();
            sources.mark()
        };
        let first = mark();
        std::fs::write(folder.join("dist/a.js"), "made").unwrap();
        assert_eq!(mark(), first, "what is made must not count as a source");
        std::fs::write(folder.join("a.ts"), "2").unwrap();
        assert_ne!(mark(), first, "a changed source must be noticed");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
