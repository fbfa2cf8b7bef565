//! Customers as the shop knows them. What names one hangs in [`super::identity`].

use shopbell_model::{ContactId, PortfolioId, UtcMillis};
use sqlx::SqliteConnection;

use crate::StoreError;

/// What is known of a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The row.
    pub id: ContactId,
    /// The portfolio that knows the contact.
    pub portfolio: PortfolioId,
    /// What the lists show: the shop's own name for the person where it has one, else the one they gave to WhatsApp.
    pub name: Option<String>,
    /// The name the customer gave to WhatsApp.
    pub profile_name: Option<String>,
    /// The public name, without `@`.
    pub username: Option<String>,
    /// E.164, where a phone library accepts it.
    pub phone: Option<String>,
}

/// A new contact of which only the first sight is known.
pub async fn insert(tx: &mut SqliteConnection, portfolio: PortfolioId, at: UtcMillis) -> Result<ContactId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO contact (portfolio_id, first_at) VALUES (?1, ?2) RETURNING id AS "id!""#,
        portfolio.0,
        at.0
    )
    .fetch_one(tx)
    .await?;
    Ok(ContactId(id))
}

/// One contact.
pub async fn get(tx: &mut SqliteConnection, id: ContactId) -> Result<Option<Contact>, StoreError> {
    let row =
        sqlx::query!("SELECT id, portfolio_id, name, profile_name, username, phone FROM contact WHERE id = ?1", id.0)
            .fetch_optional(tx)
            .await?;
    Ok(row.map(|row| Contact {
        id: ContactId(row.id),
        portfolio: PortfolioId(row.portfolio_id),
        name: row.name,
        profile_name: row.profile_name,
        username: row.username,
        phone: row.phone,
    }))
}

/// Writes names, username and phone as they stand in `contact`.
pub async fn update(tx: &mut SqliteConnection, contact: &Contact) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE contact SET name = ?2, username = ?3, phone = ?4, profile_name = ?5 WHERE id = ?1",
        contact.id.0,
        contact.name,
        contact.username,
        contact.phone,
        contact.profile_name
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The shop's own name for a person: the newest value of the field *name* that no file wrote which is not brought in.
pub async fn own_name(tx: &mut SqliteConnection, id: ContactId) -> Result<Option<String>, StoreError> {
    let name = sqlx::query_scalar!(
        "SELECT v.value FROM contact c
         CROSS JOIN field f ON f.portfolio_id = c.portfolio_id AND f.code = 'name'
         CROSS JOIN contact_value v INDEXED BY contact_value_by_contact ON v.contact_id = c.id AND v.field_id = f.id
         WHERE c.id = ?1 AND (v.import_id IS NULL
           OR EXISTS (SELECT 1 FROM import i WHERE i.id = v.import_id AND i.state = 'done'))
         ORDER BY v.id DESC LIMIT 1",
        id.0
    );
    Ok(name.fetch_optional(tx).await?.filter(|name| !name.is_empty()))
}

/// Somebody or something else than a file names this person from now on: it is there whatever becomes of the file. Says
/// whether the person was known by a file alone until now.
pub async fn claim(tx: &mut SqliteConnection, id: ContactId) -> Result<bool, StoreError> {
    let done =
        sqlx::query!("UPDATE contact SET import_id = NULL WHERE id = ?1 AND import_id IS NOT NULL", id.0).execute(tx);
    Ok(done.await?.rows_affected() > 0)
}

/// Takes a contact away that nothing hangs on any more, after a merge.
pub async fn delete(tx: &mut SqliteConnection, id: ContactId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM contact WHERE id = ?1", id.0).execute(tx).await?;
    Ok(())
}

/// The next people after one, by their rows, whoever knows them.
pub async fn after(conn: &mut SqliteConnection, last: ContactId, limit: u32) -> Result<Vec<ContactId>, StoreError> {
    let rows =
        sqlx::query_scalar!(r#"SELECT id AS "id!" FROM contact WHERE id > ?1 ORDER BY id LIMIT +?2"#, last.0, limit);
    Ok(rows.fetch_all(conn).await?.into_iter().map(ContactId).collect())
}
