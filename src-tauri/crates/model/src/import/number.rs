//! The numbers of a cell, put right where it is clear what was meant.

use super::{Refusal, Repair};
use crate::phone::Misfit;
use crate::{Phone, Region};

/// Fewer digits are no number of their own: what stands before or after them belongs to it.
const DIGITS: usize = 6;

/// Words that stand between two numbers of a cell.
const BETWEEN: [&str; 9] = [":::", ";", "\n", "|", " / ", " or ", " tai ", " eller ", " & "];

/// Marks that stand between two numbers, or inside one: only where whole numbers stand on both sides.
const PERHAPS: [char; 2] = [',', '/'];

/// The numbers of a cell and what was put right. A cell without any sign of a number has none.
///
/// # Errors
/// Why none of them can be used. One that can is enough; the others are then named among the repairs.
pub(super) fn numbers(cell: &str, region: Option<Region>) -> Result<(Vec<Phone>, Vec<Repair>), Refusal> {
    let parts = parts(cell);
    let (mut phones, mut repairs, mut first) = (Vec::new(), Vec::new(), None);
    for part in &parts {
        match one(part, region) {
            Ok((phone, mut of_this)) => {
                if !phones.contains(&phone) {
                    phones.push(phone);
                    repairs.append(&mut of_this);
                }
            }
            Err(refusal) => {
                if parts.len() > 1 {
                    repairs.push(Repair::NumberLeftOut { written: (*part).to_owned() });
                }
                first = first.or(Some(refusal));
            }
        }
    }
    match (phones.len(), first) {
        (0, Some(refusal)) => Err(refusal),
        (0 | 1, _) => Ok((phones, repairs)),
        (count, _) => {
            repairs.push(Repair::Several { count: u32::try_from(count).unwrap_or(u32::MAX) });
            Ok((phones, repairs))
        }
    }
}

fn parts(cell: &str) -> Vec<&str> {
    let mut parts = vec![cell];
    for by in BETWEEN {
        parts = parts.into_iter().flat_map(|part| part.split(by)).collect();
    }
    for by in PERHAPS {
        parts = parts
            .into_iter()
            .flat_map(|part| {
                let halves: Vec<&str> = part.split(by).collect();
                if halves.iter().all(|half| digits(half).len() >= DIGITS) { halves } else { vec![part] }
            })
            .collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter_map(|c| c.to_digit(10)).filter_map(|digit| char::from_digit(digit, 10)).collect()
}

fn one(written: &str, region: Option<Region>) -> Result<(Phone, Vec<Repair>), Refusal> {
    let mut repairs = Vec::new();
    let mut text = unquoted(written, &mut repairs).to_owned();
    if let Some(whole) = scientific(&text)? {
        repairs.push(Repair::Scientific);
        text = whole;
    }
    let plain = digits(&text);
    let has_plus = text.trim_start_matches(['(', ' ']).starts_with(['+', '＋']);
    if !has_plus && let Some(rest) = plain.strip_prefix("00").filter(|rest| !rest.starts_with('0')) {
        repairs.push(Repair::DoubleZero);
        text = format!("+{rest}");
    } else if !has_plus {
        return without_plus(&text, &plain, region, repairs);
    }
    match Phone::listed(&text, None) {
        Ok((phone, _)) => Ok(today(&phone, repairs)),
        Err(misfit) => {
            // Mexico's `1` of old makes a number too long for today's table.
            let plain = digits(&text);
            let dialled = Phone::from_e164(&format!("+{plain}")).ok().map(|old| old.today());
            let dialled = dialled.filter(|today| today.digits() != plain);
            let (phone, _) = dialled
                .and_then(|today| Phone::listed(today.e164(), None).ok())
                .ok_or_else(|| refusal(misfit, None))?;
            repairs.push(Repair::Today { was: text });
            Ok((phone, repairs))
        }
    }
}

/// A number without `+` is the country's own, unless its table knows no such number and another country's does.
fn without_plus(
    text: &str,
    plain: &str,
    region: Option<Region>,
    mut repairs: Vec<Repair>,
) -> Result<(Phone, Vec<Repair>), Refusal> {
    let abroad = || Phone::listed(&format!("+{plain}"), None).ok().filter(|(_, known)| *known);
    let home = region.map(|region| (region, Phone::listed(text, Some(region))));
    let phone = match home {
        Some((region, Ok((phone, known)))) if known || plain.starts_with('0') => {
            repairs.push(added(&phone, plain, region));
            phone
        }
        Some((region, home)) => match (abroad().filter(|_| !plain.starts_with('0')), home) {
            (Some((phone, _)), _) => {
                repairs.push(Repair::PlusAdded);
                phone
            }
            (None, Ok((phone, _))) => {
                repairs.push(added(&phone, plain, region));
                phone
            }
            (None, Err(misfit)) => return Err(refusal(misfit, Some(region))),
        },
        None => match abroad() {
            Some((phone, _)) => {
                repairs.push(Repair::PlusAdded);
                phone
            }
            None if plain.len() < DIGITS => return Err(refusal(short_or_none(plain), None)),
            None => return Err(Refusal::WhichCountry),
        },
    };
    Ok(today(&phone, repairs))
}

const fn short_or_none(plain: &str) -> Misfit {
    if plain.is_empty() { Misfit::NotANumber } else { Misfit::TooShort }
}

fn added(phone: &Phone, plain: &str, region: Region) -> Repair {
    if phone.digits() == plain { Repair::PlusAdded } else { Repair::CountryAdded { country: region.letters() } }
}

fn today(phone: &Phone, mut repairs: Vec<Repair>) -> (Phone, Vec<Repair>) {
    let today = phone.today();
    if today != *phone {
        repairs.push(Repair::Today { was: phone.international() });
    }
    (today, repairs)
}

/// Without what spreadsheets put around a number so as not to count with it: `'040`, `="040"`.
fn unquoted<'a>(written: &'a str, repairs: &mut Vec<Repair>) -> &'a str {
    let formula = written.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    let text = formula.unwrap_or(written).trim_matches(['\'', '’', '`', '"', ' ']);
    if text.len() != written.trim().len() {
        repairs.push(Repair::Apostrophe);
    }
    text
}

/// `3.58401234567E+11` written out; nothing where it is no such number.
fn scientific(text: &str) -> Result<Option<String>, Refusal> {
    // A whole number that was kept as a fraction.
    if let Some(whole) = text.strip_suffix(".0").filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit())) {
        return Ok(Some(whole.to_owned()));
    }
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else {
        return Ok(None);
    };
    let Ok(exponent) = exponent.trim_start_matches('+').parse::<usize>() else { return Ok(None) };
    let (whole, rest) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(rest) {
        return Ok(None);
    }
    // Every digit before the point must stand there: zeros in their place are a guess.
    if rest.len() == exponent { Ok(Some(format!("{whole}{rest}"))) } else { Err(Refusal::DigitsCut) }
}

fn refusal(misfit: Misfit, region: Option<Region>) -> Refusal {
    let country = region.map(Region::letters);
    match misfit {
        Misfit::NotANumber => Refusal::NotANumber,
        Misfit::NoSuchCountry => Refusal::NoSuchCountry,
        Misfit::WhichCountry => Refusal::WhichCountry,
        Misfit::TooShort => Refusal::TooShort { country },
        Misfit::TooLong => Refusal::TooLong { country },
    }
}
