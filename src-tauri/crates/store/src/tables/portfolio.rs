//! Business portfolios: what limits and business-scoped user ids hang on.

use shopbell_model::PortfolioId;
use sqlx::SqliteConnection;

use crate::StoreError;

/// The portfolio with Meta's id, made where it is not known yet; its name follows when one is given.
pub async fn ensure(tx: &mut SqliteConnection, meta_id: &str, name: &str) -> Result<PortfolioId, StoreError> {
    let id = sqlx::query_scalar!(
        r#"INSERT INTO portfolio (meta_id, name) VALUES (?1, ?2)
           ON CONFLICT (meta_id) DO UPDATE SET name = CASE excluded.name WHEN '' THEN name ELSE excluded.name END
           RETURNING id AS "id!""#,
        meta_id,
        name
    )
    .fetch_one(tx)
    .await?;
    Ok(PortfolioId(id))
}

/// A portfolio of which nothing is known, for an account that is not the shop's: its people must not mix with ours.
pub async fn unknown(tx: &mut SqliteConnection) -> Result<PortfolioId, StoreError> {
    let id = sqlx::query_scalar!(r#"INSERT INTO portfolio (meta_id) VALUES (NULL) RETURNING id AS "id!""#)
        .fetch_one(tx)
        .await?;
    Ok(PortfolioId(id))
}
