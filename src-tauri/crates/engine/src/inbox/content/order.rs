//! A cart a customer sent from the shop's catalogue, counted together.

use shopbell_cloud::webhook;
use shopbell_model::{Currency, Money};

/// Millionths in one.
const ONE: f64 = 1_000_000.0;

/// Larger prices are no prices, and would not fit when counted together.
const DEAREST: f64 = 1e12;

/// A cart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Its lines.
    pub lines: Vec<Line>,
    /// What it comes to, where every line has a price and all prices are of one currency.
    pub total: Option<Money>,
}

/// One line of a cart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The shop's own id of the product.
    pub product: Option<String>,
    /// How many.
    pub quantity: i64,
    /// Price of one.
    pub price: Option<Money>,
    /// Price of all of them.
    pub sum: Option<Money>,
}

pub(super) fn read(order: webhook::Order) -> Order {
    let lines: Vec<Line> = order.product_items.into_iter().map(line).collect();
    let mut sums = lines.iter().map(|line| line.sum);
    let first = sums.next().flatten();
    let total = sums.fold(first, |total, sum| total?.plus(sum?).ok());
    Order { lines, total }
}

fn line(item: webhook::OrderItem) -> Line {
    let quantity = item.quantity.unwrap_or(1);
    let price = money(item.item_price, item.currency.as_deref());
    Line { product: item.product_retailer_id, quantity, price, sum: price.and_then(|price| price.times(quantity).ok()) }
}

fn money(amount: Option<f64>, currency: Option<&str>) -> Option<Money> {
    let amount = amount.filter(|amount| amount.is_finite() && amount.abs() < DEAREST)?;
    #[expect(clippy::cast_possible_truncation, reason = "it is a whole number in the range of an i64")]
    let millionths = (amount * ONE).round() as i64;
    Some(Money::new(millionths, Currency::parse(currency?).ok()?))
}
