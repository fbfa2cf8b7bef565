//! The baseline of reading: SQLite asked directly, on a connection of its own to the same file, opened as the store opens
//! its readers. Statements are prepared once; every value of every row is taken out, because somebody wants to see it.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, Params};

use super::row::Trouble;
use super::shops::KEY;

/// What the store's readers are opened with, after the key.
const AS_A_READER: &str =
    "PRAGMA foreign_keys = ON; PRAGMA query_only = 1; PRAGMA cache_size = -12000; PRAGMA temp_store = memory;";

/// Locked only so that a row may hold it while it waits; nobody else ever asks.
pub struct Bare(Mutex<Connection>);

impl Bare {
    pub fn open(path: &Path) -> Result<Self, Trouble> {
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        connection.execute_batch(&format!("PRAGMA key = \"x'{}'\"; {AS_A_READER}", hex::encode(KEY)))?;
        connection.set_prepared_statement_cache_capacity(64);
        Ok(Self(Mutex::new(connection)))
    }

    /// The rows of a query that was prepared before.
    pub fn rows(&self, sql: &str, values: impl Params) -> Result<Vec<Vec<Value>>, Trouble> {
        let connection = self.connection();
        let mut statement = connection.prepare_cached(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query(values)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            all.push((0..columns).map(|at| row.get::<_, Value>(at)).collect::<Result<Vec<_>, _>>()?);
        }
        Ok(all)
    }

    /// The numbers in the first column of a query.
    pub fn numbers(&self, sql: &str, values: impl Params) -> Result<Vec<i64>, Trouble> {
        let connection = self.connection();
        let mut statement = connection.prepare(sql)?;
        let numbers = statement.query_map(values, |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
        Ok(numbers)
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
