//! Taking away files of which no row speaks: a crash between the rename and the commit leaves them, and so does an
//! attachment that was never sent.

use std::fs;
use std::io;

use super::{Files, UNFINISHED};
use crate::tables::media;
use crate::{Store, StoreError};

impl Files {
    /// Takes them away, a folder at a time; answers how many there were.
    ///
    /// # Errors
    /// When the folder or the store cannot be read.
    pub async fn sweep(&self, store: &Store) -> Result<u64, StoreError> {
        let _alone = self.inner.sweeping.lock().await;
        self.fresh().sweep_begins();
        let mut swept = 0;
        for shelf in self.clone().blocking(|files| files.shelves()).await? {
            let names = self.clone().blocking(move |files| files.names(&shelf)).await?;
            let known = media::known_files(&mut *store.read().await?, &names).await?;
            let orphans: Vec<String> = names.into_iter().filter(|name| !known.contains(name)).collect();
            swept += self.clone().blocking(move |files| Ok(files.remove(&orphans))).await?;
        }
        Ok(swept)
    }

    /// Does something that waits for the disk where nobody else waits.
    async fn blocking<T: Send + 'static>(
        self,
        job: impl FnOnce(&Self) -> io::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let done = tokio::task::spawn_blocking(move || job(&self)).await;
        done.map_err(|_| StoreError::Panicked)?.map_err(StoreError::from)
    }

    fn shelves(&self) -> io::Result<Vec<String>> {
        let names = file_names(self.folder())?;
        Ok(names.into_iter().filter(|name| name != UNFINISHED).collect())
    }

    fn names(&self, shelf: &str) -> io::Result<Vec<String>> {
        let names = file_names(&self.folder().join(shelf))?;
        // What is not named like ours was put there by somebody else.
        Ok(names.into_iter().filter(|name| self.path_of(name).is_ok()).collect())
    }

    fn remove(&self, orphans: &[String]) -> u64 {
        let mut removed = 0;
        for name in orphans {
            // Held while the file goes, so that the same content cannot come in between.
            let fresh = self.fresh();
            if fresh.is_left_alone(name) {
                continue;
            }
            match self.path_of(name).and_then(fs::remove_file) {
                Ok(()) => removed += 1,
                Err(error) => tracing::debug!(%error, "a file nobody speaks of stays"),
            }
        }
        removed
    }
}

fn file_names(folder: &std::path::Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        names.extend(entry?.file_name().into_string());
    }
    Ok(names)
}
