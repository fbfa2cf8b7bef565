//! Everything that can name a contact: WhatsApp's id, a phone number, Meta's scoped ids.

use shopbell_model::{ContactId, PortfolioId, UtcMillis};
use sqlx::SqliteConnection;

use crate::StoreError;

/// What kind of name an identity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentityKind {
    /// WhatsApp's own id, verbatim.
    WaId,
    /// A phone number in E.164.
    Phone,
    /// Business-scoped user id (CONTRACT §10).
    Bsuid,
    /// The scoped id across linked portfolios.
    ParentBsuid,
}

impl IdentityKind {
    /// As the table writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::WaId => "wa_id",
            Self::Phone => "phone",
            Self::Bsuid => "bsuid",
            Self::ParentBsuid => "parent_bsuid",
        }
    }
}

/// Whom this names.
pub async fn find(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    kind: IdentityKind,
    value: &str,
) -> Result<Option<ContactId>, StoreError> {
    let kind = kind.as_str();
    let found = sqlx::query_scalar!(
        "SELECT contact_id FROM identity WHERE portfolio_id = ?1 AND kind = ?2 AND value = ?3",
        portfolio.0,
        kind,
        value
    )
    .fetch_optional(tx)
    .await?;
    Ok(found.map(ContactId))
}

/// Lets this name the contact, unless it names somebody already. Says whether the row is new.
pub async fn add(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    contact: ContactId,
    kind: IdentityKind,
    value: &str,
    at: UtcMillis,
) -> Result<bool, StoreError> {
    let kind = kind.as_str();
    let done = sqlx::query!(
        "INSERT INTO identity (portfolio_id, contact_id, kind, value, first_at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (portfolio_id, kind, value) DO NOTHING",
        portfolio.0,
        contact.0,
        kind,
        value,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Lets this name the contact since `at`, whomever it named before: a phone number that changed hands or came back.
pub async fn hand_over(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    kind: IdentityKind,
    value: &str,
    to: ContactId,
    at: UtcMillis,
) -> Result<(), StoreError> {
    let kind = kind.as_str();
    sqlx::query!(
        "UPDATE identity SET contact_id = ?4, first_at = max(first_at, ?5)
         WHERE portfolio_id = ?1 AND kind = ?2 AND value = ?3",
        portfolio.0,
        kind,
        value,
        to.0,
        at.0
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Every name of one contact moves to another.
pub async fn move_all(tx: &mut SqliteConnection, from: ContactId, to: ContactId) -> Result<(), StoreError> {
    sqlx::query!("UPDATE identity SET contact_id = ?2 WHERE contact_id = ?1", from.0, to.0).execute(tx).await?;
    Ok(())
}

/// The newest name of this kind the contact goes by.
pub async fn newest(
    tx: &mut SqliteConnection,
    contact: ContactId,
    kind: IdentityKind,
) -> Result<Option<String>, StoreError> {
    let kind = kind.as_str();
    Ok(sqlx::query_scalar!(
        "SELECT value FROM identity WHERE contact_id = ?1 AND kind = ?2 ORDER BY first_at DESC, id DESC LIMIT 1",
        contact.0,
        kind
    )
    .fetch_optional(tx)
    .await?)
}
