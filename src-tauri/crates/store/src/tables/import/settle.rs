//! What follows after a file was brought in, taken back or left, row by row of the file and a few at a time: names as the
//! lists show them, the index of the search, and the rows nobody sees any more.

use shopbell_model::{ContactId, ImportId};
use sqlx::SqliteConnection;

use crate::error::StoreError;

/// Some rows of a file, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The first of them.
    pub first: i64,
    /// The last of them.
    pub last: i64,
    /// Whom they are about, each once.
    pub people: Vec<ContactId>,
}

/// The next rows of a file after one of them; nothing when there are no more.
pub async fn next(
    tx: &mut SqliteConnection,
    import: ImportId,
    after: i64,
    limit: u32,
) -> Result<Option<Part>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT row AS "row!", contact_id FROM import_row WHERE import_id = ?1 AND row > ?2 ORDER BY row LIMIT +?3"#,
        import.0,
        after,
        limit
    );
    let rows = rows.fetch_all(tx).await?;
    let (Some(first), Some(last)) = (rows.first().map(|row| row.row), rows.last().map(|row| row.row)) else {
        return Ok(None);
    };
    let mut people: Vec<ContactId> = rows.into_iter().filter_map(|row| row.contact_id).map(ContactId).collect();
    people.sort_unstable();
    people.dedup();
    Ok(Some(Part { first, last, people }))
}

/// Notes how far it has come.
pub async fn note(tx: &mut SqliteConnection, import: ImportId, row: i64) -> Result<(), StoreError> {
    sqlx::query!("UPDATE import SET settled = ?2 WHERE id = ?1", import.0, row).execute(tx).await?;
    Ok(())
}

/// The file is at rest.
pub async fn at_rest(tx: &mut SqliteConnection, import: ImportId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE import SET swept = 1 WHERE id = ?1", import.0).execute(tx).await?;
    Ok(())
}

/// Brings names and numbers as the lists show them up to what is written down; answers whose changed.
pub async fn names(tx: &mut SqliteConnection, people: &[ContactId]) -> Result<Vec<ContactId>, StoreError> {
    let asked = serde_json::to_string(people).unwrap_or_default();
    let renamed = sqlx::query_scalar!(
        r#"WITH told AS MATERIALIZED (
             SELECT c.id, coalesce(nullif((SELECT v.value FROM contact_value v INDEXED BY contact_value_by_contact
                 WHERE v.contact_id = c.id
                   AND v.field_id = (SELECT f.id FROM field f WHERE f.portfolio_id = c.portfolio_id AND f.code = 'name')
                   AND (v.import_id IS NULL
                     OR EXISTS (SELECT 1 FROM import i WHERE i.id = v.import_id AND i.state = 'done'))
                 ORDER BY v.id DESC LIMIT 1), ''), c.profile_name) AS name,
               iif(EXISTS (SELECT 1 FROM identity n WHERE n.portfolio_id = c.portfolio_id AND n.kind = 'phone'
                   AND n.value = c.phone AND n.contact_id = c.id AND (n.import_id IS NULL
                     OR EXISTS (SELECT 1 FROM import i WHERE i.id = n.import_id AND i.state = 'done'))), c.phone,
                 (SELECT n.value FROM identity n INDEXED BY identity_by_contact
                  WHERE n.contact_id = c.id AND n.kind = 'phone' AND (n.import_id IS NULL
                    OR EXISTS (SELECT 1 FROM import i WHERE i.id = n.import_id AND i.state = 'done'))
                  ORDER BY n.id LIMIT 1)) AS phone
             FROM json_each(?1) t CROSS JOIN contact c ON c.id = t.value)
           UPDATE contact SET name = told.name, phone = told.phone FROM told
           WHERE contact.id = told.id AND (contact.name IS NOT told.name OR contact.phone IS NOT told.phone)
           RETURNING id AS "id!: i64""#,
        asked
    );
    Ok(renamed.fetch_all(tx).await?.into_iter().map(ContactId).collect())
}

/// Those of these people who stand in the list, and those who are gone from it: whoever wrote to another shop's number alone
/// does not come into the list because a file that nobody sees names them.
pub async fn listed_or_gone(tx: &mut SqliteConnection, people: &[ContactId]) -> Result<Vec<ContactId>, StoreError> {
    let asked = serde_json::to_string(people).unwrap_or_default();
    let found = sqlx::query_scalar!(
        r#"SELECT t.value + 0 AS "id!: i64" FROM json_each(?1) t LEFT JOIN contact c ON c.id = t.value
           WHERE c.id IS NULL OR c.sort IS NOT NULL"#,
        asked
    );
    Ok(found.fetch_all(tx).await?.into_iter().map(ContactId).collect())
}

/// Takes away what a file said of these people, and those whom nothing but the file names. Only of a file that is not
/// brought in.
pub async fn sweep(tx: &mut SqliteConnection, import: ImportId, people: &[ContactId]) -> Result<(), StoreError> {
    let asked = serde_json::to_string(people).unwrap_or_default();
    sqlx::query!(
        "DELETE FROM contact_value WHERE import_id = ?2 AND contact_id IN (SELECT value FROM json_each(?1))",
        asked,
        import.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "DELETE FROM contact_label WHERE import_id = ?2 AND contact_id IN (SELECT value FROM json_each(?1))",
        asked,
        import.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "DELETE FROM list_member WHERE import_id = ?2 AND contact_id IN (SELECT value FROM json_each(?1))",
        asked,
        import.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "DELETE FROM identity WHERE import_id = ?2 AND contact_id IN (SELECT value FROM json_each(?1))",
        asked,
        import.0
    )
    .execute(&mut *tx)
    .await?;
    // Values and numbers of another file that was not swept yet hang on nobody else.
    sqlx::query!(
        "DELETE FROM identity WHERE contact_id IN (SELECT c.id FROM json_each(?1) t CROSS JOIN contact c ON c.id = t.value
           WHERE c.import_id = ?2)",
        asked,
        import.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "DELETE FROM contact WHERE import_id = ?2 AND id IN (SELECT value FROM json_each(?1))",
        asked,
        import.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes away rows of a file that was left before it was brought in.
pub async fn forget(tx: &mut SqliteConnection, import: ImportId, part: &Part) -> Result<(), StoreError> {
    sqlx::query!(
        "DELETE FROM import_row WHERE import_id = ?1 AND row BETWEEN ?2 AND ?3",
        import.0,
        part.first,
        part.last
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes away the labels, lists and fields that a file made and that nothing else uses.
pub async fn sweep_made(tx: &mut SqliteConnection, import: ImportId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM label WHERE import_id = ?1", import.0).execute(&mut *tx).await?;
    sqlx::query!("DELETE FROM list WHERE import_id = ?1", import.0).execute(&mut *tx).await?;
    // Taken away it would ask every value of the shop whether it stands in it.
    sqlx::query!("UPDATE field SET removed = 1, import_id = NULL WHERE import_id = ?1", import.0).execute(tx).await?;
    Ok(())
}
