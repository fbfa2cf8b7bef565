//! Practice's own control, beside the Graph API: `/_practice/…`.
//!
//! | Route | What |
//! |---|---|
//! | `GET facts` | everything a client needs to join in: addresses, ids, token, app secret, a customer who may be answered |
//! | `GET log` | accepted requests in the order they were accepted, as a JSON array; `?kind=message` keeps one kind, `?after=17` those with a higher `n`. An entry: `{n, at, kind, phone_number_id, to, type, body, wamid, biz_opaque_callback_data, request}`; what does not apply is absent. It holds nothing that is not synced to the file |
//! | `GET clock`, `POST clock {advance_ms}` | `{now, ahead}`; moves the clock forward |
//! | `GET customers`, `POST customers {…}` | who there is, without the town; adds a customer, also in place of somebody of the town whom nobody has met |
//! | `POST write {customer, text?}` | a customer writes, their own next line if no text is given; `{wamid}` |
//! | `POST phone {customer, text}` | the shop writes to a customer in WhatsApp's own app; the program hears of it by an echo; `{wamid}` |
//! | `GET files`, `POST send_file {customer, file}` | the files customers have at hand; a customer sends one; `{wamid, media}` |
//! | `GET file?id=` | the bytes of a file, sent or received |
//! | `POST act {customer, doing, text?}` | a customer does something else: `place`, `cards`, `order`, `from_ad`, `poll`, `tap`, `edit`, `take_back`, `new_number`, `stop`, `almost_stop`, `start`, `decline`, `offers_off`, `offers_on`; `{wamid}` |
//! | `POST webhook {url}` | where webhooks go; an empty address takes it away |
//! | `POST template {name, language?, status?, body?, gone?, silent?}` | a template stands otherwise by itself: its status, its text, or it is gone; a webhook tells of it unless `silent` |
//! | `POST review {name, language?, doing, reason?}` | Meta's reviewer does something with a template: `approve`, `reject`, `warn_category`, `recategorise`, `complain`, `praise`, `pause`, `disable`, `appeal`; `{done}` |
//! | `POST verify {on}` | Meta verifies the business, or takes that back: 6,000 templates, or 250 |
//! | `GET limit`, `POST limit {tier?, throughput?}` | `{tier, used, throughput}`: the portfolio's messaging limit (`TIER_250` to `TIER_UNLIMITED`), how many places of it are taken, and the number's `STANDARD` or `HIGH`; sets them, and webhooks tell |
//! | `POST pace {name, language?, doing, first?}` | Meta tries a template with `first` people before the rest: `begin`; `release` lets go what is held, `drop` drops it and pauses the template; `{done}` |
//! | `GET webhooks` | `{waiting}`: how many webhooks have not been taken yet |
//! | `POST fail {kind, count?, ms?, code?}`, `DELETE fail` | failures on demand; forgets them |
//!
//! It needs no token, so it answers only to a loopback `Host` and never to a page of another origin.

mod files;
mod guard;
mod limits;

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router, middleware};
use serde::Deserialize;
use serde_json::{Value, json};
use shopbell_model::Span;

use crate::acts::{self, TemplateOrder};
use crate::customers::Customer;
use crate::customers::kinds::Doing;
use crate::failures::FailureOrder;
use crate::graph::templates::review::ReviewOrder;
use crate::simulation::Simulation;
use crate::{PracticeError, PracticeFacts};

/// The routes.
pub(crate) fn routes(simulation: Arc<Simulation>) -> Router<Arc<Simulation>> {
    Router::new()
        .route("/_practice/facts", get(facts))
        .route("/_practice/log", get(log))
        .route("/_practice/clock", get(clock).post(move_clock))
        .route("/_practice/customers", get(customers).post(add_customer))
        .route("/_practice/write", post(write))
        .route("/_practice/phone", post(phone))
        .route("/_practice/files", get(files::list))
        .route("/_practice/send_file", post(files::send))
        .route("/_practice/file", get(files::bytes))
        .route("/_practice/act", post(act))
        .route("/_practice/webhook", post(webhook))
        .route("/_practice/template", post(template))
        .route("/_practice/review", post(review))
        .route("/_practice/verify", post(verify))
        .route("/_practice/limit", get(limits::show).post(limits::set))
        .route("/_practice/pace", post(limits::pace))
        .route("/_practice/webhooks", get(webhooks))
        .route("/_practice/fail", post(fail).delete(heal))
        .route_layer(middleware::from_fn_with_state(simulation, guard::local_only))
}

