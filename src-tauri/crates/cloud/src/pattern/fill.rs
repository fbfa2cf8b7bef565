//! A template with its gaps filled: what Meta is sent, and what the customer will see.

use std::collections::BTreeMap;

use shopbell_model::UtcMillis;
use shopbell_model::template::gaps::{self, GapProblem};

use super::seen::{Seen, SeenButton, SeenCard, SeenHead, SeenOffer};
use super::{ButtonKind, Gap, GapPart, HEADER_SLOT, Head, OFFER_SLOT, Pattern, PatternButton, Slot};
use crate::message::{
    ButtonParameter, Component, Location, MediaSource, Parameter, TemplateCard, TemplateMessage, limits,
};

/// Characters of a code that is copied (CONTRACT §3.2: 20 are accepted).
const CODE: usize = 20;

/// Characters of the code of an offer that ends (CONTRACT §3.2).
const OFFER_CODE: usize = 15;

/// Characters of a card's text (CONTRACT §3.2).
const CARD_BODY: usize = 160;

/// Characters of the text of a template with an offer that ends (CONTRACT §3.2).
const OFFER_BODY: usize = 600;

/// What is given beside words.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// The names of the files that were chosen, by slot.
    pub files: BTreeMap<String, Option<String>>,
    /// The place above the text.
    pub place: Option<Location>,
    /// When the offer ends.
    pub ends_at: Option<UtcMillis>,
}

/// A template with its gaps filled, as far as they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    /// What Meta is sent. Its files wait for Meta's ids ([`TemplateMessage::with_file`]).
    pub message: TemplateMessage,
    /// What the customer will see; a gap without a value stands there as `[its example or name]`, and one for a name as
    /// `[name]` in the language of the template.
    pub seen: Seen,
    /// What is wrong, by key of the gap or slot; it cannot go until that is mended.
    pub problems: Vec<(String, GapProblem)>,
    /// A text as a whole is longer than may be, by its most characters. No single gap is to blame.
    pub too_long: Option<usize>,
}

impl Pattern {
    /// Fills the gaps by their keys, and the slots with what is given.
    #[must_use]
    pub fn fill<'v>(
        &self,
        name: &str,
        language: &str,
        value: impl Fn(&str) -> Option<&'v str>,
        given: &Given,
    ) -> Filled {
        let value = |key: &str| value(key).map(str::trim).filter(|value| !value.is_empty());
        let filling = Filling { pattern: self, value: &value, open: self.open_gaps(language), given };
        let header = self.header.as_deref().map(|text| filling.shown("header", text));
        let body = filling.shown("body", &self.body);
        let mut problems: Vec<(String, GapProblem)> =
            self.slots().into_iter().filter_map(|slot| filling.slot_problem(&slot)).collect();
        if self.offer.as_ref().is_some_and(|offer| offer.ends) && given.ends_at.is_none() {
            problems.push((OFFER_SLOT.to_owned(), GapProblem::Missing));
        }
        for gap in self.gaps() {
            let problem = filling.gap_problem(&gap, header.as_deref());
            problems.extend(problem.map(|problem| (gap.key, problem)));
        }
        let mut components = Vec::new();
        components.extend(filling.head(HEADER_SLOT, self.head).map(Component::Header));
        if let Some(parameter) = filling.parameters("header", self.header.as_deref()).into_iter().next() {
            components.push(Component::Header(parameter));
        }
        components.extend(filling.body("body", &self.body));
        if let Some(expires_at) = given.ends_at.filter(|_| self.offer.as_ref().is_some_and(|offer| offer.ends)) {
            components.push(Component::LimitedTimeOffer { expires_at });
        }
        let (parameters, buttons) = filling.buttons("button", &self.buttons);
        components.extend(parameters);
        let (sent, cards): (Vec<_>, Vec<_>) = self.slots().iter().filter_map(|slot| filling.card(slot)).unzip();
        if !sent.is_empty() {
            components.push(Component::Carousel(sent));
        }
        let head = self.head.map(|head| match head {
            Head::Location => SeenHead::Place(given.place.as_ref().map(Into::into)),
            file => SeenHead::File(file),
        });
        let offer = self
            .offer
            .as_ref()
            .map(|offer| SeenOffer { text: offer.text.clone(), ends_at: given.ends_at.filter(|_| offer.ends) });
        let seen = Seen { header, head, offer, body, footer: self.footer.clone(), buttons, cards };
        let too_long = if problems.is_empty() { self.too_long(&seen) } else { None };
        let message = TemplateMessage { name: name.to_owned(), language: language.to_owned(), components };
        Filled { message, seen, problems, too_long }
    }

    fn too_long(&self, seen: &Seen) -> Option<usize> {
        let most = if self.offer.is_some() { OFFER_BODY } else { limits::BODY };
        let longer = |text: &str, most: usize| (text.chars().count() > most).then_some(most);
        longer(&seen.body, most).or_else(|| seen.cards.iter().find_map(|card| longer(&card.body, CARD_BODY)))
    }

    /// How gaps without a value are shown, by key. Where a name belongs none stands that is somebody else's.
    fn open_gaps(&self, language: &str) -> BTreeMap<String, String> {
        let shown = |gap: Gap| {
            let example = gap.example.filter(|_| !gap.names);
            let stand_in = || if gap.names { name_in(language).to_owned() } else { gap.name.replace('_', " ") };
            let text = format!("[{}]", example.unwrap_or_else(stand_in));
            (gap.key, text)
        };
        self.gaps().into_iter().map(shown).collect()
    }
}

