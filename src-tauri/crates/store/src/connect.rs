//! How a connection is opened: the key first, then how this connection may behave. Nothing else opens the file.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use secrecy::{ExposeSecret, SecretBox};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, SqliteConnection};

use crate::error::StoreError;

/// How long a connection waits for another program's lock before it says [`StoreError::Busy`].
const LOCK_PATIENCE: Duration = Duration::from_secs(5);

/// How long the connection that empties the log waits for readers: meanwhile nobody can write.
const CARETAKER_PATIENCE: Duration = Duration::from_millis(20);

/// Pages of WAL before the writer copies them back. SQLite's 1,000 costs busy intake a third of its speed.
const CHECKPOINT_PAGES: &str = "20000";

/// What a reader may hold of the file in memory, in KiB with a minus. SQLite's 2 MB hold neither the inbox nor the upper
/// floors of a large shop's indexes, and every page that is read again is decrypted and authenticated again.
const READER_CACHE: &str = "-12000";

/// Rows a reader may run ahead of whoever reads them: a whole page of a list and the one row more that tells of the next.
/// With fewer, both threads wait for each other in the middle of a page.
const READER_ROWS: usize = 256;

/// SQLite's own bound for `max_page_count`.
const NO_PAGE_LIMIT: u32 = 0xffff_fffe;

/// The file, its key, and how to open connections to it.
pub(crate) struct Source {
    path: PathBuf,
    key: Option<SecretBox<[u8; 32]>>,
    page_limit: AtomicU32,
    synchronous: SqliteSynchronous,
}

impl Source {
    pub(crate) fn new(path: PathBuf, key: Option<SecretBox<[u8; 32]>>) -> Self {
        Self { path, key, page_limit: AtomicU32::new(NO_PAGE_LIMIT), synchronous: SqliteSynchronous::Full }
    }

    /// The same, and commits are not synced: see [`crate::Store::open_as_control`].
    pub(crate) fn into_control(self) -> Self {
        Self { synchronous: SqliteSynchronous::Normal, ..self }
    }

    /// The key of an encrypted shop.
    pub(crate) fn key(&self) -> Option<&[u8; 32]> {
        self.key.as_ref().map(ExposeSecret::expose_secret)
    }

    /// Where the files of messages lie: beside the database.
    pub(crate) fn media_folder(&self) -> PathBuf {
        self.path.parent().unwrap_or_else(|| Path::new(".")).join("media")
    }

    /// The options all connections share. Statement logging is off: the key is set by a statement, and bound values
    /// are customers' words.
    fn options(&self) -> SqliteConnectOptions {
        let options = SqliteConnectOptions::new()
            .filename(&self.path)
            .busy_timeout(LOCK_PATIENCE)
            .statement_cache_capacity(256)
            .disable_statement_logging();
        match &self.key {
            None => options,
            Some(key) => options.pragma("key", format!("\"x'{}'\"", hex::encode(key.expose_secret()))),
        }
    }

    /// A connection that changes nothing, not even the file's header: to look at a file that may not be ours.
    pub(crate) async fn probe(&self) -> Result<SqliteConnection, StoreError> {
        Ok(self.options().read_only(true).connect().await?)
    }

    /// The connection that writes. There is one at a time.
    pub(crate) async fn writer(&self) -> Result<SqliteConnection, StoreError> {
        let options = self
            .options()
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(self.synchronous)
            .pragma("wal_autocheckpoint", CHECKPOINT_PAGES)
            .pragma("cache_size", "-16000")
            // What is deleted inside a page is overwritten; pages that are given back are, when somebody is erased
            // (`rinse`): doing that always would cost busy intake more.
            .pragma("secure_delete", "FAST")
            .pragma("temp_store", "memory");
        let mut connection = options.connect().await?;
        self.apply_page_limit(&mut connection).await?;
        Ok(connection)
    }

    /// A connection that only brings the log into the file. It gives way to everybody.
    pub(crate) async fn caretaker(&self) -> Result<SqliteConnection, StoreError> {
        let options = self.options().busy_timeout(CARETAKER_PATIENCE).pragma("query_only", "1");
        Ok(options.connect().await?)
    }

    /// A connection that copies the file into another. It reads one moment of it, and nobody waits for it.
    pub(crate) async fn copier(&self) -> Result<SqliteConnection, StoreError> {
        Ok(self.options().connect().await?)
    }

    /// A copy of this file that lies elsewhere, and opens with the same key.
    pub(crate) fn copy_at(&self, path: PathBuf) -> Self {
        let key = self.key.as_ref().map(|key| SecretBox::new(Box::new(*key.expose_secret())));
        Self::new(path, key)
    }

    /// A connection that cannot write.
    pub(crate) async fn reader(&self) -> Result<SqliteConnection, StoreError> {
        let options = self
            .options()
            .row_buffer_size(READER_ROWS)
            .foreign_keys(true)
            .pragma("query_only", "1")
            .pragma("cache_size", READER_CACHE)
            .pragma("temp_store", "memory");
        Ok(options.connect().await?)
    }

    /// Bounds the file to so many pages, now and for every writer opened later; `None` lifts the bound.
    pub(crate) fn set_page_limit(&self, pages: Option<u32>) {
        self.page_limit.store(pages.unwrap_or(NO_PAGE_LIMIT), Ordering::Relaxed);
    }

    /// Tells SQLite the bound on the file's size.
    pub(crate) async fn apply_page_limit(&self, connection: &mut SqliteConnection) -> Result<(), StoreError> {
        let pages = self.page_limit.load(Ordering::Relaxed);
        sqlx::raw_sql(AssertSqlSafe(format!("PRAGMA max_page_count = {pages}"))).execute(connection).await?;
        Ok(())
    }

    /// Whether there is a file with anything in it.
    pub(crate) fn exists(&self) -> Result<bool, StoreError> {
        match std::fs::metadata(&self.path) {
            Ok(facts) => Ok(facts.len() > 0),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// What it means that SQLite does not take the file for a database. A wrong key and damage look alike to SQLite;
    /// the first page tells: encrypted, it is noise.
    pub(crate) fn why_not_a_database(&self) -> StoreError {
        match first_page(&self.path) {
            Ok(page) if page.starts_with(b"SQLite format 3\0") && self.key.is_some() => StoreError::WrongKey,
            Ok(page) if looks_encrypted(&page) => StoreError::WrongKey,
            Ok(_) => StoreError::Damaged,
            Err(error) => error.into(),
        }
    }
}

/// Closes a connection; what SQLite says to that changes nothing for the caller.
pub(crate) async fn close(connection: SqliteConnection) {
    if let Err(error) = connection.close().await {
        tracing::debug!(%error, "a connection did not close cleanly");
    }
}

fn first_page(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut page = Vec::new();
    File::open(path)?.take(4096).read_to_end(&mut page)?;
    Ok(page)
}

/// Whether all byte values come about equally often, by the chi-square test: noise of 4,096 bytes stands at 255 with a
/// deviation of 23, a plain page of SQLite or text in the tens of thousands.
fn looks_encrypted(page: &[u8]) -> bool {
    if page.len() < 4096 {
        return false;
    }
    let mut seen = [0_u64; 256];
    for &byte in page {
        if let Some(count) = seen.get_mut(usize::from(byte)) {
            *count += 1;
        }
    }
    // 256 * sum(count^2) / 4096 - 4096, in whole numbers.
    let squares: u64 = seen.iter().map(|count| count * count).sum();
    squares / 16 < 4096 + 500
}
