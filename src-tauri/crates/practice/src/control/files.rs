//! The files customers have at hand, and a look at any file practice holds.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::simulation::Simulation;
use crate::{PracticeError, acts, customers};

/// `GET files`.
pub(super) async fn list() -> Json<Vec<&'static str>> {
    Json(customers::files::names())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Send {
    customer: String,
    file: String,
}

/// `POST send_file`.
pub(super) async fn send(
    State(simulation): State<Arc<Simulation>>,
    Json(order): Json<Send>,
) -> Result<Json<Value>, PracticeError> {
    let (wamid, media) = acts::send_file(&simulation, &order.customer, &order.file).await?;
    Ok(Json(json!({ "wamid": wamid, "media": media })))
}

#[derive(Deserialize)]
pub(super) struct Which {
    id: String,
}

/// `GET file`: for tests that compare what went with what came.
pub(super) async fn bytes(State(simulation): State<Arc<Simulation>>, Query(which): Query<Which>) -> Response {
    let media = simulation.look(|world| world.media.get(&which.id).cloned());
    let Some(media) = media else { return StatusCode::NOT_FOUND.into_response() };
    match tokio::fs::read(simulation.media_dir.join(&media.id)).await {
        Ok(bytes) => ([(header::CONTENT_TYPE, media.mime)], bytes).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
