//! Price lists: a handful of lists, each with a few hundred prices.

use shopbell_model::price::list::Listed;
use shopbell_model::price::{Day, PriceCategory, Rate, folded, spellings};
use shopbell_model::{Currency, Money, UnknownWord, UtcMillis};
use sqlx::SqliteConnection;

use crate::StoreError;

/// A price list, without its prices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceList {
    /// Which.
    pub id: i64,
    /// From when on it holds.
    pub valid_from: Day,
    /// Its currency.
    pub currency: Currency,
    /// Where it is from.
    pub source: String,
    /// When it was brought in.
    pub added_at: UtcMillis,
}

struct Row {
    id: i64,
    valid_from: String,
    currency: String,
    source: String,
    added_at: i64,
}

fn unreadable(kind: &'static str, word: &str) -> StoreError {
    StoreError::Unreadable(UnknownWord { kind, word: word.to_owned() })
}

/// The day a column holds.
pub(super) fn day(text: &str) -> Result<Day, StoreError> {
    Day::parse(text).ok_or_else(|| unreadable("day", text))
}

/// The currency a column holds.
pub(super) fn currency(code: &str) -> Result<Currency, StoreError> {
    Currency::parse(code).map_err(|_| unreadable("currency", code))
}

fn list(row: Row) -> Result<PriceList, StoreError> {
    Ok(PriceList {
        id: row.id,
        valid_from: day(&row.valid_from)?,
        currency: currency(&row.currency)?,
        source: row.source,
        added_at: UtcMillis(row.added_at),
    })
}

/// All lists, the one that begins last first.
pub async fn all(conn: &mut SqliteConnection) -> Result<Vec<PriceList>, StoreError> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id!", valid_from, currency, source, added_at FROM price_list ORDER BY valid_from DESC"#
    );
    rows.fetch_all(conn).await?.into_iter().map(list).collect()
}

/// The list that holds on a day: the last that has begun.
pub async fn at(conn: &mut SqliteConnection, on: Day) -> Result<Option<PriceList>, StoreError> {
    let on = on.to_string();
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id!", valid_from, currency, source, added_at FROM price_list
           WHERE valid_from <= ?1 ORDER BY valid_from DESC LIMIT 1"#,
        on
    );
    row.fetch_optional(conn).await?.map(list).transpose()
}

/// The list that begins on a day.
pub async fn from(conn: &mut SqliteConnection, begins: Day) -> Result<Option<PriceList>, StoreError> {
    let begins = begins.to_string();
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id!", valid_from, currency, source, added_at FROM price_list WHERE valid_from = ?1"#,
        begins
    );
    row.fetch_optional(conn).await?.map(list).transpose()
}

/// The list of that number.
pub async fn get(conn: &mut SqliteConnection, id: i64) -> Result<Option<PriceList>, StoreError> {
    let row = sqlx::query_as!(
        Row,
        r#"SELECT id AS "id!", valid_from, currency, source, added_at FROM price_list WHERE id = ?1"#,
        id
    );
    row.fetch_optional(conn).await?.map(list).transpose()
}

/// A new list without prices; one that begins on the same day gives way to it.
pub async fn add(
    tx: &mut SqliteConnection,
    valid_from: Day,
    currency: Currency,
    source: &str,
    now: UtcMillis,
) -> Result<i64, StoreError> {
    let (valid_from, currency) = (valid_from.to_string(), currency.to_string());
    sqlx::query!("DELETE FROM price_list WHERE valid_from = ?1", valid_from).execute(&mut *tx).await?;
    let id = sqlx::query_scalar!(
        r#"INSERT INTO price_list (valid_from, currency, source, added_at) VALUES (?1, ?2, ?3, ?4) RETURNING id AS "id!""#,
        valid_from,
        currency,
        source,
        now.0
    );
    Ok(id.fetch_one(tx).await?)
}

/// Puts the prices of a file into a list.
pub async fn fill(tx: &mut SqliteConnection, list: i64, rates: &[Listed]) -> Result<(), StoreError> {
    let rows: Vec<(String, &str, &str, i64)> = rates
        .iter()
        .map(|one| (folded(&one.market), one.category.as_str(), one.market.as_str(), one.millionths))
        .collect();
    // Texts and numbers alone: they always have a spelling.
    let rows = serde_json::to_string(&rows).unwrap_or_else(|_| "[]".to_owned());
    sqlx::query!(
        "INSERT INTO rate (list_id, folded, category, market, millionths)
         SELECT ?1, json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'),
                json_extract(value, '$[3]')
         FROM json_each(?2)",
        list,
        rows
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Writes one price by hand, and where it is from.
pub async fn write(tx: &mut SqliteConnection, list: i64, one: &Listed, written: &str) -> Result<(), StoreError> {
    let (name, category) = (folded(&one.market), one.category.as_str());
    sqlx::query!(
        "INSERT INTO rate (list_id, folded, category, market, millionths, written) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (list_id, folded, category)
         DO UPDATE SET millionths = excluded.millionths, written = excluded.written",
        list,
        name,
        category,
        one.market,
        one.millionths,
        written
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Takes one price out of a list; `false` when it has none there.
pub async fn take_out(
    tx: &mut SqliteConnection,
    list: i64,
    market: &str,
    category: PriceCategory,
) -> Result<bool, StoreError> {
    let (name, category) = (folded(market), category.as_str());
    let done =
        sqlx::query!("DELETE FROM rate WHERE list_id = ?1 AND folded = ?2 AND category = ?3", list, name, category);
    Ok(done.execute(tx).await?.rows_affected() > 0)
}

/// Takes a list away with its prices; `false` when there is no such list.
pub async fn remove(tx: &mut SqliteConnection, list: i64) -> Result<bool, StoreError> {
    Ok(sqlx::query!("DELETE FROM price_list WHERE id = ?1", list).execute(tx).await?.rows_affected() > 0)
}

struct RateRow {
    market: String,
    category: String,
    millionths: i64,
    written: Option<String>,
}

fn rate(of: &PriceList, row: RateRow) -> Result<Rate, StoreError> {
    Ok(Rate {
        market: row.market,
        category: PriceCategory::parse(&row.category)?,
        price: Money::new(row.millionths, of.currency),
        valid_from: of.valid_from,
        by_hand: row.written.is_some(),
        source: row.written.unwrap_or_else(|| of.source.clone()),
    })
}

/// The prices of a list, by market.
pub async fn rates(conn: &mut SqliteConnection, of: &PriceList) -> Result<Vec<Rate>, StoreError> {
    let rows = sqlx::query_as!(
        RateRow,
        "SELECT market, category, millionths, written FROM rate WHERE list_id = ?1 ORDER BY folded, category",
        of.id
    );
    rows.fetch_all(conn).await?.into_iter().map(|row| rate(of, row)).collect()
}

/// The prices of a list in markets of these names.
pub async fn rates_in(conn: &mut SqliteConnection, of: &PriceList, markets: &[&str]) -> Result<Vec<Rate>, StoreError> {
    let names: Vec<String> = markets.iter().flat_map(|name| spellings(name)).collect();
    let names = serde_json::to_string(&names).unwrap_or_else(|_| "[]".to_owned());
    let rows = sqlx::query_as!(
        RateRow,
        "SELECT market, category, millionths, written FROM rate
         WHERE list_id = ?1 AND folded IN (SELECT value FROM json_each(?2))",
        of.id,
        names
    );
    rows.fetch_all(conn).await?.into_iter().map(|row| rate(of, row)).collect()
}
