//! Reading a price list: Meta's file with a column for each category, or any table with a row for each market and
//! category. Lines above the headers are read for currency and day; every cell that cannot be read is named with its line.

use std::collections::BTreeMap;

use super::amount::{self, Misread};
use super::market::{folded, is_known, spelled};
use super::{Day, PriceCategory};
use crate::money::Currency;

/// The most rows of a list. Meta's has some fifty.
pub const ROWS: usize = 2_000;

/// The most problems that are named.
const TROUBLES: usize = 50;

/// The longest text that is repeated, in characters.
const REPEATED: usize = 60;

/// The currencies Meta charges in (CONTRACT §6: sixteen), to find one in a sentence.
const CURRENCIES: [&str; 16] =
    ["AED", "ARS", "AUD", "BRL", "CLP", "COP", "EUR", "GBP", "IDR", "INR", "MXN", "MYR", "PEN", "SAR", "SGD", "USD"];

/// A row of a file: its line as a person counts, and its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The line, from 1.
    pub line: u64,
    /// The cells.
    pub cells: Vec<String>,
}

/// A price of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The market, as it stands there.
    pub market: String,
    /// The category.
    pub category: PriceCategory,
    /// Millionths of the list's currency.
    pub millionths: i64,
}

/// What a list says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its currency, where it names one and no other.
    pub currency: Option<Currency>,
    /// From when on it holds, where it says so.
    pub valid_from: Option<Day>,
    /// Its prices, each market and category once.
    pub rates: Vec<Listed>,
    /// What could not be read, from top to bottom; at most 50.
    pub troubles: Vec<Trouble>,
}

crate::words::words! {
    /// What is wrong with a cell or a line.
    Fault {
        /// No number.
        NotANumber = "not_a_number",
        /// It could be two numbers.
        Unclear = "unclear",
        /// Too many decimals.
        TooFine = "too_fine",
        /// Below nothing, or more than a message can cost.
        OutOfRange = "out_of_range",
        /// The same market has two prices for a category; neither is taken.
        Twice = "twice",
        /// A price without a market.
        NoMarket = "no_market",
        /// A category no list has.
        Category = "category",
        /// It is not known which countries the market is for. Its prices are kept.
        Market = "market",
    }
}

/// Something that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// On which line.
    pub line: u64,
    /// What is wrong.
    pub fault: Fault,
    /// What stands there.
    pub text: String,
}

crate::words::words! {
    /// Why a table is no price list at all.
    NoListHere {
        /// No row has headers for a market and for prices.
        NoHeaders = "no_headers",
        /// It lists reductions for many messages, not prices.
        Reductions = "reductions",
        /// There is no price in it.
        NoPrices = "no_prices",
        /// More rows than any price list has.
        TooLong = "too_long",
    }
}

/// Where what stands.
enum Columns {
    /// A column for each category.
    Wide(Vec<(usize, PriceCategory)>),
    /// A column that names the category, and one with the price.
    Long { category: usize, price: usize },
}

struct Headers {
    market: usize,
    currency: Option<usize>,
    columns: Columns,
}

const MARKETS: &[&str] =
    &["market", "country", "region", "country region", "market region", "markkina", "maa", "marknad", "land"];
const CURRENCY: &[&str] = &["currency", "valuutta", "valuta"];
const CATEGORIES: &[&str] =
    &["category", "message type", "message category", "pricing category", "type", "luokka", "kategori"];
const PRICES: &[&str] = &["rate", "price", "cost", "list rate", "base rate", "unit rate", "hinta", "pris"];
const STEPS: &[&str] = &["from", "to", "tier", "volume tier", "tier start", "tier end", "discount", "lower", "upper"];

/// Reads the rows of a table.
///
/// # Errors
/// Why it is no price list.
pub fn read(rows: &[Line]) -> Result<Reading, NoListHere> {
    if rows.len() > ROWS {
        return Err(NoListHere::TooLong);
    }
    let mut found = None;
    for (at, row) in rows.iter().enumerate() {
        if let Some(headers) = headers(row)? {
            found = Some((at, headers));
            break;
        }
    }
    let (at, headers) = found.ok_or(NoListHere::NoHeaders)?;
    let above = rows.get(..at).unwrap_or_default();
    let below = rows.get(at + 1..).unwrap_or_default();
    let mut reading = Reading::default();
    let mut prices: BTreeMap<(String, PriceCategory), (Listed, bool)> = BTreeMap::new();
    let mut order = Vec::new();
    for row in below {
        let market = cell(row, headers.market);
        for (category, text) in priced(row, &headers.columns, &mut reading.troubles) {
            let millionths = match amount::read(text) {
                Ok(millionths) => millionths,
                Err(Misread::Absent) => continue,
                Err(why) => {
                    note(&mut reading.troubles, row, fault(why), text);
                    continue;
                }
            };
            if market.is_empty() {
                note(&mut reading.troubles, row, Fault::NoMarket, text);
                continue;
            }
            let key = (folded(market), category);
            let listed = Listed { market: market.to_owned(), category, millionths };
            match prices.get_mut(&key) {
                Some((known, good)) if known.millionths != millionths => {
                    *good = false;
                    note(&mut reading.troubles, row, Fault::Twice, market);
                }
                Some(_) => {}
                None => {
                    if !is_known(market) && !order.iter().any(|(name, _)| *name == key.0) {
                        note(&mut reading.troubles, row, Fault::Market, market);
                    }
                    order.push(key.clone());
                    prices.insert(key, (listed, true));
                }
            }
        }
    }
    reading.rates =
        order.iter().filter_map(|key| prices.get(key)).filter(|(_, good)| *good).map(|(l, _)| l.clone()).collect();
    if reading.rates.is_empty() {
        return Err(NoListHere::NoPrices);
    }
    reading.currency = currency(above, below, &headers);
    reading.valid_from = effective(above);
    Ok(reading)
}

