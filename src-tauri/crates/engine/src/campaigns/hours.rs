//! When somebody may get a campaign: not in quiet hours, by the shop's clock or by their own.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use shopbell_model::UtcMillis;
use shopbell_model::campaign::QuietHours;

/// From when on it may go: `now`, or when the quiet hours end. Days on which the clock is changed are what they are: the end is
/// looked for minute by minute of real time.
pub(super) fn from_when(quiet: Option<QuietHours>, zone: &TimeZone, now: UtcMillis) -> UtcMillis {
    let Some(quiet) = quiet else { return now };
    let Ok(start) = Timestamp::from_millisecond(now.0) else { return now };
    let minute_of = |at: Timestamp| {
        let time = at.to_zoned(zone.clone()).time();
        u16::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).unwrap_or(0)
    };
    if !quiet.has(minute_of(start)) {
        return now;
    }
    let whole = start.as_millisecond() - start.as_millisecond().rem_euclid(60_000);
    let Ok(whole) = Timestamp::from_millisecond(whole) else { return now };
    // Two days hold every end there is, whatever a change of the clock does.
    (1..=2 * 24 * 60)
        .filter_map(|minutes| whole.checked_add(SignedDuration::from_mins(minutes)).ok())
        .find(|at| !quiet.has(minute_of(*at)))
        .map_or(now, |at| UtcMillis(at.as_millisecond()))
}

#[cfg(test)]
mod tests {
    use shopbell_model::Span;

    use super::*;

    fn at(text: &str) -> UtcMillis {
        UtcMillis(text.parse::<Timestamp>().expect("a time").as_millisecond())
    }

    #[test]
    fn the_night_ends_at_nine_where_they_are() {
        let helsinki = TimeZone::get("Europe/Helsinki").expect("known");
        let quiet = Some(QuietHours::USUAL);
        let evening = at("2026-11-24T20:30:10Z");
        assert_eq!(from_when(quiet, &helsinki, evening), at("2026-11-25T07:00:00Z"));
        let noon = at("2026-11-24T10:00:00Z");
        assert_eq!(from_when(quiet, &helsinki, noon), noon);
        let tokyo = TimeZone::get("Asia/Tokyo").expect("known");
        assert_eq!(from_when(quiet, &tokyo, at("2026-11-24T15:00:00Z")), at("2026-11-25T00:00:00Z"));
        assert_eq!(from_when(None, &helsinki, evening), evening);
    }

    #[test]
    fn the_nights_in_which_the_clock_is_changed_end_at_nine_too() {
        let helsinki = TimeZone::get("Europe/Helsinki").expect("known");
        let quiet = Some(QuietHours::USUAL);
        assert_eq!(from_when(quiet, &helsinki, at("2026-03-28T22:00:00Z")), at("2026-03-29T06:00:00Z"));
        assert_eq!(from_when(quiet, &helsinki, at("2026-10-24T22:00:00Z")), at("2026-10-25T07:00:00Z"));
    }

    #[test]
    fn quiet_all_day_but_a_minute_still_ends() {
        let utc = TimeZone::UTC;
        let quiet = Some(QuietHours { from: 1, to: 0 });
        let day = at("2026-11-24T00:01:00Z");
        assert_eq!(from_when(quiet, &utc, day), day + Span::minutes(24 * 60 - 1));
    }
}
