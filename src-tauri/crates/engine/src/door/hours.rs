//! When the shop is open: hours of each weekday, also past midnight, and days that are otherwise.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};
use shopbell_model::UtcMillis;

/// Minutes of a day.
pub const DAY: u16 = 24 * 60;

/// Days looked back for when the shop closed. Who is closed for longer has no hours at all.
const BACK: i32 = 370;

/// From when to when, in minutes of the day it begins on. An end beyond midnight lies on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// The first minute.
    pub from: u16,
    /// The first minute after.
    pub to: u16,
}

/// A day that is otherwise: a holiday, or one that is open for once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherDay {
    /// Which, as `2026-12-24`.
    pub date: String,
    /// Its hours; none when it is closed.
    pub hours: Vec<Hours>,
}

/// The hours of a shop.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    /// The hours of each weekday, Monday first; always seven.
    pub days: Vec<Vec<Hours>>,
    /// Days that are otherwise.
    pub others: Vec<OtherDay>,
}

/// Whether the shop is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Now {
    /// It is.
    Open,
    /// It has been closed since then; since ever where no hours lie behind.
    Closed(UtcMillis),
}

impl Week {
    /// Whether the shop is open at a time, by the calendar of a zone. A time no calendar has counts as open: then nothing
    /// is said.
    #[must_use]
    pub fn at(&self, zone: &TimeZone, now: UtcMillis) -> Now {
        let Ok(here) = Timestamp::from_millisecond(now.0) else { return Now::Open };
        let today = here.to_zoned(zone.clone()).date();
        let mut closed_since = UtcMillis(0);
        for back in 0..BACK {
            let Ok(date) = today.checked_sub(back.days()) else { break };
            for (from, to) in self.spans(zone, date) {
                if from <= now && now < to {
                    return Now::Open;
                }
                if to <= now {
                    closed_since = closed_since.max(to);
                }
            }
            // Hours of a day end on the next at the latest: nothing earlier ends later.
            if back >= 2 && closed_since > UtcMillis(0) {
                break;
            }
        }
        Now::Closed(closed_since)
    }

    fn spans(&self, zone: &TimeZone, date: Date) -> Vec<(UtcMillis, UtcMillis)> {
        let name = date.to_string();
        let other = self.others.iter().find(|other| other.date == name).map(|other| &other.hours);
        let weekday = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
        let hours = other.or_else(|| self.days.get(weekday)).map(Vec::as_slice).unwrap_or_default();
        hours
            .iter()
            .filter_map(|hours| Some((moment(zone, date, hours.from)?, moment(zone, date, hours.to)?)))
            .collect()
    }

    /// What is wrong with these hours; nothing when they can be kept.
    #[must_use]
    pub fn problem(&self) -> Option<&'static str> {
        if self.days.len() != 7 {
            return Some("a week has seven days");
        }
        let days = self.days.iter().chain(self.others.iter().map(|other| &other.hours));
        for hours in days {
            if hours.len() > 4 {
                return Some("a day has at most four times");
            }
            if hours.iter().any(|one| one.from >= DAY || one.to <= one.from || one.to > one.from + DAY) {
                return Some("a time ends after it begins, within a day");
            }
        }
        if self.others.iter().any(|other| other.date.parse::<Date>().is_err()) {
            return Some("a day is written as 2026-12-24");
        }
        (self.others.len() > 200).then_some("at most 200 days are otherwise")
    }
}

