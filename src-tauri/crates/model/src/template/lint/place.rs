//! Where in a template something stands.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::template::definition::{Definition, HeaderContent};

crate::words::words! {
    /// A part of a template, in the order a person reads it.
    Part {
        /// The template as a whole.
        Template = "template",
        /// Its name.
        Name = "name",
        /// Its language.
        Language = "language",
        /// What it is for.
        Category = "category",
        /// What stands above the text.
        Header = "header",
        /// The line of an offer that ends.
        Offer = "offer",
        /// The text.
        Body = "body",
        /// The small print.
        Footer = "footer",
        /// The buttons together.
        Buttons = "buttons",
        /// One button.
        Button = "button",
        /// The cards together.
        Carousel = "carousel",
        /// One card.
        Card = "card",
    }
}

/// A place in a template.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// In which card, counted from nothing; not in a card otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<usize>,
    /// Which part.
    pub part: Part,
    /// Which button, counted from nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub button: Option<usize>,
    /// The example of which gap.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<String>,
}

/// From which to before which byte of the part's text; always between two characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The one after the last.
    pub end: usize,
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end }
    }
}

impl Place {
    /// A part of the template itself.
    #[must_use]
    pub const fn of(part: Part) -> Self {
        Self { card: None, part, button: None, gap: None }
    }

    /// A button, of a card or of the template.
    #[must_use]
    pub const fn button(card: Option<usize>, button: usize) -> Self {
        Self { card, part: Part::Button, button: Some(button), gap: None }
    }

    /// A part of a card, or of the template.
    #[must_use]
    pub const fn within(card: Option<usize>, part: Part) -> Self {
        Self { card, part, button: None, gap: None }
    }

    /// The example of a gap here.
    #[must_use]
    pub fn sample(&self, gap: &str) -> Self {
        Self { gap: Some(gap.to_owned()), ..self.clone() }
    }

    /// The text that stands here.
    pub(super) fn text_mut<'d>(&self, definition: &'d mut Definition) -> Option<&'d mut String> {
        let (header, body, buttons) = match self.card {
            None => (&mut definition.header, &mut definition.body, &mut definition.buttons),
            Some(card) => {
                let card = definition.carousel.as_mut()?.cards.get_mut(card)?;
                (&mut card.header, &mut card.body, &mut card.buttons)
            }
        };
        match self.part {
            Part::Header => match &mut header.as_mut()?.content {
                HeaderContent::Text { text, .. } => Some(text),
                _ => None,
            },
            Part::Body => Some(&mut body.text),
            Part::Button => buttons.get_mut(self.button?).map(|button| &mut button.text),
            Part::Footer => definition.footer.as_mut().map(|footer| &mut footer.text),
            Part::Offer => definition.limited_time_offer.as_mut().map(|offer| &mut offer.text),
            _ => None,
        }
    }
}
