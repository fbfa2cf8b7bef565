//! The Graph API as the Cloud API has it: one module an area.
//!
//! Paths are taken with and without their version. What practice does not play is refused with a sentence that says so,
//! never with a made-up success. What never lives here: what customers do.

pub(crate) mod account;
pub(crate) mod blocking;
pub(crate) mod call;
pub(crate) mod fields;
pub(crate) mod media;
pub(crate) mod messages;
pub(crate) mod number;
pub(crate) mod profile;
pub(crate) mod refusal;
pub(crate) mod subscriptions;
pub(crate) mod templates;
pub(crate) mod tokens;
pub(crate) mod uploads;

use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::Method;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::failures::FailureKind;
use crate::server::wire::Wire;
use crate::simulation::Simulation;
use call::Call;
use refusal::Refusal;

/// A successful answer.
pub(crate) enum Answer {
    /// JSON.
    Json(Value),
    /// The bytes of a file and their type.
    File(Vec<u8>, String),
    /// Accepted, but the connection closes without a word (failure on demand).
    Silence,
}

/// `{"success": true}`.
pub(crate) fn success() -> Answer {
    Answer::Json(json!({ "success": true }))
}

/// Every request that is not practice's own control.
pub(crate) async fn serve(
    State(simulation): State<Arc<Simulation>>,
    ConnectInfo(wire): ConnectInfo<Wire>,
    request: Request,
) -> Response {
    let outcome = match Call::read(request).await {
        Ok(call) => Box::pin(answer(&simulation, &call)).await,
        Err(refusal) => Err(refusal),
    };
    match outcome {
        Ok(Answer::Json(value)) => axum::Json(value).into_response(),
        Ok(Answer::File(bytes, mime)) => ([(axum::http::header::CONTENT_TYPE, mime)], bytes).into_response(),
        Ok(Answer::Silence) => {
            wire.cut();
            ().into_response()
        }
        Err(refusal) => refusal.into_response(),
    }
}

/// Whom the token stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bearer {
    User,
    App,
}

fn who(simulation: &Simulation, call: &Call) -> Result<Bearer, Refusal> {
    let Some(token) = &call.token else {
        return Err(Refusal::new(190).say("An access token is required to request this resource."));
    };
    if simulation.failures.take(&[FailureKind::WrongToken]).is_some() {
        return Err(Refusal::new(190).subcode(463).say("Error validating access token: Session has expired."));
    }
    simulation.look(|world| {
        let credentials = &world.credentials;
        if *token == credentials.token {
            Ok(Bearer::User)
        } else if *token == format!("{}|{}", credentials.app_id, credentials.app_secret) {
            Ok(Bearer::App)
        } else {
            Err(Refusal::new(190).say("Invalid OAuth access token - Cannot parse access token"))
        }
    })
}

async fn answer(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    let route = call.route();
    if route.is_empty() {
        return Err(Refusal::new(2500).say("(#2500) An object or path must be named."));
    }
    let bearer = who(simulation, call)?;
    let credentials = simulation.look(|world| world.credentials.clone());
    if let [app, "uploads"] = route.as_slice()
        && *app == credentials.app_id
    {
        return uploads::begin(simulation, call).await;
    }
    if route.first() == Some(&credentials.app_id.as_str()) {
        return subscriptions::of_app(simulation, call, &credentials).await;
    }
    if route.as_slice() == ["debug_token"] {
        return tokens::debug(simulation, call, &credentials);
    }
    if bearer == Bearer::App {
        return Err(Refusal::new(200).say("(#200) An app token cannot be used here."));
    }
    match route.as_slice() {
        [id] if *id == credentials.phone_number_id => number::node(simulation, call).await,
        [id, edge] if *id == credentials.phone_number_id => on_number(simulation, call, edge).await,
        [id] if *id == credentials.waba_id => account::node(simulation, call),
        [id, edge] if *id == credentials.waba_id => on_account(simulation, call, edge).await,
        [upload] if upload.starts_with("upload:") => uploads::node(simulation, call, upload).await,
        [account, "message_templates", act @ ("archive" | "unarchive")]
            if call.method == Method::POST && *account == credentials.waba_id =>
        {
            templates::shelve(simulation, call, *act == "archive").await
        }
        [id, "unpause"]
            if call.method == Method::POST && simulation.look(|world| world.templates.contains_key(*id)) =>
        {
            templates::unpause(simulation, id).await
        }
        ["whatsapp_business", "attachments"] => media::bytes(simulation, call).await,
        [id] if simulation.look(|world| world.media.contains_key(*id)) => media::node(simulation, call, id).await,
        [id] if simulation.look(|world| world.templates.contains_key(*id)) => {
            templates::node(simulation, call, id).await
        }
        [id] | [id, _] if !id.bytes().all(|byte| byte.is_ascii_digit()) => Err(unknown_path(call)),
        [id] | [id, _] => Err(Refusal::no_object(&call.method.as_str().to_ascii_lowercase(), id)),
        _ => Err(unknown_path(call)),
    }
}

fn unknown_path(call: &Call) -> Refusal {
    Refusal::new(2500).say(format!("(#2500) Unknown path components: /{}", call.path.join("/")))
}

async fn on_number(simulation: &Simulation, call: &Call, edge: &str) -> Result<Answer, Refusal> {
    match (call.method.clone(), edge) {
        (Method::POST, "messages") => messages::post(simulation, call).await,
        (Method::POST, "media") => media::upload(simulation, call).await,
        (Method::GET | Method::POST, "whatsapp_business_profile") => profile::edge(simulation, call).await,
        (Method::POST, "register" | "deregister") => number::register(simulation, call, edge == "register").await,
        (Method::GET | Method::POST | Method::DELETE, "block_users") => blocking::edge(simulation, call).await,
        _ => Err(Refusal::not_played(&format!("{} /{{phone number}}/{edge}", call.method))),
    }
}

async fn on_account(simulation: &Simulation, call: &Call, edge: &str) -> Result<Answer, Refusal> {
    match (call.method.clone(), edge) {
        (Method::GET, "phone_numbers") => Ok(account::numbers(simulation, call)),
        (Method::GET | Method::POST | Method::DELETE, "message_templates") => templates::edge(simulation, call).await,
        (Method::GET | Method::POST | Method::DELETE, "subscribed_apps") => {
            subscriptions::of_account(simulation, call).await
        }
        _ => Err(Refusal::not_played(&format!("{} /{{account}}/{edge}", call.method))),
    }
}

/// The file could not be written: the change may be lost, so nothing is confirmed.
pub(crate) fn unsynced(problem: &crate::PracticeError) -> Refusal {
    tracing::error!(%problem, "an accepted request could not be kept");
    Refusal::new(2).details("The practice file cannot be written.")
}
