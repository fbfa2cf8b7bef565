//! How times and kept JSON stand in what programs read.

use serde_json::Value as Json;
use shopbell_model::UtcMillis;

/// A time as programs write it: RFC 3339, UTC.
pub(super) fn time(at: UtcMillis) -> String {
    jiff::Timestamp::from_millisecond(at.0).map_or_else(|_| at.0.to_string(), |at| at.to_string())
}

/// JSON that is kept as text, as JSON; what is none stays text.
pub(super) fn parsed(text: Option<&str>) -> Json {
    text.map_or(Json::Null, |text| serde_json::from_str(text).unwrap_or_else(|_| Json::from(text)))
}