fn cell(row: &Line, at: usize) -> &str {
    row.cells.get(at).map(|cell| cell.trim()).unwrap_or_default()
}

fn note(troubles: &mut Vec<Trouble>, row: &Line, fault: Fault, text: &str) {
    if troubles.len() < TROUBLES {
        troubles.push(Trouble { line: row.line, fault, text: text.chars().take(REPEATED).collect() });
    }
}

const fn fault(why: Misread) -> Fault {
    match why {
        Misread::Unclear => Fault::Unclear,
        Misread::TooFine => Fault::TooFine,
        Misread::OutOfRange => Fault::OutOfRange,
        Misread::Absent | Misread::NotANumber => Fault::NotANumber,
    }
}

/// The cells of a row that have prices, each with its category.
fn priced<'r>(row: &'r Line, columns: &Columns, troubles: &mut Vec<Trouble>) -> Vec<(PriceCategory, &'r str)> {
    match columns {
        Columns::Wide(columns) => columns.iter().map(|(at, category)| (*category, cell(row, *at))).collect(),
        Columns::Long { category, price } => {
            let (word, price) = (cell(row, *category), cell(row, *price));
            match PriceCategory::of_meta(word) {
                Some(category) => vec![(category, price)],
                None if word.is_empty() && price.is_empty() => Vec::new(),
                None => {
                    note(troubles, row, Fault::Category, word);
                    Vec::new()
                }
            }
        }
    }
}

fn headers(row: &Line) -> Result<Option<Headers>, NoListHere> {
    let names: Vec<String> = row.cells.iter().map(|cell| spelled(cell)).collect();
    let one_of = |words: &[&str]| names.iter().position(|name| words.contains(&name.as_str()));
    let Some(market) = one_of(MARKETS) else { return Ok(None) };
    let named = |name: &String| PriceCategory::of_meta(name);
    let wide: Vec<(usize, PriceCategory)> =
        names.iter().enumerate().filter_map(|(at, name)| Some((at, named(name)?))).collect();
    let columns = if wide.is_empty() {
        match one_of(CATEGORIES).zip(one_of(PRICES)) {
            Some((category, price)) => Columns::Long { category, price },
            None => return Ok(None),
        }
    } else {
        Columns::Wide(wide)
    };
    if one_of(STEPS).is_some() {
        return Err(NoListHere::Reductions);
    }
    Ok(Some(Headers { market, currency: one_of(CURRENCY), columns }))
}

/// The currency, if everything that names one names the same.
fn currency(above: &[Line], below: &[Line], headers: &Headers) -> Option<Currency> {
    let cells = headers.currency.into_iter().flat_map(|at| below.iter().map(move |row| cell(row, at)));
    let written = cells.filter_map(one_currency);
    let sentences = above.iter().flat_map(|row| &row.cells).flat_map(|text| {
        let words = text.split(|c: char| !c.is_ascii_alphabetic());
        words.filter(|word| CURRENCIES.contains(word)).filter_map(|word| Currency::parse(word).ok())
    });
    let mut all: Vec<Currency> = written.chain(sentences).collect();
    all.sort_unstable();
    all.dedup();
    match all.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// A cell that names a currency. Meta's lists write `$US` for US dollars.
fn one_currency(text: &str) -> Option<Currency> {
    let code = match text {
        "$US" | "US$" => "USD",
        "$AU" | "AU$" | "A$" => "AUD",
        "€" => "EUR",
        "£" => "GBP",
        "₹" => "INR",
        other => other,
    };
    Currency::parse(code).ok()
}

/// The day after *effective* in what stands above the headers.
fn effective(above: &[Line]) -> Option<Day> {
    above.iter().flat_map(|row| &row.cells).find_map(|text| {
        let (_, after) = text.to_lowercase().split_once("effective").map(|(a, b)| (a.to_owned(), b.to_owned()))?;
        Day::within(&after)
    })
}

#[cfg(test)]
mod tests;
