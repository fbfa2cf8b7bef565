//! Drafts: what is written of a template in one language and not handed in. One row each, written over as one types.

use shopbell_model::{AccountId, CommandId, DraftId, FamilyId, TemplateId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which.
    pub id: DraftId,
    /// Its family.
    pub family: FamilyId,
    /// Its language, in Meta's spelling.
    pub language: String,
    /// What is written, in Shopbell's own JSON.
    pub definition: String,
    /// Grows with each save.
    pub revision: i64,
    /// The command that saved last.
    pub saved_by: String,
    /// When.
    pub saved_at: UtcMillis,
}

struct Raw {
    id: i64,
    family_id: i64,
    language: String,
    definition: String,
    revision: i64,
    saved_by: String,
    saved_at: i64,
}

impl From<Raw> for Draft {
    fn from(raw: Raw) -> Self {
        Self {
            id: DraftId(raw.id),
            family: FamilyId(raw.family_id),
            language: raw.language,
            definition: raw.definition,
            revision: raw.revision,
            saved_by: raw.saved_by,
            saved_at: UtcMillis(raw.saved_at),
        }
    }
}

/// All of an account.
pub async fn all(conn: &mut SqliteConnection, account: AccountId) -> Result<Vec<Draft>, StoreError> {
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT d.id AS "id!", d.family_id AS "family_id!", d.language AS "language!", d.definition AS "definition!",
                  d.revision AS "revision!", d.saved_by AS "saved_by!", d.saved_at AS "saved_at!"
           FROM template_family f JOIN template_draft d ON d.family_id = f.id WHERE f.account_id = ?1"#,
        account.0
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// Those of a family, by language.
pub async fn of_family(conn: &mut SqliteConnection, family: FamilyId) -> Result<Vec<Draft>, StoreError> {
    let rows = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", family_id, language, definition, revision, saved_by, saved_at
           FROM template_draft WHERE family_id = ?1 ORDER BY language"#,
        family.0
    );
    Ok(rows.fetch_all(conn).await?.into_iter().map(Into::into).collect())
}

/// One by its row.
pub async fn get(conn: &mut SqliteConnection, id: DraftId) -> Result<Option<Draft>, StoreError> {
    let row = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", family_id, language, definition, revision, saved_by, saved_at
           FROM template_draft WHERE id = ?1"#,
        id.0
    );
    Ok(row.fetch_optional(conn).await?.map(Into::into))
}

/// The one of a family in a language.
pub async fn find(conn: &mut SqliteConnection, family: FamilyId, language: &str) -> Result<Option<Draft>, StoreError> {
    let row = sqlx::query_as!(
        Raw,
        r#"SELECT id AS "id!", family_id, language, definition, revision, saved_by, saved_at
           FROM template_draft WHERE family_id = ?1 AND language = ?2"#,
        family.0,
        language
    );
    Ok(row.fetch_optional(conn).await?.map(Into::into))
}

/// A new one.
pub async fn add(
    tx: &mut SqliteConnection,
    family: FamilyId,
    language: &str,
    definition: &str,
    by: &CommandId,
    now: UtcMillis,
) -> Result<DraftId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO template_draft (family_id, language, definition, saved_by, saved_at) VALUES (?1, ?2, ?3, ?4, ?5)
           RETURNING id AS "id!""#,
        family.0,
        language,
        definition,
        by.0,
        now.0
    );
    Ok(DraftId(id.fetch_one(tx).await?))
}

/// Writes over one.
pub async fn save(
    tx: &mut SqliteConnection,
    id: DraftId,
    language: &str,
    definition: &str,
    by: &CommandId,
    now: UtcMillis,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE template_draft
         SET language = ?2, definition = ?3, saved_by = ?4, saved_at = ?5, revision = revision + 1 WHERE id = ?1",
        id.0,
        language,
        definition,
        by.0,
        now.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Which template of Meta's one changes, and what version of that; none when it is to be a new one.
pub async fn changes(conn: &mut SqliteConnection, id: DraftId) -> Result<Option<(TemplateId, i64)>, StoreError> {
    let row = sqlx::query!("SELECT changes_template, changes_version FROM template_draft WHERE id = ?1", id.0);
    let row = row.fetch_optional(conn).await?;
    Ok(row.and_then(|row| Some((TemplateId(row.changes_template?), row.changes_version?))))
}

/// It changes this version of a template of Meta's from now on, or is to be a new one.
pub async fn rebase(
    tx: &mut SqliteConnection,
    id: DraftId,
    changes: Option<(TemplateId, i64)>,
) -> Result<(), StoreError> {
    let (of, version) = changes.map_or((None, None), |(of, version)| (Some(of.0), Some(version)));
    sqlx::query!(
        "UPDATE template_draft SET changes_template = ?2, changes_version = ?3 WHERE id = ?1",
        id.0,
        of,
        version
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Throws one away.
pub async fn delete(tx: &mut SqliteConnection, id: DraftId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM template_draft WHERE id = ?1", id.0).execute(tx).await?;
    Ok(())
}
