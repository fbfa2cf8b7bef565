//! The shop's memory: one SQLite file.
//!
//! Here live the file and its versions (`migrations/`), the one writer with group commit, the read connections, one file
//! per table, full-text search, the encrypted files beside the database and copies of the whole. What never lives here: the network, and policy. The store does not know when a
//! message may be sent or which shelf a conversation belongs on; it keeps what it is told and finds it again.

pub mod backup;
mod connect;
mod cursor;
mod error;
pub mod files;
mod json;
mod migrate;
mod reader;
pub mod rinse;
pub mod search;
mod store;
pub mod tables;
#[cfg(test)]
mod testing;
mod writer;

pub use error::StoreError;
pub use files::Files;
pub use reader::ReadConnection;
pub use store::{OpenOptions, Store};
pub use tables::{command_done, journal, setting};

/// A future on the heap, as [`Store::write`] wants it.
pub use futures_util::future::BoxFuture;
/// The connection every table function takes.
pub use sqlx::SqliteConnection;
