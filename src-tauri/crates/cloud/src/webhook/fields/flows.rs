//! `flows`: a form's status, or the health of the server behind it.

use serde_json::Value;

use crate::wire::wire;

wire! {
    /// Something happened to a form.
    FlowEvent {
        /// `FLOW_STATUS_CHANGE`, `ENDPOINT_ERROR_RATE`, `ENDPOINT_LATENCY`, `ENDPOINT_AVAILABILITY` and so on.
        event: Option<String> = word("event"),
        /// A sentence.
        message: Option<String> = text("message"),
        /// The form.
        flow_id: Option<String> = id("flow_id"),
        /// Its status before.
        old_status: Option<String> = word("old_status"),
        /// Its status now.
        new_status: Option<String> = word("new_status"),
        /// Share of failed requests.
        error_rate: Option<f64> = decimal("error_rate"),
        /// The measure that raises the alert.
        threshold: Option<f64> = decimal("threshold"),
        /// `ACTIVATED` or `DEACTIVATED`.
        alert_state: Option<String> = word("alert_state"),
        /// Which errors.
        errors: Option<Value> = value("errors"),
    }
}
