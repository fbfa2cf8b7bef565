//! `GET /debug_token` (CONTRACT §4).

use serde_json::{Value, json};

use super::Answer;
use super::call::Call;
use super::refusal::Refusal;
use crate::shop;
use crate::simulation::Simulation;
use crate::world::things::Credentials;

/// What a token may do, or that it is none.
pub(crate) fn debug(_: &Simulation, call: &Call, credentials: &Credentials) -> Result<Answer, Refusal> {
    let token = call.parameter("input_token").ok_or_else(|| Refusal::missing("input_token"))?;
    let scopes = ["whatsapp_business_messaging", "whatsapp_business_management"];
    let data = if token == credentials.token {
        let granular: Vec<Value> =
            scopes.iter().map(|scope| json!({ "scope": scope, "target_ids": [credentials.waba_id] })).collect();
        json!({
            "app_id": credentials.app_id,
            "type": "SYSTEM_USER",
            "application": shop::VERIFIED_NAME,
            "expires_at": 0,
            "data_access_expires_at": 0,
            "is_valid": true,
            "scopes": scopes,
            "granular_scopes": granular,
        })
    } else {
        json!({
            "is_valid": false,
            "scopes": [],
            "error": { "code": 190, "message": "Invalid OAuth access token." },
        })
    };
    Ok(Answer::Json(json!({ "data": data })))
}
