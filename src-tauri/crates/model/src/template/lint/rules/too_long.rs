//! No part is longer than Meta takes (CONTRACT §3.2, subcode 2388040). Counted in UTF-16 code units, see [`super`]; a gap
//! counts as it is written.

use super::{Part, Place, Report, Rule, Sight};
use crate::template::definition::Action;
use crate::template::lint::count::units;

/// CONTRACT §3.2.
const HEADER: usize = 60;
const BODY: usize = 1024;
const BODY_WITH_OFFER: usize = 600;
const CARD: usize = 160;
const FOOTER: usize = 60;
const OFFER: usize = 16;
const BUTTON: usize = 25;
const URL: usize = 2000;
const PHONE: usize = 20;
const CODE: usize = 20;
const CODE_WITH_OFFER: usize = 15;

pub(super) static RULE: Rule =
    Rule::error("too-long", "CONTRACT §3.2", check).subcode(2_388_040).facts(&["part", "length", "most"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let offer = sight.definition.limited_time_offer.is_some();
    let mut judge = |place: &Place, part: &str, text: &str, most: usize| {
        let length = units(text);
        if length > most {
            report.find(place).fact("part", part).fact("length", length).fact("most", most);
        }
    };
    for text in &sight.texts {
        let most = match text.place.part {
            Part::Header => HEADER,
            Part::Body if text.place.card.is_some() => CARD,
            Part::Body if offer => BODY_WITH_OFFER,
            Part::Body => BODY,
            Part::Footer => FOOTER,
            Part::Offer => OFFER,
            _ => BUTTON,
        };
        judge(&text.place, text.place.part.as_str(), text.whole, most);
    }
    for (card, index, button) in sight.buttons() {
        let place = Place::button(card, index);
        match &button.action {
            Action::Url { url, .. } => judge(&place, "url", url, URL),
            Action::PhoneNumber { number } => judge(&place, "phone", number, PHONE),
            Action::CopyCode { sample } => {
                let most = if offer { CODE_WITH_OFFER } else { CODE };
                judge(&place, "code", sample.as_deref().unwrap_or_default(), most);
            }
            Action::Otp { autofill_text: Some(text), .. } => judge(&place, "button", text, BUTTON),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cards, check};
    use super::{Action, BODY, FOOTER};
    use crate::template::definition::{Button, Footer, Header, LimitedTimeOffer};

    #[test]
    fn each_part_has_its_own_length() {
        let footer = |length: usize| Some(Footer { text: "å".repeat(length), ..Footer::default() });
        check("too-long", |d| d.footer = footer(FOOTER + 1), |d| d.footer = footer(FOOTER));
        check("too-long", |d| d.body.text = "x".repeat(BODY + 1), |d| d.body.text = "x".repeat(BODY));
        check("too-long", |d| d.header = Some(Header::line("x".repeat(61))), |d| {
            d.header = Some(Header::line("x".repeat(60)));
        });
        let reply = |length: usize| vec![Button::new("x".repeat(length), Action::QuickReply)];
        check("too-long", |d| d.buttons = reply(26), |d| d.buttons = reply(25));
        check("too-long", |d| d.buttons = reply(26), |d| d.buttons = reply(25));
        let call = |number: &str| vec![Button::new("Call", Action::PhoneNumber { number: number.into() })];
        check("too-long", |d| d.buttons = call(&"1".repeat(21)), |d| d.buttons = call(&"1".repeat(20)));
        let offer = Some(LimitedTimeOffer { text: "Ends soon".into(), ..LimitedTimeOffer::default() });
        check("too-long", |d| (d.limited_time_offer, d.body.text) = (offer, "x".repeat(601)), |_| {});
        let mut long = cards();
        long.cards[1].body.text = "x".repeat(161);
        check("too-long", |d| d.carousel = Some(long), |d| d.carousel = Some(cards()));
    }
}
