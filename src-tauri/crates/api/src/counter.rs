//! What stands between a command and its handler: what the handlers reach, and how a request is read and an answer written.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use shopbell_engine::Shop;

use crate::check::unreadable;
use crate::dto::Failure;
use crate::practice_port::Practice;

/// What the handlers reach.
pub(crate) struct Counter {
    pub(crate) shop: Shop,
    /// Plugged in by the host of a practice shop.
    pub(crate) practice: Option<Practice>,
}

/// Reads a request.
pub(crate) fn request<T: DeserializeOwned>(payload: Value) -> Result<T, Failure> {
    let payload = if payload.is_null() { Value::Object(Map::new()) } else { payload };
    serde_json::from_value(payload).map_err(|problem| unreadable(&problem))
}

/// Writes an answer.
pub(crate) fn answer<T: Serialize>(answer: &T) -> Result<Box<RawValue>, Failure> {
    serde_json::value::to_raw_value(answer).map_err(|problem| Failure::Internal { problem: problem.to_string() })
}
