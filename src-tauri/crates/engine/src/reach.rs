//! How many people the shop may still begin with today: Meta's word for the limit, and who counts already
//! (`model::reach` says what that means). What never lives here: whether somebody may be written to, which is the gate's.

use shopbell_model::reach::{Left, Tier};
use shopbell_model::{NumberId, PortfolioId, UtcMillis};
use shopbell_store::tables::number;
use shopbell_store::tables::reach::{self, Taken};
use shopbell_store::tables::standing_at_meta::{self, What};
use shopbell_store::{SqliteConnection, StoreError};

/// The limit as Meta last told it; before that as every portfolio begins.
pub(crate) async fn tier(conn: &mut SqliteConnection, number: NumberId) -> Result<Tier, StoreError> {
    let said = standing_at_meta::now(conn, number, What::Limit).await?;
    Ok(said.and_then(|said| Tier::of_meta(&said.word)).unwrap_or(Tier::FIRST))
}

/// How much of it is left.
pub(crate) async fn left(conn: &mut SqliteConnection, number: NumberId, now: UtcMillis) -> Result<Left, StoreError> {
    let tier = tier(conn, number).await?;
    let Some(portfolio) = number::portfolio(conn, number).await? else { return Ok(Left::Endless) };
    reach::left(conn, portfolio, tier, now).await
}

/// Who counts.
pub(crate) async fn taken(
    conn: &mut SqliteConnection,
    portfolio: PortfolioId,
    now: UtcMillis,
) -> Result<Taken, StoreError> {
    reach::taken(conn, portfolio, now).await
}
