//! Persons as the ledger knows them.

use shopbell_model::{ContactId, UtcMillis};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// The subjects of a contact; more than one where contacts became one.
pub async fn of_contact(conn: &mut SqliteConnection, contact: ContactId) -> Result<Vec<i64>, StoreError> {
    let ids = sqlx::query_scalar!(r#"SELECT id AS "id!" FROM consent_subject WHERE contact_id = ?1"#, contact.0);
    Ok(ids.fetch_all(conn).await?)
}

/// The contact's subject, made where there is none.
pub async fn ensure(tx: &mut SqliteConnection, contact: ContactId, now: UtcMillis) -> Result<i64, StoreError> {
    if let Some(id) = of_contact(&mut *tx, contact).await?.into_iter().max() {
        return Ok(id);
    }
    let id = sqlx::query_scalar!(
        r#"INSERT INTO consent_subject (contact_id, made_at) VALUES (?1, ?2) RETURNING id AS "id!""#,
        contact.0,
        now.0
    );
    Ok(id.fetch_one(tx).await?)
}

/// A subject that is no person: a file of many.
pub async fn add(tx: &mut SqliteConnection, now: UtcMillis) -> Result<i64, StoreError> {
    let id = sqlx::query_scalar!(r#"INSERT INTO consent_subject (made_at) VALUES (?1) RETURNING id AS "id!""#, now.0);
    Ok(id.fetch_one(tx).await?)
}

/// Two contacts became one: the subjects go along.
pub async fn move_all(tx: &mut SqliteConnection, from: ContactId, to: ContactId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE consent_subject SET contact_id = ?2 WHERE contact_id = ?1", from.0, to.0).execute(tx).await?;
    Ok(())
}
