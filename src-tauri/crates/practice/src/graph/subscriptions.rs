//! Where webhooks go: the app's subscription and the overrides of account and number (CONTRACT §4).

use axum::http::Method;
use serde_json::{Value, json};
use shopbell_cloud::webhook::known;

use super::call::Call;
use super::fields::{Fields, web_address};
use super::messages::note;
use super::refusal::Refusal;
use super::{Answer, success, unsynced};
use crate::shop;
use crate::simulation::Simulation;
use crate::webhooks::challenge;
use crate::world::change::Change;
use crate::world::things::{Credentials, Endpoint, Slot};

/// The longest override address.
const LONGEST: usize = 200;

/// Points webhooks at an address without asking it first, and lets whatever waits go there.
pub(crate) async fn point(
    simulation: &Simulation,
    slot: Slot,
    endpoint: Option<Endpoint>,
) -> Result<(), crate::PracticeError> {
    let ((), synced) = simulation.change(|turn| {
        if turn.world().endpoints.get(&slot) != endpoint.as_ref() {
            turn.record(Change::EndpointSet { slot, endpoint });
        }
    });
    synced.done().await?;
    simulation.retry_now();
    Ok(())
}

/// `{override_callback_uri, verify_token}`: proven by challenge, then set; an empty address takes it away.
pub(crate) async fn set_override(simulation: &Simulation, slot: Slot, mut fields: Fields<'_>) -> Result<(), Refusal> {
    let url = fields.text_if("override_callback_uri", LONGEST)?.unwrap_or_default().to_owned();
    let token = fields.text_if("verify_token", LONGEST)?.unwrap_or_default().to_owned();
    fields.close()?;
    if url.is_empty() {
        return point(simulation, slot, None).await.map_err(|problem| unsynced(&problem));
    }
    web_address(&url, "override_callback_uri")?;
    if token.is_empty() {
        return Err(Refusal::missing("verify_token"));
    }
    challenge::prove(simulation, &url, &token).await?;
    let endpoint = Some(Endpoint { url, fields: Vec::new() });
    point(simulation, slot, endpoint).await.map_err(|problem| unsynced(&problem))
}

/// `/{account}/subscribed_apps`.
pub(crate) async fn of_account(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    match call.method {
        Method::GET => Ok(Answer::Json(simulation.look(|world| {
            let mut app = json!({
                "whatsapp_business_api_data": {
                    "id": world.credentials.app_id,
                    "name": shop::VERIFIED_NAME,
                    "link": format!("https://www.facebook.com/games/?app_id={}", world.credentials.app_id),
                },
            });
            if let (Some(endpoint), Some(app)) = (world.endpoints.get(&Slot::Account), app.as_object_mut()) {
                app.insert("override_callback_uri".into(), json!(endpoint.url));
            }
            json!({ "data": if world.subscribed { vec![app] } else { Vec::new() } })
        }))),
        Method::POST => {
            set_override(simulation, Slot::Account, Fields::of(&call.body, "")?).await?;
            subscribe(simulation, true).await
        }
        _ => {
            point(simulation, Slot::Account, None).await.map_err(|problem| unsynced(&problem))?;
            subscribe(simulation, false).await
        }
    }
}

async fn subscribe(simulation: &Simulation, on: bool) -> Result<Answer, Refusal> {
    let ((), synced) = simulation.change(|turn| {
        note(turn, if on { "subscribe" } else { "unsubscribe" }, json!({}));
        turn.record(Change::Subscribed { on });
    });
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    Ok(success())
}

/// `/{app}` and `/{app}/subscriptions`.
pub(crate) async fn of_app(simulation: &Simulation, call: &Call, credentials: &Credentials) -> Result<Answer, Refusal> {
    match (call.method.clone(), call.route().as_slice()) {
        (Method::GET, [_]) => Ok(Answer::Json(json!({ "id": credentials.app_id, "name": shop::VERIFIED_NAME }))),
        (Method::GET, [_, "subscriptions"]) => Ok(Answer::Json(simulation.look(|world| {
            let subscription = world.endpoints.get(&Slot::App).map(|endpoint| {
                let fields: Vec<Value> =
                    shown(endpoint).iter().map(|name| json!({ "name": name, "version": "v26.0" })).collect();
                json!({
                    "object": "whatsapp_business_account",
                    "callback_url": endpoint.url,
                    "active": true,
                    "fields": fields,
                })
            });
            json!({ "data": subscription.into_iter().collect::<Vec<_>>() })
        }))),
        (Method::POST, [_, "subscriptions"]) => subscribe_app(simulation, call).await,
        (Method::DELETE, [_, "subscriptions"]) => {
            point(simulation, Slot::App, None).await.map_err(|problem| unsynced(&problem))?;
            Ok(success())
        }
        _ => Err(Refusal::not_played(&format!("{} /{}", call.method, call.path.join("/")))),
    }
}

/// The fields of a subscription; one that was set without naming any has them all.
fn shown(endpoint: &Endpoint) -> Vec<&str> {
    if endpoint.fields.is_empty() { known().collect() } else { endpoint.fields.iter().map(String::as_str).collect() }
}

async fn subscribe_app(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    let object = call.parameter("object").ok_or_else(|| Refusal::missing("object"))?;
    if object != "whatsapp_business_account" {
        return Err(Refusal::not_played(&format!("A subscription to {object}")));
    }
    let url = call.parameter("callback_url").ok_or_else(|| Refusal::missing("callback_url"))?;
    let token = call.parameter("verify_token").ok_or_else(|| Refusal::missing("verify_token"))?;
    web_address(&url, "callback_url")?;
    let fields = call.parameter("fields").unwrap_or_default();
    let names = |text: &str| {
        text.split([',', '[', ']', '"']).map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
    };
    let fields: Vec<String> = names(&fields);
    challenge::prove(simulation, &url, &token).await?;
    let ((), synced) = simulation.change(|turn| {
        note(turn, "subscriptions", json!({ "object": object, "callback_url": url, "fields": fields }));
    });
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    let endpoint = Some(Endpoint { url, fields });
    point(simulation, Slot::App, endpoint).await.map_err(|problem| unsynced(&problem))?;
    Ok(success())
}
