//! A cart a customer sent from the shop's catalogue.

use super::IncomingBody;
use crate::wire::{Reader, wire};

wire! {
    /// One line of a cart.
    OrderItem {
        /// The shop's own id of the product.
        product_retailer_id: Option<String> = id("product_retailer_id"),
        /// How many.
        quantity: Option<i64> = number("quantity"),
        /// Price of one, in the currency's main unit.
        item_price: Option<f64> = decimal("item_price"),
        /// Currency code.
        currency: Option<String> = word("currency"),
    }
}

wire! {
    /// A cart.
    Order {
        /// The catalogue.
        catalog_id: Option<String> = id("catalog_id"),
        /// What the customer wrote with it.
        text: Option<String> = text("text"),
        /// Its lines.
        product_items: Vec<OrderItem> = many("product_items"),
    }
}

pub(super) fn read(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    let order = <Order as crate::wire::Read>::read(own);
    if order.product_items.is_empty() { Err("an order without items") } else { Ok(IncomingBody::Order(order)) }
}
