//! Nobody is written to who asked the shop to stop, and nobody gets offers who did not agree.
//!
//! An answer in an open chat goes even to who asked to stop offers: it is the customer's own question. Not one that was
//! written before the shop knew of the stop: a person looks at that again. Order news go to who agreed or who wrote to
//! the shop, unless they were withdrawn; a stop of offers leaves them alone. Offers need an agreement that stands, and in
//! strict mode one that named WhatsApp.

use crate::consent::Last;
use crate::gate::{Ask, Because, Opinion, Purpose};

pub(in crate::gate) fn judge(ask: &Ask<'_>) -> Opinion {
    let consent = &ask.contact.consent;
    match ask.purpose {
        Purpose::Confirmation => Opinion::Silent,
        Purpose::Answer { written } => since(consent.newest_no(), written),
        Purpose::Question { written, asked_for: true } => since(consent.newest_no(), written),
        Purpose::Question { asked_for: false, .. } => consent.stopped().map_or(Opinion::Silent, refused),
        Purpose::Orders => match (consent.no_orders(), consent.agreed_orders()) {
            (Some(no), _) => refused(no),
            (None, Some(yes)) => Opinion::Allows(Because::Agreed { entry: yes.entry }),
            (None, None) if ask.window.last_inbound.is_some() => Opinion::Allows(Because::OwnOrders),
            (None, None) => Opinion::Refuses(Because::NothingOnFile),
        },
        Purpose::Offers => match (consent.stopped(), consent.agreed()) {
            (Some(no), _) => refused(no),
            (None, None) => Opinion::Refuses(Because::NothingOnFile),
            (None, Some(yes)) if ask.account.strict && !yes.names_whatsapp => {
                Opinion::Refuses(Because::NotNamed { entry: yes.entry })
            }
            (None, Some(yes)) => Opinion::Allows(Because::Agreed { entry: yes.entry }),
        },
    }
}

fn since(no: Option<Last>, written: crate::UtcMillis) -> Opinion {
    no.filter(|no| no.recorded_at > written).map_or(Opinion::Silent, refused)
}

fn refused(no: Last) -> Opinion {
    Opinion::Refuses(Because::AskedToStop { since: no.at, entry: no.entry })
}
