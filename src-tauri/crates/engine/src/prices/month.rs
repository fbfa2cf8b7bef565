//! What a month came to: how many of its free answers were used, and the messages that reached customers, summed up.

use std::sync::Arc;

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use shopbell_model::allowance::Allowance;
use shopbell_model::price::Verdict;
use shopbell_model::{Money, UtcMillis};
use shopbell_store::tables::cost::{self, Sum};

use crate::allowance::{self, MonthSpan};
use crate::core::Core;
use crate::error::EngineError;

/// As many months back as can be asked for.
const BACK: u32 = 120;

/// What a month came to.
#[derive(Clone, Debug)]
pub struct Spent {
    /// When it began where the shop stands.
    pub from: UtcMillis,
    /// When the next one begins.
    pub to: UtcMillis,
    /// Its free answers.
    pub allowance: Allowance,
    /// What reached customers, by what it was charged as.
    pub sums: Vec<Sum>,
    /// What that comes to, in each currency there was.
    pub totals: Vec<Money>,
    /// How many messages are not in it, because what they cost is unknown.
    pub unknown: u32,
}

/// What this month came to so far, or an earlier one so many months back.
pub(crate) async fn spent(core: &Arc<Core>, back: u32) -> Result<Spent, EngineError> {
    let span = month_back(&TimeZone::system(), core.now(), back)
        .ok_or_else(|| EngineError::Invalid { field: "back", problem: "no calendar has that month".to_owned() })?;
    let mut conn = core.store.read().await?;
    let allowance = allowance::of_span(&mut conn, &core.profile.phone_number_id, &span).await?;
    let sums = cost::sums(&mut conn, span.from, span.to).await?;
    let (totals, unknown) = totals(&sums);
    Ok(Spent { from: span.from, to: span.to, allowance, sums, totals, unknown })
}

/// What sums come to in each currency, and how many messages have no price that is known.
pub(crate) fn totals(sums: &[Sum]) -> (Vec<Money>, u32) {
    let (mut totals, mut unknown) = (Vec::<Money>::new(), 0_u32);
    for sum in sums {
        match (sum.verdict, sum.price) {
            (Verdict::Untold, _) | (Verdict::Charged, None) => unknown = unknown.saturating_add(sum.messages),
            (Verdict::Charged, Some(price)) => match totals.iter_mut().find(|total| total.currency == price.currency) {
                // What does not fit into a sum any more is not known either.
                Some(total) => match total.plus(price) {
                    Ok(more) => *total = more,
                    Err(_) => unknown = unknown.saturating_add(sum.messages),
                },
                None => totals.push(price),
            },
            _ => {}
        }
    }
    (totals, unknown)
}

fn month_back(zone: &TimeZone, now: UtcMillis, back: u32) -> Option<MonthSpan> {
    let here = Timestamp::from_millisecond(now.0).ok()?.to_zoned(zone.clone());
    let first = here.first_of_month().ok()?.checked_sub(i64::from(back.min(BACK)).months()).ok()?;
    allowance::span(zone, UtcMillis(first.timestamp().as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_counted_back_over_a_change_of_the_clocks_and_of_the_year() {
        let zone = TimeZone::get("Europe/Helsinki").unwrap();
        let at = |text: &str| UtcMillis(text.parse::<Timestamp>().unwrap().as_millisecond());
        let now = at("2026-11-30T22:30:00Z");
        let begins = |back| month_back(&zone, now, back).unwrap().from;
        assert_eq!(begins(0), at("2026-11-30T22:00:00Z"), "in Helsinki it is December already");
        assert_eq!(begins(1), at("2026-10-31T22:00:00Z"));
        assert_eq!(begins(2), at("2026-09-30T21:00:00Z"), "in summer time");
        assert_eq!(begins(12), at("2025-11-30T22:00:00Z"));
        assert_eq!(month_back(&zone, now, 1).unwrap().to, begins(0), "no moment lies between two months");
    }
}
