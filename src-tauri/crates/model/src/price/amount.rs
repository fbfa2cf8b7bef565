//! Amounts as lists and people write them, in whole millionths. Nothing goes through a float, and nothing is guessed: what
//! could be two amounts is none.

/// Digits after the point that are kept.
const DECIMALS: usize = 6;

/// The most a message can cost, in main units of a currency. More is a slip of the hand, or another column.
const MOST: i64 = 1_000_000;

/// What stands before or after an amount and is no part of it.
const SIGNS: &str = "$€£¥₹₽₩฿₫₦₱₺₴₪";

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Nothing stands there, or a sign that there is no price: `n/a`, `-`.
    Absent,
    /// No number.
    NotANumber,
    /// `1,234` is two numbers, depending on who wrote it.
    Unclear,
    /// It has more than six decimals that are not nought.
    TooFine,
    /// Below nothing, or more than a message can cost.
    OutOfRange,
}

/// Reads an amount in millionths: with a point or a comma before its decimals, with or without the sign of a currency.
///
/// # Errors
/// Why it is none.
pub fn read(text: &str) -> Result<i64, Misread> {
    let around = |c: char| c.is_whitespace() || c.is_alphabetic() || SIGNS.contains(c);
    let text = text.trim();
    if text.is_empty() || matches!(text.to_ascii_lowercase().as_str(), "n/a" | "na" | "-" | "--" | "–" | "—" | "none")
    {
        return Err(Misread::Absent);
    }
    let bare = text.trim_matches(around);
    if let Some(below) = bare.strip_prefix(['-', '−']) {
        let is_number = below.starts_with(|c: char| c.is_ascii_digit());
        return Err(if is_number { Misread::OutOfRange } else { Misread::NotANumber });
    }
    let (whole, decimals) = split(bare)?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && decimals.is_empty()) || !digits(&whole) || !digits(decimals) {
        return Err(Misread::NotANumber);
    }
    let (kept, rest) = decimals.split_at_checked(DECIMALS).unwrap_or((decimals, ""));
    if rest.bytes().any(|byte| byte != b'0') {
        return Err(Misread::TooFine);
    }
    let number = |digits: &str| if digits.is_empty() { Ok(0) } else { digits.parse::<i64>() };
    let whole = number(&whole).map_err(|_| Misread::OutOfRange)?;
    if whole >= MOST {
        return Err(Misread::OutOfRange);
    }
    let part = number(&format!("{kept:0<DECIMALS$}")).map_err(|_| Misread::NotANumber)?;
    Ok(whole * 1_000_000 + part)
}

/// What stands before and after the decimal sign, without what groups thousands.
fn split(bare: &str) -> Result<(String, &str), Misread> {
    let (points, commas) = (bare.matches('.').count(), bare.matches(',').count());
    let (decimal, group) = match (points, commas) {
        (0, 0) => return Ok((bare.to_owned(), "")),
        (1, 0) => ('.', None),
        (0, 1) => (',', None),
        // Of two kinds of signs the one that stands last and once is the decimal one.
        (1, _) if bare.rfind('.') > bare.rfind(',') => ('.', Some(',')),
        (_, 1) if bare.rfind(',') > bare.rfind('.') => (',', Some('.')),
        _ => return Err(Misread::Unclear),
    };
    let (whole, decimals) = bare.split_once(decimal).ok_or(Misread::NotANumber)?;
    let Some(group) = group else {
        let groups = decimal == ',' && decimals.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
        return if groups { Err(Misread::Unclear) } else { Ok((whole.to_owned(), decimals)) };
    };
    let mut parts = whole.split(group);
    let first = parts.next().unwrap_or_default();
    if !(1..=3).contains(&first.len()) || parts.any(|part| part.len() != 3) {
        return Err(Misread::Unclear);
    }
    Ok((whole.replace(group, ""), decimals))
}

/// An amount as a decimal number without noughts at its end, but with two decimals: `0.0618`, `12.50`.
#[must_use]
pub fn write(millionths: i64) -> String {
    let (sign, size) = (if millionths < 0 { "-" } else { "" }, millionths.unsigned_abs());
    let decimals = format!("{:06}", size % 1_000_000);
    let kept = decimals.trim_end_matches('0');
    format!("{sign}{}.{kept:0<2}", size / 1_000_000)
}

/// How many times as much one amount is as another, in tenths, to the nearest. Nothing where that says nothing: the other
/// is nought, or the number does not fit.
#[must_use]
pub fn times(of: i64, other: i64) -> Option<u32> {
    if other <= 0 || of < 0 {
        return None;
    }
    let (of, other) = (i128::from(of), i128::from(other));
    u32::try_from((of * 20 + other) / (other * 2)).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_are_read_as_they_are_written_in_lists() {
        for (text, millionths) in [
            ("0.0618", 61_800),
            ("0,0618", 61_800),
            ("$0.0250", 25_000),
            ("US$ 0.025", 25_000),
            ("0.0455 €", 45_500),
            ("586.33", 586_330_000),
            ("1,234.50", 1_234_500_000),
            ("1.234,50", 1_234_500_000),
            ("12,5", 12_500_000),
            ("0,123", 123_000),
            (".5", 500_000),
            ("0", 0),
            ("0.0000010", 1),
        ] {
            assert_eq!(read(text), Ok(millionths), "{text}");
        }
    }

    #[test]
    fn what_could_be_two_amounts_is_none() {
        for (text, why) in [
            ("", Misread::Absent),
            ("n/a", Misread::Absent),
            ("–", Misread::Absent),
            ("1,234", Misread::Unclear),
            ("1,2,3", Misread::Unclear),
            ("12,34.5", Misread::Unclear),
            ("0.0000001", Misread::TooFine),
            ("-0.5", Misread::OutOfRange),
            ("1000000", Misread::OutOfRange),
            ("99999999999999999999", Misread::OutOfRange),
            ("free", Misread::NotANumber),
            ("0.1 or 0.2", Misread::Unclear),
            ("1e5", Misread::NotANumber),
            ("٣", Misread::NotANumber),
            ("$", Misread::NotANumber),
        ] {
            assert_eq!(read(text), Err(why), "{text}");
        }
    }

    #[test]
    fn times_are_rounded_to_the_nearest_tenth() {
        assert_eq!(times(61_800, 20_000), Some(31));
        assert_eq!(times(1, 3), Some(3));
        assert_eq!(times(5, 0), None);
        assert_eq!(times(i64::MAX, 1), None);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(millionths in 0..MOST * 1_000_000) {
            prop_assert_eq!(read(&write(millionths)), Ok(millionths));
            let with_a_comma = read(&write(millionths).replace('.', ","));
            prop_assert!(with_a_comma == Ok(millionths) || with_a_comma == Err(Misread::Unclear));
        }

        #[test]
        fn no_text_breaks_the_reader(text in "\\PC{0,24}") {
            if let Ok(millionths) = read(&text) {
                prop_assert!((0..MOST * 1_000_000).contains(&millionths));
            }
        }
    }
}
