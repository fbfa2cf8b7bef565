//! Text.

use serde_json::{Value, json};

use super::MessageError;
use super::check::within;
use super::limits::TEXT;

/// Text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// 1 to 4096 characters.
    pub body: String,
    /// Whether WhatsApp shows a preview of the first link.
    pub preview_url: bool,
}

impl Text {
    pub(super) fn check(&self) -> Result<(), MessageError> {
        within("text.body", &self.body, TEXT)
    }

    pub(super) fn to_graph(&self) -> Value {
        json!({ "body": self.body, "preview_url": self.preview_url })
    }
}
