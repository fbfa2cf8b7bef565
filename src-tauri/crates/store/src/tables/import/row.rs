//! The rows of a file as they are shown, put right, and checked against the ledger.

use shopbell_model::consent::chain::{NOTHING, Seal};
use shopbell_model::import::Outcome;
use shopbell_model::import::seal::{Salt, commit};
use shopbell_model::{ContactId, FileId, ImportId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file.
    pub row: i64,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Whom it is about.
    pub contact: Option<ContactId>,
    /// What is kept of it, as JSON; nothing once it is erased.
    pub said: Option<String>,
    /// Why one may write to the person.
    pub basis: Option<String>,
    /// When the person agreed.
    pub agreed_at: Option<UtcMillis>,
    /// The name the shop has for the person.
    pub name: Option<String>,
    /// The number the shop has of the person.
    pub phone: Option<String>,
}

/// Rows of a file with this outcome, in the file's order, after one of them.
pub async fn page(
    conn: &mut SqliteConnection,
    import: ImportId,
    outcome: Outcome,
    after: i64,
    limit: u32,
) -> Result<Vec<Row>, StoreError> {
    let outcome = outcome.as_str();
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT r.row AS "row!", r.outcome AS "outcome!", r.contact_id, r.said, r.basis, r.agreed_at,
                  c.name AS "name?", c.phone AS "phone?"
           FROM import_row r INDEXED BY import_row_by_outcome LEFT JOIN contact c ON c.id = r.contact_id
           WHERE r.import_id = ?1 AND r.outcome = ?2 AND r.row > ?3 ORDER BY r.row LIMIT +?4"#,
        import.0,
        outcome,
        after,
        limit
    );
    rows.fetch_all(conn).await?.into_iter().map(Raw::row).collect()
}

/// Rows whose person stays although the file was taken back, in the file's order, after one of them.
pub async fn staying(
    conn: &mut SqliteConnection,
    import: ImportId,
    after: i64,
    limit: u32,
) -> Result<Vec<Row>, StoreError> {
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT r.row AS "row!", r.outcome AS "outcome!", r.contact_id, r.said, r.basis, r.agreed_at,
                  c.name AS "name?", c.phone AS "phone?"
           FROM import_row r INDEXED BY import_row_stays LEFT JOIN contact c ON c.id = r.contact_id
           WHERE r.import_id = ?1 AND r.row > ?2 AND r.stays = 1 ORDER BY r.row LIMIT +?3"#,
        import.0,
        after,
        limit
    );
    rows.fetch_all(conn).await?.into_iter().map(Raw::row).collect()
}

/// One row.
pub async fn get(conn: &mut SqliteConnection, import: ImportId, row: i64) -> Result<Option<Row>, StoreError> {
    let found = sqlx::query_as!(
        Raw,
        r#"SELECT r.row AS "row!", r.outcome AS "outcome!", r.contact_id, r.said, r.basis, r.agreed_at,
                  c.name AS "name?", c.phone AS "phone?"
           FROM import_row r LEFT JOIN contact c ON c.id = r.contact_id WHERE r.import_id = ?1 AND r.row = ?2"#,
        import.0,
        row
    );
    found.fetch_optional(conn).await?.map(Raw::row).transpose()
}

/// Takes a row away that is about to be staged anew.
pub async fn delete(tx: &mut SqliteConnection, import: ImportId, row: i64) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM import_row WHERE import_id = ?1 AND row = ?2", import.0, row).execute(tx).await?;
    Ok(())
}

/// Rows say nothing any more, and of a sealed one a commitment is left by which its seal still holds.
pub async fn erase(tx: &mut SqliteConnection, rows: &[(i64, i64)]) -> Result<(), StoreError> {
    for (import, row) in rows {
        let kept =
            sqlx::query!("SELECT said, basis, salt FROM import_row WHERE import_id = ?1 AND row = ?2", import, row);
        let Some(kept) = kept.fetch_optional(&mut *tx).await? else { continue };
        let salt: Option<Salt> = kept.salt.and_then(|salt| salt.as_slice().try_into().ok());
        match (salt, kept.said) {
            (Some(salt), Some(said)) => {
                let left = commit(&salt, &said, kept.basis.as_deref()).to_vec();
                sqlx::query!(
                    "UPDATE import_row SET said = NULL, basis = NULL, salt = NULL, commitment = ?3
                     WHERE import_id = ?1 AND row = ?2",
                    import,
                    row,
                    left
                )
                .execute(&mut *tx)
                .await?;
            }
            // Never used, so never sealed.
            (None, Some(_)) => {
                sqlx::query!(
                    "UPDATE import_row SET said = NULL, basis = NULL WHERE import_id = ?1 AND row = ?2",
                    import,
                    row
                )
                .execute(&mut *tx)
                .await?;
            }
            (_, None) => {}
        }
    }
    Ok(())
}

