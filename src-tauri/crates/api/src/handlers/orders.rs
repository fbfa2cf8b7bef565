//! The carts a customer sent.

use shopbell_engine::inbox as rows;
use shopbell_model::ConversationId;

use super::content::{money, order};
use crate::counter::Counter;
use crate::dto::{Failure, GetConversation, Orders, SentOrder};

pub(crate) async fn orders(counter: &Counter, request: GetConversation) -> Result<Orders, Failure> {
    let found = counter.shop.orders(ConversationId(request.conversation)).await?;
    let one = |sent: rows::SentOrder| SentOrder {
        message: sent.message.0,
        at: sent.at.0,
        order: order(sent.order),
        totals: sent.totals.into_iter().map(money).collect(),
    };
    Ok(Orders {
        orders: found.orders.into_iter().map(one).collect(),
        totals: found.totals.into_iter().map(money).collect(),
        more: found.more,
    })
}
