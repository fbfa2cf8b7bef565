//! WhatsApp business accounts, ours and others'.

use shopbell_model::{AccountId, PortfolioId, WabaId};
use sqlx::SqliteConnection;

use crate::StoreError;

/// An account as ingest needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    /// The row.
    pub id: AccountId,
    /// Its portfolio.
    pub portfolio: PortfolioId,
    /// Whether it is the shop's.
    pub ours: bool,
}

/// The account with Meta's id, if it was ever seen.
pub async fn find(tx: &mut SqliteConnection, waba: &WabaId) -> Result<Option<Account>, StoreError> {
    let row = sqlx::query!("SELECT id, portfolio_id, ours FROM account WHERE waba_id = ?1", waba.0)
        .fetch_optional(tx)
        .await?;
    Ok(row.map(|row| Account { id: AccountId(row.id), portfolio: PortfolioId(row.portfolio_id), ours: row.ours == 1 }))
}

/// Makes the account or brings its row up to date; what was once ours stays ours.
pub async fn ensure(
    tx: &mut SqliteConnection,
    portfolio: PortfolioId,
    waba: &WabaId,
    name: &str,
    ours: bool,
) -> Result<AccountId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO account (portfolio_id, waba_id, name, ours) VALUES (?1, ?2, ?3, ?4)
           ON CONFLICT (waba_id) DO UPDATE SET
             portfolio_id = CASE WHEN excluded.ours = 1 THEN excluded.portfolio_id ELSE portfolio_id END,
             name = CASE excluded.name WHEN '' THEN name ELSE excluded.name END,
             ours = max(ours, excluded.ours)
           RETURNING id AS "id!""#,
        portfolio.0,
        waba.0,
        name,
        ours
    )
    .fetch_one(tx)
    .await?;
    Ok(AccountId(id))
}

/// How many templates Meta says an account has, and how many it may have; nothing of what Meta never said.
pub async fn template_room(
    conn: &mut SqliteConnection,
    account: AccountId,
) -> Result<(Option<u32>, Option<u32>), StoreError> {
    let row = sqlx::query!("SELECT template_count, template_limit FROM account WHERE id = ?1", account.0);
    let row = row.fetch_optional(conn).await?;
    let number = |of: Option<i64>| of.and_then(|of| u32::try_from(of).ok());
    Ok(row.map_or((None, None), |row| (number(row.template_count), number(row.template_limit))))
}

/// Meta said how many templates it has and may have. What Meta left out this time stays as it was said before.
pub async fn set_template_room(
    tx: &mut SqliteConnection,
    account: AccountId,
    count: Option<u32>,
    limit: Option<u32>,
) -> Result<(), StoreError> {
    sqlx::query!(
        "UPDATE account SET template_count = ifnull(?2, template_count), template_limit = ifnull(?3, template_limit)
         WHERE id = ?1",
        account.0,
        count,
        limit
    )
    .execute(tx)
    .await?;
    Ok(())
}
