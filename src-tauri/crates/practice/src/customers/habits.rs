//! What follows when the shop has sent something: ticks, a reading, a reaction, an answer.

use shopbell_model::{Span, UtcMillis, Wamid};

use super::deeds::Deed;
use super::{Customer, minding};
use crate::graph::messages::offers;
use crate::simulation::Turn;
use crate::world::things::Message;

/// WhatsApp's servers take a message after this long.
const SENT_AFTER: Span = Span::millis(150);

/// Plans what follows a message that Meta lets go at `at`.
pub(crate) fn follow(turn: &mut Turn<'_>, message: &Message, at: UtcMillis, fail_later: Option<i32>) {
    let customer = message.customer.as_ref().and_then(|id| turn.world().customers.get(id)).cloned();
    let Some(customer) = customer else {
        // Nobody on WhatsApp has this number: accepted first, failed a moment later (CONTRACT §8, "arrive late").
        let code = fail_later.or_else(|| offers::barred_number(message)).unwrap_or(131_026);
        plan_status(turn, &message.wamid, at + SENT_AFTER, "failed", Some(code));
        return;
    };
    if let Some(code) = fail_later {
        plan_status(turn, &message.wamid, at + SENT_AFTER, "failed", Some(code));
        return;
    }
    let story = turn.world().story(&customer.id);
    if story.blocked || story.left {
        plan_status(turn, &message.wamid, at + SENT_AFTER, "failed", Some(131_026));
        return;
    }
    if let Some(code) = offers::judge(turn, message, &customer.id, at) {
        plan_status(turn, &message.wamid, at + SENT_AFTER, "failed", Some(code));
        return;
    }
    plan_status(turn, &message.wamid, at + SENT_AFTER, "sent", None);
    if message.type_ == "reaction" {
        // Only `sent` follows a reaction (CONTRACT §1.2).
        return;
    }
    ticks_and_answer(turn, &customer, message, at);
}

fn ticks_and_answer(turn: &mut Turn<'_>, customer: &Customer, message: &Message, at: UtcMillis) {
    let wamid = &message.wamid;
    let habit = &customer.habit;
    let delivered = at + SENT_AFTER + habit.delivered_after;
    plan_status(turn, wamid, delivered, "delivered", None);
    let Some(reads_after) = habit.reads_after else { return };
    let read = delivered + reads_after;
    plan_status(turn, wamid, read, "read", None);
    let received = turn.world().story(&customer.id).received;
    if habit.reacts_every > 0 && received.is_multiple_of(habit.reacts_every) {
        let deed = Deed::React { customer: customer.id.clone(), wamid: wamid.clone(), emoji: habit.emoji.clone() };
        turn.plan(read + Span::seconds(1), deed);
    }
    if minding::plan(turn, customer, message, read) {
        return;
    }
    if let Some(answers_after) = habit.answers_after {
        turn.plan(read + answers_after, Deed::Answer { customer: customer.id.clone(), wamid: wamid.clone() });
    }
}

fn plan_status(turn: &mut Turn<'_>, wamid: &Wamid, due: UtcMillis, status: &str, code: Option<i32>) {
    turn.plan(due, Deed::Status { wamid: wamid.clone(), status: status.into(), code });
}
