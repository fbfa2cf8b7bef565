//! Before a file is taken back: what another file says as well goes over to that one, and who stays is marked. Nobody sees
//! any of it: both files are brought in, and whichever of them says so, it is there.

use shopbell_model::{ContactId, ImportId};
use sqlx::SqliteConnection;

use super::settle::Part;
use crate::error::StoreError;

/// Lets what another file says of these people as well go over to that file.
pub async fn hand_over(tx: &mut SqliteConnection, import: ImportId, people: &[ContactId]) -> Result<(), StoreError> {
    let asked = serde_json::to_string(people).unwrap_or_default();
    sqlx::query!(
        "UPDATE identity SET import_id = heir FROM (
           SELECT n.id AS number, min(r.import_id) AS heir
           FROM json_each(?1) t
           CROSS JOIN identity n INDEXED BY identity_by_contact ON n.contact_id = t.value
           CROSS JOIN import_row r INDEXED BY import_row_by_contact ON r.contact_id = n.contact_id
           CROSS JOIN import i ON i.id = r.import_id
           WHERE n.import_id = ?2 AND r.import_id <> ?2 AND i.state = 'done'
             AND n.value IN (SELECT value FROM json_each(r.said, '$.phones'))
           GROUP BY n.id)
         WHERE id = number",
        asked,
        import.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE contact_label SET import_id = heir FROM (
           SELECT l.label_id AS label, l.contact_id AS person, min(r.import_id) AS heir
           FROM json_each(?1) t
           CROSS JOIN contact_label l INDEXED BY contact_label_by_contact ON l.contact_id = t.value
           CROSS JOIN import_row r INDEXED BY import_row_by_contact ON r.contact_id = l.contact_id
           CROSS JOIN import i ON i.id = r.import_id
           WHERE l.import_id = ?2 AND r.import_id <> ?2 AND i.state = 'done'
             AND l.label_id IN (SELECT value FROM json_each(r.said, '$.labels'))
           GROUP BY l.label_id, l.contact_id)
         WHERE label_id = label AND contact_id = person",
        asked,
        import.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE list_member SET import_id = heir FROM (
           SELECT m.list_id AS list, m.contact_id AS person, min(r.import_id) AS heir
           FROM json_each(?1) t
           CROSS JOIN list_member m INDEXED BY list_member_by_contact ON m.contact_id = t.value
           CROSS JOIN import_row r INDEXED BY import_row_by_contact ON r.contact_id = m.contact_id
           CROSS JOIN import i ON i.id = r.import_id
           WHERE m.import_id = ?2 AND r.import_id <> ?2 AND i.state = 'done'
             AND m.list_id IN (SELECT value FROM json_each(r.said, '$.lists'))
           GROUP BY m.list_id, m.contact_id)
         WHERE list_id = list AND contact_id = person",
        asked,
        import.0
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "UPDATE contact SET import_id = heir FROM (
           SELECT c.id AS person, min(r.import_id) AS heir
           FROM json_each(?1) t
           CROSS JOIN contact c ON c.id = t.value
           CROSS JOIN import_row r INDEXED BY import_row_by_contact ON r.contact_id = c.id
           CROSS JOIN import i ON i.id = r.import_id
           WHERE c.import_id = ?2 AND r.import_id <> ?2 AND i.state = 'done'
           GROUP BY c.id)
         WHERE id = person",
        asked,
        import.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Marks the rows of persons the file made and who stay although it is taken back, because something was changed or said
/// since, and counts them. Whom another file names belongs to that file by now, and is none of them.
pub async fn mark_staying(tx: &mut SqliteConnection, import: ImportId, part: &Part) -> Result<(), StoreError> {
    let marked = sqlx::query!(
        "UPDATE import_row SET stays = 1
         WHERE import_id = ?1 AND row BETWEEN ?2 AND ?3 AND outcome = 'fresh' AND stays = 0
           AND EXISTS (SELECT 1 FROM contact c WHERE c.id = contact_id AND c.import_id IS NULL)",
        import.0,
        part.first,
        part.last
    )
    .execute(&mut *tx)
    .await?;
    let marked = i64::try_from(marked.rows_affected()).unwrap_or(0);
    if marked > 0 {
        sqlx::query!("UPDATE import SET stays = stays + ?2 WHERE id = ?1", import.0, marked).execute(tx).await?;
    }
    Ok(())
}
