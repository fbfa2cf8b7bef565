//! How many of the month's free answers are used. Meta counts by month in the account's own time zone, which it tells as a
//! number without a meaning; the machine's zone stands in for it, and the shop stands in one zone with its counter.

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use shopbell_model::allowance::Allowance;
use shopbell_model::{PhoneNumberId, UtcMillis};
use shopbell_store::tables::service_quarter;
use shopbell_store::{SqliteConnection, StoreError};

/// How this month stands.
pub(crate) async fn this_month(
    connection: &mut SqliteConnection,
    number: &PhoneNumberId,
    now: UtcMillis,
) -> Result<Allowance, StoreError> {
    let Some((from, to)) = month(&TimeZone::system(), now) else { return Ok(Allowance::judge(0, now)) };
    Ok(Allowance::judge(service_quarter::reached(connection, number, from, to).await?, now))
}

/// Beginning and end of the month; nothing for a time no calendar has.
fn month(zone: &TimeZone, now: UtcMillis) -> Option<(UtcMillis, UtcMillis)> {
    let here = Timestamp::from_millisecond(now.0).ok()?.to_zoned(zone.clone());
    let begins = here.first_of_month().ok()?.start_of_day().ok()?;
    let ends = begins.checked_add(1.month()).ok()?.start_of_day().ok()?;
    Some((UtcMillis(begins.timestamp().as_millisecond()), UtcMillis(ends.timestamp().as_millisecond())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_the_zones_own_over_a_change_of_the_clocks() {
        let helsinki = TimeZone::get("Europe/Helsinki").unwrap();
        let at = |text: &str| UtcMillis(text.parse::<Timestamp>().unwrap().as_millisecond());
        let (from, to) = month(&helsinki, at("2026-09-30T21:30:00Z")).unwrap();
        assert_eq!((from, to), (at("2026-09-30T21:00:00Z"), at("2026-10-31T22:00:00Z")));
        let (from, _) = month(&helsinki, at("2026-09-30T20:59:59Z")).unwrap();
        assert_eq!(from, at("2026-08-31T21:00:00Z"));
        let kathmandu = TimeZone::get("Asia/Kathmandu").unwrap();
        assert_eq!(month(&kathmandu, at("2026-01-15T00:00:00Z")).unwrap().0.0 % 900_000, 0, "at a full quarter");
    }
}
