//! `account_settings_update`: settings of a number, such as calling, changed.

use serde_json::Value;
use shopbell_model::{PhoneNumberId, UtcMillis};

use crate::wire::{Read, Reader};

/// Settings of a number changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AccountSettings {
    /// When.
    pub at: Option<UtcMillis>,
    /// What kind of settings.
    pub kind: Option<String>,
    /// The number.
    pub phone_number_id: Option<PhoneNumberId>,
    /// The settings as they came.
    pub settings: Option<Value>,
}

impl Read for AccountSettings {
    fn read(from: Reader<'_>) -> Self {
        let settings = from.get("phone_number_settings");
        Self {
            at: from.at("timestamp"),
            kind: from.lower("type"),
            phone_number_id: settings.id("phone_number_id"),
            settings: settings.raw().cloned(),
        }
    }
}
