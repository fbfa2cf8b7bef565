//! Everything that can name a contact: WhatsApp's id, a phone number, Meta's scoped ids.

use shopbell_model::{ContactId, PortfolioId, UtcMillis};
use sqlx::SqliteConnection;

use crate::StoreError;

/// What kind of name an identity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum IdentityKind {
    /// A phone number in E.164.
    Phone,
    /// WhatsApp's own id, verbatim.
    WaId,
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

    /// Reads what [`Self::as_str`] wrote.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Phone, Self::WaId, Self::Bsuid, Self::ParentBsuid].into_iter().find(|kind| kind.as_str() == word)
    }
}

/// Whom a name of theirs names, and how far a file has a hand in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// Whom.
    pub contact: ContactId,
    /// Nothing but a file says so.
    pub by_file: bool,
    /// And that file is not brought in: for everybody but the file the name names nobody.
    pub unseen: bool,
    /// The person is known by that one file alone, too.
    pub person_by_file: bool,
}

/// Whom this names, also where only a file says so.
pub async fn look_up(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    kind: IdentityKind,
    value: &str,
) -> Result<Option<Named>, StoreError> {
    let kind = kind.as_str();
    let row = sqlx::query!(
        r#"SELECT n.contact_id, n.import_id IS NOT NULL AS "by_file!: bool",
                  ifnull(i.state <> 'done', 0) AS "unseen!: bool",
                  ifnull(c.import_id = n.import_id, 0) AS "person_by_file!: bool"
           FROM identity n CROSS JOIN contact c ON c.id = n.contact_id LEFT JOIN import i ON i.id = n.import_id
           WHERE n.portfolio_id = ?1 AND n.kind = ?2 AND n.value = ?3"#,
        portfolio.0,
        kind,
        value
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| Named {
        contact: ContactId(row.contact_id),
        by_file: row.by_file,
        unseen: row.unseen,
        person_by_file: row.person_by_file,
    }))
}

/// This names the contact whatever a file says: one that says the same is no longer the only one to say so, and one that
/// names somebody else with it, and is not brought in, is wrong.
pub async fn claim(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    contact: ContactId,
    kind: IdentityKind,
    value: &str,
) -> Result<(), StoreError> {
    let kind = kind.as_str();
    sqlx::query!(
        "UPDATE identity SET contact_id = ?4, import_id = NULL
         WHERE portfolio_id = ?1 AND kind = ?2 AND value = ?3 AND import_id IS NOT NULL
           AND (contact_id = ?4 OR NOT EXISTS (SELECT 1 FROM import i WHERE i.id = identity.import_id AND i.state = 'done'))",
        portfolio.0,
        kind,
        value,
        contact.0
    )
    .execute(tx)
    .await?;
    Ok(())
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
        "UPDATE identity SET contact_id = ?4, first_at = max(first_at, ?5), import_id = NULL
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

/// A number that a person wrote down names this contact from now on, also where a file that is not brought in says otherwise.
pub async fn write_down(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    contact: ContactId,
    kind: IdentityKind,
    value: &str,
    at: UtcMillis,
) -> Result<(), StoreError> {
    let kind = kind.as_str();
    sqlx::query!(
        "INSERT INTO identity (portfolio_id, contact_id, kind, value, first_at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (portfolio_id, kind, value) DO UPDATE SET contact_id = excluded.contact_id, import_id = NULL",
        portfolio.0,
        contact.0,
        kind,
        value,
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

/// The newest name of this kind the contact goes by, as far as everybody may see it.
pub async fn newest(
    tx: &mut SqliteConnection,
    contact: ContactId,
    kind: IdentityKind,
) -> Result<Option<String>, StoreError> {
    let kind = kind.as_str();
    Ok(sqlx::query_scalar!(
        r#"SELECT value AS "value!: String" FROM identity_seen
           WHERE contact_id = ?1 AND kind = ?2 ORDER BY first_at DESC, id DESC LIMIT 1"#,
        contact.0,
        kind
    )
    .fetch_optional(tx)
    .await?)
}

/// A number that a person wrote down is this contact's no more.
pub async fn remove(
    tx: &mut SqliteConnection,
    contact: ContactId,
    kind: IdentityKind,
    value: &str,
) -> Result<bool, StoreError> {
    let kind = kind.as_str();
    let done =
        sqlx::query!("DELETE FROM identity WHERE contact_id = ?1 AND kind = ?2 AND value = ?3", contact.0, kind, value)
            .execute(tx)
            .await?;
    Ok(done.rows_affected() > 0)
}
