//! What a message says, read out of what is kept of it: the window gets words and numbers, never Meta's objects.
//!
//! One file a kind. What the shop sent is kept in the same shape as what comes in, so most kinds are read once for both.

mod answer;
mod cards;
mod note;
mod order;
mod place;
mod question;
mod referral;
mod template;

use std::collections::HashMap;

use serde_json::Value;
use shopbell_cloud::webhook::{self, IncomingBody};
use shopbell_model::{Direction, MessageKind, Wamid};
use shopbell_store::tables::message::Message;

pub use answer::{Answer, How};
pub use cards::{Card, CardPhone};
pub use note::Note;
pub use order::{Line, Order};
pub use place::{FromBranch, Place};
pub use question::{Ask, Choice, Question, Section};
pub use referral::Referral;
pub use template::{Template, TemplateHead};

pub(crate) use question::tapped;

use crate::branches::Branch;

/// What a message says.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Its text is all.
    Text,
    /// A place.
    Place(Place),
    /// Contact cards.
    Cards(Vec<Card>),
    /// What a customer tapped, chose or filled in.
    Answer(Answer),
    /// Something of the shop's that can be answered with a tap.
    Question(Question),
    /// A template of the shop's, as the customer sees it. Its text is the message's.
    Template(Template),
    /// A cart.
    Order(Order),
    /// WhatsApp's own note.
    Note(Note),
    /// It was taken back.
    Revoked,
    /// Meta does not pass this kind on.
    Unsupported,
    /// A kind that is kept and not shown yet.
    Kept,
}

/// What helps to read a page of messages.
pub(crate) struct Around<'a> {
    /// Where the shop is.
    pub(crate) branches: &'a [Branch],
    /// What was tapped, by question.
    pub(crate) tapped: &'a HashMap<Wamid, Vec<String>>,
}

/// What a message says.
pub(crate) fn of(message: &Message, around: &Around<'_>) -> Content {
    if message.revoked_at.is_some() {
        return Content::Revoked;
    }
    let tapped = message.wamid.as_ref().and_then(|wamid| around.tapped.get(wamid));
    said(
        &Kept { direction: message.direction, kind: message.kind, payload: message.payload.as_deref() },
        tapped.map_or(&[], Vec::as_slice),
        around.branches,
    )
}

/// What a message of the shop will say.
pub(crate) fn of_outgoing(kind: MessageKind, payload: Option<&str>) -> Content {
    said(&Kept { direction: Direction::Out, kind, payload }, &[], &[])
}

/// What is kept of a message.
struct Kept<'a> {
    direction: Direction,
    kind: MessageKind,
    payload: Option<&'a str>,
}

fn said(kept: &Kept<'_>, tapped: &[String], branches: &[Branch]) -> Content {
    let out = kept.direction == Direction::Out;
    match kept.kind {
        MessageKind::Text => Content::Text,
        MessageKind::Interactive if out => question::read(&kept.own(), tapped).map_or(Content::Kept, Content::Question),
        MessageKind::Template if out => {
            template::read(kept.payload.unwrap_or_default(), tapped).map_or(Content::Kept, Content::Template)
        }
        MessageKind::Unsupported => Content::Unsupported,
        MessageKind::Location
        | MessageKind::Contacts
        | MessageKind::Button
        | MessageKind::Interactive
        | MessageKind::Order
        | MessageKind::System => {
            read(webhook::read_kept(kept.kind.as_str(), &kept.own()), if out { &[] } else { branches })
        }
        _ => Content::Kept,
    }
}

impl Kept<'_> {
    /// The kind's own object; contact cards are a list and are kept under their name.
    fn own(&self) -> Value {
        let kept: Value = self.payload.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
        match kept.get("contacts") {
            Some(cards) if self.kind == MessageKind::Contacts => cards.clone(),
            _ => kept,
        }
    }
}

fn read(body: IncomingBody, branches: &[Branch]) -> Content {
    match body {
        IncomingBody::Location(place) => Content::Place(place::read(place, branches)),
        IncomingBody::Contacts(cards) => Content::Cards(cards.cards.into_iter().map(cards::read).collect()),
        IncomingBody::Button(tap) => Content::Answer(answer::tap(tap)),
        IncomingBody::Interactive(reply) => answer::reply(reply).map_or(Content::Kept, Content::Answer),
        IncomingBody::Order(order) => Content::Order(order::read(order)),
        IncomingBody::System(note) => Content::Note(note::read(&note)),
        _ => Content::Kept,
    }
}

/// The ad or post a message came from.
pub(crate) fn referral(message: &Message) -> Option<Referral> {
    // Most messages came from nowhere: not each of them is taken apart to learn it.
    let payload = message.payload.as_deref().filter(|payload| payload.contains("\"referral\""))?;
    referral::read(serde_json::from_str::<Value>(payload).ok()?.get("referral")?)
}

#[cfg(test)]
mod tests;
