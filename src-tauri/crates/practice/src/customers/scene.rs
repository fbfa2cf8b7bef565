//! The opening scene: what customers wrote in the minutes and hours before the shop was opened for the first time.

use shopbell_model::{Span, UtcMillis};

use super::deeds::Deed;
use super::speech::{self, Utterance};
use super::{Customer, cast};
use crate::simulation::Turn;
use crate::world::change::Change;

/// The one who writes while the owner is watching, and how long after the shop can hear.
const LIVE_AFTER: Span = Span::seconds(20);

/// Lets everybody say what they said before `now`, in the order of time.
pub(crate) fn open(turn: &mut Turn<'_>, now: UtcMillis) {
    let mut said: Vec<(UtcMillis, Customer, String)> = Vec::new();
    for customer in turn.world().customers.values() {
        for (minutes, text) in &customer.opening {
            said.push((now - Span::minutes(*minutes), customer.clone(), text.clone()));
        }
    }
    said.sort_by_key(|(at, _, _)| *at);
    for (at, customer, text) in said {
        speech::say(turn, &customer, at, Utterance::text(&text, None));
    }
}

/// Plans the live part, once.
pub(crate) fn go_live(turn: &mut Turn<'_>) {
    if turn.world().scene_live {
        return;
    }
    turn.record(Change::SceneWentLive);
    turn.plan(turn.now + LIVE_AFTER, Deed::Speak { customer: cast::LIVE.into() });
}

/// Lets the customer named in the facts write if their window is closed or about to: whoever joins in needs one who
/// may be answered.
pub(crate) fn keep_one_open(turn: &mut Turn<'_>) {
    let now = turn.now;
    let open = turn.world().window_until(cast::OPEN).is_some_and(|until| until > now + Span::hours(12));
    if !open && let Some(customer) = turn.world().customers.get(cast::OPEN).cloned() {
        speech::say_next_line(turn, &customer, now, None);
    }
}
