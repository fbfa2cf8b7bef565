//! Versions: what was kept of a draft.

use shopbell_model::{FamilyId, UtcMillis, VersionId};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A kept version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Which.
    pub id: VersionId,
    /// Whose.
    pub family: FamilyId,
    /// In which language.
    pub language: String,
    /// What was written.
    pub definition: String,
    /// `kept`, `handed_in` or `overwritten`.
    pub why: String,
    /// When.
    pub kept_at: UtcMillis,
}

/// Those of a family in a language, the newest first, so many.
pub async fn newest(
    conn: &mut SqliteConnection,
    family: FamilyId,
    language: &str,
    limit: u32,
) -> Result<Vec<Version>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", definition, why, kept_at FROM template_version
           WHERE family_id = ?1 AND language = ?2 ORDER BY id DESC LIMIT +?3"#,
        family.0,
        language,
        limit
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    Ok(rows
        .map(|row| Version {
            id: VersionId(row.id),
            family,
            language: language.to_owned(),
            definition: row.definition,
            why: row.why,
            kept_at: UtcMillis(row.kept_at),
        })
        .collect())
}

/// One by its row.
pub async fn get(conn: &mut SqliteConnection, id: VersionId) -> Result<Option<Version>, StoreError> {
    let row =
        sqlx::query!("SELECT family_id, language, definition, why, kept_at FROM template_version WHERE id = ?1", id.0);
    Ok(row.fetch_optional(conn).await?.map(|row| Version {
        id,
        family: FamilyId(row.family_id),
        language: row.language,
        definition: row.definition,
        why: row.why,
        kept_at: UtcMillis(row.kept_at),
    }))
}

/// Keeps one.
pub async fn add(
    tx: &mut SqliteConnection,
    family: FamilyId,
    language: &str,
    definition: &str,
    why: &str,
    now: UtcMillis,
) -> Result<VersionId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO template_version (family_id, language, definition, why, kept_at) VALUES (?1, ?2, ?3, ?4, ?5)
           RETURNING id AS "id!""#,
        family.0,
        language,
        definition,
        why,
        now.0
    );
    Ok(VersionId(id.fetch_one(tx).await?))
}

/// Lets all but the newest so many go; what was handed in stays.
pub async fn thin_out(
    tx: &mut SqliteConnection,
    family: FamilyId,
    language: &str,
    most: u32,
) -> Result<(), StoreError> {
    sqlx::query!(
        "DELETE FROM template_version WHERE family_id = ?1 AND language = ?2 AND why <> 'handed_in' AND id <= coalesce(
             (SELECT id FROM template_version WHERE family_id = ?1 AND language = ?2 AND why <> 'handed_in'
              ORDER BY id DESC LIMIT 1 OFFSET +?3), 0)",
        family.0,
        language,
        most
    )
    .execute(tx)
    .await?;
    Ok(())
}
