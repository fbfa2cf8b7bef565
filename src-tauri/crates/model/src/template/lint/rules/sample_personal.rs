//! Examples are read by people at Meta: nobody's real address, number or account belongs there. Numbers and addresses
//! that are set aside for examples (`example.com`, the British 07700 900…, the American 555-01…) are fine.

use super::variable_numbering::samples_mut;
use super::{Report, Rule, Sight};
use crate::phone::Phone;
use crate::template::lint::sight::PARTS_LOOKED_AT;

pub(super) static RULE: Rule =
    Rule::warning("sample-personal", "Meta's template guidelines", check).facts(&["kind", "sample"]).mends();

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for text in &sight.texts {
        for (name, sample) in text.samples.into_iter().flatten().take(PARTS_LOOKED_AT) {
            let Some((kind, instead)) = real(sample) else { continue };
            let found = report.find(&text.place.sample(name)).fact("kind", kind).fact("sample", instead);
            let mut mended = sight.definition.clone();
            if let Some(own) = samples_mut(&mut mended, &text.place) {
                own.insert(name.clone(), instead.to_owned());
                found.mend(mended);
            }
        }
    }
}

/// What looks real, and an invented one instead.
fn real(sample: &str) -> Option<(&'static str, &'static str)> {
    let sample = sample.trim();
    if sample.split([' ', ',', '<', '>', '(', ')']).any(is_address) {
        return Some(("email", "maya@example.com"));
    }
    if is_iban(sample) {
        return Some(("iban", "FI00 0000 0000 0000 00"));
    }
    if is_card(sample) {
        return Some(("card", "•••• 1234"));
    }
    is_phone(sample).then_some(("phone", "+44 7700 900123"))
}

fn is_address(word: &str) -> bool {
    let Some((name, domain)) = word.split_once('@') else { return false };
    let domain = domain.to_ascii_lowercase();
    let invented = ["example", "test", "invalid", "localhost"];
    let parts: Vec<&str> = domain.trim_end_matches('.').split('.').collect();
    !name.is_empty()
        && parts.len() >= 2
        && parts.iter().all(|part| !part.is_empty())
        && !parts.iter().rev().take(2).any(|part| invented.contains(part))
}

/// Two letters, two digits, 15 to 34 signs, and the check of ISO 7064 (97-10).
fn is_iban(text: &str) -> bool {
    let bare: Vec<char> = text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}')).map(|c| c.to_ascii_uppercase()).collect();
    let Some((head, tail)) = bare.split_at_checked(4) else { return false };
    let shape = matches!(head, [a, b, c, d] if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_digit() && d.is_ascii_digit());
    if !shape || !(15..=34).contains(&bare.len()) {
        return false;
    }
    let mut rest = 0_u32;
    for c in tail.iter().chain(head) {
        let Some(value) = c.to_digit(36) else { return false };
        rest = (if value < 10 { rest * 10 } else { rest * 100 } + value) % 97;
    }
    rest == 1
}

/// 13 to 19 digits, perhaps in groups, of a payment network's range (first digit 2 to 6), and the check of Luhn.
fn is_card(text: &str) -> bool {
    if !text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-')) {
        return false;
    }
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    let network = digits.first().is_some_and(|first| (2..=6).contains(first));
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| if place % 2 == 0 { *digit } else { (digit * 2) / 10 + (digit * 2) % 10 })
        .sum();
    network && (13..=19).contains(&digits.len()) && sum.is_multiple_of(10)
}

/// A number with its country code that could be dialled.
fn is_phone(text: &str) -> bool {
    let dialled = text.starts_with('+') || text.starts_with("00");
    let shape = text.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')' | '.' | '/'));
    if !dialled || !shape {
        return false;
    }
    let text = text.strip_prefix("00").map_or_else(|| text.to_owned(), |rest| format!("+{rest}"));
    Phone::parse(&text, None).is_ok_and(|phone| {
        let number = phone.digits();
        let american = number.strip_prefix('1').is_some_and(|own| own.get(3..8) == Some("55501"));
        !american && !number.starts_with("447700900")
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, mended, samples};
    use super::real;

    #[test]
    fn what_is_somebodys_is_told_from_what_is_invented() {
        for (bad, kind) in [
            ("aino@kahvila.fi", "email"),
            ("Aino <aino@kahvila.fi>", "email"),
            ("+358 40 123 4567", "phone"),
            ("00358401234567", "phone"),
            ("FI21 1234 5600 0007 85", "iban"),
            ("4111 1111 1111 1111", "card"),
        ] {
            assert_eq!(real(bad).map(|(kind, _)| kind), Some(kind), "{bad}");
        }
        for good in ["aino@example.com", "maya@shop.example", "+44 7700 900123", "+1 212 555 0123", "860198-230332"] {
            assert_eq!(real(good), None, "{good}");
        }
        for good in ["45278", "FI21 1234 5600 0007 86", "4111 1111 1111 1112", "17.30", "2026-11-22", "Aino", "•••• 1234"] {
            assert_eq!(real(good), None, "{good}");
        }
        for kind in ["aino@kahvila.fi", "+358401234567", "FI2112345600000785", "4111111111111111"] {
            assert_eq!(real(real(kind).unwrap().1), None, "what is put there instead is nobody's");
        }
    }

    #[test]
    fn a_real_number_is_replaced() {
        let bad = samples(&[("1", "Maya"), ("2", "+358401234567")]);
        check("sample-personal", |d| d.body.samples = bad.clone(), |_| {});
        let fix = mended("sample-personal", |d| d.body.samples = bad).unwrap();
        assert_eq!(fix.body.samples["2"], "+44 7700 900123");
    }
}
