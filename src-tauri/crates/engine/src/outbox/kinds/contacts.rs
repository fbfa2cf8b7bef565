//! Contact cards. They are kept under their name, because what stands in a row's payload is an object and Meta's cards
//! are a list; what comes in is kept the same way.

use serde_json::json;
use shopbell_cloud::message::{ContactCard, OutgoingBody};
use shopbell_model::MessageKind;
use shopbell_store::tables::message::write::Facts;

use super::{Kind, Stored, own};

pub(super) const KIND: Kind = Kind { kind: MessageKind::Contacts, store, read };

fn store(body: &OutgoingBody) -> Option<Stored> {
    let OutgoingBody::Contacts(cards) = body else { return None };
    let text = cards.first().map(|card| card.formatted_name.clone());
    let payload = json!({ "contacts": body.to_graph() }).to_string();
    Some(Stored { kind: MessageKind::Contacts, text, payload: Some(payload) })
}

fn read(facts: &Facts) -> Option<OutgoingBody> {
    ContactCard::read_all(own(facts)?.get("contacts")?).map(OutgoingBody::Contacts)
}
