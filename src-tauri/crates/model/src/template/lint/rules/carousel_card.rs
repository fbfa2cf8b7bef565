//! Every card has a picture, a film or a product above its text, and one or two buttons (CONTRACT §3.2; too many are
//! counted with the buttons).

use super::{Part, Place, Report, Rule, Sight};
use crate::template::definition::{HeaderContent, MediaKind};

pub(super) static RULE: Rule = Rule::error("carousel-card", "CONTRACT §3.2", check).facts(&["card", "what"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    for (index, card) in sight.definition.cards().iter().enumerate() {
        // What is not known here may be what is missing.
        if !card.foreign.is_empty() {
            continue;
        }
        let header = card.header.as_ref().map(|header| &header.content);
        let shows = matches!(
            header,
            Some(HeaderContent::Media { media: MediaKind::Image | MediaKind::Video, .. } | HeaderContent::Product)
        );
        let what = if !shows {
            "header"
        } else if card.buttons.is_empty() {
            "buttons"
        } else {
            continue;
        };
        report.find(&Place::within(Some(index), Part::Card)).fact("card", index + 1).fact("what", what);
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{cards, check};
    use crate::template::definition::Header;

    #[test]
    fn a_card_shows_something_and_can_be_tapped() {
        let mut bare = cards();
        bare.cards.iter_mut().for_each(|card| card.buttons.clear());
        check("carousel-card", |d| d.carousel = Some(bare), |d| d.carousel = Some(cards()));
        let mut text = cards();
        text.cards.iter_mut().for_each(|card| card.header = Some(Header::line("Coffee")));
        check("carousel-card", |d| d.carousel = Some(text), |_| {});
    }
}
