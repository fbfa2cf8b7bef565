//! What a message cost that reached its customer, out of what Meta says in its statuses (CONTRACT §6).

use jiff::tz::TimeZone;
use shopbell_model::UtcMillis;
use shopbell_model::allowance::Allowance;
use shopbell_model::price::{Found, PriceCategory, Told, Unknown, Verdict, judge};
use shopbell_store::tables::cost::{self, Cost};
use shopbell_store::tables::message::write::Facts;
use shopbell_store::tables::status::{self, StatusRow};
use shopbell_store::tables::{attempt, conversation, number};
use shopbell_store::{SqliteConnection, StoreError};

use super::Tariff;
use crate::allowance;
use crate::changes::{News, Tag};

/// Writes down what a message cost that has reached its customer, once Meta has said how it is charged; before that, that
/// Meta has said nothing. What the phone's own app sent is not charged, and is no business of this. Meta says it with
/// *sent* and with one of *delivered* and *read*, in whatever order they come.
pub(crate) async fn note_cost(
    tx: &mut SqliteConnection,
    facts: &Facts,
    told: &StatusRow,
    news: &mut News,
) -> Result<(), StoreError> {
    let known = cost::of_message(tx, facts.id).await?;
    if known.as_ref().is_some_and(|known| known.verdict != Verdict::Untold)
        || attempt::newest(tx, facts.id).await?.is_none()
    {
        return Ok(());
    }
    let said = match told.pricing.as_deref().and_then(Told::read) {
        Some(said) => Some(said),
        None => earlier(tx, told).await?,
    };
    if said.is_none() && known.is_some() {
        return Ok(());
    }
    let at = known.map_or(told.at, |known| known.at);
    let month = month_of(tx, facts, at).await?;
    let verdict = judge(said.as_ref(), &month);
    let mut row = Cost {
        at,
        verdict,
        category: said.as_ref().and_then(|said| said.category.clone()),
        price: None,
        unknown: None,
        relied_on: None,
    };
    if verdict == Verdict::Charged {
        match price(tx, facts, said.as_ref().and_then(Told::priced_as), at).await? {
            Ok(found) => {
                row.price = Some(found.rate.price);
                row.relied_on = Some((found.rate.market, found.rate.valid_from));
            }
            Err(why) => row.unknown = Some(why),
        }
    }
    cost::keep(tx, facts.id, &row).await?;
    news.touch(Tag::Prices);
    Ok(())
}

/// What an earlier status said of it.
async fn earlier(tx: &mut SqliteConnection, told: &StatusRow) -> Result<Option<Told>, StoreError> {
    let all = status::of_message(tx, &told.wamid).await?;
    Ok(all.iter().filter_map(|row| row.pricing.as_deref()).find_map(Told::read))
}

async fn price(
    tx: &mut SqliteConnection,
    facts: &Facts,
    category: Option<PriceCategory>,
    at: UtcMillis,
) -> Result<Result<Found, Unknown>, StoreError> {
    let Some(category) = category else { return Ok(Err(Unknown::Category)) };
    let phone = conversation::phone_of(tx, facts.conversation).await?;
    Ok(Tariff::of(tx, phone.as_deref(), at).await?.price(category))
}

/// How the month of its arrival stands, with this message counted.
async fn month_of(tx: &mut SqliteConnection, facts: &Facts, at: UtcMillis) -> Result<Allowance, StoreError> {
    let none = Allowance { reached: 0, free: None };
    let Some(span) = allowance::span(&TimeZone::system(), at) else { return Ok(none) };
    let Some(number) = number::of_conversation(tx, facts.conversation).await? else { return Ok(none) };
    allowance::of_span(tx, &number, &span).await
}
