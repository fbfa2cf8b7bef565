//! The kinds of messages a person can send: how each is kept from being written until it goes, one file a kind, one line
//! in [`KINDS`].
//!
//! What is kept is Meta's own object of the kind, so that a message of the shop and one of a customer are shown by the
//! same reader. Anything that needs work before it can go, a file to be uploaded say, is done by the kind's own file.

mod contacts;
pub(crate) mod files;
mod interactive;
mod location;
pub(crate) mod template;
mod text;

use serde_json::Value;
use shopbell_cloud::message::OutgoingBody;
use shopbell_model::MessageKind;
use shopbell_store::tables::message::write::Facts;

/// A message as it is kept until it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stored {
    /// What kind.
    pub(crate) kind: MessageKind,
    /// What a person reads of it in one line, and what search finds.
    pub(crate) text: Option<String>,
    /// The kind's own object as Meta takes it; none where the text is all.
    pub(crate) payload: Option<String>,
}

/// How one kind is kept.
struct Kind {
    /// What it is kept as.
    kind: MessageKind,
    /// Keeps a body of this kind; nothing for a body of another.
    store: fn(&OutgoingBody) -> Option<Stored>,
    /// Puts it together again when it goes.
    read: fn(&Facts) -> Option<OutgoingBody>,
}

/// Every kind that can be sent.
const KINDS: &[Kind] = &[text::KIND, location::KIND, contacts::KIND, interactive::KIND, template::KIND];

/// How a body is kept; nothing for a kind that nobody sends from the chat.
pub(crate) fn store(body: &OutgoingBody) -> Option<Stored> {
    KINDS.iter().find_map(|kind| (kind.store)(body))
}

/// What is to go, as it was written.
pub(super) fn read(facts: &Facts) -> Option<OutgoingBody> {
    KINDS.iter().chain(&files::KINDS).find(|kind| kind.kind == facts.kind).and_then(|kind| (kind.read)(facts))
}

/// The kind's own object of a message.
fn own(facts: &Facts) -> Option<Value> {
    serde_json::from_str(facts.payload.as_deref()?).ok()
}
