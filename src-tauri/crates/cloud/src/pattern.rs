//! What a template says, read out of Meta's components (CONTRACT §3.2): the words with their gaps, and whether a person
//! can fill them in from a chat. What it becomes with its gaps filled is in `fill`.

mod fill;
mod read;
mod seen;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use shopbell_model::MessageKind;
use shopbell_model::template::gaps;

pub use fill::{Filled, Given};
pub use seen::{Seen, SeenButton, SeenCard, SeenHead, SeenOffer, SeenPlace};

/// The slot of what stands above the text.
pub const HEADER_SLOT: &str = "header";

/// The slot of when an offer ends.
pub const OFFER_SLOT: &str = "offer";

/// The slot of what stands above the text of a card.
#[must_use]
pub fn card_slot(card: u8) -> String {
    format!("card:{card}")
}

/// Which card a slot belongs to.
#[must_use]
pub fn card_of(slot: &str) -> Option<u8> {
    slot.strip_prefix("card:")?.parse().ok()
}

/// A template's words with their gaps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// The line above the text.
    pub header: Option<String>,
    /// What stands above the text instead of a line.
    pub head: Option<Head>,
    /// The text.
    pub body: String,
    /// The small print.
    pub footer: Option<String>,
    /// The buttons.
    pub buttons: Vec<PatternButton>,
    /// The offer that ends.
    pub offer: Option<PatternOffer>,
    /// The cards below the text.
    pub cards: Vec<PatternCard>,
    /// Whether its gaps have names.
    pub named: bool,
    /// Why it cannot be sent from a chat.
    pub obstacle: Option<Obstacle>,
    /// What its writer told Meta as an example, by key of the gap. No customer reads it.
    examples: BTreeMap<String, String>,
}

/// What stands above a text that is not a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Head {
    /// A picture.
    Image,
    /// A film.
    Video,
    /// A PDF.
    Document,
    /// A place.
    Location,
}

impl Head {
    /// As what its file is sent; a place has none.
    #[must_use]
    pub const fn file(self) -> Option<MessageKind> {
        match self {
            Self::Image => Some(MessageKind::Image),
            Self::Video => Some(MessageKind::Video),
            Self::Document => Some(MessageKind::Document),
            Self::Location => None,
        }
    }
}

/// What a template says of an offer that ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternOffer {
    /// What stands above the time that is left.
    pub text: String,
    /// Whether the time that is left is shown; then each message says when it ends.
    pub ends: bool,
}

/// A card of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternCard {
    /// What stands above its text.
    pub head: Head,
    /// Its text, perhaps with gaps.
    pub body: String,
    /// Its buttons.
    pub buttons: Vec<PatternButton>,
}

/// Something beside words that is to be given: a file, a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Names it within the template: [`HEADER_SLOT`], or that of a card.
    pub key: String,
    /// What belongs there.
    pub head: Head,
    /// On which card, counted from 0.
    pub card: Option<u8>,
}

/// A button of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternButton {
    /// What it does.
    pub kind: ButtonKind,
    /// What it says.
    pub text: String,
    /// The address or number behind it, perhaps with a gap at its end.
    pub to: Option<String>,
}

/// What a button of a template does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ButtonKind {
    /// It answers with its own words.
    QuickReply,
    /// It opens a page.
    Url,
    /// It calls a number.
    Phone,
    /// It copies a code.
    CopyCode,
    /// Anything else.
    Other,
}

/// Why a template cannot be sent from a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It has a product or a moving picture above the text, or something that is not known here.
    Header,
    /// One of its buttons needs a form, a catalogue or a call.
    Button,
    /// It has product cards, or a part that is not known here.
    Part,
    /// It is for one-time codes; its words are Meta's own.
    Code,
}

/// Where a gap stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapPart {
    /// Above the text.
    Header,
    /// In the text.
    Body,
    /// At the end of a button's address.
    Url,
    /// The code a button copies.
    Code,
}

/// A gap that is to be filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Names it within the template.
    pub key: String,
    /// Where it stands.
    pub part: GapPart,
    /// Its name, or its number; of a button, what the button says.
    pub name: String,
    /// An example of its writer's.
    pub example: Option<String>,
    /// Whether the customer's name belongs into it, by what it is called or by the words before it.
    pub names: bool,
    /// On which card, counted from 0.
    pub card: Option<u8>,
}

impl Pattern {
    /// Whether a customer reads the same and the same has to be filled in.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let words = |of: &Self| Self { examples: BTreeMap::new(), ..of.clone() };
        words(self) == words(other)
    }

    /// The files and the place that are to be given, in the order they stand there.
    #[must_use]
    pub fn slots(&self) -> Vec<Slot> {
        let header = self.head.map(|head| Slot { key: HEADER_SLOT.to_owned(), head, card: None });
        let cards = (0_u8..).zip(&self.cards).map(|(place, card)| Slot {
            key: card_slot(place),
            head: card.head,
            card: Some(place),
        });
        header.into_iter().chain(cards).collect()
    }

    /// What is to be filled in, in the order it stands there.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let mut found = self.gaps_in("header", GapPart::Header, self.header.as_deref().unwrap_or_default(), None);
        found.extend(self.gaps_in("body", GapPart::Body, &self.body, None));
        found.extend(self.gaps_behind("button", &self.buttons, None));
        for (place, card) in (0_u8..).zip(&self.cards) {
            let slot = card_slot(place);
            found.extend(self.gaps_in(&format!("{slot}:body"), GapPart::Body, &card.body, Some(place)));
            found.extend(self.gaps_behind(&format!("{slot}:button"), &card.buttons, Some(place)));
        }
        found
    }

    fn gaps_in(&self, place: &str, part: GapPart, text: &str, card: Option<u8>) -> Vec<Gap> {
        let before = text.split_once("{{").map_or("", |(before, _)| before);
        let starts = text.split("{{").nth(1).unwrap_or_default().trim_start();
        let gap = |name: &str| {
            let key = format!("{place}:{name}");
            let example = self.examples.get(&key).cloned();
            let greets = starts.starts_with(name) && gaps::greets(before);
            let names = greets || (self.named && gaps::is_name(name));
            Gap { key, part, name: name.to_owned(), example, names, card }
        };
        gaps::names(text).into_iter().map(gap).collect()
    }

    fn gaps_behind(&self, place: &str, buttons: &[PatternButton], card: Option<u8>) -> Vec<Gap> {
        let gap = |(index, button): (usize, &PatternButton)| {
            let part = match button.kind {
                ButtonKind::Url if button.to.as_deref().is_some_and(|to| !gaps::names(to).is_empty()) => GapPart::Url,
                ButtonKind::CopyCode => GapPart::Code,
                _ => return None,
            };
            let key = format!("{place}:{index}");
            let example = self.examples.get(&key).cloned();
            Some(Gap { key, part, name: button.text.clone(), example, names: false, card })
        };
        buttons.iter().enumerate().filter_map(gap).collect()
    }
}

#[cfg(test)]
mod tests;
