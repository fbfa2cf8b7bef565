//! The carts a customer sent, for whoever looks at the customer: newest first, and what they come to.

use std::sync::Arc;

use shopbell_model::{ConversationId, MessageId, Money, UtcMillis};
use shopbell_store::tables::message::GalleryPart;

use super::content::{Content, Order};
use super::read;
use crate::core::Core;
use crate::error::EngineError;

/// As many as are shown and counted together.
const MOST: u32 = 100;

/// A cart, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentOrder {
    /// The message it came with.
    pub message: MessageId,
    /// When the customer sent it.
    pub at: UtcMillis,
    /// Its lines.
    pub order: Order,
    /// What it comes to, one amount for each currency; a line without a price is in none.
    pub totals: Vec<Money>,
}

/// A customer's carts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Orders {
    /// The carts, newest first, at most 100.
    pub orders: Vec<SentOrder>,
    /// What those come to together, one amount for each currency.
    pub totals: Vec<Money>,
    /// Whether there are older ones.
    pub more: bool,
}

/// The carts a customer sent in a chat.
pub(crate) async fn orders(core: &Arc<Core>, id: ConversationId) -> Result<Orders, EngineError> {
    let page = read::gallery(core, id, GalleryPart::Orders, None, MOST).await?;
    let orders: Vec<SentOrder> = page
        .messages
        .into_iter()
        .filter_map(|one| match one.content {
            Content::Order(order) => {
                let totals = by_currency(order.lines.iter().filter_map(|line| line.sum));
                Some(SentOrder { message: one.message.id, at: one.message.at, order, totals })
            }
            _ => None,
        })
        .collect();
    let totals = by_currency(orders.iter().flat_map(|one| one.totals.iter().copied()));
    Ok(Orders { orders, totals, more: page.next.is_some() })
}

/// Amounts counted together, one for each currency, in the order they first come. What does not fit is left out.
fn by_currency(amounts: impl Iterator<Item = Money>) -> Vec<Money> {
    let mut totals: Vec<Money> = Vec::new();
    for amount in amounts {
        match totals.iter_mut().find(|total| total.currency == amount.currency) {
            Some(total) => *total = total.plus(amount).unwrap_or(*total),
            None => totals.push(amount),
        }
    }
    totals
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use shopbell_model::Currency;

    use super::*;
    use crate::stage::{LEENA, Stage, webhook};

    fn cart(wamid: &str, at: UtcMillis, lines: &Value) -> Value {
        webhook(json!({
            "contacts": [{ "profile": { "name": "Leena" }, "wa_id": LEENA }],
            "messages": [{ "from": LEENA, "id": wamid, "timestamp": at.seconds().to_string(), "type": "order",
                           "order": { "catalog_id": "1", "product_items": lines } }],
        }))
    }

    fn money(whole: i64, currency: &str) -> Money {
        Money::new(whole * 1_000_000, Currency::parse(currency).unwrap())
    }

    #[tokio::test]
    async fn carts_are_listed_newest_first_and_counted_by_currency() {
        let stage = Stage::up().await;
        let chat = stage.leena_writes("wamid.A", "Hei").await;
        assert_eq!(stage.shop.orders(chat).await.unwrap(), Orders::default());
        let line = |price: Value, currency: &str, quantity: i64| json!({ "product_retailer_id": "pulla", "quantity": quantity, "item_price": price, "currency": currency });
        let first = json!([line(json!(4), "EUR", 3), line(json!(50), "SEK", 1), line(Value::Null, "EUR", 9)]);
        stage.told(&cart("wamid.B", stage.now(), &first)).await;
        stage.told(&cart("wamid.C", stage.now(), &json!([line(json!(10), "EUR", 1)]))).await;
        let found = stage.shop.orders(chat).await.unwrap();
        let totals: Vec<_> = found.orders.iter().map(|one| one.totals.clone()).collect();
        assert_eq!(totals, [vec![money(10, "EUR")], vec![money(12, "EUR"), money(50, "SEK")]]);
        assert_eq!(found.totals, [money(22, "EUR"), money(50, "SEK")]);
        assert_eq!(found.orders[1].order.lines.len(), 3, "a line without a price is shown");
        assert!(!found.more);
        let nowhere = stage.shop.orders(ConversationId(9_999)).await;
        assert!(matches!(nowhere, Err(EngineError::NotFound { .. })), "{nowhere:?}");
    }

    #[test]
    fn amounts_that_do_not_fit_together_do_not_break_the_page() {
        let dear = Money::new(i64::MAX, Currency::parse("EUR").unwrap());
        assert_eq!(by_currency([dear, dear].into_iter()), [dear]);
    }
}
