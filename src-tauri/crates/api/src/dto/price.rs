//! What messages cost: price lists, what one would cost, what a month came to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Money;

/// What a message is charged as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PriceCategory {
    /// Offers and news.
    Marketing,
    /// About an order or an appointment.
    Utility,
    /// One-time codes.
    Authentication,
    /// One-time codes from abroad.
    AuthenticationInternational,
    /// Answers that are no template.
    Service,
}

/// Why a price is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PriceUnknown {
    /// No list holds on that day.
    NoList,
    /// The customer's country is not known: no number is shown.
    NoCountry,
    /// The list has no market for the customer's country.
    NoMarket,
    /// The list has no price for this category there.
    NoPrice,
    /// It is charged as something no list has a column for.
    Category,
}

/// What a message costs, with the row of a list that says so, or why that is unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum PriceSaid {
    /// A list says it.
    Known {
        /// How much.
        price: Money,
        /// In which market.
        market: String,
        /// From when on the list holds, `2026-10-01`.
        valid_from: String,
        /// Where it is from: the file's name, or what a person wrote.
        source: String,
    },
    /// Nobody has said it.
    Unknown {
        /// Why.
        why: PriceUnknown,
    },
}

/// Why a price, or a list of prices, cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PriceProblem {
    /// The amount is none, or could be two.
    Amount,
    /// No market was named.
    Market,
    /// The currency is not three letters.
    Currency,
    /// The list of that day is in another currency.
    OtherCurrency,
    /// There is no such day.
    Day,
    /// Nobody said where it is from.
    Source,
    /// The file is no price list.
    NotAList,
}

/// Asks for the price lists.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetPrices {
    /// Whose prices are asked for; absent those of the list that holds.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub list: Option<i64>,
}

/// The price lists, and the prices of one of them.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Prices {
    /// All lists, the one that begins last first; at most 40.
    pub lists: Vec<PriceList>,
    /// The list that holds today.
    #[ts(type = "number | null")]
    pub holds: Option<i64>,
    /// Whether a quarter of the year has begun since it did: prices may have changed.
    pub may_be_old: bool,
    /// The list whose prices are here.
    #[ts(type = "number | null")]
    pub shown: Option<i64>,
    /// Its prices, a market a row.
    pub markets: Vec<PriceMarket>,
}

/// A price list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PriceList {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// From when on it holds, `2026-10-01`.
    pub valid_from: String,
    /// Its currency, three capital letters.
    pub currency: String,
    /// Where it is from.
    pub source: String,
    /// When it was brought in, UTC milliseconds.
    #[ts(type = "number")]
    pub added_at: i64,
}

/// The prices of a market.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PriceMarket {
    /// The market, as the list writes it.
    pub market: String,
    /// What each category costs, as far as the list says.
    pub rates: Vec<PriceRate>,
}

/// What a category costs in a market.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PriceRate {
    /// The category.
    pub category: PriceCategory,
    /// How much.
    pub price: Money,
    /// Where a price is from that a person wrote by hand.
    pub by_hand: Option<String>,
}

/// Asks what an attached file says as a price list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LookAtPrices {
    /// Which of the attached files.
    #[ts(type = "number")]
    pub file: i64,
}

/// What a file says as a price list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PricesLooked {
    /// What the file is called.
    pub name: String,
    /// Why it is no price list.
    pub no_list: Option<NoPriceList>,
    /// The currency it names, where it names one.
    pub currency: Option<String>,
    /// From when on it holds, where it says so.
    pub valid_from: Option<String>,
    /// How many markets it has prices for.
    pub markets: u32,
    /// How many prices.
    pub prices: u32,
    /// What could not be read, from top to bottom; at most 50.
    pub troubles: Vec<PriceTrouble>,
}

/// Why a table is no price list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoPriceList {
    /// No row has headers for a market and for prices.
    NoHeaders,
    /// It lists reductions for many messages.
    Reductions,
    /// There is no price in it.
    NoPrices,
    /// More rows than any price list has.
    TooLong,
}

/// Something in a file that could not be read.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PriceTrouble {
    /// On which line, from 1.
    #[ts(type = "number")]
    pub line: u64,
    /// What is wrong.
    pub fault: PriceFault,
    /// What stands there.
    pub text: String,
}

/// What is wrong with a cell or a line of a price list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PriceFault {
    /// No number.
    NotANumber,
    /// It could be two numbers.
    Unclear,
    /// More than six decimals.
    TooFine,
    /// Below nothing, or more than a message can cost.
    OutOfRange,
    /// Two prices for the same; neither is taken.
    Twice,
    /// A price without a market.
    NoMarket,
    /// A category no list has.
    Category,
    /// It is not known which countries the market is for. Its prices are kept.
    Market,
}

/// Brings an attached price list in, whole or not at all. One that begins on the same day gives way, but for what was
/// written into it by hand.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepPriceList {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which of the attached files.
    #[ts(type = "number")]
    pub file: i64,
    /// Its currency, three letters.
    pub currency: String,
    /// From when on it holds, `2026-10-01`.
    pub valid_from: String,
}

/// Which list was written to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PriceListKept {
    /// The list.
    #[ts(type = "number")]
    pub list: i64,
}

/// A list that was brought in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PriceListBrought {
    /// The list.
    #[ts(type = "number")]
    pub list: i64,
    /// How many prices written by hand stayed from the list it took the place of.
    pub stayed: u32,
}

/// Writes a price by hand, or takes one out. Where no list begins on that day, one is begun.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct WritePrice {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// The list's day, `2026-10-01`.
    pub valid_from: String,
    /// Its currency, three letters.
    pub currency: String,
    /// The market, 1 to 120 characters.
    pub market: String,
    /// The category.
    pub category: PriceCategory,
    /// What a message costs, as a person writes it; absent takes the price out.
    #[ts(optional, type = "string | null")]
    #[serde(default)]
    pub amount: Option<String>,
    /// Where it is from, 1 to 120 characters; not asked for when a price is taken out.
    pub source: String,
}

/// Takes a price list away. What messages cost by it stays.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemovePriceList {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub list: i64,
}

/// Asks what a month came to.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GetSpent {
    /// How many months back; 0 is this one.
    pub back: u32,
}

/// What a month came to, as far as it is known.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Spent {
    /// When it began where the shop stands, UTC milliseconds.
    #[ts(type = "number")]
    pub from: i64,
    /// Its free answers; absent where all answers were free.
    pub allowance: Option<super::Allowance>,
    /// What reached customers, by what it was charged as.
    pub lines: Vec<SpentLine>,
    /// What it comes to, in each currency there was.
    pub totals: Vec<Money>,
    /// How many messages that reached customers are not in it: what they cost is unknown.
    pub unknown: u32,
}

/// Messages of one kind, and what they cost together.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SpentLine {
    /// Whether they were charged.
    pub verdict: CostVerdict,
    /// What they were charged as; absent for what no list has a column for.
    pub category: Option<PriceCategory>,
    /// What they cost together.
    pub price: Option<Money>,
    /// Why that is unknown.
    pub unknown: Option<PriceUnknown>,
    /// How many.
    pub messages: u32,
}

/// Whether a message that reached its customer was charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CostVerdict {
    /// Not charged: the customer came from an ad a short while before.
    FreeEntryPoint,
    /// Not charged, as Meta says.
    Free,
    /// One of the month's free answers, as they are counted here.
    FreeAnswer,
    /// Charged.
    Charged,
    /// Meta has not said.
    Untold,
}

/// What the next answer in a chat costs.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnswerPrice {
    /// What it costs once the month's free answers are used.
    pub price: PriceSaid,
}
