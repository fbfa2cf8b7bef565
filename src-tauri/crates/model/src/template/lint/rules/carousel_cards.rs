//! A carousel has two to ten cards (CONTRACT §3.2).

use super::{Part, Place, Report, Rule, Sight};

/// CONTRACT §3.2.
const LEAST: usize = 2;
const MOST: usize = 10;

pub(super) static RULE: Rule =
    Rule::error("carousel-cards", "CONTRACT §3.2", check).facts(&["count", "least", "most"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let count = sight.definition.cards().len();
    if sight.definition.carousel.is_some() && !(LEAST..=MOST).contains(&count) {
        let found = report.find(&Place::of(Part::Carousel)).fact("count", count);
        found.fact("least", LEAST).fact("most", MOST);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cards, check};

    #[test]
    fn from_two_to_ten() {
        let with = |count: usize| {
            let mut own = cards();
            own.cards = vec![own.cards[0].clone(); count];
            Some(own)
        };
        check("carousel-cards", |d| d.carousel = with(1), |d| d.carousel = with(2));
        check("carousel-cards", |d| d.carousel = with(11), |d| d.carousel = with(10));
    }
}
