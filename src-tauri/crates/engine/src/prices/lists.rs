//! Price lists: looked at, brought in whole or not at all, written by hand, taken away.

use std::sync::Arc;

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use shopbell_model::price::list::{self, Line, Listed, NoListHere, Reading};
use shopbell_model::price::{Day, PriceCategory, Rate, amount, is_known};
use shopbell_model::{CommandId, Currency, FileId};
use shopbell_store::tables::price::{self, PriceList};

use super::{PriceProblem, day_of};
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::{command, import, naming};

/// The longest name of a market, and of where a price is from, in characters.
const LONGEST: usize = 120;

/// As many lists as there can be: ten years of quarters.
const MOST: u32 = 40;

const GONE: EngineError = EngineError::NotFound { what: "price_list" };

/// The price lists, and the prices of one of them.
#[derive(Clone, Debug)]
pub struct Book {
    /// All lists, the one that begins last first.
    pub lists: Vec<PriceList>,
    /// The one that holds today.
    pub holds: Option<i64>,
    /// Whether a quarter of the year has begun since: prices may have changed (CONTRACT §6).
    pub may_be_old: bool,
    /// The one whose prices are here.
    pub shown: Option<i64>,
    /// Its prices, by market.
    pub rates: Vec<Rate>,
}

/// The lists, and the prices of the one that is asked for, or else of the one that holds, or begins next.
pub(crate) async fn book(core: &Arc<Core>, which: Option<i64>) -> Result<Book, EngineError> {
    let today = day_of(&TimeZone::system(), core.now());
    let mut conn = core.store.read().await?;
    let lists = price::all(&mut conn).await?;
    let holding = lists.iter().find(|list| today.is_some_and(|today| list.valid_from <= today));
    let may_be_old = holding.zip(today).is_some_and(|(list, today)| list.valid_from < today.quarter());
    let holds = holding.map(|list| list.id);
    let wanted = which.filter(|which| lists.iter().any(|list| list.id == *which));
    let shown = wanted.or(holds).or_else(|| lists.last().map(|list| list.id));
    let rates = match lists.iter().find(|list| Some(list.id) == shown) {
        Some(list) => price::rates(&mut conn, list).await?,
        None => Vec::new(),
    };
    Ok(Book { lists, holds, may_be_old, shown, rates })
}

/// What a file says, before it is brought in.
#[derive(Clone, Debug)]
pub struct Looked {
    /// What the file is called.
    pub name: String,
    /// What it says, or why it is no price list.
    pub reading: Result<Reading, NoListHere>,
}

/// Reads an attached file as a price list. Changes nothing.
pub(crate) async fn look(core: &Arc<Core>, file: FileId) -> Result<Looked, EngineError> {
    let (name, reading) = read(core, file).await?;
    Ok(Looked { name, reading })
}

async fn read(core: &Arc<Core>, file: FileId) -> Result<(String, Result<Reading, NoListHere>), EngineError> {
    let (name, rows) = import::read::table(core, file, list::ROWS + 1).await?;
    let lines: Vec<Line> = rows.into_iter().map(|row| Line { line: row.line, cells: row.cells }).collect();
    Ok((name, list::read(&lines)))
}

/// A list that was brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Which.
    pub list: i64,
    /// How many prices written by hand it took over from the list it took the place of.
    pub stayed: usize,
}

/// Brings an attached file in, in one transaction: a list of the same day gives way to it. What a person wrote into that one
/// stays and wins over the file: they had a reason. In another currency it could not stay, and nothing is brought in.
pub(crate) async fn keep(
    core: &Arc<Core>,
    id: CommandId,
    file: FileId,
    currency: &str,
    valid_from: &str,
) -> Result<Kept, EngineError> {
    let (currency, valid_from) = (checked_currency(currency)?, checked_day(valid_from)?);
    let (name, reading) = read(core, file).await?;
    let reading = reading.map_err(|_| EngineError::PriceUnfit(PriceProblem::NotAList))?;
    let source: String = name.chars().take(LONGEST).collect();
    let now = core.now();
    command::once(core, id, "keep_price_list", move |tx, news| {
        Box::pin(async move {
            let before = price::from(tx, valid_from).await?;
            let by_hand: Vec<Rate> = match &before {
                Some(list) => price::rates(tx, list).await?.into_iter().filter(|rate| rate.by_hand).collect(),
                None if price::all(tx).await?.len() >= MOST as usize => {
                    return Ok(Err(EngineError::TooMany { most: MOST }));
                }
                None => Vec::new(),
            };
            if by_hand.iter().any(|rate| rate.price.currency != currency) {
                return Ok(Err(EngineError::PriceUnfit(PriceProblem::OtherCurrency)));
            }
            let list = price::add(tx, valid_from, currency, &source, now).await?;
            price::fill(tx, list, &reading.rates).await?;
            for Rate { market, category, price: of, source, .. } in &by_hand {
                let one = Listed { market: market.clone(), category: *category, millionths: of.millionths };
                price::write(tx, list, &one, source).await?;
            }
            news.touch(Tag::Prices);
            Ok(Ok(Kept { list, stayed: by_hand.len() }))
        })
    })
    .await
}

