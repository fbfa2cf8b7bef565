//! Contact cards.

use serde_json::{Value, json};
use shopbell_model::WaId;

use super::MessageError;
use super::check::{count, filled, object};
use crate::wire::Reader;

/// Cards in one message (CONTRACT §1.2).
const CARDS_MAX: usize = 257;

/// A contact card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactCard {
    /// The whole name.
    pub formatted_name: String,
    /// First name. Meta wants one more part of the name beside the whole; it is the whole name when this is absent.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// `YYYY-MM-DD`.
    pub birthday: Option<String>,
    /// Company.
    pub company: Option<String>,
    /// Numbers.
    pub phones: Vec<ContactPhone>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Web addresses.
    pub urls: Vec<String>,
}

/// A number on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactPhone {
    /// As it shall be read.
    pub phone: String,
    /// WhatsApp's id: with it the card offers to write, without it to invite.
    pub wa_id: Option<WaId>,
}

impl ContactCard {
    /// Reads the cards that [`super::OutgoingBody::to_graph`] wrote.
    #[must_use]
    pub fn read_all(own: &Value) -> Option<Vec<Self>> {
        own.as_array()?.iter().map(|card| Self::read(Reader::new(card))).collect()
    }

    fn read(from: Reader<'_>) -> Option<Self> {
        let name = from.get("name");
        let phone = |phone: &Value| {
            let from = Reader::new(phone);
            Some(ContactPhone { phone: from.text("phone")?, wa_id: from.id("wa_id") })
        };
        let texts = |list: &str, key: &str| -> Vec<String> {
            from.list(list).iter().filter_map(|item| Reader::new(item).text(key)).collect()
        };
        Some(Self {
            formatted_name: name.text("formatted_name")?,
            first_name: name.text("first_name"),
            last_name: name.text("last_name"),
            birthday: from.text("birthday"),
            company: from.get("org").text("company"),
            phones: from.list("phones").iter().filter_map(phone).collect(),
            emails: texts("emails", "email"),
            urls: texts("urls", "url"),
        })
    }
}

pub(super) fn check(cards: &[ContactCard]) -> Result<(), MessageError> {
    count("contacts", cards.len(), 1, CARDS_MAX)?;
    for card in cards {
        filled("contacts.name.formatted_name", &card.formatted_name)?;
        for phone in &card.phones {
            filled("contacts.phones.phone", &phone.phone)?;
        }
    }
    Ok(())
}

pub(super) fn to_graph(cards: &[ContactCard]) -> Value {
    cards.iter().map(card).collect()
}

fn card(card: &ContactCard) -> Value {
    let text = |text: &Option<String>| text.as_ref().map(|text| json!(text));
    let list = |items: Vec<Value>| (!items.is_empty()).then_some(Value::Array(items));
    let first = card.first_name.as_ref().or(card.last_name.is_none().then_some(&card.formatted_name));
    let name = object([
        ("formatted_name", Some(json!(card.formatted_name))),
        ("first_name", first.map(|name| json!(name))),
        ("last_name", text(&card.last_name)),
    ]);
    let phone = |phone: &ContactPhone| {
        object([("phone", Some(json!(phone.phone))), ("wa_id", phone.wa_id.as_ref().map(|id| json!(id)))])
    };
    object([
        ("name", Some(name)),
        ("birthday", text(&card.birthday)),
        ("org", card.company.as_ref().map(|company| json!({ "company": company }))),
        ("phones", list(card.phones.iter().map(phone).collect())),
        ("emails", list(card.emails.iter().map(|email| json!({ "email": email })).collect())),
        ("urls", list(card.urls.iter().map(|url| json!({ "url": url })).collect())),
    ])
}
