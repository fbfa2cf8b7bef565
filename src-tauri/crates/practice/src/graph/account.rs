//! The WhatsApp business account (CONTRACT §4).

use axum::http::Method;
use serde_json::json;

use super::Answer;
use super::call::{Call, narrowed};
use super::number;
use super::refusal::Refusal;
use crate::shop;
use crate::simulation::Simulation;

/// `GET /{account}`.
pub(crate) fn node(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    if call.method != Method::GET {
        return Err(Refusal::not_played("Changing the account"));
    }
    let node = simulation.look(|world| {
        json!({
            "id": world.credentials.waba_id,
            "name": shop::VERIFIED_NAME,
            "timezone_id": "58",
            "currency": "EUR",
            "country": "FI",
            "status": "ACTIVE",
            "account_review_status": "APPROVED",
            "business_verification_status": if world.verified { "verified" } else { "not_verified" },
            "ownership_type": "SELF",
            "owner_business_info": { "id": world.credentials.portfolio_id, "name": shop::VERIFIED_NAME },
            "message_template_namespace": world.credentials.template_namespace,
            "health_status": { "can_send_message": "AVAILABLE" },
        })
    });
    let unasked: Vec<String> = ["id", "name", "timezone_id", "message_template_namespace"].map(str::to_owned).to_vec();
    Ok(Answer::Json(narrowed(node, Some(&call.fields().unwrap_or(unasked)))))
}

/// `GET /{account}/phone_numbers`.
pub(crate) fn numbers(simulation: &Simulation, call: &Call) -> Answer {
    let number = simulation.look(|world| number::answer(world, call, simulation.clock.now()));
    Answer::Json(json!({ "data": [number], "paging": { "cursors": { "before": "MA==", "after": "MA==" } } }))
}
