//! The papers and pictures that show what was written down by hand: each belongs to one entry, and goes with its words.

use shopbell_model::FileId;
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// Keeps a file as the proof of an entry. Refused where the entry has one, or the file is another's proof.
pub async fn put(tx: &mut SqliteConnection, seq: i64, file: FileId) -> Result<(), StoreError> {
    sqlx::query!("INSERT INTO consent_proof (seq, media_id) VALUES (?1, ?2)", seq, file.0).execute(tx).await?;
    Ok(())
}

/// The proof of an entry and what it is called; nothing where there is none, or it was erased.
pub async fn of(conn: &mut SqliteConnection, seq: i64) -> Result<Option<(FileId, String)>, StoreError> {
    let row = sqlx::query!(
        r#"SELECT m.id AS "id!", m.name FROM consent_proof p CROSS JOIN media m ON m.id = p.media_id WHERE p.seq = ?1"#,
        seq
    );
    Ok(row.fetch_optional(conn).await?.map(|row| (FileId(row.id), row.name.unwrap_or_default())))
}