/// What stands for a customer's name in words of this language.
fn name_in(language: &str) -> &'static str {
    match language.split('_').next() {
        Some("fi") => "nimi",
        Some("sv") => "namn",
        Some("en") => "name",
        // Readable in every script.
        _ => "…",
    }
}

/// A template while it is filled.
struct Filling<'p, 'v, V: Fn(&str) -> Option<&'v str>> {
    pattern: &'p Pattern,
    value: &'p V,
    open: BTreeMap<String, String>,
    given: &'p Given,
}

impl<'v, V: Fn(&str) -> Option<&'v str>> Filling<'_, 'v, V> {
    fn value(&self, key: &str) -> Option<&'v str> {
        (self.value)(key)
    }

    fn shown(&self, place: &str, text: &str) -> String {
        gaps::fill(text, |gap| {
            let key = format!("{place}:{gap}");
            self.value(&key).or_else(|| self.open.get(&key).map(String::as_str))
        })
    }

    fn slot_problem(&self, slot: &Slot) -> Option<(String, GapProblem)> {
        let given = match slot.head {
            Head::Location => self.given.place.is_some(),
            _ => self.given.files.contains_key(&slot.key),
        };
        (!given).then(|| (slot.key.clone(), GapProblem::Missing))
    }

    fn gap_problem(&self, gap: &Gap, header: Option<&str>) -> Option<GapProblem> {
        let filled = self.value(&gap.key).unwrap_or_default();
        let too_long = |most: usize, length: usize| (length > most).then_some(GapProblem::TooLong { most });
        let code = if self.pattern.offer.is_some() { OFFER_CODE } else { CODE };
        gaps::problem(filled).or_else(|| match gap.part {
            GapPart::Header => too_long(limits::HEADER, header.map_or(0, |header| header.chars().count())),
            GapPart::Code => too_long(code, filled.chars().count()),
            GapPart::Url => too_long(limits::URL, filled.chars().count())
                .or_else(|| filled.contains(char::is_whitespace).then_some(GapProblem::Shape)),
            GapPart::Body => None,
        })
    }

    /// What fills what stands above a text. A file waits for Meta's id.
    fn head(&self, slot: &str, head: Option<Head>) -> Option<Parameter> {
        let file = |slot: &str| self.given.files.get(slot);
        let source = MediaSource::waiting();
        Some(match head? {
            Head::Image => file(slot).map(|_| Parameter::Image(source))?,
            Head::Video => file(slot).map(|_| Parameter::Video(source))?,
            Head::Document => file(slot).map(|name| Parameter::Document { source, filename: name.clone() })?,
            Head::Location => Parameter::Location(self.given.place.clone()?),
        })
    }

    fn body(&self, place: &str, text: &str) -> Option<Component> {
        let parameters = self.parameters(place, Some(text));
        (!parameters.is_empty()).then_some(Component::Body(parameters))
    }

    /// What is sent for buttons, and how they are seen.
    fn buttons(&self, key: &str, buttons: &[PatternButton]) -> (Vec<Component>, Vec<SeenButton>) {
        let (mut sent, mut seen) = (Vec::new(), Vec::new());
        for (index, button) in (0_u8..).zip(buttons) {
            let mut to = button.to.clone();
            let parameter = match (button.kind, self.value(&format!("{key}:{index}"))) {
                (ButtonKind::Url, Some(filled)) => {
                    to = button.to.as_deref().map(|to| gaps::fill(to, |_| Some(filled)));
                    // An address without a gap takes nothing.
                    (to != button.to).then(|| ButtonParameter::Url { suffix: filled.to_owned() })
                }
                (ButtonKind::CopyCode, Some(filled)) => {
                    to = Some(filled.to_owned());
                    Some(ButtonParameter::CopyCode { code: filled.to_owned() })
                }
                _ => None,
            };
            sent.extend(parameter.map(|parameter| Component::Button { index, parameter }));
            seen.push(SeenButton { kind: button.kind, text: button.text.clone(), to });
        }
        (sent, seen)
    }

    fn card(&self, slot: &Slot) -> Option<(TemplateCard, SeenCard)> {
        let card = self.pattern.cards.get(usize::from(slot.card?))?;
        let place = format!("{}:body", slot.key);
        let mut components: Vec<Component> =
            self.head(&slot.key, Some(card.head)).map(Component::Header).into_iter().collect();
        components.extend(self.body(&place, &card.body));
        let (parameters, buttons) = self.buttons(&format!("{}:button", slot.key), &card.buttons);
        components.extend(parameters);
        Some((TemplateCard { components }, SeenCard { head: card.head, body: self.shown(&place, &card.body), buttons }))
    }

    /// The values of a part: by name, or in the order of their numbers (CONTRACT §1.4).
    fn parameters(&self, place: &str, text: Option<&str>) -> Vec<Parameter> {
        let named = self.pattern.named;
        let mut names = gaps::names(text.unwrap_or_default());
        if !named {
            names.sort_by_key(|name| name.parse::<u32>().unwrap_or(u32::MAX));
        }
        let parameter = |name: &str| {
            let text = self.value(&format!("{place}:{name}")).unwrap_or_default().to_owned();
            Parameter::Text { name: named.then(|| name.to_owned()), text }
        };
        names.into_iter().map(parameter).collect()
    }
}
