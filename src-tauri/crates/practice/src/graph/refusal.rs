//! How the Graph API says no (CONTRACT §8).

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use shopbell_cloud::errors::fact_of;

use crate::random;

/// A refusal on its way out. Boxed, because almost every answer is none.
#[derive(Debug, Clone)]
pub(crate) struct Refusal(Box<Body>);

#[derive(Debug, Clone)]
struct Body {
    code: i32,
    subcode: Option<i32>,
    http: StatusCode,
    message: String,
    details: Option<String>,
    kind: &'static str,
    extra: Option<(&'static str, Value)>,
}

/// Meta's title of a code.
fn title(code: i32) -> &'static str {
    fact_of(code).map_or("Unknown error", |fact| fact.title)
}

impl Refusal {
    /// A refusal with the title and HTTP status of the error table.
    pub(crate) fn new(code: i32) -> Self {
        let http = fact_of(code).and_then(|fact| fact.http).and_then(|http| StatusCode::from_u16(http).ok());
        Self(Box::new(Body {
            code,
            subcode: None,
            http: http.unwrap_or(StatusCode::BAD_REQUEST),
            message: format!("(#{code}) {}", title(code)),
            details: None,
            kind: "OAuthException",
            extra: None,
        }))
    }

    /// A value is missing: 131008.
    pub(crate) fn missing(path: &str) -> Self {
        Self::new(131_008).details(format!("The parameter {path} is required."))
    }

    /// A value is not allowed: 131009.
    pub(crate) fn value(details: impl Into<String>) -> Self {
        Self::new(131_009).details(details)
    }

    /// The request has the wrong shape: 100.
    pub(crate) fn shape(details: impl Into<String>) -> Self {
        Self::new(100).details(details)
    }

    /// No such object, or none the token may see: 100 with subcode 33.
    pub(crate) fn no_object(method: &str, id: &str) -> Self {
        Self::new(100).subcode(33).kind("GraphMethodException").say(format!(
            "Unsupported {method} request. Object with ID '{id}' does not exist, cannot be loaded due to missing \
             permissions, or does not support this operation",
        ))
    }

    /// Practice does not play this part of the API, and says so. The code is that of a wrong request, so that no client
    /// thinks its token is at fault.
    pub(crate) fn not_played(what: &str) -> Self {
        Self::new(100)
            .say("(#100) The practice WhatsApp does not support this")
            .details(format!("{what} is not part of practice."))
    }

    /// Explains.
    pub(crate) fn details(mut self, details: impl Into<String>) -> Self {
        self.0.details = Some(details.into());
        self
    }

    /// Replaces the message.
    pub(crate) fn say(mut self, message: impl Into<String>) -> Self {
        self.0.message = message.into();
        self
    }

    /// Adds a subcode.
    pub(crate) fn subcode(mut self, subcode: i32) -> Self {
        self.0.subcode = Some(subcode);
        self
    }

    /// Replaces the HTTP status.
    pub(crate) fn http(mut self, http: StatusCode) -> Self {
        self.0.http = http;
        self
    }

    /// Replaces the exception's name.
    pub(crate) fn kind(mut self, kind: &'static str) -> Self {
        self.0.kind = kind;
        self
    }

    /// Stands beside `error` in the body.
    pub(crate) fn beside(mut self, name: &'static str, value: Value) -> Self {
        self.0.extra = Some((name, value));
        self
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let refusal = *self.0;
        let mut error = Map::new();
        error.insert("message".into(), json!(refusal.message));
        error.insert("type".into(), json!(refusal.kind));
        error.insert("code".into(), json!(refusal.code));
        if let Some(details) = &refusal.details {
            error.insert("error_data".into(), json!({ "messaging_product": "whatsapp", "details": details }));
        }
        if let Some(subcode) = refusal.subcode {
            error.insert("error_subcode".into(), json!(subcode));
        }
        if refusal.http.is_server_error() {
            error.insert("is_transient".into(), json!(true));
        }
        error.insert("fbtrace_id".into(), json!(format!("A{}", random::letters(22))));
        let mut body = Map::new();
        body.insert("error".into(), Value::Object(error));
        if let Some((name, value)) = refusal.extra {
            body.insert(name.into(), value);
        }
        (refusal.http, axum::Json(Value::Object(body))).into_response()
    }
}

/// The same code as a webhook writes it (CONTRACT §8).
pub(crate) fn in_webhook(code: i32) -> Value {
    json!({
        "code": code,
        "title": title(code),
        "message": title(code),
        "error_data": { "details": format!("{}.", title(code)) },
        "href": "https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes",
    })
}
