//! What a message to somebody would cost now: the prices of the list that holds, for the market of their number.

use std::sync::Arc;

use jiff::tz::TimeZone;
use shopbell_model::price::{Found, Markets, PriceCategory, Rate, Unknown, amount, find, markets_of};
use shopbell_model::{ConversationId, Phone, TemplateCategory, UtcMillis};
use shopbell_store::tables::{conversation, price};
use shopbell_store::{SqliteConnection, StoreError};

use super::day_of;
use crate::core::Core;
use crate::error::EngineError;

/// The prices for one number at one time.
pub(crate) struct Tariff(Result<(Vec<Rate>, Markets), Unknown>);

impl Tariff {
    /// The prices for a number (E.164) at a time; without a number its country is not known.
    pub(crate) async fn of(
        conn: &mut SqliteConnection,
        phone: Option<&str>,
        at: UtcMillis,
    ) -> Result<Self, StoreError> {
        let list = match day_of(&TimeZone::system(), at) {
            Some(day) => price::at(conn, day).await?,
            None => None,
        };
        let Some(list) = list else { return Ok(Self(Err(Unknown::NoList))) };
        let markets = phone.and_then(|phone| Phone::from_e164(phone).ok()).and_then(|phone| markets_of(&phone));
        let Some(markets) = markets else { return Ok(Self(Err(Unknown::NoCountry))) };
        let rates = price::rates_in(conn, &list, &markets).await?;
        Ok(Self(Ok((rates, markets))))
    }

    /// The price of a category, with the row that is relied on, or why it is unknown.
    pub(crate) fn price(&self, category: PriceCategory) -> Result<Found, Unknown> {
        let (rates, markets) = self.0.as_ref().map_err(|why| *why)?;
        find(rates, markets, category)
    }
}

/// What the next answer in a chat costs, which is no template.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Its price, or why that is unknown. Of this month's free ones nothing is charged all the same.
    pub price: Result<Found, Unknown>,
}

/// What the next answer in a chat costs once the month's free ones are used.
pub(crate) async fn answer(core: &Arc<Core>, chat: ConversationId) -> Result<Answer, EngineError> {
    let now = core.now();
    let mut conn = core.store.read().await?;
    let header = conversation::header(&mut conn, chat, now).await?;
    let (row, _) = header.ok_or(EngineError::NotFound { what: "conversation" })?;
    let tariff = Tariff::of(&mut conn, row.person.phone.as_deref(), now).await?;
    Ok(Answer { price: tariff.price(PriceCategory::Service) })
}

/// How much dearer one category is than another, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dearer {
    /// So many times as much, in tenths.
    pub times: u32,
    /// The market whose prices are compared, as the list writes it.
    pub market: String,
}

/// How many times as much a template of one category costs as one of another for customers in the shop's own country.
/// Nothing where one of the prices is unknown.
pub(crate) async fn dearer(
    conn: &mut SqliteConnection,
    own_number: &str,
    of: TemplateCategory,
    than: TemplateCategory,
    now: UtcMillis,
) -> Result<Option<Dearer>, StoreError> {
    let own = Phone::parse(own_number, None).ok();
    let tariff = Tariff::of(conn, own.as_ref().map(Phone::e164), now).await?;
    let rate = |category: TemplateCategory| tariff.price(category.into()).ok().map(|found| found.rate);
    Ok(rate(of).zip(rate(than)).and_then(|(of, than)| {
        let times = amount::times(of.price.millionths, than.price.millionths)?;
        Some(Dearer { times, market: of.market })
    }))
}
