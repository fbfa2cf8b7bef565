//! One moment of the database as a file of its own, made while the shop works.
//!
//! `VACUUM INTO` reads the file as any reader does: nobody waits for it, whatever is committed meanwhile is not in it, and an
//! encrypted file is copied under its own key. What is acknowledged and not applied yet lies in the same file, and comes along.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sqlx::{AssertSqlSafe, SqliteConnection};

use super::contents::{Contents, LedgerEnd, Listed, VERSION};
use crate::connect::{self, Source};
use crate::tables::consent::ledger;
use crate::{Store, StoreError, migrate};

/// A database as it was at one moment; the file goes when this is dropped.
pub struct Snapshot {
    pub(super) path: PathBuf,
    pub(super) contents: Contents,
}

impl Snapshot {
    /// What the copy will hold.
    #[must_use]
    pub fn contents(&self) -> &Contents {
        &self.contents
    }
}

impl Drop for Snapshot {
    fn drop(&mut self) {
        forget(&self.path);
    }
}

/// What a database holds, to be compared with what it should.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Whether SQLite finds every page, index and reference in order.
    pub sound: bool,
    /// Rows of every table.
    pub rows: BTreeMap<String, i64>,
    /// Where the consent ledger ends.
    pub ledger: Option<LedgerEnd>,
}

impl Store {
    /// Copies the database to `path`, which must not exist, as it is at one moment; `now` is UTC milliseconds. Nobody waits
    /// for it.
    ///
    /// # Errors
    /// [`StoreError::Full`] and whatever else the disk says; nothing stays at `path` then.
    pub async fn snapshot(&self, path: PathBuf, now: i64) -> Result<Snapshot, StoreError> {
        let empty = Contents {
            version: VERSION,
            made_at: now,
            schema: 0,
            database: 0,
            rows: BTreeMap::new(),
            ledger: None,
            files: Vec::new(),
            absent: 0,
        };
        // From here on nothing of it stays when it is left half done.
        let mut snapshot = Snapshot { path, contents: empty };
        let name = snapshot.path.to_str().ok_or(StoreError::Folder(std::sync::Arc::new(std::io::Error::other(
            "the name of the folder cannot be written down",
        ))))?;
        let mut connection = self.source().copier().await?;
        let copied = sqlx::query("VACUUM INTO ?1").bind(name).execute(&mut connection).await;
        connect::close(connection).await;
        copied?;
        let copy = self.source().copy_at(snapshot.path.clone());
        let mut connection = copy.probe().await?;
        let seen = self.look(&mut connection, &mut snapshot.contents).await;
        connect::close(connection).await;
        seen?;
        snapshot.contents.database = std::fs::metadata(&snapshot.path)?.len();
        Ok(snapshot)
    }

    async fn look(&self, copy: &mut SqliteConnection, contents: &mut Contents) -> Result<(), StoreError> {
        contents.schema = migrate::version(copy).await?;
        contents.rows = rows(copy).await?;
        contents.ledger = ledger_end(copy).await?;
        let names = sqlx::query_scalar::<_, String>(
            "SELECT file FROM media WHERE file IS NOT NULL
             UNION SELECT thumbnail FROM media WHERE thumbnail IS NOT NULL",
        );
        for name in names.fetch_all(copy).await? {
            match std::fs::metadata(self.files().place(&name)?) {
                Ok(facts) => contents.files.push(Listed { name, size: facts.len() }),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => contents.absent += 1,
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}

/// Looks through a database that came out of a copy: whether it is sound, and what it holds. It is not changed, and not
/// brought to a newer version.
///
/// # Errors
/// When it cannot be opened with this key, or the disk fails.
pub async fn tally(path: &Path, key: Option<secrecy::SecretBox<[u8; 32]>>) -> Result<Tally, StoreError> {
    let mut connection = Source::new(path.to_path_buf(), key).probe().await?;
    let looked = async {
        let said = sqlx::query_scalar::<_, String>("PRAGMA integrity_check(1)").fetch_all(&mut connection).await?;
        let loose = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut connection).await?;
        Ok(Tally {
            sound: said == ["ok"] && loose.is_empty(),
            rows: rows(&mut connection).await?,
            ledger: ledger_end(&mut connection).await?,
        })
    };
    let looked = looked.await;
    connect::close(connection).await;
    looked
}

/// How many rows every table has. What full-text search makes of them is not counted: it can be made again.
async fn rows(connection: &mut SqliteConnection) -> Result<BTreeMap<String, i64>, StoreError> {
    let tables = sqlx::query_scalar::<_, String>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    );
    let mut rows = BTreeMap::new();
    for table in tables.fetch_all(&mut *connection).await? {
        let quoted = table.replace('"', "\"\"");
        let counted = sqlx::query_scalar(AssertSqlSafe(format!("SELECT count(*) FROM \"{quoted}\"")));
        rows.insert(table, counted.fetch_one(&mut *connection).await?);
    }
    Ok(rows)
}

async fn ledger_end(connection: &mut SqliteConnection) -> Result<Option<LedgerEnd>, StoreError> {
    let head = ledger::head(connection).await?;
    Ok(head.map(|head| LedgerEnd { length: head.length, seal: hex::encode(head.seal) }))
}

/// Takes a database away, with what SQLite keeps beside it.
fn forget(path: &Path) {
    for ending in ["", "-journal", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        if let Err(error) = std::fs::remove_file(&name)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "a copy of the database that is not needed stays until the next start");
        }
    }
}
