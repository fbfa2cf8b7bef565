//! What will happen at a set time, and how it happens.

use serde::{Deserialize, Serialize};
use shopbell_model::{UtcMillis, Wamid};

use super::speech::{self, Utterance};
use super::{Customer, minding};
use crate::graph::templates::{deletion, pacing, review};
use crate::simulation::Turn;
use crate::webhooks::envelope;
use crate::world::change::Change;

/// Something planned.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "deed", rename_all = "snake_case")]
pub(crate) enum Deed {
    /// A message's status moves on; `code` for a failure.
    Status { wamid: Wamid, status: String, code: Option<i32> },
    /// The customer answers the shop's message, unless the shop has written again since.
    Answer { customer: String, wamid: Wamid },
    /// The customer reacts to the shop's message.
    React { customer: String, wamid: Wamid, emoji: String },
    /// The customer makes up their mind about an offer.
    Mind { customer: String, wamid: Wamid },
    /// A template has been tried with a few people long enough.
    PacingEnds { template: String, since: UtcMillis },
    /// The customer says the next line unasked.
    Speak { customer: String },
    /// Meta's reviewers get to a template.
    Review { template: String, written_at: UtcMillis },
    /// A pause of a template ends.
    Unpause { template: String, until: UtcMillis },
    /// A template that waits for its last messages is deleted.
    Delete { template: String },
    /// A template gets the category that was announced.
    Recategorise { template: String, at: UtcMillis },
}

/// Carries a deed out as of `due`, which lies in the past when the clock was moved over it.
pub(crate) fn play(turn: &mut Turn<'_>, plan: u64, due: UtcMillis, deed: &Deed) {
    turn.record(Change::Played { plan });
    match deed {
        Deed::Status { wamid, status, code } => tell_status(turn, wamid, status, *code, due),
        Deed::Answer { customer, wamid } => answer(turn, customer, wamid, due),
        Deed::React { customer, wamid, emoji } => {
            if let Some(customer) = still_here(turn, customer) {
                speech::say(turn, &customer, due, Utterance::reaction(wamid, emoji));
            }
        }
        Deed::Mind { customer, wamid } => {
            if let Some(customer) = still_here(turn, customer) {
                minding::make_up(turn, &customer, wamid, due);
            }
        }
        Deed::PacingEnds { template, since } => pacing::time_is_up(turn, template, *since, due),
        Deed::Speak { customer } => {
            if let Some(customer) = turn.world().customers.get(customer).cloned() {
                speech::say_next_line(turn, &customer, due, None);
            }
        }
        Deed::Review { template, written_at } => review::judge(turn, template, *written_at, due),
        Deed::Unpause { template, until } => review::pause_ends(turn, template, *until, due),
        Deed::Delete { template } => deletion::ends(turn, template, due),
        Deed::Recategorise { template, at } => review::category_changes(turn, template, *at, due),
    }
}

/// The customer, unless they have blocked the shop.
fn still_here(turn: &Turn<'_>, customer: &str) -> Option<Customer> {
    let left = turn.world().stories.get(customer).is_some_and(|story| story.left);
    turn.world().customers.get(customer).filter(|_| !left).cloned()
}

fn tell_status(turn: &mut Turn<'_>, wamid: &Wamid, status: &str, code: Option<i32>, at: UtcMillis) {
    let Some(message) = turn.world().messages.get(wamid).cloned() else { return };
    let webhook = envelope::status(turn.world(), &message, status, at, code);
    turn.record(Change::StatusMoved { wamid: wamid.clone(), status: status.into(), at: Some(at) });
    turn.queue(webhook);
    if let Some(template) = &message.template {
        deletion::arrived(turn, template, at);
    }
}

fn answer(turn: &mut Turn<'_>, customer: &str, wamid: &Wamid, at: UtcMillis) {
    let Some(customer) = still_here(turn, customer) else { return };
    let story = turn.world().story(&customer.id);
    if story.last_received.as_ref() != Some(wamid) {
        return;
    }
    let choice = turn.world().messages.get(wamid).and_then(|message| message.choices.first().cloned());
    if let Some(choice) = choice {
        speech::say(turn, &customer, at, Utterance::press(&customer, wamid, &choice));
        return;
    }
    if customer.habit.only_presses {
        return;
    }
    let quotes = customer.habit.quotes_every;
    let quote = (quotes > 0 && story.received.is_multiple_of(quotes)).then(|| wamid.clone());
    speech::say_next_line(turn, &customer, at, quote);
}
