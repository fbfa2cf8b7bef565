//! Contact cards.

use shopbell_cloud::webhook::{self, CardAddress};

/// A contact card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Whose.
    pub name: Option<String>,
    /// Where they work.
    pub company: Option<String>,
    /// Numbers.
    pub phones: Vec<CardPhone>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Web addresses.
    pub urls: Vec<String>,
    /// Postal addresses, each in one line.
    pub addresses: Vec<String>,
    /// `YYYY-MM-DD`.
    pub birthday: Option<String>,
    /// Whether it is the customer's own number, shared because the shop asked.
    pub own: bool,
}

/// A number on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardPhone {
    /// As it is written on the card.
    pub phone: String,
    /// Whether it is on WhatsApp.
    pub on_whatsapp: bool,
}

pub(super) fn read(card: webhook::Card) -> Card {
    let name = card.name().map(str::to_owned);
    let phone = |phone: webhook::CardPhone| {
        let on_whatsapp = phone.wa_id.is_some();
        let written = phone.phone.or_else(|| phone.wa_id.map(|id| format!("+{id}")))?;
        Some(CardPhone { phone: written, on_whatsapp })
    };
    Card {
        company: card.company.filter(|company| Some(company) != name.as_ref()),
        name,
        phones: card.phones.into_iter().filter_map(phone).collect(),
        emails: card.emails.into_iter().filter_map(|email| email.email).collect(),
        urls: card.urls.into_iter().filter_map(|url| url.url).collect(),
        addresses: card.addresses.iter().filter_map(line).collect(),
        birthday: card.birthday,
        own: card.origin.as_deref() == Some("contact_request"),
    }
}

fn line(address: &CardAddress) -> Option<String> {
    let town = [&address.zip, &address.city].into_iter().flatten().cloned().collect::<Vec<_>>().join(" ");
    let parts = [address.street.clone(), Some(town), address.state.clone(), address.country.clone()];
    let line = parts.into_iter().flatten().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(", ");
    Some(line).filter(|line| !line.is_empty())
}
