//! The data folder: one process holds it, and the practice shop has a folder of its own inside it.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::{fs, io};

use shopbell_engine::backup::place;

use crate::dto::Failure;

/// A data folder that this process alone uses until the value is dropped.
#[derive(Debug)]
pub struct DataFolder {
    root: PathBuf,
    // Held, not read: the lock ends with the file, also when the process is killed.
    _lock: File,
}

impl DataFolder {
    /// Makes the folder where it is missing and takes its lock.
    ///
    /// # Errors
    /// [`Failure::AlreadyOpen`] while another process holds it, [`Failure::FolderUnusable`] when it cannot be written.
    pub fn take(root: impl Into<PathBuf>) -> Result<Self, Failure> {
        let root = root.into();
        fs::create_dir_all(root.join("practice")).map_err(unusable)?;
        let lock =
            OpenOptions::new().create(true).truncate(false).write(true).open(root.join("lock")).map_err(unusable)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { root, _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(Failure::AlreadyOpen),
            Err(TryLockError::Error(problem)) => Err(unusable(problem)),
        }
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where the practice shop lies: never beside a real one.
    #[must_use]
    pub fn practice(&self) -> PathBuf {
        self.root.join("practice")
    }

    /// Where a simulated WhatsApp inside this process keeps what it knows.
    #[must_use]
    pub fn practice_whatsapp(&self) -> PathBuf {
        self.practice().join("whatsapp")
    }

    /// The practice shop's database: in the practice part, or where a copy of a shop was put that took its place.
    ///
    /// # Errors
    /// [`Failure::PlaceLost`] when the way to that copy cannot be followed.
    pub fn practice_database(&self) -> Result<PathBuf, Failure> {
        let folder = place::current(&self.practice());
        Ok(folder.map_err(|problem| Failure::PlaceLost { problem: problem.to_string() })?.join("shop.db"))
    }

    /// The receiver's port as it was remembered, so that the same address works after a restart.
    #[must_use]
    pub fn receiver_port(&self) -> Option<u16> {
        fs::read_to_string(self.receiver_port_file()).ok()?.trim().parse().ok()
    }

    /// Remembers the receiver's port.
    ///
    /// # Errors
    /// Whatever the system says; the shop works without.
    pub fn remember_receiver_port(&self, port: u16) -> io::Result<()> {
        fs::write(self.receiver_port_file(), format!("{port}\n"))
    }

    fn receiver_port_file(&self) -> PathBuf {
        self.practice().join("receiver-port")
    }
}

// Taken by value because `map_err` hands it over.
#[expect(clippy::needless_pass_by_value, reason = "the shape map_err wants")]
fn unusable(problem: io::Error) -> Failure {
    if problem.kind() == io::ErrorKind::StorageFull {
        return Failure::DiskFull;
    }
    Failure::FolderUnusable { problem: problem.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_held_by_one_and_free_again_afterwards() {
        let place = tempfile::tempdir().unwrap();
        let first = DataFolder::take(place.path()).unwrap();
        assert_eq!(DataFolder::take(place.path()).unwrap_err(), Failure::AlreadyOpen);
        drop(first);
        DataFolder::take(place.path()).unwrap();
    }

    #[test]
    fn a_file_in_the_way_is_a_failure_people_can_read() {
        let place = tempfile::tempdir().unwrap();
        let file = place.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(matches!(DataFolder::take(file), Err(Failure::FolderUnusable { .. })));
    }

    #[test]
    fn a_shop_that_is_not_where_it_should_be_is_a_failure_people_can_read() {
        let place = tempfile::tempdir().unwrap();
        let folder = DataFolder::take(place.path()).unwrap();
        assert_eq!(folder.practice_database().unwrap(), folder.practice().join("shop.db"));
        fs::write(folder.practice().join("place"), "restored-12-ab").unwrap();
        let Err(Failure::PlaceLost { problem }) = folder.practice_database() else { panic!("another shop was opened") };
        assert!(problem.contains("restored-12-ab"), "{problem}");
    }

    #[test]
    fn the_port_is_remembered() {
        let place = tempfile::tempdir().unwrap();
        let folder = DataFolder::take(place.path()).unwrap();
        assert_eq!(folder.receiver_port(), None);
        folder.remember_receiver_port(40_123).unwrap();
        assert_eq!(folder.receiver_port(), Some(40_123));
    }
}
