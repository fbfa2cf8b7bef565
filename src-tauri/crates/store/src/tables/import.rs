//! Files of people: the file itself, its rows, and what they stage among the shop's own people.
//!
//! Everything a file says carries its number and is seen by others only while the file stands at *done*: one row decides
//! about all of them. What is found of a file is found by its rows, each of which names a person.

pub mod row;
pub mod settle;
pub mod stage;
pub mod undo;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use shopbell_model::consent::chain::{NOTHING, Seal};
use shopbell_model::import::ImportState;
use shopbell_model::{ActorId, FieldId, FileId, ImportId, LabelId, ListId, PortfolioId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// Of whom the ledger's entry about a file speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Everybody in it.
    All,
    /// Those of whom it says so row by row.
    Rows,
}

impl Way {
    /// As the table spells it, and as the ledger's entry does.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Rows => "rows",
        }
    }
}

/// How many rows of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub rows: i64,
    /// Persons the shop did not have.
    pub fresh: i64,
    /// Persons it had, of whom something new is said.
    pub updated: i64,
    /// Further rows of a person, and persons known under another spelling of the number.
    pub merged: i64,
    /// Persons of whom nothing new is said.
    pub unchanged: i64,
    /// Rows that cannot be used.
    pub refused: i64,
    /// Rows with a basis of their own for writing to the person.
    pub agreeing: i64,
}

/// A file of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// Which.
    pub id: ImportId,
    /// Whose people.
    pub portfolio: PortfolioId,
    /// What the file is called.
    pub name: String,
    /// SHA-256 of its bytes, where it was a file.
    pub hash: Option<Vec<u8>>,
    /// Where it stands.
    pub state: ImportState,
    /// How it is read: JSON of [`shopbell_model::import::Plan`].
    pub plan: String,
    /// Its rows.
    pub counts: Counts,
    /// When reading began.
    pub begun_at: UtcMillis,
    /// When it was brought in.
    pub done_at: Option<UtcMillis>,
    /// When it was taken back.
    pub undone_at: Option<UtcMillis>,
    /// Persons who stay although it was taken back.
    pub stays: i64,
    /// The entry of the ledger that says that its people agreed.
    pub consent_seq: Option<i64>,
    /// The entry of the ledger that says that it was taken back.
    pub undone_seq: Option<i64>,
    /// As the table spells [`Way`].
    pub way: Option<String>,
    /// How many rows are sealed.
    pub sealed: i64,
    /// The digest of their seals.
    pub digest: Seal,
    /// The row up to which names and search were brought up to what it says.
    pub settled: i64,
    /// What it found in the shop that another file had made.
    pub borrows: Borrows,
    /// The paper that shows why one may write to its people.
    pub proof: Option<FileId>,
}

/// Labels, lists and fields that another file made and that this one uses too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Borrows {
    /// Labels.
    pub labels: BTreeSet<LabelId>,
    /// Lists.
    pub lists: BTreeSet<ListId>,
    /// Fields.
    pub fields: BTreeSet<FieldId>,
}

/// Begins a file; nothing of it is staged yet.
pub async fn begin(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    actor: ActorId,
    (name, hash): (&str, Option<&[u8]>),
    plan: &str,
    now: UtcMillis,
) -> Result<ImportId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO import (portfolio_id, actor_id, name, hash, state, plan, begun_at)
           VALUES (?1, ?2, ?3, ?4, 'reading', ?5, ?6) RETURNING id AS "id!""#,
        portfolio.0,
        actor.0,
        name,
        hash,
        plan,
        now.0
    );
    Ok(ImportId(id.fetch_one(tx).await?))
}

/// One file.
pub async fn get(conn: &mut SqliteConnection, id: ImportId) -> Result<Option<Import>, StoreError> {
    let row = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", portfolio_id, name, hash, state, plan, rows, fresh, updated, merged, unchanged, refused,
                  agreeing, begun_at, done_at, undone_at, stays, consent_seq, undone_seq, way, sealed, digest, settled, borrows,
                  (SELECT media_id FROM import_proof WHERE import_id = import.id) AS "proof?: i64"
           FROM import WHERE id = ?1"#,
        id.0
    );
    row.fetch_optional(conn).await?.map(Raw::import).transpose()
}

