//! Numbers of the same phone. Brazil's mobiles got a ninth digit, Mexico's lost a `1` and Argentina's have a `9` after the
//! country code only when they are called from abroad: lists the shop was given know either spelling (CONTRACT §1.1).

use super::Phone;

impl Phone {
    /// This number, and the other spelling of it where its country has two. Whoever looks for a person looks for all of them.
    #[must_use]
    pub fn variants(&self) -> Vec<Self> {
        std::iter::once(self.clone()).chain(self.variant()).collect()
    }

    /// The other spelling alone, where there is one.
    #[must_use]
    pub fn variant(&self) -> Option<Self> {
        other_spelling(self.digits()).map(|digits| Self(format!("+{digits}")))
    }
}

fn other_spelling(digits: &str) -> Option<String> {
    if let Some(rest) = digits.strip_prefix("55") {
        let (area, subscriber) = rest.split_at_checked(2)?;
        return match subscriber.len() {
            // Landlines begin with 2 to 5 and never got the digit.
            8 if subscriber.starts_with(['6', '7', '8', '9']) => Some(format!("55{area}9{subscriber}")),
            9 => subscriber
                .strip_prefix('9')
                .filter(|old| old.starts_with(['6', '7', '8', '9']))
                .map(|old| format!("55{area}{old}")),
            _ => None,
        };
    }
    with_or_without(digits, "52", "1", 10).or_else(|| with_or_without(digits, "54", "9", 10))
}

/// A country whose numbers of `length` digits may stand behind one digit more.
fn with_or_without(digits: &str, country: &str, more: &str, length: usize) -> Option<String> {
    let rest = digits.strip_prefix(country)?;
    if rest.len() == length {
        return Some(format!("{country}{more}{rest}"));
    }
    rest.strip_prefix(more).filter(|rest| rest.len() == length).map(|rest| format!("{country}{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(e164: &str) -> Vec<String> {
        Phone(e164.to_owned()).variants().into_iter().map(|phone| phone.0).collect()
    }

    #[test]
    fn brazil_mexico_and_argentina_are_found_by_both_spellings() {
        for (one, other) in [
            ("+5511987654321", "+551187654321"),
            ("+5215512345678", "+525512345678"),
            ("+5491123456789", "+541123456789"),
        ] {
            assert_eq!(of(one), [one, other]);
            assert_eq!(of(other), [other, one]);
        }
    }

    #[test]
    fn every_other_number_is_spelt_once() {
        for e164 in ["+358401234567", "+551132345678", "+46701234567", "+5299", "+55", "+15551234567"] {
            assert_eq!(of(e164), [e164], "{e164}");
        }
    }
}
