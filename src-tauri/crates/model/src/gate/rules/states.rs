//! WhatsApp delivers no offers to numbers of the United States (CONTRACT §5); one is not paid for to learn that.

use crate::gate::{Ask, Because, Opinion, Purpose};

pub(in crate::gate) fn judge(ask: &Ask<'_>) -> Opinion {
    if ask.purpose == Purpose::Offers && ask.contact.in_states {
        return Opinion::Refuses(Because::NoOffersToStates);
    }
    Opinion::Silent
}
