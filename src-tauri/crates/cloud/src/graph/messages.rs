//! Sending, read receipts, typing (CONTRACT §1).

use reqwest::Method;
use serde_json::json;
use shopbell_model::{Bsuid, CallbackId, PhoneNumberId, WaId, Wamid};

use super::{CallError, Client};
use crate::message::OutgoingMessage;
use crate::wire::Reader;

/// Meta took a message. That is not delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// Meta's id of the message.
    pub wamid: Wamid,
    /// WhatsApp's id of the recipient; may differ from the number it was sent to. Missing when sent to a BSUID.
    pub wa_id: Option<WaId>,
    /// The recipient's business-scoped id.
    pub user_id: Option<Bsuid>,
    /// `accepted`, `held_for_quality_assessment` or `paused`.
    pub message_status: Option<String>,
}

impl Client {
    /// Sends a message, once.
    ///
    /// # Errors
    /// `NotSent` when nothing left, `Refused` when Meta refused, `Ambiguous` when nobody knows.
    pub async fn send(
        &self,
        from: &PhoneNumberId,
        message: &OutgoingMessage,
        callback: &CallbackId,
    ) -> Result<Accepted, CallError> {
        let call = self.call(Method::POST, &[from.as_str(), "messages"])?.json(&message.to_graph(callback));
        let answer = call.answer().await?;
        let from = Reader::new(&answer);
        let message = from.list("messages").first().map(Reader::new);
        let contact = from.list("contacts").first().map(Reader::new);
        Ok(Accepted {
            // Without an id the message was most likely taken, and cannot be told apart from others: nobody knows.
            wamid: message
                .and_then(|message| message.id("id"))
                .ok_or_else(|| CallError::unreadable(200, "no id of the message"))?,
            wa_id: contact.and_then(|contact| contact.id("wa_id")),
            user_id: contact.and_then(|contact| contact.id("user_id")),
            message_status: message.and_then(|message| message.lower("message_status")),
        })
    }

    /// Gives the customer the read ticks for this message and all before it, and shows that somebody is typing for up
    /// to 25 seconds if asked (CONTRACT §1.5).
    ///
    /// # Errors
    /// As every call.
    pub async fn mark_read(&self, number: &PhoneNumberId, message: &Wamid, typing: bool) -> Result<(), CallError> {
        let mut body = json!({ "messaging_product": "whatsapp", "status": "read", "message_id": message });
        if let Some(map) = body.as_object_mut().filter(|_| typing) {
            map.insert("typing_indicator".to_owned(), json!({ "type": "text" }));
        }
        self.call(Method::POST, &[number.as_str(), "messages"])?.json(&body).done().await
    }
}
