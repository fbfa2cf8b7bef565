//! Nobody gets offers more often than the shop decided: a campaign or a rule waits so long after the last one. A person at the
//! counter who picks an offer for one customer knows what stands in the chat.

use crate::gate::{Ask, Because, Opinion, Purpose};

pub(in crate::gate) fn judge(ask: &Ask<'_>) -> Opinion {
    let (Purpose::Offers, Some(last)) = (ask.purpose, ask.contact.last_offer) else { return Opinion::Silent };
    let until = last + ask.account.offers_gap;
    // What a clock that was set back left in the future holds nobody up for ever.
    if last <= ask.now && until > ask.now {
        return Opinion::Refuses(Because::TooOften { last, until });
    }
    Opinion::Silent
}
