//! Blocking and letting in again (CONTRACT §4).

use reqwest::Method;
use serde_json::json;
use shopbell_model::PhoneNumberId;

use super::{CallError, Client};
use crate::message::Recipient;

impl Client {
    /// Blocks a customer for this number, or lets one in again. Said twice it means the same.
    ///
    /// # Errors
    /// As every call; `Refused` with 139100 when the customer did not write in the last 24 hours.
    pub async fn block(&self, number: &PhoneNumberId, who: &Recipient, blocked: bool) -> Result<(), CallError> {
        let user = match who {
            Recipient::WaId(id) => json!({ "user": id.as_str() }),
            Recipient::Phone(phone) => json!({ "user": phone.e164() }),
            Recipient::Bsuid(id) => json!({ "user_id": id.as_str() }),
        };
        let method = if blocked { Method::POST } else { Method::DELETE };
        let body = json!({ "messaging_product": "whatsapp", "block_users": [user] });
        self.call(method, &[number.as_str(), "block_users"])?.json(&body).done().await
    }
}
