//! The day from which a price holds: a day of the calendar, wherever one is.

use std::fmt;

/// A day of the calendar, from the year 2000 to 2199. Written `2026-10-01`, which sorts as days follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: i16,
    month: i8,
    day: i8,
}

/// The months as lists write them, by their first three letters.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

impl Day {
    /// The day of these numbers; nothing for one no calendar has.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        ((2000..2200).contains(&year) && (1..=days).contains(&day)).then_some(Self { year, month, day })
    }

    /// Reads `2026-10-01`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let day = Self::new(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)?;
        (day.to_string() == text).then_some(day)
    }

    /// Reads the first day in a text: `October 1, 2026`, `1 October 2026` or `2026-10-01`. A day of figures alone in any
    /// other order is nobody's for certain.
    #[must_use]
    pub fn within(text: &str) -> Option<Self> {
        let words: Vec<&str> =
            text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| !w.is_empty()).collect();
        words.iter().enumerate().find_map(|(at, word)| {
            let word_at = |at: Option<usize>| at.and_then(|at| words.get(at)).copied();
            let month = || {
                let name = word.to_lowercase();
                let month = MONTHS.iter().position(|month| name.starts_with(month))?;
                i8::try_from(month + 1).ok()
            };
            Self::parse(word).or_else(|| {
                let month = month()?;
                let (before, after, last) = (word_at(at.checked_sub(1)), word_at(Some(at + 1)), word_at(Some(at + 2)));
                let day =
                    |word: Option<&str>| word?.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse::<i8>().ok();
                let year = |word: Option<&str>| word?.parse::<i16>().ok();
                let american = day(after).zip(year(last)).and_then(|(day, year)| Self::new(year, month, day));
                american.or_else(|| day(before).zip(year(after)).and_then(|(day, year)| Self::new(year, month, day)))
            })
        })
    }

    /// The first day of the quarter of the year it lies in. Prices change on such days alone (CONTRACT §6).
    #[must_use]
    pub const fn quarter(self) -> Self {
        Self { year: self.year, month: (self.month - 1) / 3 * 3 + 1, day: 1 }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_one_of_the_calendar() {
        for good in ["2026-10-01", "2028-02-29", "2000-12-31"] {
            assert_eq!(Day::parse(good).unwrap().to_string(), good);
        }
        for bad in ["", "2026-13-01", "2027-02-29", "2026-1-1", "1999-01-01", "2026-10-01-", "01.10.2026", "+026-10-01"]
        {
            assert_eq!(Day::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_day_is_found_in_a_sentence() {
        let october = Day::new(2026, 10, 1);
        for text in [
            "Cost per message in USD, effective October 1, 2026",
            "effective 1 Oct 2026",
            "effective 1st October 2026.",
            "from 2026-10-01 on",
        ] {
            assert_eq!(Day::within(text), october, "{text}");
        }
        for text in ["effective 10/1/2026", "in October", "May prices", "1 2026", ""] {
            assert_eq!(Day::within(text), None, "{text}");
        }
    }

    #[test]
    fn a_quarter_begins_with_its_first_day() {
        assert_eq!(Day::parse("2026-11-22").unwrap().quarter(), Day::parse("2026-10-01").unwrap());
        assert_eq!(Day::parse("2026-03-31").unwrap().quarter(), Day::parse("2026-01-01").unwrap());
    }
}
