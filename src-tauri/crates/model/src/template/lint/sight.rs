//! A template as the rules look at it: every text with its gaps found.

use std::cell::OnceCell;
use std::ops::Range;

use super::forecast::Tally;
use super::place::{Part, Place};
use super::surroundings::Surroundings;
use crate::template::TemplateCategory;
use crate::template::definition::{Button, Definition, HeaderContent, Samples};

/// What a rule sees.
pub(super) struct Sight<'a> {
    pub(super) definition: &'a Definition,
    pub(super) around: &'a Surroundings,
    /// Every text a customer reads, from top to bottom.
    pub(super) texts: Vec<Text<'a>>,
    tally: OnceCell<Tally>,
}

/// So many bytes of a text are looked at: Meta takes a fraction of it, and a file somebody hands in may be of any size.
const LOOKED_AT: usize = 8192;

/// So many buttons, cards and examples are looked at, for the same reason; how many there are is counted of all.
pub(super) const PARTS_LOOKED_AT: usize = 32;

/// A text and where it stands.
pub(super) struct Text<'a> {
    pub(super) place: Place,
    /// What is looked at: all of it, or the beginning of one that is far too long.
    pub(super) text: &'a str,
    /// All of it.
    pub(super) whole: &'a str,
    /// Its gaps, well written ones only.
    pub(super) gaps: Vec<Gap<'a>>,
    /// Examples for them; nothing where there can be no gap.
    pub(super) samples: Option<&'a Samples>,
}

/// A gap in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Gap<'a> {
    /// Its name without blanks around it; may be empty.
    pub(super) name: &'a str,
    /// With its braces.
    pub(super) span: Range<usize>,
}

impl<'a> Sight<'a> {
    pub(super) fn new(definition: &'a Definition, around: &'a Surroundings) -> Self {
        let mut texts = Vec::new();
        let mut add = |place: Place, whole: &'a str, samples: Option<&'a Samples>| {
            let text = beginning(whole);
            texts.push(Text { place, text, whole, gaps: gaps(text), samples });
        };
        if let Some(HeaderContent::Text { text, samples }) = definition.header.as_ref().map(|header| &header.content) {
            add(Place::of(Part::Header), text, Some(samples));
        }
        if let Some(offer) = &definition.limited_time_offer {
            add(Place::of(Part::Offer), &offer.text, None);
        }
        add(Place::of(Part::Body), &definition.body.text, Some(&definition.body.samples));
        if let Some(footer) = &definition.footer {
            add(Place::of(Part::Footer), &footer.text, None);
        }
        for (index, button) in definition.buttons.iter().enumerate().take(PARTS_LOOKED_AT) {
            add(Place::button(None, index), &button.text, None);
        }
        for (index, card) in definition.cards().iter().enumerate().take(PARTS_LOOKED_AT) {
            add(Place::within(Some(index), Part::Body), &card.body.text, Some(&card.body.samples));
            for (number, button) in card.buttons.iter().enumerate().take(PARTS_LOOKED_AT) {
                add(Place::button(Some(index), number), &button.text, None);
            }
        }
        Self { definition, around, texts, tally: OnceCell::new() }
    }

    /// The texts that stand in a part, cards' too.
    pub(super) fn texts_in(&self, part: Part) -> impl Iterator<Item = &Text<'a>> {
        self.texts.iter().filter(move |text| text.place.part == part)
    }

    /// The buttons that are looked at, those of cards too, with their card.
    pub(super) fn buttons(&self) -> impl Iterator<Item = (Option<usize>, usize, &'a Button)> {
        let definition = self.definition;
        let looked_at = |card, index| card < Some(PARTS_LOOKED_AT) && index < PARTS_LOOKED_AT;
        definition.all_buttons().filter(move |(card, index, _)| looked_at(*card, *index))
    }

    /// What its words and parts speak of.
    pub(super) fn tally(&self) -> &Tally {
        self.tally.get_or_init(|| Tally::of(self))
    }

    pub(super) fn is_authentication(&self) -> bool {
        self.definition.category == Some(TemplateCategory::Authentication)
    }

    /// The language of this template whose text stands here word for word, still to be translated. A text of gaps alone is the
    /// same in every language.
    pub(super) fn copied_from(&self) -> Option<&'a Definition> {
        let own = self.definition.body.text.trim();
        if !has_words(own) {
            return None;
        }
        let others = self.around.siblings.iter().filter(|other| other.language != self.definition.language);
        others.into_iter().find(|other| other.body.text.trim() == own)
    }

    /// The language without its country.
    pub(super) fn tongue(&self) -> &'a str {
        self.definition.language.split(['_', '-']).next().unwrap_or_default()
    }
}

/// What is looked at of a text.
pub(super) fn beginning(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or(text)
}

/// Whether a text has words beside its gaps.
pub(super) fn has_words(text: &str) -> bool {
    let mut from = 0;
    let said = |piece: Option<&str>| piece.is_some_and(|piece| piece.chars().any(char::is_alphabetic));
    for gap in gaps(text) {
        if said(text.get(from..gap.span.start)) {
            return true;
        }
        from = gap.span.end;
    }
    said(text.get(from..))
}

/// The gaps of a text: two braces, no brace between, two braces.
pub(super) fn gaps(text: &str) -> Vec<Gap<'_>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text.get(from..).and_then(|rest| rest.find("{{")).map(|at| from + at) {
        let inside = open + 2;
        let Some(rest) = text.get(inside..) else { break };
        let end = rest.find(['{', '}']).unwrap_or(rest.len());
        match (rest.get(..end), rest.get(end..)) {
            (Some(name), Some(after)) if after.starts_with("}}") => {
                found.push(Gap { name: name.trim(), span: open..inside + end + 2 });
                from = inside + end + 2;
            }
            // `{{{`: the gap may begin one brace later.
            _ => from = open + 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::gaps;

    #[test]
    fn a_gap_is_found_where_it_is_well_written() {
        let spans = |text| gaps(text).into_iter().map(|gap| (gap.name.to_owned(), gap.span)).collect::<Vec<_>>();
        assert_eq!(spans("Hi {{ 1 }}, {{x}}"), [("1".to_owned(), 3..10), ("x".to_owned(), 12..17)]);
        assert_eq!(spans("{{{1}}"), [("1".to_owned(), 1..6)]);
        assert_eq!(spans("{{open {{x}}"), [("x".to_owned(), 7..12)]);
        assert_eq!(spans("{{1} {1}} {{"), []);
        assert_eq!(spans("å{{}}").len(), 1, "without a name it is one, and a rule speaks of it");
    }
}