/// Files before one of them, the newest first; those that were left before they were brought in stand in no list.
pub async fn list(conn: &mut SqliteConnection, before: ImportId, limit: u32) -> Result<Vec<Import>, StoreError> {
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", portfolio_id, name, hash, state, plan, rows, fresh, updated, merged, unchanged, refused,
                  agreeing, begun_at, done_at, undone_at, stays, consent_seq, undone_seq, way, sealed, digest, settled, borrows,
                  (SELECT media_id FROM import_proof WHERE import_id = import.id) AS "proof?: i64"
           FROM import WHERE id < ?1 AND state <> 'dropped' ORDER BY id DESC LIMIT +?2"#,
        before.0,
        limit
    );
    rows.fetch_all(conn).await?.into_iter().map(Raw::import).collect()
}

/// The file that is being read or waits to be brought in; there is one at most.
pub async fn open(conn: &mut SqliteConnection) -> Result<Option<ImportId>, StoreError> {
    let id = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM import INDEXED BY import_open
           WHERE (state IN ('reading', 'ready') OR swept = 0) AND state IN ('reading', 'ready') ORDER BY id LIMIT 1"#
    );
    Ok(id.fetch_optional(conn).await?.map(ImportId))
}

/// The next file that is not at rest: brought in and not settled, or taken back or left and not swept.
pub async fn restless(conn: &mut SqliteConnection) -> Result<Option<ImportId>, StoreError> {
    let id = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM import INDEXED BY import_open
           WHERE (state IN ('reading', 'ready') OR swept = 0) AND swept = 0 AND state IN ('done', 'undone', 'dropped')
           ORDER BY id LIMIT 1"#
    );
    Ok(id.fetch_optional(conn).await?.map(ImportId))
}

/// The file was cut off while it was read: nothing of it is brought in any more.
pub async fn drop_cut_off(tx: &mut SqliteConnection) -> Result<u64, StoreError> {
    let done = sqlx::query!("UPDATE import SET state = 'dropped', settled = 0 WHERE state = 'reading'");
    Ok(done.execute(tx).await?.rows_affected())
}

