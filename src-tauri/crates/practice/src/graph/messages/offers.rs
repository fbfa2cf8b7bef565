//! What Meta does with offers (marketing templates) after it has accepted them: some people get none, some no more for a
//! while (CONTRACT §5, §7).

use shopbell_model::{Span, UtcMillis};

use super::places;
use crate::simulation::Turn;
use crate::world::change::Change;
use crate::world::things::Message;

/// The time within which Meta counts the offers a person gets, and after which it may be tried again (CONTRACT §5).
const DAY: Span = Span::hours(24);
/// How many a person gets in that time if their habits do not say; Meta's own number moves and is not told.
const A_DAY: u32 = 2;
/// Meta's code for an offer that is not brought, because of the person's limit or because their number is American:
/// "marketing messages sent to WhatsApp users in the United States will not be delivered (error code 131049)".
const NOT_BROUGHT: i32 = 131_049;
/// Meta's code for somebody who has switched offers off.
const SWITCHED_OFF: i32 = 131_050;

/// The code an offer to nobody in particular fails with; nothing if its number would be judged like any other.
pub(crate) fn barred_number(message: &Message) -> Option<i32> {
    (message.marketing && !message.by_user_id && places::is_american(&message.recipient)).then_some(NOT_BROUGHT)
}

/// Decides about an offer to a customer, and remembers that it went or that one too many was tried: the code it fails with,
/// or nothing.
pub(crate) fn judge(turn: &mut Turn<'_>, message: &Message, customer: &str, now: UtcMillis) -> Option<i32> {
    if !message.marketing {
        return None;
    }
    let person = turn.world().customers.get(customer).cloned()?;
    if person.phone.as_deref().is_some_and(places::is_american) {
        return Some(NOT_BROUGHT);
    }
    let story = turn.world().story(customer);
    if story.offers_off {
        return Some(SWITCHED_OFF);
    }
    let counts = turn.world().window_until(customer).is_none_or(|until| until <= now);
    let most = person.habit.offers.a_day.or_else(|| places::limits_offers(&person).then_some(A_DAY));
    if let Some(most) = most.filter(|_| counts) {
        let lately = story.offers.iter().filter(|offer| offer.counts && now - offer.at < DAY).count();
        let barred = story.offers_barred.is_some_and(|until| now < until);
        if barred || lately >= usize::try_from(most).unwrap_or(usize::MAX) {
            // Trying again too early makes it longer.
            turn.record(Change::OffersBarred { customer: customer.to_owned(), until: now + DAY });
            return Some(NOT_BROUGHT);
        }
    }
    turn.record(Change::Offered { customer: customer.to_owned(), at: now, counts });
    None
}
