//! What a customer chose or filled in in an interactive message.

use serde_json::Value;
use shopbell_model::UtcMillis;

use super::IncomingBody;
use crate::wire::{Reader, wire};

wire! {
    /// A tapped button or a chosen row.
    Reply {
        /// What the shop had put behind it.
        id: Option<String> = text("id"),
        /// What it said.
        title: Option<String> = text("title"),
        /// The second line of a row.
        description: Option<String> = text("description"),
    }
}

wire! {
    /// A filled form: a flow, or an address.
    Form {
        /// `flow`, `address_message` and so on.
        name: Option<String> = text("name"),
        /// What the customer sees of it.
        body: Option<String> = text("body"),
        /// The answers as JSON in a text.
        response_json: Option<String> = text("response_json"),
    }
}

wire! {
    /// Whether the shop may call.
    CallPermission {
        /// `accept` or `reject`.
        response: Option<String> = lower("response"),
        /// Whether for good.
        is_permanent: Option<bool> = flag("is_permanent"),
        /// Until when.
        expires_at: Option<UtcMillis> = at("expiration_timestamp"),
        /// `user_action` or `automatic`.
        response_source: Option<String> = lower("response_source"),
    }
}

/// What a customer chose or filled in.
#[derive(Clone, Debug, PartialEq)]
pub enum InteractiveReply {
    /// A tapped reply button.
    Button(Reply),
    /// A chosen row of a list.
    List(Reply),
    /// A filled form.
    Form(Form),
    /// Whether the shop may call.
    CallPermission(CallPermission),
    /// Something Shopbell does not know yet.
    Other {
        /// Meta's name of it.
        kind: String,
        /// As it came.
        raw: Value,
    },
}

impl InteractiveReply {
    /// What a person reads of it in one line.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        match self {
            Self::Button(reply) | Self::List(reply) => reply.title.as_deref(),
            Self::Form(form) => form.body.as_deref(),
            Self::CallPermission(_) | Self::Other { .. } => None,
        }
    }
}

pub(super) fn read(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    let kind = own.lower("type").ok_or("an interactive reply without a type")?;
    let missing = "an interactive reply without its answer";
    let reply = match kind.as_str() {
        "button_reply" => InteractiveReply::Button(own.one("button_reply").ok_or(missing)?),
        "list_reply" => InteractiveReply::List(own.one("list_reply").ok_or(missing)?),
        "nfm_reply" => InteractiveReply::Form(own.one("nfm_reply").ok_or(missing)?),
        "call_permission_reply" => InteractiveReply::CallPermission(own.one("call_permission_reply").ok_or(missing)?),
        _ => InteractiveReply::Other { raw: own.raw().cloned().unwrap_or_default(), kind },
    };
    Ok(IncomingBody::Interactive(reply))
}