/// Moves a file on. What is settled or swept begins anew.
pub async fn set_state(
    tx: &mut SqliteConnection,
    id: ImportId,
    state: ImportState,
    now: UtcMillis,
) -> Result<(), StoreError> {
    let word = state.as_str();
    sqlx::query!(
        "UPDATE import SET state = ?2, settled = 0, swept = 0,
           done_at = iif(?2 = 'done', ?3, done_at), undone_at = iif(?2 = 'undone', ?3, undone_at) WHERE id = ?1",
        id.0,
        word,
        now.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The ledger speaks of a file from now on.
pub async fn set_consent(tx: &mut SqliteConnection, id: ImportId, way: Way, seq: i64) -> Result<(), StoreError> {
    let way = way.as_str();
    sqlx::query!("UPDATE import SET way = ?2, consent_seq = ?3 WHERE id = ?1", id.0, way, seq).execute(tx).await?;
    Ok(())
}

/// The ledger says that a file was taken back.
pub async fn set_taken_back(tx: &mut SqliteConnection, id: ImportId, seq: i64) -> Result<(), StoreError> {
    sqlx::query!("UPDATE import SET undone_seq = ?2 WHERE id = ?1", id.0, seq).execute(tx).await?;
    Ok(())
}

/// How a file is read is said otherwise.
pub async fn set_plan(tx: &mut SqliteConnection, id: ImportId, plan: &str) -> Result<(), StoreError> {
    sqlx::query!("UPDATE import SET plan = ?2 WHERE id = ?1", id.0, plan).execute(tx).await?;
    Ok(())
}

/// The paper that shows why one may write to the people of a file is this attached one, or none; it is kept with the file.
pub async fn set_proof(tx: &mut SqliteConnection, id: ImportId, proof: Option<FileId>) -> Result<(), StoreError> {
    let Some(proof) = proof else {
        sqlx::query!("DELETE FROM import_proof WHERE import_id = ?1", id.0).execute(tx).await?;
        return Ok(());
    };
    sqlx::query!(
        "INSERT INTO import_proof (import_id, media_id) VALUES (?1, ?2)
         ON CONFLICT (import_id) DO UPDATE SET media_id = excluded.media_id",
        id.0,
        proof.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes how many rows there are and what lies over their seals.
pub async fn set_counts(
    tx: &mut SqliteConnection,
    id: ImportId,
    counts: &Counts,
    (sealed, digest): (i64, &Seal),
) -> Result<(), StoreError> {
    let digest = digest.as_slice();
    sqlx::query!(
        "UPDATE import SET rows = ?2, fresh = ?3, updated = ?4, merged = ?5, unchanged = ?6, refused = ?7, agreeing = ?8,
           sealed = ?9, digest = ?10 WHERE id = ?1",
        id.0,
        counts.rows,
        counts.fresh,
        counts.updated,
        counts.merged,
        counts.unchanged,
        counts.refused,
        counts.agreeing,
        sealed,
        digest
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Files that name an entry of the ledger, and which.
pub async fn claiming(conn: &mut SqliteConnection) -> Result<Vec<(i64, i64)>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", consent_seq AS "seq!" FROM import INDEXED BY import_in_ledger
           WHERE consent_seq IS NOT NULL ORDER BY id"#
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(|row| (row.id, row.seq)).collect())
}

/// Writes what a file uses that another one made.
pub async fn set_borrows(tx: &mut SqliteConnection, id: ImportId, borrows: &Borrows) -> Result<(), StoreError> {
    let json = serde_json::to_string(borrows).unwrap_or_default();
    sqlx::query!("UPDATE import SET borrows = ?2 WHERE id = ?1", id.0, json).execute(tx).await?;
    Ok(())
}

/// A file is about to be taken back: labels, lists and fields it made go over to another file that is brought in and uses
/// them too. There are few of them, and few files.
pub async fn hand_over_made(tx: &mut SqliteConnection, id: ImportId) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE label SET import_id = heir FROM (SELECT j.value AS which, min(i.id) AS heir
           FROM import i CROSS JOIN json_each(i.borrows, '$.labels') j WHERE i.state = 'done' AND i.id <> ?1 GROUP BY j.value)
         WHERE id = which AND import_id = ?1",
        id.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE list SET import_id = heir FROM (SELECT j.value AS which, min(i.id) AS heir
           FROM import i CROSS JOIN json_each(i.borrows, '$.lists') j WHERE i.state = 'done' AND i.id <> ?1 GROUP BY j.value)
         WHERE id = which AND import_id = ?1",
        id.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE field SET import_id = heir FROM (SELECT j.value AS which, min(i.id) AS heir
           FROM import i CROSS JOIN json_each(i.borrows, '$.fields') j WHERE i.state = 'done' AND i.id <> ?1 GROUP BY j.value)
         WHERE id = which AND import_id = ?1",
        id.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// A file as the table holds it.
struct Raw {
    id: i64,
    portfolio_id: i64,
    name: String,
    hash: Option<Vec<u8>>,
    state: String,
    plan: String,
    rows: i64,
    fresh: i64,
    updated: i64,
    merged: i64,
    unchanged: i64,
    refused: i64,
    agreeing: i64,
    begun_at: i64,
    done_at: Option<i64>,
    undone_at: Option<i64>,
    stays: i64,
    consent_seq: Option<i64>,
    undone_seq: Option<i64>,
    way: Option<String>,
    sealed: i64,
    digest: Vec<u8>,
    settled: i64,
    borrows: Option<String>,
    proof: Option<i64>,
}

impl Raw {
    fn import(self) -> Result<Import, StoreError> {
        Ok(Import {
            id: ImportId(self.id),
            portfolio: PortfolioId(self.portfolio_id),
            name: self.name,
            hash: self.hash,
            state: ImportState::parse(&self.state)?,
            plan: self.plan,
            counts: Counts {
                rows: self.rows,
                fresh: self.fresh,
                updated: self.updated,
                merged: self.merged,
                unchanged: self.unchanged,
                refused: self.refused,
                agreeing: self.agreeing,
            },
            begun_at: UtcMillis(self.begun_at),
            done_at: self.done_at.map(UtcMillis),
            undone_at: self.undone_at.map(UtcMillis),
            stays: self.stays,
            consent_seq: self.consent_seq,
            undone_seq: self.undone_seq,
            way: self.way,
            sealed: self.sealed,
            // Anything else than a seal becomes one that fits nothing.
            digest: self.digest.as_slice().try_into().unwrap_or(NOTHING),
            settled: self.settled,
            borrows: self.borrows.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default(),
            proof: self.proof.map(FileId),
        })
    }
}
