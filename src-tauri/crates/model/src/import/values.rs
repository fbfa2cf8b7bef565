//! Values of cells in the spelling they are kept in.

use super::words;
use crate::UtcMillis;
use crate::field::{FieldCode, FieldKind};
use crate::{Region, template};

/// A value of a field every shop has, in its own spelling; nothing where the cell cannot be read as one.
pub(super) fn known(code: FieldCode, text: &str) -> Option<String> {
    match code {
        FieldCode::Name | FieldCode::City | FieldCode::Company => Some(one_line(text)),
        FieldCode::Email => email(text),
        FieldCode::Language => language(text),
        FieldCode::Country => country(text),
        FieldCode::TimeZone => time_zone(text),
        FieldCode::Birthday => birthday(text),
    }
}

/// A value of a field a shop made.
pub(super) fn own(kind: FieldKind, text: &str) -> Option<String> {
    match kind {
        FieldKind::Text => Some(text.to_owned()),
        FieldKind::Number => number(text),
        FieldKind::Date => day(text).map(Day::written),
        FieldKind::YesNo => words::answer(text).map(|yes| if yes { "yes" } else { "no" }.to_owned()),
    }
}

/// Words on one line with single blanks.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An address for mail as far as it can be told without sending one.
pub(super) fn email(text: &str) -> Option<String> {
    // Some exports write several; the first counts.
    let first = text.split([';', ',', ' ', '\n']).find(|part| part.contains('@'))?;
    let text = first.trim_matches(['<', '>', '"', '\'']).trim_start_matches("mailto:");
    let (before, after) = text.split_once('@')?;
    let is_domain = after.contains('.') && !after.starts_with('.') && !after.ends_with('.');
    (!before.is_empty() && is_domain && !after.contains('@') && text.len() <= 254).then(|| text.to_lowercase())
}

/// A language's code, by code or by name.
pub(super) fn language(text: &str) -> Option<String> {
    let named = words::language(text).map(str::to_owned);
    named.or_else(|| {
        let code = text.trim().replace('-', "_");
        template::language::CODES
            .iter()
            .find(|known| known.eq_ignore_ascii_case(&code))
            .map(|known| (*known).to_owned())
    })
}

/// A country's two letters, by them or by name.
pub(super) fn country(text: &str) -> Option<String> {
    let text = text.trim();
    let letters = (text.len() == 2).then(|| Region::parse(text).ok()).flatten().map(Region::letters);
    letters.or_else(|| words::country(text).map(str::to_owned))
}

fn time_zone(text: &str) -> Option<String> {
    let is_zone = |text: &str| text.split('/').count() >= 2 && text.split('/').all(|part| !part.is_empty());
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '+');
    (is_zone(text) && text.len() <= 64 && text.chars().all(plain)).then(|| text.to_owned())
}

fn number(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}').collect();
    // The last of points and commas stands before the fraction, unless three digits and no other mark follow it.
    let plain = match (plain.rfind(','), plain.rfind('.')) {
        (Some(comma), Some(point)) if comma > point => plain.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => plain.replace(',', ""),
        (Some(_), None) => plain.replacen(',', ".", 1),
        _ => plain,
    };
    let value: f64 = plain.parse().ok()?;
    value.is_finite().then(|| format!("{value}"))
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Day {
    /// Absent where only month and day are told.
    year: Option<i64>,
    month: i64,
    day: i64,
}

impl Day {
    fn new(year: Option<i64>, month: i64, day: i64) -> Option<Self> {
        let leap = year.is_none_or(|y| y % 4 == 0 && (y % 100 != 0 || y % 400 == 0));
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        let sane = year.is_none_or(|year| (1900..=2200).contains(&year));
        (sane && (1..=days).contains(&day)).then_some(Self { year, month, day })
    }

    fn written(self) -> String {
        match self.year {
            Some(year) => format!("{year:04}-{:02}-{:02}", self.month, self.day),
            None => format!("--{:02}-{:02}", self.month, self.day),
        }
    }

    /// The first moment of the day in Greenwich: of two words on one day a stop must not come out as the earlier one.
    fn begins(self) -> Option<UtcMillis> {
        // Days from the civil calendar (Howard Hinnant's algorithm, public domain).
        let year = if self.month <= 2 { self.year? - 1 } else { self.year? };
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((self.month + 9) % 12) + 2) / 5 + self.day - 1;
        let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
        Some(UtcMillis(days * 86_400_000))
    }
}

/// A day as people and programs write it: `2025-03-31`, `31.3.2025`, `31/3/2025`, `3/31/2025` where only that can be
/// meant, `20250331`, `--03-31`. A time after it is passed over.
pub(super) fn day(text: &str) -> Option<Day> {
    let date = text.trim().split([' ', 'T']).next()?;
    let (yearless, date) = date.strip_prefix("--").map_or((false, date), |rest| (true, rest));
    let parts: Vec<&str> = date.split(['-', '.', '/']).filter(|part| !part.is_empty()).collect();
    let numbers: Vec<i64> = parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let digits = date.len();
    match (numbers.as_slice(), parts.first().map_or(0, |part| part.len())) {
        ([all], 8) if digits == 8 => Day::new(Some(all / 10_000), all / 100 % 100, all % 100),
        ([all], 4) if yearless => Day::new(None, all / 100, all % 100),
        ([month, day], _) if yearless => Day::new(None, *month, *day),
        ([year, month, day], 4) => Day::new(Some(*year), *month, *day),
        ([first, second, year], 1 | 2) if *year >= 1000 => {
            Day::new(Some(*year), *second, *first).or_else(|| Day::new(Some(*year), *first, *second))
        }
        _ => None,
    }
}

fn birthday(text: &str) -> Option<String> {
    // Mailchimp and many shops keep month and day alone.
    let short = || {
        let (first, second) = text.trim().trim_end_matches('.').split_once(['/', '.'])?;
        let (first, second) = (first.parse().ok()?, second.parse().ok()?);
        if text.contains('/') { Day::new(None, first, second) } else { Day::new(None, second, first) }
    };
    day(text).or_else(short).map(Day::written)
}

/// When somebody agreed.
pub(super) fn moment(text: &str) -> Option<UtcMillis> {
    day(text).and_then(Day::begins)
}
