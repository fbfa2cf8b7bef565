//! Pictures, films, sounds, documents and stickers. The file itself is a row of its own; what is kept here is what stands
//! around it. Meta's id of the upload is put in when the message goes, because it may be younger than the message.

use serde_json::{Map, Value, json};
use shopbell_cloud::message::{Audio, Captioned, Document, MediaSource, OutgoingBody};
use shopbell_model::MessageKind;
use shopbell_store::tables::message::write::Facts;

use super::{Kind, Stored, own};

pub(super) const KINDS: [Kind; 6] = [
    Kind { kind: MessageKind::Image, store: none, read },
    Kind { kind: MessageKind::Video, store: none, read },
    Kind { kind: MessageKind::Audio, store: none, read },
    Kind { kind: MessageKind::Voice, store: none, read },
    Kind { kind: MessageKind::Document, store: none, read },
    Kind { kind: MessageKind::Sticker, store: none, read },
];

/// What stands around a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Around {
    pub(crate) caption: Option<String>,
    pub(crate) name: Option<String>,
}

/// A file is not kept by its body alone: [`keep`] does it.
fn none(_: &OutgoingBody) -> Option<Stored> {
    None
}

/// How a message with a file is kept, and what Meta would be sent, for its limits; nothing for a kind without a file.
pub(crate) fn keep(kind: MessageKind, around: &Around) -> Option<(Stored, OutgoingBody)> {
    let mut object = Map::new();
    if let Some(caption) = around.caption.as_ref().filter(|_| has_caption(kind)) {
        object.insert("caption".to_owned(), json!(caption));
    }
    if let Some(name) = around.name.as_ref().filter(|_| kind == MessageKind::Document) {
        object.insert("filename".to_owned(), json!(name));
    }
    let text = object.get("caption").or_else(|| object.get("filename")).and_then(Value::as_str).map(str::to_owned);
    let object = Value::Object(object);
    let body = body(kind, &with_id(&object, "-"))?;
    Some((Stored { kind, text, payload: Some(object.to_string()) }, body))
}

/// What stands under the file of a message.
pub(crate) fn caption(facts: &Facts) -> Option<String> {
    own(facts)?.get("caption")?.as_str().map(str::to_owned)
}

/// Whether words may stand under a file of this kind.
pub(crate) const fn has_caption(kind: MessageKind) -> bool {
    matches!(kind, MessageKind::Image | MessageKind::Video | MessageKind::Document)
}

/// The message's object with Meta's id of its file.
pub(crate) fn with_upload(facts: &Facts, id: &str) -> Facts {
    let object = own(facts).unwrap_or_else(|| json!({}));
    Facts { payload: Some(with_id(&object, id).to_string()), ..facts.clone() }
}

fn with_id(object: &Value, id: &str) -> Value {
    let mut object = object.clone();
    if let Some(map) = object.as_object_mut() {
        map.insert("id".to_owned(), json!(id));
    }
    object
}

fn read(facts: &Facts) -> Option<OutgoingBody> {
    body(facts.kind, &own(facts)?)
}

fn body(kind: MessageKind, object: &Value) -> Option<OutgoingBody> {
    let text = |key: &str| object.get(key).and_then(Value::as_str).map(str::to_owned);
    let source = MediaSource::Id(text("id")?);
    let caption = text("caption");
    Some(match kind {
        MessageKind::Image => OutgoingBody::Image(Captioned { source, caption }),
        MessageKind::Video => OutgoingBody::Video(Captioned { source, caption }),
        MessageKind::Document => OutgoingBody::Document(Document { source, caption, filename: text("filename") }),
        MessageKind::Audio => OutgoingBody::Audio(Audio { source, voice: false }),
        MessageKind::Voice => OutgoingBody::Audio(Audio { source, voice: true }),
        MessageKind::Sticker => OutgoingBody::Sticker(source),
        _ => return None,
    })
}
