//! Text: the words are all there is to keep.

use shopbell_cloud::message::{OutgoingBody, Text};
use shopbell_model::MessageKind;
use shopbell_store::tables::message::write::Facts;

use super::{Kind, Stored};

pub(super) const KIND: Kind = Kind { kind: MessageKind::Text, store, read };

fn store(body: &OutgoingBody) -> Option<Stored> {
    let OutgoingBody::Text(text) = body else { return None };
    Some(Stored { kind: MessageKind::Text, text: Some(text.body.clone()), payload: None })
}

fn read(facts: &Facts) -> Option<OutgoingBody> {
    let body = facts.body.clone()?;
    Some(OutgoingBody::Text(Text { preview_url: has_link(&body), body }))
}

/// WhatsApp previews the first web address of a text (CONTRACT §1.2); a shop that sends a link wants it seen.
fn has_link(text: &str) -> bool {
    text.contains("https://") || text.contains("http://")
}
