//! Business phone numbers, ours and others'.

use shopbell_model::{AccountId, ConversationId, NumberId, PhoneNumberId, PortfolioId};
use sqlx::SqliteConnection;

use crate::StoreError;

/// A number as ingest needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// The row.
    pub id: NumberId,
    /// The portfolio its people belong to.
    pub portfolio: PortfolioId,
    /// Whether it is the shop's.
    pub ours: bool,
}

/// What is told about a number.
#[derive(Clone, Copy, Debug)]
pub struct NumberFacts<'a> {
    /// The account it belongs to.
    pub account: AccountId,
    /// Meta's id.
    pub phone_number_id: &'a PhoneNumberId,
    /// As people write it; empty when not known.
    pub display_phone: &'a str,
    /// The verified name; empty when not known.
    pub verified_name: &'a str,
    /// Whether it is the shop's.
    pub ours: bool,
}

/// The number with Meta's id, if it was ever seen.
pub async fn find(tx: &mut SqliteConnection, id: &PhoneNumberId) -> Result<Option<Number>, StoreError> {
    let row = sqlx::query!(
        "SELECT n.id, n.ours, a.portfolio_id FROM number n JOIN account a ON a.id = n.account_id
         WHERE n.phone_number_id = ?1",
        id.0
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| Number { id: NumberId(row.id), portfolio: PortfolioId(row.portfolio_id), ours: row.ours == 1 }))
}

/// Meta's id of the number a chat is with.
pub async fn of_conversation(
    conn: &mut SqliteConnection,
    chat: ConversationId,
) -> Result<Option<PhoneNumberId>, StoreError> {
    let id = sqlx::query_scalar!(
        "SELECT n.phone_number_id FROM conversation c JOIN number n ON n.id = c.number_id WHERE c.id = ?1",
        chat.0
    );
    Ok(id.fetch_optional(conn).await?.map(PhoneNumberId))
}

/// Makes the number or brings its row up to date; what was once ours stays ours. Conversations follow a number that
/// becomes ours, so that what was kept aside shows.
pub async fn ensure(tx: &mut SqliteConnection, facts: &NumberFacts<'_>) -> Result<NumberId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO number (account_id, phone_number_id, display_phone, verified_name, ours)
           VALUES (?1, ?2, ?3, ?4, ?5)
           ON CONFLICT (phone_number_id) DO UPDATE SET
             account_id = CASE WHEN excluded.ours = 1 THEN excluded.account_id ELSE account_id END,
             display_phone = CASE excluded.display_phone WHEN '' THEN display_phone ELSE excluded.display_phone END,
             verified_name = CASE excluded.verified_name WHEN '' THEN verified_name ELSE excluded.verified_name END,
             ours = max(ours, excluded.ours)
           RETURNING id AS "id!""#,
        facts.account.0,
        facts.phone_number_id.0,
        facts.display_phone,
        facts.verified_name,
        facts.ours
    )
    .fetch_one(&mut *tx)
    .await?;
    if facts.ours {
        // The parts of a merged chat stand in no list, whosever the number is.
        sqlx::query!("UPDATE conversation SET ours = 1 WHERE number_id = ?1 AND ours = 0 AND merged_into IS NULL", id)
            .execute(tx)
            .await?;
    }
    Ok(NumberId(id))
}

/// The portfolio a number belongs to.
pub async fn portfolio(conn: &mut SqliteConnection, id: NumberId) -> Result<Option<PortfolioId>, StoreError> {
    let portfolio = sqlx::query_scalar!(
        "SELECT a.portfolio_id FROM number n JOIN account a ON a.id = n.account_id WHERE n.id = ?1",
        id.0
    );
    Ok(portfolio.fetch_optional(conn).await?.map(PortfolioId))
}
