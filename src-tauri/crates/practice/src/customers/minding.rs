//! What people make of offers: some ask for no more, a few block the shop and report it when they expected nothing.

use serde::{Deserialize, Serialize};
use shopbell_model::{Span, UtcMillis, Wamid};

use super::deeds::Deed;
use super::speech::{self, Utterance};
use super::{Customer, agreeing};
use crate::graph::templates::review;
use crate::simulation::Turn;
use crate::world::change::Change;
use crate::world::things::Message;

/// Reading an offer, and then making up one's mind.
const THINKS: Span = Span::seconds(40);

/// How somebody takes offers (marketing templates).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Offers {
    /// How many Meta brings them in 24 hours outside a window. If absent: any number in the European Economic Area, the
    /// United Kingdom, Japan and South Korea, 2 elsewhere.
    pub a_day: Option<u32>,
    /// Answers them with STOP, and minds whatever comes after.
    pub stops: bool,
    /// Minds them.
    pub minds: Minds,
}

/// Which offers somebody minds so much that they block the shop and report it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Minds {
    /// None.
    #[default]
    Nothing,
    /// The second within seven days.
    Another,
    /// That one, and any from a shop they have never written to.
    Unexpected,
}

/// Plans what somebody does who read the offer at `read`; whether they do anything.
pub(super) fn plan(turn: &mut Turn<'_>, customer: &Customer, message: &Message, read: UtcMillis) -> bool {
    let offers = &customer.habit.offers;
    let minds = message.marketing && (offers.stops || offers.minds != Minds::Nothing);
    if minds {
        let deed = Deed::Mind { customer: customer.id.clone(), wamid: message.wamid.clone() };
        turn.plan(read + THINKS, deed);
    }
    minds
}

/// Somebody makes up their mind about an offer.
pub(super) fn make_up(turn: &mut Turn<'_>, customer: &Customer, wamid: &Wamid, at: UtcMillis) {
    let story = turn.world().story(&customer.id);
    if story.left {
        return;
    }
    let another = story.offers.iter().filter(|offer| offer.at <= at && at - offer.at < Span::days(7)).count() > 1;
    let minded = match customer.habit.offers.minds {
        Minds::Nothing => false,
        Minds::Another => another,
        Minds::Unexpected => another || story.last_wrote.is_none(),
    };
    let stops = customer.habit.offers.stops;
    if minded || (stops && story.said_stop) {
        complain(turn, customer, wamid, at);
    } else if stops {
        turn.record(Change::SaidStop { customer: customer.id.clone() });
        speech::say(turn, customer, at, Utterance::text(agreeing::stop(customer), None));
    }
}

/// Blocks the shop and reports it for a message.
pub(super) fn complain(turn: &mut Turn<'_>, customer: &Customer, wamid: &Wamid, at: UtcMillis) {
    let template = turn.world().messages.get(wamid).and_then(|message| message.template.clone());
    turn.record(Change::Complained { customer: customer.id.clone(), template: template.clone(), at });
    if let Some(template) = template {
        review::heard(turn, &template, at);
    }
}
