//! Contact cards, and a customer's own number shared on request.

use serde_json::Value;
use shopbell_model::WaId;

use super::IncomingBody;
use crate::wire::{Read, Reader, wire};

/// One or more contact cards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ContactCards {
    /// The cards.
    pub cards: Vec<Card>,
}

wire! {
    /// A phone number on a card.
    CardPhone {
        /// As it is written on the card.
        phone: Option<String> = text("phone"),
        /// WhatsApp's id, if it is on WhatsApp.
        wa_id: Option<WaId> = id("wa_id"),
        /// `MOBILE`, `WORK` and so on.
        kind: Option<String> = word("type"),
    }
}

wire! {
    /// An e-mail address on a card.
    CardEmail {
        /// The address.
        email: Option<String> = text("email"),
        /// `HOME`, `WORK` and so on.
        kind: Option<String> = word("type"),
    }
}

wire! {
    /// A web address on a card.
    CardUrl {
        /// The address.
        url: Option<String> = text("url"),
        /// `HOME`, `WORK` and so on.
        kind: Option<String> = word("type"),
    }
}

wire! {
    /// A postal address on a card.
    CardAddress {
        /// Street and number.
        street: Option<String> = text("street"),
        /// Town.
        city: Option<String> = text("city"),
        /// State.
        state: Option<String> = text("state"),
        /// Postal code.
        zip: Option<String> = text("zip"),
        /// Country.
        country: Option<String> = text("country"),
        /// Two-letter country.
        country_code: Option<String> = text("country_code"),
        /// `HOME`, `WORK` and so on.
        kind: Option<String> = word("type"),
    }
}

/// A contact card.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// The whole name.
    pub formatted_name: Option<String>,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// `YYYY-MM-DD`.
    pub birthday: Option<String>,
    /// Company.
    pub company: Option<String>,
    /// Numbers.
    pub phones: Vec<CardPhone>,
    /// E-mail addresses.
    pub emails: Vec<CardEmail>,
    /// Web addresses.
    pub urls: Vec<CardUrl>,
    /// Postal addresses.
    pub addresses: Vec<CardAddress>,
    /// `contact_request` when the customer shared the own number because the shop asked (CONTRACT §10), else `other`.
    pub origin: Option<String>,
    /// The card as vCard.
    pub vcard: Option<Value>,
}

impl Card {
    /// What to call the person on the card.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.formatted_name.as_deref().or(self.first_name.as_deref()).or(self.company.as_deref())
    }
}

impl Read for Card {
    fn read(from: Reader<'_>) -> Self {
        let name = from.get("name");
        Self {
            formatted_name: name.text("formatted_name"),
            first_name: name.text("first_name"),
            last_name: name.text("last_name"),
            birthday: from.text("birthday"),
            company: from.get("org").text("company"),
            phones: from.many("phones"),
            emails: from.many("emails"),
            urls: from.many("urls"),
            addresses: from.many("addresses"),
            origin: from.lower("origin"),
            vcard: from.value("vcard"),
        }
    }
}

/// The cards are the kind's own list, without an object around.
pub(super) fn read(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    let list = own.raw().and_then(Value::as_array).ok_or("contact cards without a list")?;
    let cards = list.iter().map(Reader::new).filter(|card| card.is_object()).map(Card::read).collect();
    Ok(IncomingBody::Contacts(ContactCards { cards }))
}
