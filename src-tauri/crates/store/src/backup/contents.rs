//! What a copy says of itself: what must be found in it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The version of the contents this program writes.
pub(super) const VERSION: u32 = 1;

/// What must be found in a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// Version of this description.
    pub version: u32,
    /// When the copy was begun, UTC milliseconds.
    pub made_at: i64,
    /// The version of the database's tables.
    pub schema: i64,
    /// Bytes of the database.
    pub database: u64,
    /// Rows of every table.
    pub rows: BTreeMap<String, i64>,
    /// Where the consent ledger ends; none before its first entry.
    pub ledger: Option<LedgerEnd>,
    /// The files of messages, in the order they follow.
    pub files: Vec<Listed>,
    /// Files that rows speak of and that were not on the disk when the copy was made.
    pub absent: u64,
}

/// Where a consent ledger ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerEnd {
    /// Entries.
    pub length: i64,
    /// The seal over the end, hexadecimal.
    pub seal: String,
}

/// A file of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its name: a keyed hash of what it holds.
    pub name: String,
    /// Bytes on the disk.
    pub size: u64,
}

impl Contents {
    /// Bytes of everything a copy holds.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.database + self.files.iter().map(|file| file.size).sum::<u64>()
    }
}
