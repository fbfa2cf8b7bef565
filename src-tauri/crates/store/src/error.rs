//! What can go wrong with the file, as those above must tell it apart.

use std::io;
use std::sync::Arc;

use shopbell_model::UnknownWord;
use sqlx::error::DatabaseError;
use thiserror::Error;

/// Why the store could not do what it was asked. Cheap to clone: one failed commit answers many waiting jobs.
#[derive(Clone, Debug, Error)]
pub enum StoreError {
    /// The disk is full. Nothing of the failed write is kept.
    #[error("the disk is full")]
    Full,
    /// Another program holds the file's lock.
    #[error("the database is locked by another program")]
    Busy,
    /// The file is not, or no longer wholly, a database. It is left as it is.
    #[error("the database is damaged")]
    Damaged,
    /// A newer program wrote the file. It is left as it is.
    #[error("the database is of version {found}, this program knows {known}")]
    Newer {
        /// The file's version.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The file is encrypted and the key is missing or another one, or a key was given for a plain file.
    #[error("the database does not open with this key")]
    WrongKey,
    /// No such row.
    #[error("no such row")]
    NotFound,
    /// The folder cannot be used.
    #[error("the data folder cannot be used: {0}")]
    Folder(Arc<io::Error>),
    /// The disk failed to read or write; SQLite's extended code.
    #[error("the disk failed (SQLite {0})")]
    Disk(i32),
    /// The store was closed.
    #[error("the store is closed")]
    Closed,
    /// A job given to the writer panicked; nothing of it is kept.
    #[error("a write panicked")]
    Panicked,
    /// A row holds a word that no version of this program writes.
    #[error("the database holds an unknown word: {0}")]
    Unreadable(#[from] UnknownWord),
    /// A cursor that no page ever handed out.
    #[error("not a cursor of this list")]
    BadCursor,
    /// Anything else SQLite or sqlx said.
    #[error("database: {0}")]
    Sql(Arc<sqlx::Error>),
}

impl StoreError {
    /// Whether SQLite may have ended the whole transaction by itself: the connection is then not to be trusted.
    pub(crate) fn breaks_connection(&self) -> bool {
        match self {
            Self::Full | Self::Busy | Self::Damaged | Self::Disk(_) | Self::Folder(_) => true,
            Self::Sql(error) => !matches!(&**error, sqlx::Error::Database(_) | sqlx::Error::ColumnDecode { .. }),
            _ => false,
        }
    }
}

/// SQLite's primary result codes, <https://sqlite.org/rescode.html>.
mod code {
    pub const PERM: i32 = 3;
    pub const BUSY: i32 = 5;
    pub const LOCKED: i32 = 6;
    pub const READONLY: i32 = 8;
    pub const IOERR: i32 = 10;
    pub const CORRUPT: i32 = 11;
    pub const FULL: i32 = 13;
    pub const CANTOPEN: i32 = 14;
    pub const NOTADB: i32 = 26;
    /// Growing the shared memory of the WAL failed: in practice a full disk.
    pub const IOERR_SHMSIZE: i32 = 4874;
}

/// The extended result code of an error of SQLite.
fn extended_code(error: &dyn DatabaseError) -> Option<i32> {
    error.code()?.parse().ok()
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        if matches!(error, sqlx::Error::RowNotFound) {
            return Self::NotFound;
        }
        let code = error.as_database_error().and_then(extended_code);
        match (code, code.map(|code| code & 0xff)) {
            (Some(code::IOERR_SHMSIZE), _) | (_, Some(code::FULL)) => Self::Full,
            (_, Some(code::BUSY | code::LOCKED)) => Self::Busy,
            (_, Some(code::CORRUPT | code::NOTADB)) => Self::Damaged,
            (_, Some(code::PERM | code::READONLY | code::CANTOPEN)) => {
                Self::Folder(Arc::new(io::Error::other(error.to_string())))
            }
            (Some(code), Some(code::IOERR)) => Self::Disk(code),
            _ => Self::Sql(Arc::new(error)),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull => Self::Full,
            _ => Self::Folder(Arc::new(error)),
        }
    }
}
