//! What a message says, as the window gets it.

use shopbell_engine::inbox as rows;
use shopbell_engine::templates::SeenButton;
use shopbell_model::{Coordinates, MessageKind, Money};

use crate::dto;

/// Millionths in one.
const ONE: u64 = 1_000_000;

pub(crate) fn shown(content: rows::Content) -> dto::Content {
    match content {
        rows::Content::Text => dto::Content::Text,
        rows::Content::Place(shown) => dto::Content::Place(place(shown)),
        rows::Content::Cards(cards) => dto::Content::Cards { cards: cards.into_iter().map(card).collect() },
        rows::Content::Answer(shown) => dto::Content::Answer(answer(shown)),
        rows::Content::Question(shown) => dto::Content::Question(question(shown)),
        rows::Content::Template(shown) => dto::Content::Template(template(shown)),
        rows::Content::Order(shown) => dto::Content::Order(order(shown)),
        rows::Content::Note(shown) => dto::Content::Note(note(shown)),
        rows::Content::Revoked => dto::Content::Revoked,
        rows::Content::Unsupported => dto::Content::Unsupported,
        rows::Content::Kept => dto::Content::Kept,
    }
}

pub(crate) fn referral(referral: rows::Referral) -> dto::Referral {
    let rows::Referral { is_ad, headline, body, url } = referral;
    dto::Referral { is_ad, headline, body, url }
}

fn place(place: rows::Place) -> dto::Place {
    let rows::Place { at, name, address, from_branch } = place;
    dto::Place {
        latitude: at.latitude,
        longitude: at.longitude,
        name,
        address,
        map: map(at),
        from_branch: from_branch.map(|from| dto::FromBranch {
            branch: from.branch,
            metres: from.metres,
            bearing: from.bearing,
        }),
    }
}

/// A map everybody may look at without an account.
fn map(at: Coordinates) -> String {
    let Coordinates { latitude, longitude } = at;
    format!("https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}")
}

fn card(card: rows::Card) -> dto::ContactCard {
    let phone = |phone: rows::CardPhone| dto::CardPhone { phone: phone.phone, on_whatsapp: phone.on_whatsapp };
    dto::ContactCard {
        name: card.name,
        company: card.company,
        phones: card.phones.into_iter().map(phone).collect(),
        emails: card.emails,
        urls: card.urls,
        addresses: card.addresses,
        birthday: card.birthday,
        own: card.own,
    }
}

fn answer(answer: rows::Answer) -> dto::Answer {
    let fields = answer.fields.into_iter().map(|(name, value)| dto::Field { name, value }).collect();
    dto::Answer { how: answer.how.into(), title: answer.title, description: answer.description, fields }
}

fn question(question: rows::Question) -> dto::Question {
    let ask = match question.ask {
        rows::Ask::Buttons(buttons) => dto::Ask::Buttons { buttons: buttons.into_iter().map(choice).collect() },
        rows::Ask::List { button, sections } => {
            let section = |section: rows::Section| dto::Section {
                title: section.title,
                rows: section.rows.into_iter().map(choice).collect(),
            };
            dto::Ask::List { button, sections: sections.into_iter().map(section).collect() }
        }
        rows::Ask::Link { label, url } => dto::Ask::Link { label, url },
        rows::Ask::Place => dto::Ask::Place,
        rows::Ask::Number => dto::Ask::Number,
    };
    dto::Question { header: question.header, footer: question.footer, ask }
}

fn template(template: rows::Template) -> dto::TemplateCard {
    let rows::Template { name, category, header, head, offer, footer, buttons, cards } = template;
    let button = |(button, chosen): (SeenButton, bool)| dto::TemplateButton {
        does: button.kind.into(),
        text: button.text,
        to: button.to,
        chosen,
    };
    dto::TemplateCard {
        name,
        category: category.map(Into::into),
        header,
        head: head.map(|head| match head {
            rows::TemplateHead::File(kind) => dto::TemplateHead::File { kind: kind.into() },
            rows::TemplateHead::Place(given) => dto::TemplateHead::Place { place: given.map(place) },
        }),
        offer: offer.map(|offer| dto::TemplateEnds { text: offer.text, ends_at: offer.ends_at.map(|at| at.0) }),
        footer,
        buttons: buttons.into_iter().map(button).collect(),
        cards: cards
            .into_iter()
            .map(|card| dto::TemplatePicture {
                kind: card.head.file().unwrap_or(MessageKind::Image).into(),
                media: None,
                text: card.body,
                buttons: card.buttons.into_iter().map(|one| button((one, false))).collect(),
            })
            .collect(),
    }
}

/// Puts the file of a card where the card is.
pub(super) fn put_on_card(content: &mut dto::Content, card: Option<u8>, file: &dto::Media) {
    if let (dto::Content::Template(template), Some(card)) = (content, card)
        && let Some(card) = template.cards.get_mut(usize::from(card))
    {
        card.media = Some(file.clone());
    }
}

fn choice(choice: rows::Choice) -> dto::Choice {
    dto::Choice { title: choice.title, description: choice.description, chosen: choice.chosen }
}

pub(super) fn order(order: rows::Order) -> dto::Order {
    let line = |line: rows::Line| dto::OrderLine {
        product: line.product,
        quantity: line.quantity,
        price: line.price.map(money),
        sum: line.sum.map(money),
    };
    dto::Order { lines: order.lines.into_iter().map(line).collect(), total: order.total.map(money) }
}

fn note(note: rows::Note) -> dto::Note {
    match note {
        rows::Note::NumberChanged { phone } => dto::Note::NumberChanged { phone },
        rows::Note::IdChanged => dto::Note::IdChanged,
        rows::Note::PhoneChanged => dto::Note::PhoneChanged,
        rows::Note::Other => dto::Note::Other,
    }
}

/// As a decimal number with at least two decimals, and more only where they say something.
pub(super) fn money(money: Money) -> dto::Money {
    let sign = if money.millionths < 0 { "-" } else { "" };
    let (whole, part) = (money.millionths.unsigned_abs() / ONE, money.millionths.unsigned_abs() % ONE);
    let decimals = format!("{part:06}");
    let decimals = match decimals.trim_end_matches('0') {
        short if short.len() < 2 => decimals.get(..2).unwrap_or_default(),
        long => long,
    };
    dto::Money { amount: format!("{sign}{whole}.{decimals}"), currency: money.currency.to_string() }
}

#[cfg(test)]
mod tests {
    use shopbell_model::Currency;

    use super::*;

    #[test]
    fn money_is_a_decimal_number() {
        let eur = Currency::parse("EUR").unwrap();
        let written = |millionths| money(Money::new(millionths, eur)).amount;
        assert_eq!(
            [0, 3_500_000, 12_000_000, 45_000, -3_050_000].map(written),
            ["0.00", "3.50", "12.00", "0.045", "-3.05"]
        );
    }
}
