//! How a conversation's row moves when somebody speaks: last line, shelf, unread, wait and window.
//!
//! The customer's word brings a conversation back *to answer*, however late it comes in: better asked twice than
//! overlooked. Only an answer from the phone app, given by somebody who saw it there, counts against it. The last line never moves backwards: `(at, id)` decides, as it orders the chat.

use shopbell_model::window::SERVICE_WINDOW;
use shopbell_model::{Delivery, Direction, MessageId, MessageKind, UtcMillis, text};
use shopbell_store::tables::conversation::Shelf;
use shopbell_store::tables::conversation::write::{Last, Standing};

/// Characters of a message in the list.
pub(crate) const LINE: usize = 200;

/// A message as far as its conversation's row cares.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spoken<'a> {
    pub(crate) id: MessageId,
    pub(crate) at: UtcMillis,
    pub(crate) kind: MessageKind,
    pub(crate) text: Option<&'a str>,
    pub(crate) direction: Direction,
    pub(crate) delivery: Option<Delivery>,
}

/// The customer spoke. What came in so late that the shop had already answered it from the phone app waits for nobody.
pub(crate) fn customer_spoke(standing: &mut Standing, spoken: &Spoken<'_>, answered_elsewhere: bool) {
    take_last(standing, spoken);
    if is_note(spoken.kind) {
        return;
    }
    let last = standing.last_inbound_at.map_or(spoken.at, |last| last.max(spoken.at));
    standing.last_inbound_at = Some(last);
    standing.window_until = last + SERVICE_WINDOW;
    if answered_elsewhere {
        return;
    }
    // Whatever a person put off or put away: the customer speaks now.
    standing.snoozed_until = None;
    standing.shelf = Shelf::ToAnswer;
    standing.unread += 1;
    standing.first_unread = standing.first_unread.or(Some(spoken.id));
    standing.waiting_since = Some(standing.waiting_since.map_or(spoken.at, |since| since.min(spoken.at)));
}

/// The shop answered from here. What was put off stays put off: one answers now and looks again later.
pub(crate) fn shop_spoke(standing: &mut Standing, spoken: &Spoken<'_>) {
    take_last(standing, spoken);
    standing.marked_unread = false;
    standing.shelf = Shelf::Waiting;
    standing.waiting_since = None;
}

/// A rule of the shop wrote: that is no answer to anything, so whoever waits still does.
pub(crate) fn rule_spoke(standing: &mut Standing, spoken: &Spoken<'_>) {
    take_last(standing, spoken);
}

/// What the customer said after a place in the chat.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct SaidAfter {
    pub(crate) count: i64,
    pub(crate) first: Option<(MessageId, UtcMillis)>,
}

/// The shop answered from the phone app: whoever did saw what stood there, so nothing older is unread or waits. Only
/// what the customer said after it still does.
pub(crate) fn shop_spoke_elsewhere(standing: &mut Standing, spoken: &Spoken<'_>, after: SaidAfter) {
    take_last(standing, spoken);
    standing.unread = standing.unread.min(after.count);
    standing.first_unread = after.first.map(|(id, _)| id).filter(|_| standing.unread > 0);
    if standing.waiting_since.is_some_and(|since| since <= spoken.at) {
        standing.waiting_since = after.first.map(|(_, at)| at);
    }
    if after.first.is_none() {
        standing.shelf = Shelf::Waiting;
        standing.waiting_since = None;
    }
}

/// Whether a message is older than the last line.
pub(crate) fn is_late(standing: &Standing, at: UtcMillis) -> bool {
    standing.last.as_ref().is_some_and(|last| last.at > at)
}

/// How far a message came, for the counts of what did not go and the tick of the last line. `None` is a message that is
/// not in the chat.
pub(crate) fn moved(standing: &mut Standing, id: MessageId, from: Option<Delivery>, to: Option<Delivery>) {
    let count = |delivery: Option<Delivery>, which: Delivery| i64::from(delivery == Some(which));
    standing.not_sent += count(to, Delivery::Failed) - count(from, Delivery::Failed);
    standing.not_sure += count(to, Delivery::Unknown) - count(from, Delivery::Unknown);
    if let (Some(last), Some(to)) = (standing.last.as_mut(), to)
        && last.message == id
    {
        last.delivery = Some(to);
    }
}

/// WhatsApp's own notes and changes of older messages: they are no word that waits for an answer or opens the window.
pub(crate) fn is_note(kind: MessageKind) -> bool {
    matches!(kind, MessageKind::System | MessageKind::Edit | MessageKind::Revoke)
}

/// Puts a message on the last line if it is the last word.
fn take_last(standing: &mut Standing, spoken: &Spoken<'_>) {
    if standing.last.as_ref().is_none_or(|last| (last.at, last.message) <= (spoken.at, spoken.id)) {
        standing.last = Some(last_line(spoken));
    }
}