/// A minute of a day as a moment. Where a change of the clocks skips it, the next one there is.
fn moment(zone: &TimeZone, date: Date, minute: u16) -> Option<UtcMillis> {
    let date = if minute >= DAY { date.checked_add(1.day()).ok()? } else { date };
    let minute = i8::try_from(minute % 60).ok().zip(i8::try_from(minute % DAY / 60).ok());
    let (minute, hour) = minute?;
    let at = date.at(hour, minute, 0, 0).to_zoned(zone.clone()).ok()?;
    Some(UtcMillis(at.timestamp().as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn helsinki() -> TimeZone {
        TimeZone::get("Europe/Helsinki").unwrap()
    }

    fn at(text: &str) -> UtcMillis {
        UtcMillis(text.parse::<Timestamp>().unwrap().as_millisecond())
    }

    /// Open ten to six on workdays, Fridays till two in the night, closed on the weekend.
    fn week() -> Week {
        let day = |from: u16, to: u16| vec![Hours { from: from * 60, to: to * 60 }];
        let mut days = vec![day(10, 18); 5];
        days[4] = day(10, 26);
        days.extend([Vec::new(), Vec::new()]);
        Week { days, others: vec![OtherDay { date: "2026-11-24".to_owned(), hours: Vec::new() }] }
    }

    #[test]
    fn a_day_opens_and_closes_by_the_clock_on_the_wall() {
        let now = |text| week().at(&helsinki(), at(text));
        assert_eq!(now("2026-11-23T07:59:59Z"), Now::Closed(at("2026-11-21T00:00:00Z")), "Monday, since Friday night");
        assert_eq!(now("2026-11-23T08:00:00Z"), Now::Open);
        assert_eq!(now("2026-11-23T16:00:00Z"), Now::Closed(at("2026-11-23T16:00:00Z")));
        assert_eq!(now("2026-07-20T07:00:00Z"), Now::Open, "in summer an hour earlier");
    }

    #[test]
    fn hours_past_midnight_belong_to_the_evening_they_began_on() {
        let now = |text| week().at(&helsinki(), at(text));
        assert_eq!(now("2026-11-20T23:30:00Z"), Now::Open, "Saturday, half past one");
        assert_eq!(now("2026-11-21T00:00:00Z"), Now::Closed(at("2026-11-21T00:00:00Z")));
        assert_eq!(now("2026-11-22T12:00:00Z"), Now::Closed(at("2026-11-21T00:00:00Z")), "one time, all weekend");
    }

    #[test]
    fn a_holiday_is_closed_and_makes_one_time_with_the_nights_around_it() {
        let now = |text| week().at(&helsinki(), at(text));
        let since = Now::Closed(at("2026-11-23T16:00:00Z"));
        assert_eq!(now("2026-11-24T10:00:00Z"), since);
        assert_eq!(now("2026-11-25T07:00:00Z"), since);
        assert_eq!(now("2026-11-25T08:00:00Z"), Now::Open);
    }

    #[test]
    fn a_shop_without_hours_is_closed_once_and_for_all() {
        let never = Week { days: vec![Vec::new(); 7], others: Vec::new() };
        assert_eq!(never.at(&helsinki(), at("2026-11-24T10:00:00Z")), Now::Closed(UtcMillis(0)));
        let always = Week { days: vec![vec![Hours { from: 0, to: DAY }]; 7], others: Vec::new() };
        for hour in ["2026-11-24T22:00:00Z", "2026-11-24T21:59:59Z", "2026-10-25T00:30:00Z", "2026-03-29T01:30:00Z"] {
            assert_eq!(always.at(&helsinki(), at(hour)), Now::Open, "{hour}");
        }
    }

    #[test]
    fn hours_that_cannot_be_are_refused() {
        assert_eq!(week().problem(), None);
        let with = |hours: Hours| Week { days: vec![vec![hours]; 7], others: Vec::new() }.problem();
        assert!(with(Hours { from: 600, to: 600 }).is_some());
        assert!(with(Hours { from: 1440, to: 1500 }).is_some());
        assert!(with(Hours { from: 600, to: 600 + DAY + 1 }).is_some());
        assert!(Week { days: Vec::new(), others: Vec::new() }.problem().is_some());
        let odd = OtherDay { date: "24.12.".to_owned(), hours: Vec::new() };
        assert!(Week { days: vec![Vec::new(); 7], others: vec![odd] }.problem().is_some());
    }
}
