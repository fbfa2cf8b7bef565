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
    /// The name the customer gave to WhatsApp.
    pub name: Option<String>,
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
    let row = sqlx::query!("SELECT id, portfolio_id, name, username, phone FROM contact WHERE id = ?1", id.0)
        .fetch_optional(tx)
        .await?;
    Ok(row.map(|row| Contact {
        id: ContactId(row.id),
        portfolio: PortfolioId(row.portfolio_id),
        name: row.name,
        username: row.username,
        phone: row.phone,
    }))
}

/// Writes name, username and phone as they stand in `contact`.
pub async fn update(tx: &mut SqliteConnection, contact: &Contact) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE contact SET name = ?2, username = ?3, phone = ?4 WHERE id = ?1",
        contact.id.0,
        contact.name,
        contact.username,
        contact.phone
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes a contact away that nothing hangs on any more, after a merge.
pub async fn delete(tx: &mut SqliteConnection, id: ContactId) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM contact WHERE id = ?1", id.0).execute(tx).await?;
    Ok(())
}