/// A message as the last line shows it.
pub(crate) fn last_line(spoken: &Spoken<'_>) -> Last {
    Last {
        message: spoken.id,
        kind: spoken.kind,
        text: text::excerpt(spoken.text.unwrap_or_default(), LINE),
        direction: spoken.direction,
        delivery: spoken.delivery,
        at: spoken.at,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use shopbell_model::{ContactId, ConversationId, NumberId, Span};

    use super::*;

    const NOON: UtcMillis = UtcMillis(1_780_000_000_000);

    fn quiet() -> Standing {
        Standing {
            id: ConversationId(1),
            number: NumberId(1),
            contact: ContactId(1),
            ours: true,
            whole: None,
            shelf: Shelf::Done,
            last: None,
            last_inbound_at: None,
            waiting_since: None,
            window_until: UtcMillis(0),
            entry_point_until: None,
            unread: 0,
            first_unread: None,
            not_sent: 0,
            not_sure: 0,
            snoozed_until: None,
            marked_unread: false,
            blocked: false,
        }
    }

    fn word(id: i64, minute: i64, direction: Direction) -> Spoken<'static> {
        let delivery = (direction == Direction::Out).then_some(Delivery::Queued);
        let at = NOON + Span::minutes(minute);
        Spoken { id: MessageId(id), at, kind: MessageKind::Text, text: Some("hei"), direction, delivery }
    }

    #[test]
    fn an_answer_ends_the_wait_and_a_late_word_of_the_customer_begins_it_again() {
        let mut standing = quiet();
        customer_spoke(&mut standing, &word(1, 0, Direction::In), false);
        assert_eq!((standing.shelf, standing.waiting_since), (Shelf::ToAnswer, Some(NOON)));
        shop_spoke(&mut standing, &word(2, 10, Direction::Out));
        assert_eq!((standing.shelf, standing.waiting_since), (Shelf::Waiting, None));
        customer_spoke(&mut standing, &word(3, 5, Direction::In), false);
        assert_eq!(standing.shelf, Shelf::ToAnswer, "a word that came in late must not be overlooked");
        assert_eq!(standing.last.as_ref().map(|last| last.message), Some(MessageId(2)), "but the last line stays");
    }

    #[test]
    fn a_note_of_whatsapp_opens_no_window() {
        let mut standing = quiet();
        customer_spoke(&mut standing, &Spoken { kind: MessageKind::System, ..word(1, 0, Direction::In) }, false);
        assert_eq!((standing.window_until, standing.unread), (UtcMillis(0), 0));
        assert_eq!(standing.shelf, Shelf::Done);
    }

    #[test]
    fn an_old_echo_from_the_phone_does_not_hide_a_newer_question() {
        let mut standing = quiet();
        customer_spoke(&mut standing, &word(1, 10, Direction::In), false);
        let question = Some((MessageId(1), NOON + Span::minutes(10)));
        shop_spoke_elsewhere(&mut standing, &word(2, 5, Direction::Out), SaidAfter { count: 1, first: question });
        assert_eq!((standing.shelf, standing.unread), (Shelf::ToAnswer, 1));
        shop_spoke_elsewhere(&mut standing, &word(3, 15, Direction::Out), SaidAfter::default());
        assert_eq!((standing.shelf, standing.unread), (Shelf::Waiting, 0));
    }

    #[test]
    fn trouble_is_counted_as_long_as_it_lasts() {
        let mut standing = quiet();
        shop_spoke(&mut standing, &word(1, 0, Direction::Out));
        moved(&mut standing, MessageId(1), Some(Delivery::Sending), Some(Delivery::Unknown));
        assert_eq!((standing.not_sure, standing.not_sent), (1, 0));
        moved(&mut standing, MessageId(1), Some(Delivery::Unknown), Some(Delivery::Failed));
        assert_eq!((standing.not_sure, standing.not_sent), (0, 1));
        moved(&mut standing, MessageId(1), Some(Delivery::Failed), None);
        assert_eq!((standing.not_sure, standing.not_sent), (0, 0));
    }

    proptest! {
        #[test]
        fn words_of_the_customer_may_come_in_any_order(minutes in proptest::collection::vec(0i64..5_000, 1..20)) {
            let speak = |order: &[i64]| {
                let mut standing = quiet();
                for minute in order {
                    // The id follows the time here, so that both orders tell of the same messages.
                    customer_spoke(&mut standing, &word(*minute, *minute, Direction::In), false);
                }
                standing.first_unread = None;
                standing
            };
            let mut sorted = minutes.clone();
            sorted.sort_unstable();
            prop_assert_eq!(speak(&minutes), speak(&sorted));
        }
    }
}