/// A price written by hand.
#[derive(Clone, Debug)]
pub struct NewPrice {
    /// The list's day, `2026-10-01`; where no list begins then, one is begun.
    pub valid_from: String,
    /// Its currency.
    pub currency: String,
    /// The market.
    pub market: String,
    /// The category.
    pub category: PriceCategory,
    /// What a message costs, as a person writes it; absent takes the price out.
    pub amount: Option<String>,
    /// Where it is from.
    pub source: String,
}

/// Writes a price by hand, or takes one out. Answers which list it stands in.
pub(crate) async fn write(core: &Arc<Core>, id: CommandId, new: NewPrice) -> Result<i64, EngineError> {
    let unfit = |problem| EngineError::PriceUnfit(problem);
    let (currency, valid_from) = (checked_currency(&new.currency)?, checked_day(&new.valid_from)?);
    let market = naming::checked("market", &new.market, LONGEST).map_err(|_| unfit(PriceProblem::Market))?;
    // A price nobody can be matched with would stand there and never be used.
    if new.amount.is_some() && !is_known(&market) {
        return Err(unfit(PriceProblem::Market));
    }
    let category = new.category;
    let millionths = match new.amount.as_deref() {
        Some(text) => Some(amount::read(text).map_err(|_| unfit(PriceProblem::Amount))?),
        None => None,
    };
    let source = match millionths {
        Some(_) => naming::text("source", &new.source, LONGEST).map_err(|_| unfit(PriceProblem::Source))?,
        None => String::new(),
    };
    let now = core.now();
    command::once(core, id, "write_price", move |tx, news| {
        Box::pin(async move {
            let known = price::from(tx, valid_from).await?;
            let list = match (known, millionths) {
                (Some(list), _) if list.currency != currency => {
                    return Ok(Err(EngineError::PriceUnfit(PriceProblem::OtherCurrency)));
                }
                (Some(list), _) => list.id,
                (None, None) => return Ok(Err(GONE)),
                (None, Some(_)) if price::all(tx).await?.len() >= MOST as usize => {
                    return Ok(Err(EngineError::TooMany { most: MOST }));
                }
                (None, Some(_)) => price::add(tx, valid_from, currency, &source, now).await?,
            };
            match millionths {
                Some(millionths) => {
                    price::write(tx, list, &Listed { market, category, millionths }, &source).await?;
                }
                None if !price::take_out(tx, list, &market, category).await? => {
                    return Ok(Err(EngineError::NotFound { what: "price" }));
                }
                None => {}
            }
            news.touch(Tag::Prices);
            Ok(Ok(list))
        })
    })
    .await
}

/// Takes a list away. What messages cost by it stays.
pub(crate) async fn remove(core: &Arc<Core>, id: CommandId, which: i64) -> Result<(), EngineError> {
    command::once(core, id, "remove_price_list", move |tx, news| {
        Box::pin(async move {
            if !price::remove(tx, which).await? {
                return Ok(Err(GONE));
            }
            news.touch(Tag::Prices);
            Ok(Ok(()))
        })
    })
    .await
}

fn checked_currency(code: &str) -> Result<Currency, EngineError> {
    Currency::parse(code.trim()).map_err(|_| EngineError::PriceUnfit(PriceProblem::Currency))
}

fn checked_day(text: &str) -> Result<Day, EngineError> {
    Day::parse(text.trim()).ok_or(EngineError::PriceUnfit(PriceProblem::Day))
}
