//! What Meta will likely call a template (CONTRACT §3.3: one that is judged marketing is charged as marketing). Worked
//! out of its words and parts, and said with its reasons; never more than a forecast.

use std::ops::Range;

use serde::Serialize;

use super::place::{Part, Place, Span};
use super::sight::{PARTS_LOOKED_AT, Sight, beginning};
use super::surroundings::Surroundings;
use super::vocabulary::{self, Speaks};
use crate::template::TemplateCategory;
use crate::template::definition::{Action, Definition};

crate::words::words! {
    /// How sure a forecast is.
    Sure {
        /// Several things speak for it.
        Certain = "certain",
        /// One thing speaks for it.
        Likely = "likely",
        /// Nothing speaks against it.
        Guess = "guess",
    }
}

crate::words::words! {
    /// What a forecast was made from.
    Clue {
        /// Words.
        Words = "words",
        /// An offer that ends.
        Offer = "offer",
        /// A button that copies a code of an offer.
        Coupon = "coupon",
        /// A button or header that shows what can be bought.
        Catalogue = "catalogue",
        /// A button that hands over a one-time code.
        Code = "code",
        /// Nothing speaks of something the customer ordered, booked or asked for.
        Nothing = "nothing",
    }
}

/// What Meta will likely call a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Forecast {
    /// The category.
    pub category: TemplateCategory,
    /// How sure that is.
    pub sure: Sure,
    /// What speaks for it, from top to bottom.
    pub reasons: Vec<Reason>,
    /// Whether each message would cost more than in the category that was chosen: marketing is always charged and has no
    /// reductions for many messages, utility and authentication have (CONTRACT §6). How much more is in Meta's price
    /// list, which is not known here.
    pub dearer: bool,
}

/// What speaks for a forecast.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// Of what kind.
    pub clue: Clue,
    /// Where it stands.
    pub place: Place,
    /// Where exactly.
    pub span: Option<Span>,
    /// The words as they stand there; of a part what it says, which may be nothing.
    pub words: String,
}

/// What speaks for and against, counted.
#[derive(Clone)]
pub(super) struct Tally {
    /// Words and parts that sell.
    pub(super) offers: Vec<Reason>,
    loud: usize,
    soft: usize,
    parts: usize,
    /// Words of an order, a visit, a request.
    pub(super) errands: Vec<Reason>,
    /// Words and parts of one-time codes.
    pub(super) codes: Vec<Reason>,
}

impl Tally {
    /// Read once for all rules: [`Sight::tally`].
    pub(super) fn of(sight: &Sight<'_>) -> Self {
        let mut tally = Self { offers: Vec::new(), loud: 0, soft: 0, parts: 0, errands: Vec::new(), codes: Vec::new() };
        for text in &sight.texts {
            tally.read(text.text, sight.tongue(), &text.place, true);
            for (gap, sample) in text.samples.into_iter().flatten().take(PARTS_LOOKED_AT) {
                tally.read(sample, sight.tongue(), &text.place.sample(gap), false);
            }
        }
        tally.parts_of(sight);
        tally
    }

    fn read(&mut self, text: &str, language: &str, place: &Place, is_text: bool) {
        let text = beginning(text);
        for hit in vocabulary::hits(text, language) {
            // A word list's entry may reach into a gap: what is said are the words before it.
            let span = before_gap(text, hit.span);
            let words = text.get(span.clone()).unwrap_or_default().to_owned();
            let reason = Reason { clue: Clue::Words, place: place.clone(), span: Some(span.into()), words };
            match hit.speaks {
                Speaks::Loud => {
                    self.loud += 1;
                    self.offers.push(reason);
                }
                Speaks::Soft => {
                    self.soft += 1;
                    self.offers.push(reason);
                }
                // What an example says is no promise of what the message is about.
                Speaks::Errand if is_text => self.errands.push(reason),
                Speaks::Code if is_text => self.codes.push(reason),
                Speaks::Errand | Speaks::Code => {}
            }
        }
    }

    fn parts_of(&mut self, sight: &Sight<'_>) {
        let reason = |clue, place, words: &str| Reason { clue, place, span: None, words: words.to_owned() };
        if let Some(offer) = &sight.definition.limited_time_offer {
            self.parts += 1;
            self.offers.push(reason(Clue::Offer, Place::of(Part::Offer), &offer.text));
        }
        for (card, index, button) in sight.buttons() {
            let place = Place::button(card, index);
            match &button.action {
                Action::CopyCode { sample } => {
                    self.parts += 1;
                    let words =
                        if button.text.is_empty() { sample.as_deref().unwrap_or_default() } else { &button.text };
                    self.offers.push(reason(Clue::Coupon, place, words));
                }
                Action::Catalog | Action::Mpm | Action::Spm => {
                    self.parts += 1;
                    self.offers.push(reason(Clue::Catalogue, place, &button.text));
                }
                Action::Otp { .. } => self.codes.push(reason(Clue::Code, place, &button.text)),
                _ => {}
            }
        }
    }

