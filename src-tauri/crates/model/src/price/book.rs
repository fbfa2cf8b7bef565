//! What a list says of a message: the price that is relied on, or why there is none.

use super::market::{Markets, folded};
use super::{Day, PriceCategory};
use crate::money::Money;

/// What one message of a category costs in a market, from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The market, as the list writes it.
    pub market: String,
    /// The category.
    pub category: PriceCategory,
    /// The price.
    pub price: Money,
    /// From when on the list holds.
    pub valid_from: Day,
    /// Where it is written: the file's name, or what a person said.
    pub source: String,
    /// Whether a person wrote this price by hand.
    pub by_hand: bool,
}

crate::words::words! {
    /// Why a price is unknown.
    Unknown {
        /// No list holds on that day.
        NoList = "no_list",
        /// The customer's country is not known: no number is shown.
        NoCountry = "no_country",
        /// The list has no market for the customer's country.
        NoMarket = "no_market",
        /// The list has no price for this category there.
        NoPrice = "no_price",
        /// Meta charges it as something no list here has a column for.
        Category = "category",
    }
}

/// A price, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The row that is relied on.
    pub rate: Rate,
    /// What was asked for, where the row is of another category.
    pub stands_for: Option<PriceCategory>,
}

/// The price of a category among the rates of the list that holds. The first of the markets the list has is the
/// customer's; where that has no price, none of a wider market is taken for it. Answers that are no template cost what the
/// market's utility messages cost (CONTRACT §6, since October 2026), unless the list has a price of their own.
///
/// # Errors
/// Why it is unknown.
pub fn find(rates: &[Rate], markets: &Markets, category: PriceCategory) -> Result<Found, Unknown> {
    let of_market = markets.iter().find_map(|name| {
        let name = folded(name);
        let here: Vec<&Rate> = rates.iter().filter(|rate| folded(&rate.market) == name).collect();
        (!here.is_empty()).then_some(here)
    });
    let here = of_market.ok_or(Unknown::NoMarket)?;
    let row = |category| here.iter().find(|rate| rate.category == category).map(|rate| (*rate).clone());
    let own = row(category).map(|rate| Found { rate, stands_for: None });
    let utility = || row(PriceCategory::Utility).filter(|_| category == PriceCategory::Service);
    own.or_else(|| utility().map(|rate| Found { rate, stands_for: Some(category) })).ok_or(Unknown::NoPrice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn rate(market: &str, category: PriceCategory, millionths: i64) -> Rate {
        Rate {
            market: market.to_owned(),
            category,
            price: Money::new(millionths, Currency::parse("EUR").unwrap()),
            valid_from: Day::new(2026, 10, 1).unwrap(),
            source: "rates.csv".to_owned(),
            by_hand: false,
        }
    }

    #[test]
    fn the_nearest_market_of_the_list_speaks_and_no_other() {
        use PriceCategory::{Authentication, Marketing, Service, Utility};
        let rates = [
            rate("Finland", Marketing, 9),
            rate("Rest of Western Europe", Marketing, 8),
            rate("Rest of Western Europe", Utility, 3),
            rate("other", Utility, 1),
        ];
        let finland = vec!["Finland", "Rest of Western Europe", "Other"];
        assert_eq!(find(&rates, &finland, Marketing).unwrap().rate.price.millionths, 9);
        assert_eq!(find(&rates, &finland, Utility), Err(Unknown::NoPrice), "no price of a wider market is borrowed");
        let sweden = vec!["Sweden", "Rest of Western Europe", "Other"];
        let service = find(&rates, &sweden, Service).unwrap();
        assert_eq!((service.rate.price.millionths, service.stands_for), (3, Some(Service)));
        assert_eq!(find(&rates, &sweden, Authentication), Err(Unknown::NoPrice));
        assert_eq!(find(&rates, &vec!["Estonia", "Other"], Utility).unwrap().rate.market, "other");
        assert_eq!(find(&rates[..3], &vec!["Estonia", "Other"], Utility), Err(Unknown::NoMarket));
    }

    #[test]
    fn a_list_may_be_in_another_language() {
        use PriceCategory::Marketing;
        let rates = [rate("Suomi", Marketing, 9), rate("Övriga Västeuropa", Marketing, 8), rate("Muut", Marketing, 7)];
        let price =
            |markets: &[&'static str]| find(&rates, &markets.to_vec(), Marketing).unwrap().rate.price.millionths;
        assert_eq!(price(&["Finland", "Rest of Western Europe", "Other"]), 9);
        assert_eq!(price(&["Sweden", "Rest of Western Europe", "Other"]), 8);
        assert_eq!(price(&["Estonia", "Other"]), 7);
    }

    #[test]
    fn a_price_of_their_own_comes_first() {
        let rates = [rate("Other", PriceCategory::Utility, 3), rate("Other", PriceCategory::Service, 2)];
        let found = find(&rates, &vec!["Other"], PriceCategory::Service).unwrap();
        assert_eq!((found.rate.price.millionths, found.stands_for), (2, None));
    }
}
