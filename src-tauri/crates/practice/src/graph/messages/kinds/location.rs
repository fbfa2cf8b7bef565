//! Location (CONTRACT §1.2).

use serde_json::Value;

use super::super::Content;
use super::super::recipient::Recipient;
use crate::graph::fields::Fields;
use crate::graph::refusal::Refusal;
use crate::simulation::Simulation;

pub(super) fn read(_: &Simulation, value: &Value, _: &Recipient) -> Result<Content, Refusal> {
    let mut fields = Fields::of(value, "location")?;
    let name = place(&mut fields)?;
    fields.close()?;
    Ok(Content { text: name, ..Content::default() })
}

/// Checks a place; answers its name.
pub(super) fn place(fields: &mut Fields<'_>) -> Result<Option<String>, Refusal> {
    if !(-90.0..=90.0).contains(&fields.number("latitude")?) {
        return Err(Refusal::value("Param location['latitude'] must be between -90 and 90."));
    }
    if !(-180.0..=180.0).contains(&fields.number("longitude")?) {
        return Err(Refusal::value("Param location['longitude'] must be between -180 and 180."));
    }
    let name = fields.text_if("name", 1000)?.map(str::to_owned);
    fields.text_if("address", 1000)?;
    Ok(name)
}
