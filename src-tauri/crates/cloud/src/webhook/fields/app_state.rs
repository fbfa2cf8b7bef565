//! `smb_app_state_sync`: the address book of WhatsApp's own app on the same number.

use shopbell_model::UtcMillis;

use crate::webhook::messages::Metadata;
use crate::wire::{Read, Reader, wire};

wire! {
    /// The address book changed.
    AppState {
        /// Which of the shop's numbers.
        metadata: Option<Metadata> = one("metadata"),
        /// What changed.
        changes: Vec<AppContact> = many("state_sync"),
    }
}

/// One entry of the address book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppContact {
    /// `contact`.
    pub kind: Option<String>,
    /// `add` or `remove`.
    pub action: Option<String>,
    /// Whole name.
    pub full_name: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Number.
    pub phone_number: Option<String>,
    /// When.
    pub at: Option<UtcMillis>,
}

impl Read for AppContact {
    fn read(from: Reader<'_>) -> Self {
        let contact = from.get("contact");
        Self {
            kind: from.lower("type"),
            action: from.lower("action"),
            full_name: contact.text("full_name"),
            first_name: contact.text("first_name"),
            phone_number: contact.text("phone_number"),
            at: from.get("metadata").at("timestamp"),
        }
    }
}