impl IntoResponse for PracticeError {
    fn into_response(self) -> Response {
        let status = match &self {
            Self::NoSuchCustomer(_) => StatusCode::NOT_FOUND,
            Self::Blocked(_) | Self::Address(_) | Self::Order(_) => StatusCode::BAD_REQUEST,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        (status, Json(json!({ "error": self.to_string() }))).into_response()
    }
}

async fn facts(State(simulation): State<Arc<Simulation>>) -> Json<PracticeFacts> {
    Json(acts::facts(&simulation))
}

#[derive(Deserialize)]
struct LogQuery {
    kind: Option<String>,
    after: Option<u64>,
}

async fn log(
    State(simulation): State<Arc<Simulation>>,
    Query(query): Query<LogQuery>,
) -> Result<Json<Vec<Value>>, PracticeError> {
    acts::log(&simulation, query.kind.as_deref(), query.after.unwrap_or(0)).await.map(Json)
}

async fn clock(State(simulation): State<Arc<Simulation>>) -> Json<Value> {
    Json(clock_now(&simulation))
}

fn clock_now(simulation: &Simulation) -> Value {
    json!({ "now": simulation.clock.now(), "ahead": simulation.look(|world| world.ahead) })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Move {
    advance_ms: i64,
}

async fn move_clock(
    State(simulation): State<Arc<Simulation>>,
    Json(order): Json<Move>,
) -> Result<Json<Value>, PracticeError> {
    acts::move_clock(&simulation, Span(order.advance_ms)).await?;
    Ok(Json(clock_now(&simulation)))
}

async fn customers(State(simulation): State<Arc<Simulation>>) -> Json<Vec<Customer>> {
    Json(acts::customers(&simulation))
}

async fn add_customer(
    State(simulation): State<Arc<Simulation>>,
    Json(customer): Json<Customer>,
) -> Result<Json<Value>, PracticeError> {
    acts::add_customer(&simulation, customer).await?;
    Ok(Json(json!({ "success": true })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Write {
    customer: String,
    #[serde(default)]
    text: Option<String>,
}

async fn write(
    State(simulation): State<Arc<Simulation>>,
    Json(order): Json<Write>,
) -> Result<Json<Value>, PracticeError> {
    let wamid = acts::write(&simulation, &order.customer, order.text.as_deref()).await?;
    Ok(Json(json!({ "wamid": wamid })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Phone {
    customer: String,
    text: String,
}

async fn phone(
    State(simulation): State<Arc<Simulation>>,
    Json(order): Json<Phone>,
) -> Result<Json<Value>, PracticeError> {
    let wamid = acts::write_by_phone(&simulation, &order.customer, &order.text).await?;
    Ok(Json(json!({ "wamid": wamid })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Act {
    customer: String,
    doing: Doing,
    #[serde(default)]
    text: Option<String>,
}

async fn act(State(simulation): State<Arc<Simulation>>, Json(order): Json<Act>) -> Result<Json<Value>, PracticeError> {
    let wamid = acts::act(&simulation, &order.customer, order.doing, order.text.as_deref()).await?;
    Ok(Json(json!({ "wamid": wamid })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Webhook {
    url: String,
}

async fn webhook(
    State(simulation): State<Arc<Simulation>>,
    Json(order): Json<Webhook>,
) -> Result<Json<Value>, PracticeError> {
    acts::set_webhook(&simulation, &order.url).await?;
    Ok(Json(json!({ "success": true })))
}

async fn template(
    State(simulation): State<Arc<Simulation>>,
    Json(order): Json<TemplateOrder>,
) -> Result<Json<Value>, PracticeError> {
    let changed = acts::change_template(&simulation, &order).await?;
    Ok(Json(json!({ "changed": changed })))
}

async fn review(
    State(simulation): State<Arc<Simulation>>,
    Json(order): Json<ReviewOrder>,
) -> Result<Json<Value>, PracticeError> {
    let done = acts::review(&simulation, &order).await?;
    Ok(Json(json!({ "done": done })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Verify {
    on: bool,
}

async fn verify(
    State(simulation): State<Arc<Simulation>>,
    Json(order): Json<Verify>,
) -> Result<Json<Value>, PracticeError> {
    acts::verify(&simulation, order.on).await?;
    Ok(Json(json!({ "success": true })))
}

async fn webhooks(State(simulation): State<Arc<Simulation>>) -> Json<Value> {
    Json(json!({ "waiting": simulation.look(|world| world.webhooks.len()) }))
}

async fn fail(
    State(simulation): State<Arc<Simulation>>,
    Json(order): Json<FailureOrder>,
) -> Result<Json<Value>, PracticeError> {
    acts::fail(&simulation, order)?;
    Ok(Json(json!({ "success": true })))
}

async fn heal(State(simulation): State<Arc<Simulation>>) -> Json<Value> {
    simulation.failures.clear();
    Json(json!({ "success": true }))
}
