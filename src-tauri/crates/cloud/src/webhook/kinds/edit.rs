//! A changed message; only numbers that are also used in WhatsApp's own app get these (CONTRACT §9.2).

use shopbell_model::Wamid;

use super::IncomingBody;
use crate::webhook::context::Context;
use crate::wire::Reader;

/// A changed message.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    /// The message that changed.
    pub original_message_id: Wamid,
    /// Meta's name of the new content's kind.
    pub kind: String,
    /// What the new content answers.
    pub context: Option<Context>,
    /// The new content.
    pub body: IncomingBody,
}

pub(super) fn read(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    let message = own.get("message");
    let kind = message.lower("type").ok_or("an edit without its new content")?;
    if kind == "edit" {
        return Err("an edit of an edit");
    }
    Ok(IncomingBody::Edit(Box::new(Edit {
        original_message_id: own.id("original_message_id").ok_or("an edit without its message")?,
        context: message.one("context"),
        body: super::read_body(&kind, message.get(&kind)),
        kind,
    })))
}
