//! The business profile (CONTRACT §4).

use axum::http::Method;
use serde_json::{Value, json};

use super::call::{Call, narrowed};
use super::fields::{Fields, web_address};
use super::messages::note;
use super::refusal::Refusal;
use super::{Answer, success, unsynced};
use crate::simulation::Simulation;
use crate::world::change::Change;

/// What a shop can be.
const VERTICALS: &[&str] = &[
    "ALCOHOL",
    "APPAREL",
    "AUTO",
    "BEAUTY",
    "EDU",
    "ENTERTAIN",
    "EVENT_PLAN",
    "FINANCE",
    "GOVT",
    "GROCERY",
    "HEALTH",
    "HOTEL",
    "NONPROFIT",
    "ONLINE_GAMBLING",
    "OTC_DRUGS",
    "OTHER",
    "PHYSICAL_GAMBLING",
    "PROF_SERVICES",
    "RESTAURANT",
    "RETAIL",
    "TRAVEL",
    "UNDEFINED",
];

/// `/{phone number}/whatsapp_business_profile`.
pub(crate) async fn edge(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    if call.method == Method::GET {
        let mut profile = simulation.look(|world| world.profile.clone());
        let about_only = ["about".to_owned()];
        let fields = call.fields();
        profile = narrowed(profile, Some(fields.as_deref().unwrap_or(&about_only)));
        if let Some(object) = profile.as_object_mut() {
            object.insert("messaging_product".into(), json!("whatsapp"));
        }
        return Ok(Answer::Json(json!({ "data": [profile] })));
    }
    let changes = read(&call.body)?;
    let ((), synced) = simulation.change(|turn| {
        let mut profile = turn.world().profile.clone();
        if let Some(object) = profile.as_object_mut() {
            object.extend(changes);
        }
        note(turn, "profile", call.body.clone());
        turn.record(Change::ProfileSet { profile });
    });
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    Ok(success())
}

fn read(body: &Value) -> Result<serde_json::Map<String, Value>, Refusal> {
    let mut fields = Fields::of(body, "")?;
    fields.choice("messaging_product", &["whatsapp"])?;
    let mut changes = serde_json::Map::new();
    for (name, longest) in [("about", 139), ("address", 256), ("description", 256), ("email", 128)] {
        if let Some(text) = fields.text_if(name, longest)? {
            if name == "about" && text.is_empty() {
                return Err(Refusal::value("Param about must have 1 to 139 characters."));
            }
            changes.insert(name.into(), json!(text));
        }
    }
    if fields.any("vertical").is_some() {
        changes.insert("vertical".into(), json!(fields.choice("vertical", VERTICALS)?));
    }
    if let Some(websites) = fields.any("websites") {
        let list = websites.as_array().ok_or_else(|| Refusal::shape("Param websites must be a JSON array."))?;
        if list.len() > 2 {
            return Err(Refusal::value("Param websites must have at most 2 entries."));
        }
        for website in list {
            let text = website.as_str().filter(|text| text.chars().count() <= 256).unwrap_or_default();
            web_address(text, "websites")?;
        }
        changes.insert("websites".into(), websites.clone());
    }
    if fields.any("profile_picture_handle").is_some() {
        return Err(Refusal::not_played("A profile picture"));
    }
    fields.close()?;
    Ok(changes)
}
