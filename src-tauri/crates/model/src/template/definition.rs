//! A template as its author writes it: the value a draft is, and what Meta's JSON is read into and written from
//! (`cloud::template_definition`). A definition may be unfinished: no name, no text, no category. What is wrong with it
//! is said by [`super::lint`], never by a type that cannot be made. Nothing gets lost: what is not known here stays as
//! the JSON text it came with, beside the thing it belongs to. The parts have a file each in `definition/`.

mod button;
mod carousel;
mod header;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::TemplateCategory;

pub use button::{Action, Button, OtpKind, SupportedApp};
pub use carousel::{Card, Carousel, LimitedTimeOffer};
pub use header::{Header, HeaderContent, MediaKind};

/// Fields of Meta's that are not known here: their names, and their values as JSON text.
pub type Others = BTreeMap<String, String>;

/// Examples of what is filled into gaps, by the gap's name (`1`, `first_name`). Meta's reviewers read them (CONTRACT
/// §3.2: required wherever there are gaps).
pub type Samples = BTreeMap<String, String>;

crate::words::words! {
    /// How gaps are called (CONTRACT §3.2, `parameter_format`).
    GapFormat {
        /// `{{1}}`, `{{2}}` and so on, in order.
        Positional = "positional",
        /// `{{first_name}}`.
        Named = "named",
    }
}

impl Default for GapFormat {
    /// What Meta takes where nothing is said.
    fn default() -> Self {
        Self::Positional
    }
}

/// A template in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Definition {
    /// Its name, the same in all languages.
    pub name: String,
    /// Meta's code of its language: `fi`, `en_GB`.
    pub language: String,
    /// What it is for; nothing while nobody has chosen.
    pub category: Option<TemplateCategory>,
    /// How its gaps are called.
    pub format: GapFormat,
    /// How long Meta tries to deliver, in seconds (CONTRACT §1.7); nothing: as Meta does by itself.
    pub ttl_seconds: Option<i64>,
    /// What stands above the text.
    pub header: Option<Header>,
    /// The text.
    pub body: Body,
    /// The small print.
    pub footer: Option<Footer>,
    /// Its buttons from top to bottom.
    pub buttons: Vec<Button>,
    /// Cards to be swiped through.
    pub carousel: Option<Carousel>,
    /// An offer that ends, with its countdown.
    pub limited_time_offer: Option<LimitedTimeOffer>,
    /// Whole components that are not known here, each as JSON text.
    pub foreign: Vec<String>,
    /// What else Meta's JSON said of the template (`id`, `status` and so on).
    pub others: Others,
}

/// The text of a template or of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Body {
    /// The text with its gaps. Empty in a new authentication template: its words are Meta's own.
    pub text: String,
    /// Examples for its gaps.
    pub samples: Samples,
    /// Of authentication: whether Meta adds "do not share this code".
    pub security_recommendation: Option<bool>,
    /// What else stood there.
    pub others: Others,
}

/// The small print.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Footer {
    /// The text. Empty in authentication: its words are Meta's own.
    pub text: String,
    /// Of authentication: after how many minutes the code is worth nothing.
    pub code_expiration_minutes: Option<i64>,
    /// What else stood there.
    pub others: Others,
}

impl Definition {
    /// The text above the text, where there is one.
    #[must_use]
    pub fn header_text(&self) -> Option<&str> {
        self.header.as_ref().and_then(Header::text)
    }

    /// Every button, those of cards too, with the place of its card.
    pub fn all_buttons(&self) -> impl Iterator<Item = (Option<usize>, usize, &Button)> {
        let own = self.buttons.iter().enumerate().map(|(index, button)| (None, index, button));
        let cards = self.cards().iter().enumerate();
        let of_cards = cards.flat_map(|(card, of)| {
            of.buttons.iter().enumerate().map(move |(index, button)| (Some(card), index, button))
        });
        own.chain(of_cards)
    }

    /// Its cards; none where it has none.
    #[must_use]
    pub fn cards(&self) -> &[Card] {
        self.carousel.as_ref().map_or(&[], |carousel| carousel.cards.as_slice())
    }
}

#[cfg(test)]
pub(crate) mod arbitrary;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unfinished_draft_is_a_value_and_survives_being_kept() {
        let empty: Definition = serde_json::from_str("{}").unwrap();
        assert_eq!(empty, Definition::default());
        let mut draft = Definition { name: "order_ready".into(), ..Definition::default() };
        draft.header = Some(Header::media(MediaKind::Document, None));
        draft.buttons.push(Button::new("Call", Action::PhoneNumber { number: "+358912345".into() }));
        draft.buttons.push(Button::new("Later", Action::Foreign { word: "TELEPATHY".into() }));
        draft.carousel = Some(Carousel { cards: vec![Card::default()], ..Carousel::default() });
        let kept = serde_json::to_string(&draft).unwrap();
        assert_eq!(serde_json::from_str::<Definition>(&kept).unwrap(), draft);
    }
}
