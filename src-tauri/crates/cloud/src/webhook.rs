//! What Meta posts to the shop (CONTRACT §9.2).
//!
//! [`parse`] takes a signed body apart. It fails only where there is no JSON envelope at all; everything inside is read
//! leniently, so that one bad message never loses the others of its batch. Kinds of messages live in `kinds/`, fields of
//! a subscription in `fields/`, one a file, each with one line in its list.

mod context;
mod fault;
pub mod fields;
mod incoming;
mod kinds;
mod messages;
mod status;
mod surrogates;

use serde_json::Value;
use shopbell_model::UtcMillis;
use thiserror::Error;

pub use context::{Context, ReferredProduct};
pub use fault::WebhookFault;
pub use fields::{ChangeValue, NEEDED, known};
pub use incoming::{IncomingMessage, Referral};
pub use kinds::*;
pub use messages::{ContactInfo, MessagesValue, Metadata, Unreadable};
pub use status::{Pricing, Status, StatusConversation, StatusKind};

use crate::wire::Reader;

/// What `object` says in every webhook of a WhatsApp business account.
pub const OBJECT: &str = "whatsapp_business_account";

/// A webhook body taken apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Webhook {
    /// What it is about; [`OBJECT`] for everything Shopbell subscribes to.
    pub object: Option<String>,
    /// One entry for each business account; up to 1,000 updates in all.
    pub entries: Vec<Entry>,
    /// Entries and changes that are no objects.
    pub unreadable: Vec<Value>,
}

/// What happened to one business account.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The business account; for some partner events the business portfolio.
    pub id: Option<String>,
    /// When Meta wrote it.
    pub time: Option<UtcMillis>,
    /// What happened.
    pub changes: Vec<Change>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The field of the subscription, as Meta wrote it.
    pub field: String,
    /// What happened.
    pub value: ChangeValue,
}

/// Why a body is no webhook.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ParseError {
    /// Not JSON, or nested deeper than 128 levels.
    #[error("not readable as JSON: {0}")]
    Json(String),
    /// JSON without an `entry` list.
    #[error("not a webhook: no list of entries")]
    NoEntries,
}

/// Takes a body apart.
///
/// # Errors
/// When there is no JSON envelope with entries; whatever is wrong inside is kept in place instead.
pub fn parse(body: &[u8]) -> Result<Webhook, ParseError> {
    let value: Value = match serde_json::from_slice(body) {
        Ok(value) => value,
        // Meta cuts previews and names by UTF-16 units, which can leave half an emoji that strict JSON refuses.
        Err(first) => {
            serde_json::from_slice(&surrogates::mend(body)).map_err(|_| ParseError::Json(first.to_string()))?
        }
    };
    let from = Reader::new(&value);
    if !from.get("entry").raw().is_some_and(Value::is_array) {
        return Err(ParseError::NoEntries);
    }
    let mut webhook = Webhook { object: from.text("object"), ..Webhook::default() };
    for entry in from.list("entry") {
        let place = Reader::new(entry);
        if !place.is_object() {
            webhook.unreadable.push(entry.clone());
            continue;
        }
        let mut read = Entry { id: place.id("id"), time: place.at("time"), changes: Vec::new() };
        for change in place.list("changes") {
            let place = Reader::new(change);
            if place.is_object() {
                let field = place.text("field").unwrap_or_default();
                read.changes.push(Change { value: fields::read(&field, place.get("value")), field });
            } else {
                webhook.unreadable.push(change.clone());
            }
        }
        webhook.entries.push(read);
    }
    Ok(webhook)
}

#[cfg(test)]
mod tests;
