//! All cards have the same kind of header and the same kinds of buttons (CONTRACT §3.2).

use super::{Part, Place, Report, Rule, Sight};
use crate::template::definition::{Card, Header};

pub(super) static RULE: Rule = Rule::error("carousel-unlike", "CONTRACT §3.2", check).facts(&["card", "what"]);

fn check(sight: &Sight<'_>, report: &mut Report<'_>) {
    let cards = sight.definition.cards();
    let Some(first) = cards.first() else { return };
    let header = |card: &Card| card.header.as_ref().map(Header::kind);
    let buttons = |card: &Card| card.buttons.iter().map(|button| button.kind().to_owned()).collect::<Vec<_>>();
    for (index, card) in cards.iter().enumerate().skip(1) {
        let what = if header(card) != header(first) {
            "header"
        } else if buttons(card) != buttons(first) {
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
    use crate::template::definition::{Action, Button, Header, MediaKind};

    #[test]
    fn one_card_is_like_the_other() {
        let mut film = cards();
        film.cards[1].header = Some(Header::media(MediaKind::Video, Some("4::x".into())));
        check("carousel-unlike", |d| d.carousel = Some(film), |d| d.carousel = Some(cards()));
        let mut more = cards();
        more.cards[1].buttons.push(Button::new("More", Action::QuickReply));
        check("carousel-unlike", |d| d.carousel = Some(more), |_| {});
    }
}
