//! Reaction (CONTRACT §1.2): an empty emoji takes it back.

use serde_json::Value;

use super::super::Content;
use super::super::recipient::Recipient;
use crate::graph::fields::Fields;
use crate::graph::messages::known_message;
use crate::graph::refusal::Refusal;
use crate::simulation::Simulation;

pub(super) fn read(simulation: &Simulation, value: &Value, to: &Recipient) -> Result<Content, Refusal> {
    let mut fields = Fields::of(value, "reaction")?;
    let target = known_message(simulation, fields.text("message_id", 512)?)?;
    fields.required("emoji")?;
    let emoji = fields.text_if("emoji", 30)?.unwrap_or_default();
    if emoji.is_ascii() && !emoji.is_empty() {
        return Err(Refusal::value("Param reaction['emoji'] must be a single emoji."));
    }
    fields.close()?;
    if target.type_ == "reaction" {
        return Err(Refusal::value("Param reaction['message_id'] is itself a reaction."));
    }
    if target.customer != to.customer {
        return Err(Refusal::value("Param reaction['message_id'] is not a message of this conversation."));
    }
    Ok(Content { text: Some(emoji.to_owned()), ..Content::default() })
}
