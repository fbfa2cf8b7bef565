//! How long each part of a template is and may be, and where its gaps stand (CONTRACT §3.2). Lengths are in UTF-16 units,
//! the stricter reading of Meta's *characters*.

use shopbell_model::template::definition::{Action, Body, Button, Definition, HeaderContent, Samples};
use shopbell_model::template::lint;

use super::Place;

/// How long a part is and may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// Which part.
    pub place: Place,
    /// Characters, buttons or cards.
    pub used: usize,
    /// How many there may be.
    pub most: usize,
}

/// A gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Where, with its braces.
    pub place: Place,
    /// Its name or number.
    pub name: String,
    /// Its example; empty where there is none.
    pub sample: String,
}

const NAME: usize = 512;
const HEADER: usize = 60;
const BODY: usize = 1024;
const BODY_OF_OFFER: usize = 600;
const BODY_OF_CARD: usize = 160;
const FOOTER: usize = 60;
const BUTTON: usize = 25;
const BUTTONS: usize = 10;
const BUTTONS_OF_CARD: usize = 2;
const CARDS: usize = 10;
const OFFER: usize = 16;

fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

fn place(part: &'static str, card: Option<usize>, index: Option<usize>) -> Place {
    Place { part, card, index, ..Place::default() }
}

pub(super) fn counts(of: &Definition) -> Vec<Count> {
    let mut all = Vec::new();
    let mut count = |place: Place, used: usize, most: usize| all.push(Count { place, used, most });
    count(place("name", None, None), length(&of.name), NAME);
    if let Some(text) = of.header_text() {
        count(place("header", None, None), length(text), HEADER);
    }
    let body = if of.limited_time_offer.is_some() { BODY_OF_OFFER } else { BODY };
    count(place("body", None, None), length(&of.body.text), body);
    if let Some(offer) = &of.limited_time_offer {
        count(place("offer", None, None), length(&offer.text), OFFER);
    }
    if let Some(footer) = &of.footer {
        count(place("footer", None, None), length(&footer.text), FOOTER);
    }
    count(place("buttons", None, None), of.buttons.len(), BUTTONS);
    if of.carousel.is_some() {
        count(place("cards", None, None), of.cards().len(), CARDS);
    }
    for (card, one) in of.cards().iter().enumerate() {
        count(place("body", Some(card), None), length(&one.body.text), BODY_OF_CARD);
        count(place("buttons", Some(card), None), one.buttons.len(), BUTTONS_OF_CARD);
    }
    for (card, index, button) in of.all_buttons() {
        count(place("button", card, Some(index)), length(&button.text), BUTTON);
    }
    all
}

pub(super) fn gaps(of: &Definition) -> Vec<Gap> {
    let mut all = Vec::new();
    if let Some(HeaderContent::Text { text, samples }) = of.header.as_ref().map(|header| &header.content) {
        within(&mut all, &place("header", None, None), text, samples);
    }
    let mut body = |of: &Body, card| within(&mut all, &place("body", card, None), &of.text, &of.samples);
    body(&of.body, None);
    for (card, one) in of.cards().iter().enumerate() {
        body(&one.body, Some(card));
    }
    for (card, index, button) in of.all_buttons() {
        of_button(&mut all, &place("button", card, Some(index)), button);
    }
    all
}

fn of_button(all: &mut Vec<Gap>, place: &Place, button: &Button) {
    match &button.action {
        Action::Url { url, sample } => {
            for (name, span) in spans(url) {
                let sample = sample.clone().unwrap_or_default();
                all.push(Gap { place: Place { span: Some(span), ..place.clone() }, name, sample });
            }
        }
        Action::CopyCode { sample } => {
            let sample = sample.clone().unwrap_or_default();
            all.push(Gap { place: place.clone(), name: String::new(), sample });
        }
        _ => {}
    }
}

fn within(all: &mut Vec<Gap>, place: &Place, text: &str, samples: &Samples) {
    for (name, span) in spans(text) {
        let sample = samples.get(&name).cloned().unwrap_or_default();
        all.push(Gap { place: Place { span: Some(span), ..place.clone() }, name, sample });
    }
}

/// The gaps of a text with where they stand, braces and all.
fn spans(text: &str) -> Vec<(String, (usize, usize))> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((before, after)) = text.get(at..).and_then(|rest| rest.split_once("{{")) {
        let Some((name, _)) = after.split_once("}}") else { break };
        let start = at + before.len();
        let end = start + name.len() + 4;
        found.push((name.trim().to_owned(), utf16(text, start, end)));
        at = end;
    }
    found
}

/// The text that stands at a place.
pub(super) fn text_at<'d>(of: &'d Definition, place: &lint::Place) -> Option<&'d str> {
    let card = match place.card {
        Some(card) => Some(of.cards().get(card)?),
        None => None,
    };
    let header = card.map_or(of.header.as_ref(), |card| card.header.as_ref());
    let body = card.map_or(&of.body, |card| &card.body);
    let buttons = card.map_or(&of.buttons, |card| &card.buttons);
    match place.part {
        lint::Part::Name => Some(&of.name),
        lint::Part::Header => header.and_then(|header| header.text()),
        lint::Part::Body => Some(&body.text),
        lint::Part::Footer => of.footer.as_ref().map(|footer| footer.text.as_str()),
        lint::Part::Offer => of.limited_time_offer.as_ref().map(|offer| offer.text.as_str()),
        lint::Part::Button => buttons.get(place.button?).map(|button| button.text.as_str()),
        _ => None,
    }
}

/// Bytes of a text as UTF-16 units of it.
pub(super) fn utf16(text: &str, start: usize, end: usize) -> (usize, usize) {
    let units = |to: usize| text.get(..to).map_or_else(|| length(text), length);
    (units(start), units(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_found_where_a_window_counts_them() {
        let mut of = Definition::default();
        of.body.text = "Hei 👋 {{name}}, tilaus {{ nro }} on valmis {{".into();
        of.body.samples.insert("name".into(), "Aino".into());
        let gaps = gaps(&of);
        let seen: Vec<_> = gaps.iter().map(|gap| (gap.name.as_str(), gap.place.span.unwrap(), &*gap.sample)).collect();
        assert_eq!(seen, [("name", (7, 15), "Aino"), ("nro", (24, 33), "")]);
    }

    #[test]
    fn an_offer_that_ends_leaves_less_room_for_words() {
        let mut of = Definition::default();
        let most = |of: &Definition| counts(of).into_iter().find(|one| one.place.part == "body").unwrap().most;
        assert_eq!(most(&of), 1024);
        of.limited_time_offer = Some(shopbell_model::template::definition::LimitedTimeOffer::default());
        assert_eq!(most(&of), 600);
    }
}
