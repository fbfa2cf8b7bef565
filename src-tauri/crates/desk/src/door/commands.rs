//! `POST /api/<command>`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use shopbell_api::dto::{Failure, Refusal};

use super::Hall;
use super::keys::unauthorized;

/// Runs a command and answers as `docs/api.md` says.
pub(super) async fn call(
    State(hall): State<Hall>,
    Path(command): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if !hall.keys.admits(&headers, hall.port) {
        return unauthorized();
    }
    let outcome = match payload(&body) {
        Ok(payload) => hall.app.router().call(&command, payload).await,
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(answer) => Json(answer).into_response(),
        Err(failure) => {
            let status = StatusCode::from_u16(failure.http_status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, Json(Refusal::from(failure))).into_response()
        }
    }
}

/// No body says nothing.
fn payload(body: &[u8]) -> Result<Value, Failure> {
    if body.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(body)
        .map_err(|problem| Failure::Invalid { field: String::new(), problem: problem.to_string() })
}
