//! The business phone number (CONTRACT §4).

use axum::http::Method;
use serde_json::{Map, Value, json};
use shopbell_model::UtcMillis;

use super::call::{Call, narrowed};
use super::fields::Fields;
use super::messages::note;
use super::refusal::Refusal;
use super::subscriptions;
use super::{Answer, success, unsynced};
use crate::shop;
use crate::simulation::Simulation;
use crate::world::World;
use crate::world::change::Change;
use crate::world::things::Slot;

/// Fields Meta leaves out unless they are asked for.
const ON_REQUEST: &[&str] = &[
    "status",
    "name_status",
    "new_name_status",
    "account_mode",
    "whatsapp_business_manager_messaging_limit",
    "is_official_business_account",
    "is_on_biz_app",
    "is_pin_enabled",
    "health_status",
    "country_code",
    "quality_score",
    "webhook_configuration",
];

/// The number with every field practice knows.
fn shown(world: &World, now: UtcMillis) -> Value {
    let quality = world.feedback.of_number(now).word();
    let slot = |slot: Slot| world.endpoints.get(&slot).map(|endpoint| endpoint.url.clone());
    let mut webhooks = Map::new();
    for (name, url) in [
        ("phone_number", slot(Slot::Phone)),
        ("whatsapp_business_account", slot(Slot::Account)),
        ("application", slot(Slot::App)),
    ] {
        if let Some(url) = url {
            webhooks.insert(name.into(), json!(url));
        }
    }
    json!({
        "id": world.credentials.phone_number_id,
        "display_phone_number": shop::DISPLAY_PHONE,
        "verified_name": shop::VERIFIED_NAME,
        "quality_rating": quality,
        "quality_score": { "score": quality },
        "code_verification_status": "VERIFIED",
        "platform_type": if world.registered { "CLOUD_API" } else { "NOT_APPLICABLE" },
        "throughput": { "level": world.rates.throughput },
        "status": if world.registered { "CONNECTED" } else { "DISCONNECTED" },
        "name_status": "APPROVED",
        "new_name_status": "NONE",
        "account_mode": "SANDBOX",
        "whatsapp_business_manager_messaging_limit": world.reach.tier,
        "is_official_business_account": false,
        "is_on_biz_app": false,
        "is_pin_enabled": world.pin.is_some(),
        "country_code": "FI",
        "health_status": { "can_send_message": if world.registered { "AVAILABLE" } else { "BLOCKED" } },
        "webhook_configuration": webhooks,
    })
}

/// The number with the fields that were asked for, else those Meta gives unasked.
pub(crate) fn answer(world: &World, call: &Call, now: UtcMillis) -> Value {
    match call.fields() {
        Some(fields) => narrowed(shown(world, now), Some(&fields)),
        None => match shown(world, now) {
            Value::Object(node) => Value::Object(
                node.into_iter()
                    .filter(|(name, _)| name == "webhook_configuration" || !ON_REQUEST.contains(&name.as_str()))
                    .collect(),
            ),
            other => other,
        },
    }
}

/// `/{phone number}`: read, set the PIN, or point its webhooks elsewhere.
pub(crate) async fn node(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    match call.method {
        Method::GET => Ok(Answer::Json(simulation.look(|world| answer(world, call, simulation.clock.now())))),
        Method::POST => {
            let mut fields = Fields::of(&call.body, "")?;
            fields.allow(&["messaging_product"]);
            let pin = fields.text_if("pin", 6)?.map(six_digits).transpose()?;
            let configuration = fields.object_if("webhook_configuration")?;
            fields.close()?;
            if pin.is_none() && configuration.is_none() {
                return Err(Refusal::missing("pin or webhook_configuration"));
            }
            if let Some(configuration) = configuration {
                subscriptions::set_override(simulation, Slot::Phone, configuration).await?;
            }
            if let Some(pin) = pin {
                let ((), synced) = simulation.change(|turn| {
                    note(turn, "pin", json!({}));
                    turn.record(Change::PinSet { pin });
                });
                synced.done().await.map_err(|problem| unsynced(&problem))?;
            }
            Ok(success())
        }
        _ => Err(Refusal::not_played("Deleting a number")),
    }
}

fn six_digits(pin: &str) -> Result<String, Refusal> {
    if pin.len() == 6 && pin.bytes().all(|byte| byte.is_ascii_digit()) {
        Ok(pin.to_owned())
    } else {
        Err(Refusal::value("Param pin must be 6 digits."))
    }
}

/// `POST /{phone number}/register` and `/deregister`.
pub(crate) async fn register(simulation: &Simulation, call: &Call, on: bool) -> Result<Answer, Refusal> {
    let mut pin = None;
    if on {
        let mut fields = Fields::of(&call.body, "")?;
        fields.choice("messaging_product", &["whatsapp"])?;
        let given = six_digits(fields.text("pin", 6)?)?;
        fields.allow(&["data_localization_region"]);
        fields.close()?;
        let known = simulation.look(|world| world.pin.clone());
        if known.is_some_and(|known| known != given) {
            return Err(Refusal::new(133_005));
        }
        pin = Some(given);
    }
    let ((), synced) = simulation.change(|turn| {
        note(turn, if on { "register" } else { "deregister" }, json!({}));
        turn.record(Change::Registered { on });
        if let Some(pin) = pin {
            turn.record(Change::PinSet { pin });
        }
    });
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    Ok(success())
}
