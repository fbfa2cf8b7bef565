//! How far a message of the shop came, and what it cost.

use serde_json::Value;
use shopbell_model::{Bsuid, CallbackId, Delivery, UtcMillis, WaId, Wamid};

use super::fault::WebhookFault;
use crate::wire::{Reader, wire};

/// What a status says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatusKind {
    /// Meta sent it on.
    Sent,
    /// It is on the phone.
    Delivered,
    /// It was read; `delivered` may never have come.
    Read,
    /// A voice message was listened to.
    Played,
    /// It did not go.
    Failed,
    /// Something Shopbell does not know, in small letters.
    Other(String),
}

impl StatusKind {
    fn read(word: &str) -> Self {
        match word {
            "sent" => Self::Sent,
            "delivered" => Self::Delivered,
            "read" => Self::Read,
            "played" => Self::Played,
            "failed" => Self::Failed,
            _ => Self::Other(word.to_owned()),
        }
    }

    /// Meta's word, in small letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Played => "played",
            Self::Failed => "failed",
            Self::Other(word) => word,
        }
    }

    /// How far the message is now; nothing for a word that moves no tick.
    #[must_use]
    pub fn delivery(&self) -> Option<Delivery> {
        match self {
            Self::Sent => Some(Delivery::Sent),
            Self::Delivered => Some(Delivery::Delivered),
            Self::Read => Some(Delivery::Read),
            Self::Played => Some(Delivery::Played),
            Self::Failed => Some(Delivery::Failed),
            Self::Other(_) => None,
        }
    }
}

wire! {
    /// What a message cost (CONTRACT §6). Billing must not be derived from this alone.
    Pricing {
        /// Whether it is billed.
        billable: Option<bool> = flag("billable"),
        /// `PMP`, or `CBP` before July 2025.
        pricing_model: Option<String> = word("pricing_model"),
        /// `regular`, `free_customer_service` or `free_entry_point`.
        kind: Option<String> = lower("type"),
        /// `marketing`, `utility`, `service` and so on.
        category: Option<String> = lower("category"),
        /// Amount and currency; only with a maximum price.
        cost: Option<Value> = value("cost"),
    }
}

/// The conversation of a message; omitted from v24.0 on except for free entry points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatusConversation {
    /// Meta's id.
    pub id: Option<String>,
    /// Why it was opened: `service`, `referral_conversion` and so on.
    pub origin: Option<String>,
    /// When it ends.
    pub expires_at: Option<UtcMillis>,
}

/// A status of one message.
#[derive(Clone, Debug, PartialEq)]
pub struct Status {
    /// The message.
    pub id: Wamid,
    /// What is told.
    pub status: StatusKind,
    /// When it happened.
    pub at: Option<UtcMillis>,
    /// To whom; missing where the number is not shown.
    pub recipient_id: Option<WaId>,
    /// To whom, by business-scoped id; missing on `failed` of a message sent to a phone.
    pub recipient_user_id: Option<Bsuid>,
    /// To whom, across linked portfolios.
    pub recipient_parent_user_id: Option<Bsuid>,
    /// `individual` or `group`.
    pub recipient_type: Option<String>,
    /// Who in the group.
    pub recipient_participant_id: Option<WaId>,
    /// Who in the group, by business-scoped id.
    pub recipient_participant_user_id: Option<Bsuid>,
    /// Changes when the user's phone or installation changes.
    pub recipient_identity_key_hash: Option<String>,
    /// The attempt that sent it, echoed.
    pub callback_id: Option<CallbackId>,
    /// Its conversation.
    pub conversation: Option<StatusConversation>,
    /// What it cost.
    pub pricing: Option<Pricing>,
    /// Why it failed.
    pub errors: Vec<WebhookFault>,
}

impl Status {
    /// Fails with what is missing: without a message or a word a status says nothing.
    pub(super) fn read(from: Reader<'_>) -> Result<Self, &'static str> {
        let conversation = from.get("conversation");
        Ok(Self {
            id: from.id("id").ok_or("a status without the id of its message")?,
            status: StatusKind::read(&from.lower("status").ok_or("a status without a word")?),
            at: from.at("timestamp"),
            recipient_id: from.id("recipient_id"),
            recipient_user_id: from.id("recipient_user_id"),
            recipient_parent_user_id: from
                .id("recipient_parent_user_id")
                .or_else(|| from.id("parent_recipient_user_id")),
            recipient_type: from.lower("recipient_type"),
            recipient_participant_id: from.id("recipient_participant_id"),
            recipient_participant_user_id: from.id("recipient_participant_user_id"),
            recipient_identity_key_hash: from.text("recipient_identity_key_hash"),
            callback_id: from.id("biz_opaque_callback_data"),
            conversation: conversation.is_object().then(|| StatusConversation {
                id: conversation.id("id"),
                origin: conversation.get("origin").lower("type"),
                expires_at: conversation.at("expiration_timestamp"),
            }),
            pricing: from.one("pricing"),
            errors: from.many("errors"),
        })
    }
}
