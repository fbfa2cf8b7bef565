//! Pacing: a template goes to a few people first, and the rest of what is sent is held until people have said what they think
//! of it (CONTRACT §3.3). Meta's threshold is hidden, so here it begins only where somebody asks for it.

use shopbell_model::{Span, UtcMillis};

use super::review;
use crate::customers::deeds::Deed;
use crate::customers::habits;
use crate::simulation::Turn;
use crate::world::change::Change;
use crate::world::things::Message;

/// What is held goes when nobody has complained for so long: nearly all is sent within an hour, says Meta.
const LONGEST: Span = Span::hours(1);
/// Meta's code for what is dropped.
const DROPPED: i32 = 132_015;

/// Begins it: the next `first` messages go, the rest waits. What an earlier trying held goes now.
pub(crate) fn begin(turn: &mut Turn<'_>, template: &str, first: u32) {
    let since = turn.now;
    release(turn, template, since);
    turn.record(Change::PacingBegan { template: template.to_owned(), first, since });
}

/// Whether the next message made of this template is held.
pub(crate) fn holds(turn: &Turn<'_>, template: Option<&String>) -> bool {
    template.and_then(|template| turn.world().pacing.get(template)).is_some_and(|pacing| pacing.left == 0)
}

/// Holds a message that was accepted.
pub(crate) fn hold(turn: &mut Turn<'_>, message: &Message) {
    let Some(template) = message.template.clone() else { return };
    let first = turn.world().pacing.get(&template).filter(|pacing| pacing.held.is_empty()).map(|pacing| pacing.since);
    turn.record(Change::Held { template: template.clone(), wamid: message.wamid.clone() });
    if let Some(since) = first {
        turn.plan(turn.now + LONGEST, Deed::PacingEnds { template, since });
    }
}

/// The hour is over; people had nothing to say against it.
pub(crate) fn time_is_up(turn: &mut Turn<'_>, template: &str, since: UtcMillis, at: UtcMillis) {
    if turn.world().pacing.get(template).is_some_and(|pacing| pacing.since == since) {
        release(turn, template, at);
    }
}

/// Lets go what is held, as of `at`; `false` if the template is not tried.
pub(crate) fn release(turn: &mut Turn<'_>, template: &str, at: UtcMillis) -> bool {
    let Some(held) = end(turn, template) else { return false };
    for message in held {
        habits::follow(turn, &message, at, None);
    }
    true
}

/// Drops what is held and pauses the template until the shop takes it up again itself; `false` if it is not tried.
pub(crate) fn drop_held(turn: &mut Turn<'_>, template: &str, at: UtcMillis) -> bool {
    let Some(held) = end(turn, template) else { return false };
    for message in held {
        turn.plan(at, Deed::Status { wamid: message.wamid, status: "failed".into(), code: Some(DROPPED) });
    }
    review::rest(turn, template, at);
    true
}

/// Ends it; what was held, or nothing if the template is not tried.
fn end(turn: &mut Turn<'_>, template: &str) -> Option<Vec<Message>> {
    let world = turn.world();
    let held = &world.pacing.get(template)?.held;
    let held = held.iter().filter_map(|wamid| world.messages.get(wamid).cloned()).collect();
    turn.record(Change::PacingEnded { template: template.to_owned() });
    Some(held)
}