    /// Whether it sells, and how plainly.
    pub(super) fn sells(&self) -> Option<Sure> {
        match (self.parts + self.loud, self.soft) {
            (2.., _) | (1, 1..) => Some(Sure::Certain),
            (1, 0) | (0, 2..) => Some(Sure::Likely),
            _ => None,
        }
    }
}

/// The part of a span before the gap it reaches into; the whole of it where it begins there.
fn before_gap(text: &str, span: Range<usize>) -> Range<usize> {
    let words = text.get(span.clone()).unwrap_or_default();
    match words.find('{').map(|at| words.get(..at).unwrap_or_default().trim_end().len()) {
        Some(length) if length > 0 => span.start..span.start + length,
        _ => span,
    }
}

/// What Meta will likely call it.
#[must_use]
pub fn forecast(definition: &Definition) -> Forecast {
    let around = Surroundings::default();
    let sight = Sight::new(definition, &around);
    let tally = sight.tally().clone();
    let has_code_button = tally.codes.iter().any(|reason| reason.clue == Clue::Code);
    let (category, sure, reasons) = if has_code_button {
        (TemplateCategory::Authentication, Sure::Certain, tally.codes)
    } else if let Some(sure) = tally.sells() {
        (TemplateCategory::Marketing, sure, tally.offers)
    } else if !tally.codes.is_empty() || sight.is_authentication() && tally.errands.is_empty() {
        (TemplateCategory::Authentication, Sure::Likely, tally.codes)
    } else if tally.errands.is_empty() {
        let nothing = Reason { clue: Clue::Nothing, place: Place::of(Part::Body), span: None, words: String::new() };
        let reasons = if tally.offers.is_empty() { vec![nothing] } else { tally.offers };
        (TemplateCategory::Marketing, Sure::Guess, reasons)
    } else {
        (TemplateCategory::Utility, Sure::Likely, tally.errands)
    };
    let chosen = definition.category.is_some_and(|chosen| chosen != TemplateCategory::Marketing);
    Forecast { category, sure, reasons, dearer: chosen && category == TemplateCategory::Marketing }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::definition::{Body, Button, OtpKind};

    fn saying(text: &str, language: &str) -> Definition {
        Definition {
            category: Some(TemplateCategory::Utility),
            language: language.into(),
            body: Body { text: text.into(), ..Body::default() },
            ..Definition::default()
        }
    }

    #[test]
    fn an_offer_in_a_message_about_an_order_makes_it_marketing() {
        let text = "Hi {{name}}, your order is ready in Kallio. Take 20 % off your next beans while you are here.";
        let told = forecast(&saying(text, "en"));
        assert_eq!((told.category, told.sure, told.dearer), (TemplateCategory::Marketing, Sure::Certain, true));
        let words: Vec<&str> = told.reasons.iter().map(|reason| reason.words.as_str()).collect();
        assert_eq!(words, ["20 % off", "your next"], "as they stand there");
        for reason in &told.reasons {
            let span = reason.span.unwrap();
            assert_eq!(text.get(span.start..span.end), Some(reason.words.as_str()));
        }
    }

    #[test]
    fn an_errand_is_utility_and_nothing_at_all_is_a_guess() {
        let told = forecast(&saying("Hei {{1}}, tilauksesi {{2}} on valmis.", "fi"));
        assert_eq!((told.category, told.sure, told.dearer), (TemplateCategory::Utility, Sure::Likely, false));
        let told = forecast(&saying("Hello there, it is a fine day.", "en"));
        assert_eq!((told.category, told.sure), (TemplateCategory::Marketing, Sure::Guess));
        assert_eq!(told.reasons[0].clue, Clue::Nothing);
        assert_eq!(
            forecast(&saying("{{1}} is your verification code.", "en")).category,
            TemplateCategory::Authentication
        );
        assert!(!forecast(&Definition { category: None, ..saying("Big sale", "en") }).dearer, "nothing was chosen");
    }

    #[test]
    fn no_half_gap_is_among_its_reasons() {
        for text in ["Hello {{name}}, your order {{code}} is ready.", "Hei {{1}}, tilauksesi {{2}} on valmis."] {
            let told = forecast(&saying(text, "en"));
            let told_fi = forecast(&saying(text, "fi"));
            for reason in told.reasons.iter().chain(&told_fi.reasons) {
                assert!(!reason.words.contains(['{', '}']), "{:?}", reason.words);
            }
        }
    }

    #[test]
    fn parts_speak_as_words_do() {
        let mut code = saying("", "en");
        let otp = OtpKind::CopyCode;
        let action = Action::Otp { otp, autofill_text: None, supported_apps: vec![], zero_tap_terms_accepted: None };
        code.buttons.push(Button::new("Copy", action));
        assert_eq!(forecast(&code).category, TemplateCategory::Authentication);
        let mut cards = saying("Your order is ready.", "en");
        cards.buttons.push(Button::new("Look", Action::Catalog));
        assert_eq!(forecast(&cards).category, TemplateCategory::Marketing);
    }
}
