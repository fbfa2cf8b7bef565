//! Families: the drafts of one template in its languages, under one name.

use shopbell_model::{AccountId, FamilyId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// A family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Which.
    pub id: FamilyId,
    /// What its template is called; may be empty as long as Meta has none of it.
    pub name: String,
    /// Whether Meta took one of its languages: the name stands.
    pub at_meta: bool,
}

/// All of an account.
pub async fn all(conn: &mut SqliteConnection, account: AccountId) -> Result<Vec<Family>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", name, at_meta FROM template_family WHERE account_id = ?1 ORDER BY name, id"#,
        account.0
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    Ok(rows.map(|row| Family { id: FamilyId(row.id), name: row.name, at_meta: row.at_meta == 1 }).collect())
}

/// One by its row.
pub async fn get(conn: &mut SqliteConnection, id: FamilyId) -> Result<Option<Family>, StoreError> {
    let row = sqlx::query!("SELECT name, at_meta FROM template_family WHERE id = ?1", id.0);
    Ok(row.fetch_optional(conn).await?.map(|row| Family { id, name: row.name, at_meta: row.at_meta == 1 }))
}

/// The one whose name is Meta's.
pub async fn at_meta(
    conn: &mut SqliteConnection,
    account: AccountId,
    name: &str,
) -> Result<Option<FamilyId>, StoreError> {
    let id = sqlx::query_scalar!(
        r#"SELECT id AS "id!" FROM template_family WHERE account_id = +?1 AND name = +?2 AND at_meta = 1"#,
        account.0,
        name
    );
    Ok(id.fetch_optional(conn).await?.map(FamilyId))
}

/// Those of a name; two drafts may be called alike.
pub async fn named(conn: &mut SqliteConnection, account: AccountId, name: &str) -> Result<Vec<Family>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT id AS "id!", name, at_meta FROM template_family WHERE account_id = ?1 AND name = ?2 ORDER BY id"#,
        account.0,
        name
    );
    let rows = rows.fetch_all(conn).await?.into_iter();
    Ok(rows.map(|row| Family { id: FamilyId(row.id), name: row.name, at_meta: row.at_meta == 1 }).collect())
}

/// A new one.
pub async fn add(
    tx: &mut SqliteConnection,
    account: AccountId,
    name: &str,
    at_meta: bool,
    now: UtcMillis,
) -> Result<FamilyId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO template_family (account_id, name, at_meta, made_at) VALUES (?1, ?2, ?3, ?4) RETURNING id AS "id!""#,
        account.0,
        name,
        at_meta,
        now.0
    );
    Ok(FamilyId(id.fetch_one(tx).await?))
}

/// Calls it otherwise. Nothing happens to one whose name is Meta's.
pub async fn rename(tx: &mut SqliteConnection, id: FamilyId, name: &str) -> Result<(), StoreError> {
    sqlx::query!("UPDATE template_family SET name = ?2 WHERE id = ?1 AND at_meta = 0", id.0, name).execute(tx).await?;
    Ok(())
}

/// Its name is Meta's from now on, whatever it was called meanwhile.
pub async fn bind(tx: &mut SqliteConnection, id: FamilyId, name: &str) -> Result<(), StoreError> {
    sqlx::query!("UPDATE template_family SET at_meta = 1, name = ?2 WHERE id = ?1", id.0, name).execute(tx).await?;
    Ok(())
}

/// Its name is nobody's again: Meta has none of it any more.
pub async fn unbind(tx: &mut SqliteConnection, account: AccountId, name: &str) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE template_family SET at_meta = 0 WHERE account_id = +?1 AND name = +?2 AND at_meta = 1",
        account.0,
        name
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Moves everything of a language from one family to another.
pub async fn move_language(
    tx: &mut SqliteConnection,
    from: FamilyId,
    to: FamilyId,
    language: &str,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE template_draft SET family_id = ?2 WHERE family_id = ?1 AND language = ?3",
        from.0,
        to.0,
        language
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE template_version SET family_id = ?2 WHERE family_id = ?1 AND language = ?3",
        from.0,
        to.0,
        language
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE template_submission SET family_id = ?2 WHERE family_id = ?1 AND language = ?3",
        from.0,
        to.0,
        language
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes it away where nothing is left in it.
pub async fn drop_if_empty(tx: &mut SqliteConnection, id: FamilyId) -> Result<(), StoreError> {
    sqlx::query!(
        "DELETE FROM template_family WHERE id = ?1 AND at_meta = 0
           AND NOT EXISTS (SELECT 1 FROM template_draft WHERE family_id = ?1)
           AND NOT EXISTS (SELECT 1 FROM template_submission WHERE family_id = ?1)",
        id.0
    )
    .execute(tx)
    .await?;
    Ok(())
}
