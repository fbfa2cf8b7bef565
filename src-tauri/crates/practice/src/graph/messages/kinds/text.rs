//! Text (CONTRACT §1.2).

use serde_json::Value;

use super::super::Content;
use super::super::recipient::Recipient;
use crate::graph::fields::Fields;
use crate::graph::refusal::Refusal;
use crate::simulation::Simulation;

pub(super) fn read(_: &Simulation, value: &Value, _: &Recipient) -> Result<Content, Refusal> {
    let mut fields = Fields::of(value, "text")?;
    let body = fields.text("body", 4096)?;
    if body.trim().is_empty() {
        return Err(Refusal::missing("text['body']"));
    }
    fields.flag("preview_url")?;
    fields.close()?;
    Ok(Content { text: Some(body.to_owned()), ..Content::default() })
}
