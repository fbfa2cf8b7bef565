//! The `messages` field: who the shop is, who wrote, what was written, how far sent messages came.

use serde_json::Value;
use shopbell_model::{Bsuid, PhoneNumberId, Username, WaId, Wamid};

use super::fault::WebhookFault;
use super::incoming::IncomingMessage;
use super::status::Status;
use crate::wire::{Read, Reader, wire};

wire! {
    /// Which of the shop's numbers it is about.
    Metadata {
        /// The number as digits.
        display_phone_number: Option<String> = text("display_phone_number"),
        /// Meta's id of the number.
        phone_number_id: Option<PhoneNumberId> = id("phone_number_id"),
    }
}

/// What Meta tells about a user beside a message. Any part may be absent (CONTRACT §10).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactInfo {
    /// WhatsApp's id; omitted where the user does not show the number.
    pub wa_id: Option<WaId>,
    /// Business-scoped user id.
    pub user_id: Option<Bsuid>,
    /// Business-scoped user id across linked portfolios.
    pub parent_user_id: Option<Bsuid>,
    /// The name in the user's profile.
    pub name: Option<String>,
    /// The user's public name.
    pub username: Option<Username>,
    /// Changes when the user's phone or installation changes.
    pub identity_key_hash: Option<String>,
}

impl Read for ContactInfo {
    fn read(from: Reader<'_>) -> Self {
        let profile = from.get("profile");
        Self {
            wa_id: from.id("wa_id"),
            user_id: from.id("user_id"),
            parent_user_id: from.id("parent_user_id"),
            name: profile.text("name"),
            username: profile.id("username").or_else(|| from.id("username")),
            identity_key_hash: from.text("identity_key_hash"),
        }
    }
}

/// A message or status nothing can be made of; kept as it came.
#[derive(Clone, Debug, PartialEq)]
pub struct Unreadable {
    /// As it came.
    pub raw: Value,
    /// Its id, where it has one.
    pub id: Option<Wamid>,
    /// What is wrong.
    pub problem: String,
}

/// The value of the `messages` field, of standby copies and of echoes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessagesValue {
    /// Which of the shop's numbers.
    pub metadata: Metadata,
    /// Who wrote or was written to; may be absent, above all on `failed`.
    pub contacts: Vec<ContactInfo>,
    /// What customers wrote.
    pub messages: Vec<IncomingMessage>,
    /// How far the shop's messages came.
    pub statuses: Vec<Status>,
    /// What the shop itself wrote from WhatsApp's own app on the same number.
    pub message_echoes: Vec<IncomingMessage>,
    /// Errors of the number as a whole.
    pub errors: Vec<WebhookFault>,
    /// Messages and statuses nothing can be made of.
    pub unreadable: Vec<Unreadable>,
}

impl Read for MessagesValue {
    fn read(from: Reader<'_>) -> Self {
        let mut value = Self {
            metadata: from.one("metadata").unwrap_or_default(),
            contacts: from.many("contacts"),
            errors: from.many("errors"),
            ..Self::default()
        };
        value.messages = read_messages(from.list("messages"), &mut value.unreadable);
        value.message_echoes = read_messages(from.list("message_echoes"), &mut value.unreadable);
        for raw in from.list("statuses") {
            match Status::read(Reader::new(raw)) {
                Ok(status) => value.statuses.push(status),
                Err(problem) => value.unreadable.push(Unreadable {
                    raw: raw.clone(),
                    id: Reader::new(raw).id("id"),
                    problem: problem.to_owned(),
                }),
            }
        }
        value
    }
}

impl MessagesValue {
    /// What Meta tells about the sender of a message. Where the message names nobody, the one person beside it wrote it.
    #[must_use]
    pub fn sender_of(&self, message: &IncomingMessage) -> Option<&ContactInfo> {
        let nameless = message.from_user_id.is_none() && message.from.is_none();
        match self.contacts.as_slice() {
            [only] if nameless && (only.user_id.is_some() || only.wa_id.is_some()) => Some(only),
            _ => self.contact(message.from_user_id.as_ref(), message.from.as_ref()),
        }
    }

    /// What Meta tells about the recipient of a status.
    #[must_use]
    pub fn recipient_of(&self, status: &Status) -> Option<&ContactInfo> {
        self.contact(status.recipient_user_id.as_ref(), status.recipient_id.as_ref())
    }

    fn contact(&self, user_id: Option<&Bsuid>, wa_id: Option<&WaId>) -> Option<&ContactInfo> {
        let by_user = || self.contacts.iter().find(|c| user_id.is_some() && c.user_id.as_ref() == user_id);
        let by_phone = || self.contacts.iter().find(|c| wa_id.is_some() && c.wa_id.as_ref() == wa_id);
        by_user().or_else(by_phone)
    }
}

/// Reads messages one by one; what is no object goes aside.
pub(super) fn read_messages(list: &[Value], unreadable: &mut Vec<Unreadable>) -> Vec<IncomingMessage> {
    let mut messages = Vec::with_capacity(list.len());
    for raw in list {
        let place = Reader::new(raw);
        if place.is_object() {
            messages.push(IncomingMessage::read(place));
        } else {
            unreadable.push(Unreadable { raw: raw.clone(), id: None, problem: "a message is no object".to_owned() });
        }
    }
    messages
}
