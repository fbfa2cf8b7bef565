//! Buttons, a list, a link, a question for the customer's place.

use shopbell_cloud::message::{Interactive, OutgoingBody};
use shopbell_model::MessageKind;
use shopbell_store::tables::message::write::Facts;

use super::{Kind, Stored, own};

pub(super) const KIND: Kind = Kind { kind: MessageKind::Interactive, store, read };

fn store(body: &OutgoingBody) -> Option<Stored> {
    let OutgoingBody::Interactive(interactive) = body else { return None };
    let text = interactive.body.clone();
    Some(Stored { kind: MessageKind::Interactive, text, payload: Some(body.to_graph().to_string()) })
}

fn read(facts: &Facts) -> Option<OutgoingBody> {
    Interactive::read(&own(facts)?).map(|read| OutgoingBody::Interactive(Box::new(read)))
}
