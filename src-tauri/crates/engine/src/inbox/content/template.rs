//! A template of the shop's as the customer sees it, kept as it was when it went.

use shopbell_cloud::pattern::{SeenButton, SeenCard, SeenHead, SeenOffer, SeenPlace};
use shopbell_cloud::webhook::Location;
use shopbell_model::{MessageKind, TemplateCategory};

use super::place::{self, Place};
use crate::outbox::template::Kept;

/// A template as the customer sees it. Its text is the message's, and its files are.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// Its name at Meta.
    pub name: String,
    /// What it was for.
    pub category: Option<TemplateCategory>,
    /// The line above the text.
    pub header: Option<String>,
    /// What stands above the text instead of a line.
    pub head: Option<TemplateHead>,
    /// The offer that ends.
    pub offer: Option<SeenOffer>,
    /// The small print below it.
    pub footer: Option<String>,
    /// Its buttons, and whether the customer tapped one.
    pub buttons: Vec<(SeenButton, bool)>,
    /// Its cards. Which of them a tap was on WhatsApp does not say.
    pub cards: Vec<SeenCard>,
}

/// What stands above a text that is not a line.
#[derive(Clone, Debug, PartialEq)]
pub enum TemplateHead {
    /// The message's file, shown as this.
    File(MessageKind),
    /// A place; nothing while none is given.
    Place(Option<Place>),
}

/// Reads one; `tapped` is what tapped buttons said.
pub(super) fn read(payload: &str, tapped: &[String]) -> Option<Template> {
    let kept = Kept::read(payload)?;
    let name = kept.template.get("name")?.as_str()?.to_owned();
    let seen = kept.seen;
    let buttons = seen.buttons.into_iter().map(|button| {
        let chosen = tapped.contains(&button.text);
        (button, chosen)
    });
    Some(Template {
        name,
        category: kept.category,
        header: seen.header,
        head: seen.head.map(head),
        offer: seen.offer,
        footer: seen.footer,
        buttons: buttons.collect(),
        cards: seen.cards,
    })
}

fn head(head: SeenHead) -> TemplateHead {
    match head {
        SeenHead::File(head) => TemplateHead::File(head.file().unwrap_or(MessageKind::Document)),
        SeenHead::Place(place) => TemplateHead::Place(place.map(|place| {
            let SeenPlace { latitude, longitude, name, address } = place;
            place::read(Location { latitude, longitude, name, address, url: None }, &[])
        })),
    }
}
