//! `calls`: somebody calls the shop, or the other way round. A call opens the window like a message (CONTRACT §6).

use serde_json::Value;
use shopbell_model::{Bsuid, CallbackId, UtcMillis, WaId};

use crate::webhook::fault::WebhookFault;
use crate::webhook::messages::{ContactInfo, Metadata};
use crate::wire::wire;

wire! {
    /// News of calls.
    Calls {
        /// Which of the shop's numbers.
        metadata: Option<Metadata> = one("metadata"),
        /// Who calls.
        contacts: Vec<ContactInfo> = many("contacts"),
        /// Calls that begin or end.
        calls: Vec<Call> = many("calls"),
        /// How calls of the shop go.
        statuses: Vec<CallStatus> = many("statuses"),
        /// Errors of the number as a whole.
        errors: Vec<WebhookFault> = many("errors"),
    }
}

wire! {
    /// A call begins or ends.
    Call {
        /// Meta's id.
        id: Option<String> = id("id"),
        /// Who calls.
        from: Option<WaId> = id("from"),
        /// Who calls, by business-scoped id.
        from_user_id: Option<Bsuid> = id("from_user_id"),
        /// Who is called.
        to: Option<WaId> = id("to"),
        /// `connect` or `terminate`.
        event: Option<String> = lower("event"),
        /// `USER_INITIATED` or `BUSINESS_INITIATED`.
        direction: Option<String> = word("direction"),
        /// `COMPLETED` or `FAILED`, at its end.
        status: Option<String> = word("status"),
        /// When the news was written.
        at: Option<UtcMillis> = at("timestamp"),
        /// When it began.
        began_at: Option<UtcMillis> = at("start_time"),
        /// When it ended.
        ended_at: Option<UtcMillis> = at("end_time"),
        /// Seconds it took.
        duration: Option<i64> = number("duration"),
        /// The attempt, echoed.
        callback_id: Option<CallbackId> = id("biz_opaque_callback_data"),
        /// The media offer or answer as it came.
        session: Option<Value> = value("session"),
    }
}

wire! {
    /// How a call of the shop goes.
    CallStatus {
        /// Meta's id.
        id: Option<String> = id("id"),
        /// `RINGING`, `ACCEPTED` or `REJECTED`.
        status: Option<String> = word("status"),
        /// When.
        at: Option<UtcMillis> = at("timestamp"),
        /// Who is called.
        recipient_id: Option<WaId> = id("recipient_id"),
        /// Who is called, by business-scoped id.
        recipient_user_id: Option<Bsuid> = id("recipient_user_id"),
        /// The attempt, echoed.
        callback_id: Option<CallbackId> = id("biz_opaque_callback_data"),
    }
}