/// The rows of files that are about a person: file and line.
pub async fn about(conn: &mut SqliteConnection, contact: ContactId) -> Result<Vec<(i64, i64)>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT import_id AS "import!: i64", row AS "row!: i64" FROM import_row INDEXED BY import_row_by_contact
           WHERE contact_id = ?1"#,
        contact.0
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(|row| (row.import, row.row)).collect())
}

/// A row as the ledger's check reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedRow {
    /// Its line in the file.
    pub row: i64,
    /// What was said, while it is kept.
    pub said: Option<String>,
    /// Why one may write to the person.
    pub basis: Option<String>,
    /// When the person agreed.
    pub agreed_at: Option<UtcMillis>,
    /// The salt, while what was said is kept.
    pub salt: Option<Salt>,
    /// What is left of what was said once it is erased.
    pub commitment: Option<Seal>,
    /// The seal.
    pub seal: Seal,
}

/// Rows that were used, in the file's order, after one of them; and any that names a person although it was not.
pub async fn sealed(
    conn: &mut SqliteConnection,
    import: ImportId,
    after: i64,
    limit: u32,
) -> Result<Vec<SealedRow>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT row AS "row!", said, basis, agreed_at, salt, commitment, seal FROM import_row
           WHERE import_id = ?1 AND row > ?2 AND (outcome <> 'refused' OR contact_id IS NOT NULL) ORDER BY row LIMIT +?3"#,
        import.0,
        after,
        limit
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    Ok(rows
        .map(|row| SealedRow {
            row: row.row,
            said: row.said,
            basis: row.basis,
            agreed_at: row.agreed_at.map(UtcMillis),
            salt: row.salt.and_then(|salt| salt.as_slice().try_into().ok()),
            commitment: row.commitment.and_then(|words| words.as_slice().try_into().ok()),
            // Anything else than a seal becomes one that fits nothing.
            seal: row.seal.and_then(|seal| seal.as_slice().try_into().ok()).unwrap_or(NOTHING),
        })
        .collect())
}

/// What a file that is brought in says about a person's agreeing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreed {
    /// The file.
    pub import: ImportId,
    /// What it is called.
    pub file: String,
    /// The line in it.
    pub row: i64,
    /// Why one may write to the person, by the row's own words.
    pub basis: Option<String>,
    /// When the person agreed, by the row's own words.
    pub agreed_at: Option<UtcMillis>,
    /// Whether it speaks of all rows in the same way.
    pub all: bool,
    /// The entry of the ledger.
    pub seq: i64,
    /// The entry that says that the file was taken back.
    pub undone_seq: Option<i64>,
    /// The paper that shows it, and what it is called.
    pub proof: Option<(FileId, String)>,
}

/// The rows of files the ledger speaks of in which a person stands, the newest file first; also of files that were taken
/// back.
pub async fn of_contact(
    conn: &mut SqliteConnection,
    contact: ContactId,
    limit: u32,
) -> Result<Vec<Agreed>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT r.import_id AS "import!: i64", i.name AS "name!: String", r.row AS "row!: i64", r.basis, r.agreed_at,
                  i.way = 'all' AS "all!: bool", i.consent_seq AS "seq!: i64", i.undone_seq,
                  m.id AS "proof?: i64", m.name AS "proof_name?: String"
           FROM import_row r INDEXED BY import_row_by_contact CROSS JOIN import i ON i.id = r.import_id
           LEFT JOIN import_proof p ON p.import_id = i.id LEFT JOIN media m ON m.id = p.media_id
           WHERE r.contact_id = ?1 AND i.consent_seq IS NOT NULL AND (i.way = 'all' OR r.basis IS NOT NULL)
           ORDER BY r.import_id DESC LIMIT +?2"#,
        contact.0,
        limit
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    Ok(rows
        .map(|row| Agreed {
            import: ImportId(row.import),
            file: row.name,
            row: row.row,
            basis: row.basis,
            agreed_at: row.agreed_at.map(UtcMillis),
            all: row.all,
            seq: row.seq,
            undone_seq: row.undone_seq,
            proof: row.proof.map(|proof| (FileId(proof), row.proof_name.unwrap_or_default())),
        })
        .collect())
}

/// Two persons became one: rows that spoke of one speak of the other.
pub async fn move_all(tx: &mut SqliteConnection, from: ContactId, to: ContactId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE import_row SET contact_id = ?2 WHERE contact_id = ?1", from.0, to.0).execute(tx).await?;
    Ok(())
}

struct Raw {
    row: i64,
    outcome: String,
    contact_id: Option<i64>,
    said: Option<String>,
    basis: Option<String>,
    agreed_at: Option<i64>,
    name: Option<String>,
    phone: Option<String>,
}

impl Raw {
    fn row(self) -> Result<Row, StoreError> {
        Ok(Row {
            row: self.row,
            outcome: Outcome::parse(&self.outcome)?,
            contact: self.contact_id.map(ContactId),
            said: self.said,
            basis: self.basis,
            agreed_at: self.agreed_at.map(UtcMillis),
            name: self.name,
            phone: self.phone,
        })
    }
}
