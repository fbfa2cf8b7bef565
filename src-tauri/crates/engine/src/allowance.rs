//! How many of the month's free answers are used. Meta counts by month in the account's own time zone, which it tells as a
//! number without a meaning; the machine's zone stands in for it, and the shop stands in one zone with its counter.

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use shopbell_model::allowance::{Allowance, Month};
use shopbell_model::{PhoneNumberId, UtcMillis};
use shopbell_store::tables::service_quarter;
use shopbell_store::{SqliteConnection, StoreError};

/// How this month stands.
pub(crate) async fn this_month(
    connection: &mut SqliteConnection,
    number: &PhoneNumberId,
    now: UtcMillis,
) -> Result<Allowance, StoreError> {
    // A time no calendar has is nobody's month.
    let Some(now) = span(&TimeZone::system(), now) else { return Ok(Allowance { reached: 0, free: None }) };
    of_span(connection, number, &now).await
}

/// How a month stands, or stood.
pub(crate) async fn of_span(
    connection: &mut SqliteConnection,
    number: &PhoneNumberId,
    month: &MonthSpan,
) -> Result<Allowance, StoreError> {
    let reached = service_quarter::reached(connection, number, month.from, month.to).await?;
    Ok(Allowance::judge(reached, month.month))
}

/// A month and its beginning and end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MonthSpan {
    pub(crate) month: Month,
    pub(crate) from: UtcMillis,
    pub(crate) to: UtcMillis,
}

/// The month of a moment in a zone.
pub(crate) fn span(zone: &TimeZone, now: UtcMillis) -> Option<MonthSpan> {
    let here = Timestamp::from_millisecond(now.0).ok()?.to_zoned(zone.clone());
    let begins = here.first_of_month().ok()?.start_of_day().ok()?;
    let ends = begins.checked_add(1.month()).ok()?.start_of_day().ok()?;
    Some(MonthSpan {
        month: Month(here.year(), here.month()),
        from: UtcMillis(begins.timestamp().as_millisecond()),
        to: UtcMillis(ends.timestamp().as_millisecond()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> UtcMillis {
        UtcMillis(text.parse::<Timestamp>().unwrap().as_millisecond())
    }

    #[test]
    fn a_month_is_the_zones_own_over_a_change_of_the_clocks() {
        let helsinki = TimeZone::get("Europe/Helsinki").unwrap();
        let october = span(&helsinki, at("2026-09-30T21:30:00Z")).unwrap();
        let (from, to) = (at("2026-09-30T21:00:00Z"), at("2026-10-31T22:00:00Z"));
        assert_eq!(october, MonthSpan { month: Month(2026, 10), from, to });
        let september = span(&helsinki, at("2026-09-30T20:59:59Z")).unwrap();
        assert_eq!((september.month, september.from), (Month(2026, 9), at("2026-08-31T21:00:00Z")));
        let new_york = TimeZone::get("America/New_York").unwrap();
        assert_eq!(span(&new_york, at("2026-10-01T00:00:00Z")).unwrap().month, Month(2026, 9));
        let kathmandu = TimeZone::get("Asia/Kathmandu").unwrap();
        assert_eq!(span(&kathmandu, at("2026-01-15T00:00:00Z")).unwrap().from.0 % 900_000, 0, "at a full quarter");
    }
}
