//! A template with its gaps filled. Beside what Meta takes is kept what the customer sees, because the template may become
//! another later, and which template it was, so that it can be judged again when it goes.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use shopbell_cloud::message::{OutgoingBody, TemplateMessage};
use shopbell_cloud::pattern::Seen;
use shopbell_model::{MessageKind, TemplateCategory, TemplateId};
use shopbell_store::tables::message::write::Facts;

use super::{Kind, Stored};
use crate::templates::{Pick, Picked};

pub(super) const KIND: Kind = Kind { kind: MessageKind::Template, store, read };

/// What is kept of a template message.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// Meta's own object of it.
    pub(crate) template: Value,
    /// What the customer sees.
    pub(crate) seen: Seen,
    /// Which template.
    pub(crate) of: TemplateId,
    /// As it stood when it was written.
    pub(crate) version: i64,
    /// What it was for then.
    pub(crate) category: Option<TemplateCategory>,
    /// What was chosen and filled in: the sheet begins with it again when it is taken back.
    #[serde(default)]
    pub(crate) pick: Option<Pick>,
}

impl Kept {
    /// Reads what a message's row keeps; nothing of a template that was not written here.
    pub(crate) fn read(payload: &str) -> Option<Self> {
        serde_json::from_str(payload).ok()
    }

    /// Its language, in Meta's spelling.
    pub(crate) fn language(&self) -> &str {
        self.template.pointer("/language/code").and_then(Value::as_str).unwrap_or_default()
    }
}

/// How a picked template is kept.
pub(crate) fn keep(pick: &Pick, picked: &Picked) -> Stored {
    let kept = Kept {
        template: OutgoingBody::Template(picked.filled.message.clone()).to_graph(),
        seen: picked.filled.seen.clone(),
        of: pick.template,
        version: pick.version,
        category: picked.category,
        pick: Some(pick.clone()),
    };
    Stored {
        kind: MessageKind::Template,
        text: Some(picked.filled.seen.body.clone()),
        payload: serde_json::to_string(&kept).ok(),
    }
}

/// A template is not kept by its body alone: [`keep`] does it.
fn store(_: &OutgoingBody) -> Option<Stored> {
    None
}

/// The message with Meta's ids of its files, each with its card.
pub(crate) fn with_uploads(facts: &Facts, ids: &[(Option<u8>, String)]) -> Facts {
    let filled = || {
        let mut kept = Kept::read(facts.payload.as_deref()?)?;
        let message = TemplateMessage::read(&kept.template)?;
        let message = ids.iter().fold(message, |message, (card, id)| message.with_file(*card, id));
        kept.template = OutgoingBody::Template(message).to_graph();
        serde_json::to_string(&kept).ok()
    };
    Facts { payload: filled().or_else(|| facts.payload.clone()), ..facts.clone() }
}

/// Nothing while one of its files has no id: what was seen with a picture does not go without it.
fn read(facts: &Facts) -> Option<OutgoingBody> {
    let kept = Kept::read(facts.payload.as_deref()?)?;
    TemplateMessage::read(&kept.template).filter(|message| !message.waits_for_files()).map(OutgoingBody::Template)
}
