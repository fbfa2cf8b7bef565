//! A place.

use shopbell_cloud::message::{Location, OutgoingBody};
use shopbell_model::MessageKind;
use shopbell_store::tables::message::write::Facts;

use super::{Kind, Stored, own};

pub(super) const KIND: Kind = Kind { kind: MessageKind::Location, store, read };

fn store(body: &OutgoingBody) -> Option<Stored> {
    let OutgoingBody::Location(place) = body else { return None };
    let text = place.name.clone().or_else(|| place.address.clone());
    Some(Stored { kind: MessageKind::Location, text, payload: Some(body.to_graph().to_string()) })
}

fn read(facts: &Facts) -> Option<OutgoingBody> {
    Location::read(&own(facts)?).map(OutgoingBody::Location)
}
