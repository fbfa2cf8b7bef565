//! What a message says beside its text, as lines of plain words.

use shopbell_model::{Money, UtcMillis};

use super::words::PackWords;
use crate::inbox::{Answer, Ask, Card, Content, How, Note, Order, Place, Template, TemplateHead};

/// The lines below the text.
pub(super) fn lines(content: &Content, words: &PackWords) -> Vec<String> {
    match content {
        Content::Text | Content::Revoked | Content::Unsupported | Content::Kept => Vec::new(),
        Content::Place(place) => of_place(place),
        Content::Cards(cards) => cards.iter().map(of_card).collect(),
        Content::Answer(answer) => of_answer(answer, words),
        Content::Question(question) => {
            let mut lines: Vec<String> = question.header.iter().cloned().collect();
            lines.extend(of_ask(&question.ask));
            lines.extend(question.footer.iter().cloned());
            lines
        }
        Content::Template(template) => of_template(template),
        Content::Order(order) => of_order(order, words),
        Content::Note(Note::NumberChanged { phone }) => {
            vec![joined([Some(words.say("number_changed").to_owned()), phone.clone()])]
        }
        Content::Note(_) => Vec::new(),
    }
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn of_place(place: &Place) -> Vec<String> {
    let at = format!("{:.6}, {:.6}", place.at.latitude, place.at.longitude);
    [place.name.clone(), place.address.clone(), Some(at)].into_iter().flatten().collect()
}

fn of_card(card: &Card) -> String {
    let phones = card.phones.iter().map(|phone| phone.phone.clone()).collect::<Vec<_>>().join(", ");
    let many = |all: &[String]| Some(all.join(", "));
    joined([
        card.name.clone(),
        card.company.clone(),
        Some(phones),
        many(&card.emails),
        many(&card.urls),
        many(&card.addresses),
        card.birthday.clone(),
    ])
}

fn of_answer(answer: &Answer, words: &PackWords) -> Vec<String> {
    let how = match answer.how {
        How::MayCall => Some(words.say("may_call").to_owned()),
        How::MayNotCall => Some(words.say("may_not_call").to_owned()),
        How::Button | How::Row | How::Form => None,
    };
    let mut lines: Vec<String> =
        [how, answer.title.clone(), answer.description.clone()].into_iter().flatten().collect();
    lines.extend(answer.fields.iter().map(|(name, value)| format!("{name}: {value}")));
    lines
}

fn of_ask(ask: &Ask) -> Vec<String> {
    match ask {
        Ask::Buttons(buttons) => buttons.iter().map(|one| format!("[{}]", one.title)).collect(),
        Ask::List { button, sections } => {
            let rows = sections.iter().flat_map(|section| {
                let rows = section.rows.iter().map(|row| joined([Some(row.title.clone()), row.description.clone()]));
                section.title.iter().cloned().chain(rows)
            });
            std::iter::once(format!("[{button}]")).chain(rows).collect()
        }
        Ask::Link { label, url } => vec![format!("[{label}] {url}")],
        Ask::Place | Ask::Number => Vec::new(),
    }
}

fn of_template(template: &Template) -> Vec<String> {
    let button = |text: &str, to: &Option<String>| match to {
        Some(to) => format!("[{text}] {to}"),
        None => format!("[{text}]"),
    };
    let mut lines: Vec<String> = template.header.iter().cloned().collect();
    if let Some(TemplateHead::Place(Some(place))) = &template.head {
        lines.extend(of_place(place));
    }
    lines.extend(template.offer.iter().map(|offer| {
        let ends = offer.ends_at.map(|at: UtcMillis| super::terse::time(at));
        joined([Some(offer.text.clone()), ends])
    }));
    for card in &template.cards {
        lines.push(card.body.clone());
        lines.extend(card.buttons.iter().map(|one| button(&one.text, &one.to)));
    }
    lines.extend(template.footer.iter().cloned());
    lines.extend(template.buttons.iter().map(|(one, _)| button(&one.text, &one.to)));
    lines
}

fn of_order(order: &Order, words: &PackWords) -> Vec<String> {
    let line = |line: &crate::inbox::Line| {
        let what = format!("{} × {}", line.quantity, line.product.as_deref().unwrap_or("?"));
        joined([Some(what), line.sum.map(amount)])
    };
    let total = order.total.map(|total| format!("{}: {}", words.say("total"), amount(total)));
    order.lines.iter().map(line).chain(total).collect()
}

/// An amount with its currency's code, which reads alike in every language.
fn amount(money: Money) -> String {
    let (sign, millionths) = (if money.millionths < 0 { "-" } else { "" }, money.millionths.unsigned_abs());
    let mut fraction = format!("{:06}", millionths % 1_000_000);
    while fraction.len() > 2 && fraction.ends_with('0') {
        fraction.pop();
    }
    format!("{sign}{}.{fraction} {}", millionths / 1_000_000, money.currency)
}

#[cfg(test)]
mod tests {
    use shopbell_model::Currency;

    use super::*;

    #[test]
    fn an_amount_is_written_to_the_last_digit_that_counts() {
        let euro = |millionths| amount(Money::new(millionths, Currency::parse("EUR").unwrap()));
        assert_eq!(euro(12_500_000), "12.50 EUR");
        assert_eq!(euro(-1_000), "-0.001 EUR");
        assert_eq!(euro(0), "0.00 EUR");
    }
}
