//! Taking the traces of rows that are gone out of the file, in steps beside everything else.
//!
//! A file of a version that overwrote nothing is written anew before the first of these steps: [`Store::write_anew_once`].
//!
//! Three places remember. The search index keeps the words of what it forgot until its parts are merged: [`merge_index`].
//! Pages that were given back keep what stood in them until they are used again: [`fill_free`] uses them all, [`empty_filler`]
//! gives them back with nothing in them. (Inside pages that stay, the writer's `secure_delete` overwrites at once.) And the
//! log beside the file keeps pages as they were: [`Store::empty_log`].

use sqlx::SqliteConnection;

use crate::connect;
use crate::error::StoreError;
use crate::store::Store;
use crate::tables::setting;

/// Pages of an index merged in one step.
const MERGED: i64 = 16;

/// Pages filled in one step.
const FILLED: i64 = 64;

/// An index of search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Index {
    /// Of messages.
    Messages,
    /// Of people.
    Contacts,
    /// Of notes.
    Notes,
}

impl Index {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Messages, Self::Contacts, Self::Notes];
}

/// Merges the parts of an index, so that what was taken out of it is in none of them; whether there is more to do. The first
/// step lays out which parts are merged: without it nothing comes of the others.
pub async fn merge_index(tx: &mut SqliteConnection, index: Index, first: bool) -> Result<bool, StoreError> {
    let before: i64 = sqlx::query_scalar("SELECT total_changes()").fetch_one(&mut *tx).await?;
    let statement = match index {
        Index::Messages => "INSERT INTO search_messages (search_messages, rank) VALUES ('merge', ?1)",
        Index::Contacts => "INSERT INTO search_contacts (search_contacts, rank) VALUES ('merge', ?1)",
        Index::Notes => "INSERT INTO search_notes (search_notes, rank) VALUES ('merge', ?1)",
    };
    sqlx::query(statement).bind(if first { -MERGED } else { MERGED }).execute(&mut *tx).await?;
    let after: i64 = sqlx::query_scalar("SELECT total_changes()").fetch_one(&mut *tx).await?;
    // The statement itself counts as one change, as SQLite tells of this command.
    Ok(first || after - before >= 2)
}

/// Uses the next free pages of the file; whether there are more. While others give pages back the end comes later.
pub async fn fill_free(tx: &mut SqliteConnection) -> Result<bool, StoreError> {
    let free: i64 = sqlx::query_scalar("PRAGMA freelist_count").fetch_one(&mut *tx).await?;
    if free == 0 {
        return Ok(false);
    }
    // The cipher answers this pragma itself, in text.
    let page: i64 =
        sqlx::query_scalar("SELECT CAST(page_size AS INTEGER) FROM pragma_page_size").fetch_one(&mut *tx).await?;
    let bytes = free.min(FILLED) * page;
    sqlx::query!("INSERT INTO filler (bytes) VALUES (zeroblob(?1))", bytes).execute(tx).await?;
    Ok(true)
}

/// Gives the next of those pages back; whether there are more.
pub async fn empty_filler(tx: &mut SqliteConnection) -> Result<bool, StoreError> {
    let gone = sqlx::query!("DELETE FROM filler WHERE id = (SELECT id FROM filler ORDER BY id LIMIT 1)");
    Ok(gone.execute(tx).await?.rows_affected() > 0)
}

impl Store {
    /// Brings everything from the log into the file and leaves the log empty; `false` while a reader looks at an older
    /// state of the file. Nobody's write waits longer for it than for another's.
    ///
    /// # Errors
    /// When the disk fails.
    pub async fn empty_log(&self) -> Result<bool, StoreError> {
        let mut connection = self.source().caretaker().await?;
        let emptied = async {
            sqlx::query("PRAGMA wal_checkpoint(PASSIVE)").execute(&mut connection).await?;
            sqlx::query_scalar::<_, i64>("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut connection).await
        };
        let emptied = emptied.await.map_err(StoreError::from);
        connect::close(connection).await;
        match emptied {
            Ok(busy) => Ok(busy == 0),
            Err(StoreError::Busy) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

/// Where it stands that nothing was ever deleted from this file without being overwritten.
const CLEAN: &str = "deleted_is_overwritten";

/// A new file has nothing in it that was deleted.
pub(crate) async fn mark_new(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    setting::put(connection, CLEAN, "yes").await
}

/// Writes the file anew, the copy on disk (with the shop's key, where it has one): in memory a large shop has no room. The
/// connection is not to be used again.
pub(crate) async fn write_anew(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query("PRAGMA temp_store = FILE").execute(&mut *connection).await?;
    sqlx::query("VACUUM").execute(&mut *connection).await?;
    setting::put(connection, CLEAN, "yes").await
}

impl Store {
    /// Writes a file anew that comes from a version that did not overwrite what it deleted; nothing is done to another, nor
    /// a second time. Who wants to write waits meanwhile, as for a long commit.
    ///
    /// # Errors
    /// [`StoreError::Full`] where there is no room for the file twice more. The file is as it was then.
    pub async fn write_anew_once(&self) -> Result<(), StoreError> {
        if setting::get(&mut *self.read().await?, CLEAN).await?.is_some() {
            return Ok(());
        }
        self.writer().write_anew().await
    }
}

#[cfg(test)]
mod tests;
