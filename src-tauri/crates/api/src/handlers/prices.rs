//! What messages cost.

use shopbell_engine::prices as rows;
use shopbell_engine::store::tables::price::PriceList as Row;
use shopbell_model::price::list::{Fault, NoListHere};
use shopbell_model::price::{self as model, Found, Rate, Unknown, Verdict, folded};
use shopbell_model::{CommandId, ConversationId, FileId};

use super::content::money;
use super::shop::allowance;
use crate::counter::Counter;
use crate::dto::{
    AnswerPrice, CostVerdict, Failure, GetConversation, GetPrices, GetSpent, KeepPriceList, LookAtPrices, NoPriceList,
    Nothing, PriceCategory, PriceFault, PriceList, PriceListBrought, PriceListKept, PriceMarket, PriceProblem,
    PriceRate, PriceSaid, PriceTrouble, PriceUnknown, Prices, PricesLooked, RemovePriceList, Spent, SpentLine,
    WritePrice,
};

pub(crate) async fn prices(counter: &Counter, request: GetPrices) -> Result<Prices, Failure> {
    let book = counter.shop.prices(request.list).await?;
    let mut markets: Vec<PriceMarket> = Vec::new();
    let mut last = String::new();
    for rate in book.rates {
        let name = folded(&rate.market);
        if markets.is_empty() || last != name {
            markets.push(PriceMarket { market: rate.market.clone(), rates: Vec::new() });
            last = name;
        }
        if let Some(market) = markets.last_mut() {
            market.rates.push(one_rate(rate));
        }
    }
    Ok(Prices {
        lists: book.lists.into_iter().map(list).collect(),
        holds: book.holds,
        may_be_old: book.may_be_old,
        shown: book.shown,
        markets,
    })
}

pub(crate) async fn look(counter: &Counter, request: LookAtPrices) -> Result<PricesLooked, Failure> {
    let looked = counter.shop.look_at_prices(FileId(request.file)).await?;
    let (reading, no_list) = match looked.reading {
        Ok(reading) => (reading, None),
        Err(why) => (model::list::Reading::default(), Some(why.into())),
    };
    let mut markets: Vec<String> = reading.rates.iter().map(|rate| folded(&rate.market)).collect();
    markets.dedup();
    Ok(PricesLooked {
        name: looked.name,
        no_list,
        currency: reading.currency.map(String::from),
        valid_from: reading.valid_from.map(|day| day.to_string()),
        markets: count(markets.len()),
        prices: count(reading.rates.len()),
        troubles: reading.troubles.into_iter().map(trouble).collect(),
    })
}

pub(crate) async fn keep(counter: &Counter, request: KeepPriceList) -> Result<PriceListBrought, Failure> {
    let (id, file) = (CommandId(request.command_id), FileId(request.file));
    let kept = counter.shop.keep_price_list(id, file, &request.currency, &request.valid_from).await?;
    Ok(PriceListBrought { list: kept.list, stayed: count(kept.stayed) })
}

pub(crate) async fn write(counter: &Counter, request: WritePrice) -> Result<PriceListKept, Failure> {
    let new = rows::NewPrice {
        valid_from: request.valid_from,
        currency: request.currency,
        market: request.market,
        category: request.category.into(),
        amount: request.amount,
        source: request.source,
    };
    let list = counter.shop.write_price(CommandId(request.command_id), new).await?;
    Ok(PriceListKept { list })
}

pub(crate) async fn remove(counter: &Counter, request: RemovePriceList) -> Result<Nothing, Failure> {
    counter.shop.remove_price_list(CommandId(request.command_id), request.list).await?;
    Ok(Nothing {})
}

pub(crate) async fn spent(counter: &Counter, request: GetSpent) -> Result<Spent, Failure> {
    let spent = counter.shop.spent(request.back).await?;
    Ok(Spent {
        from: spent.from.0,
        allowance: allowance(spent.allowance),
        totals: spent.totals.into_iter().map(money).collect(),
        unknown: spent.unknown,
        lines: spent
            .sums
            .into_iter()
            .map(|sum| SpentLine {
                verdict: sum.verdict.into(),
                category: sum.category.as_deref().and_then(model::PriceCategory::of_meta).map(Into::into),
                price: sum.price.map(money),
                unknown: sum.unknown.map(Into::into),
                messages: sum.messages,
            })
            .collect(),
    })
}

pub(crate) async fn answer(counter: &Counter, request: GetConversation) -> Result<AnswerPrice, Failure> {
    let answer = counter.shop.price_of_answer(ConversationId(request.conversation)).await?;
    Ok(AnswerPrice { price: said(answer.price) })
}

/// What a message costs, as every page shows it.
pub(super) fn said(price: Result<Found, Unknown>) -> PriceSaid {
    match price {
        Ok(Found { rate, .. }) => PriceSaid::Known {
            price: money(rate.price),
            market: rate.market,
            valid_from: rate.valid_from.to_string(),
            source: rate.source,
        },
        Err(why) => PriceSaid::Unknown { why: why.into() },
    }
}

fn list(row: Row) -> PriceList {
    PriceList {
        id: row.id,
        valid_from: row.valid_from.to_string(),
        currency: row.currency.into(),
        source: row.source,
        added_at: row.added_at.0,
    }
}

fn one_rate(rate: Rate) -> PriceRate {
    PriceRate { category: rate.category.into(), price: money(rate.price), by_hand: rate.by_hand.then_some(rate.source) }
}

fn trouble(one: model::list::Trouble) -> PriceTrouble {
    PriceTrouble { line: one.line, fault: one.fault.into(), text: one.text }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// Words of the trade as words of the door, and the other way.
macro_rules! same_words {
    ($($from:ty => $to:ty { $($variant:ident)+ })+) => {$(
        impl From<$from> for $to {
            fn from(word: $from) -> Self {
                match word { $(<$from>::$variant => Self::$variant,)+ }
            }
        }
    )+};
}

same_words! {
    model::PriceCategory => PriceCategory { Marketing Utility Authentication AuthenticationInternational Service }
    PriceCategory => model::PriceCategory { Marketing Utility Authentication AuthenticationInternational Service }
    Unknown => PriceUnknown { NoList NoCountry NoMarket NoPrice Category }
    Verdict => CostVerdict { FreeEntryPoint Free FreeAnswer Charged Untold }
    Fault => PriceFault { NotANumber Unclear TooFine OutOfRange Twice NoMarket Category Market }
    NoListHere => NoPriceList { NoHeaders Reductions NoPrices TooLong }
    rows::PriceProblem => PriceProblem { Amount Market Currency OtherCurrency Day Source NotAList }
}
