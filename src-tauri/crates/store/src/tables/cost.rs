//! What each message that reached its customer cost.

use shopbell_model::price::{Day, Unknown, Verdict};
use shopbell_model::{CampaignId, MessageId, Money, UtcMillis};
use sqlx::SqliteConnection;

use crate::StoreError;
use crate::tables::price::{currency, day};

/// What a message cost, as it was known when it reached its customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cost {
    /// When it reached them.
    pub at: UtcMillis,
    /// Whether it was charged.
    pub verdict: Verdict,
    /// Meta's word for what it was charged as.
    pub category: Option<String>,
    /// Its price; only of what was charged.
    pub price: Option<Money>,
    /// Why the price of what was charged is unknown.
    pub unknown: Option<Unknown>,
    /// The market whose price was relied on, and from when on that held.
    pub relied_on: Option<(String, Day)>,
}

/// Keeps what a message cost. What is known stays: only one of which Meta had said nothing is written again.
pub async fn keep(tx: &mut SqliteConnection, message: MessageId, cost: &Cost) -> Result<(), StoreError> {
    let (verdict, unknown) = (cost.verdict.as_str(), cost.unknown.map(Unknown::as_str));
    let (millionths, currency) = (cost.price.map(|it| it.millionths), cost.price.map(|it| it.currency.to_string()));
    let market = cost.relied_on.as_ref().map(|(market, _)| market);
    let valid_from = cost.relied_on.as_ref().map(|(_, day)| day.to_string());
    sqlx::query!(
        "INSERT INTO cost (message_id, at, verdict, category, millionths, currency, unknown, market, valid_from)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (message_id) DO UPDATE
         SET verdict = excluded.verdict, category = excluded.category, millionths = excluded.millionths,
             currency = excluded.currency, unknown = excluded.unknown, market = excluded.market,
             valid_from = excluded.valid_from
         WHERE cost.verdict = 'untold' AND excluded.verdict <> 'untold'",
        message.0,
        cost.at.0,
        verdict,
        cost.category,
        millionths,
        currency,
        unknown,
        market,
        valid_from
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// What a message cost, if it reached its customer since this is written down.
pub async fn of_message(conn: &mut SqliteConnection, message: MessageId) -> Result<Option<Cost>, StoreError> {
    let row = sqlx::query!(
        "SELECT at, verdict, category, millionths, currency, unknown, market, valid_from FROM cost WHERE message_id = ?1",
        message.0
    );
    let Some(row) = row.fetch_optional(conn).await? else { return Ok(None) };
    let code = row.currency.as_deref().map(currency).transpose()?;
    let from = row.valid_from.as_deref().map(day).transpose()?;
    Ok(Some(Cost {
        at: UtcMillis(row.at),
        verdict: Verdict::parse(&row.verdict)?,
        category: row.category,
        price: row.millionths.zip(code).map(|(millionths, code)| Money::new(millionths, code)),
        unknown: row.unknown.as_deref().map(Unknown::parse).transpose()?,
        relied_on: row.market.zip(from),
    }))
}

/// Messages of one kind in a span of time, and what they cost together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Whether they were charged.
    pub verdict: Verdict,
    /// Meta's word for what they were charged as.
    pub category: Option<String>,
    /// What they cost; of what was charged at an unknown price nothing.
    pub price: Option<Money>,
    /// Why their price is unknown.
    pub unknown: Option<Unknown>,
    /// How many.
    pub messages: u32,
}

/// What reached customers from `from` on and before `to`, summed up.
pub async fn sums(conn: &mut SqliteConnection, from: UtcMillis, to: UtcMillis) -> Result<Vec<Sum>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT verdict, category, currency, unknown, sum(millionths) AS "millionths?: i64", count(*) AS "messages!: i64"
           FROM cost WHERE at >= ?1 AND at < ?2 GROUP BY verdict, category, currency, unknown"#,
        from.0,
        to.0
    );
    let rows = rows.fetch_all(conn).await?;
    rows.into_iter()
        .map(|row| {
            let code = row.currency.as_deref().map(currency).transpose()?;
            Ok(Sum {
                verdict: Verdict::parse(&row.verdict)?,
                category: row.category,
                price: row.millionths.zip(code).map(|(millionths, code)| Money::new(millionths, code)),
                unknown: row.unknown.as_deref().map(Unknown::parse).transpose()?,
                messages: u32::try_from(row.messages).unwrap_or(u32::MAX),
            })
        })
        .collect()
}

/// What a campaign's messages came to that reached customers, summed up.
pub async fn of_campaign(conn: &mut SqliteConnection, campaign: CampaignId) -> Result<Vec<Sum>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT c.verdict AS "verdict!", c.category, c.currency, c.unknown, sum(c.millionths) AS "millionths?: i64",
                  count(*) AS "messages!: i64"
           FROM recipient r INDEXED BY recipient_next CROSS JOIN cost c ON c.message_id = r.message_id
           WHERE r.campaign_id = ?1 AND r.message_id IS NOT NULL
           GROUP BY c.verdict, c.category, c.currency, c.unknown"#,
        campaign.0
    );
    let rows = rows.fetch_all(conn).await?;
    rows.into_iter()
        .map(|row| {
            let code = row.currency.as_deref().map(currency).transpose()?;
            Ok(Sum {
                verdict: Verdict::parse(&row.verdict)?,
                category: row.category,
                price: row.millionths.zip(code).map(|(millionths, code)| Money::new(millionths, code)),
                unknown: row.unknown.as_deref().map(Unknown::parse).transpose()?,
                messages: u32::try_from(row.messages).unwrap_or(u32::MAX),
            })
        })
        .collect()
}
