//! What customers say about agreeing: words of stopping, and WhatsApp's own switch for offers (CONTRACT §7).

use shopbell_model::Wamid;

use super::Customer;
use crate::simulation::Turn;
use crate::wamid::{self, Way};
use crate::webhooks::envelope;
use crate::world::change::Change;

/// A stop as this customer would write it.
pub(super) fn stop(customer: &Customer) -> &'static str {
    match customer.language.as_str() {
        "fi" => "Ei kiitos, STOP",
        "sv" => "Nej tack, STOPP",
        "es" => "No gracias, STOP",
        "ar" => "شكرا، STOP",
        _ => "No thanks, STOP",
    }
}

/// A sentence that contains the word and means something else.
pub(super) fn almost_stop(customer: &Customer) -> &'static str {
    match customer.language.as_str() {
        "fi" => "Älkää ikinä lopettako sitä musiikkia! Ettehän lopeta?",
        "sv" => "Stoppa aldrig musiken, den är härlig!",
        _ => "Don't stop the music, it is lovely!",
    }
}

/// Moves WhatsApp's switch. There is no message: the id that is answered names nothing.
pub(super) fn switch(turn: &mut Turn<'_>, customer: &Customer, value: &str) -> Wamid {
    turn.record(Change::OffersSwitched { customer: customer.id.clone(), on: value != "stop" });
    let webhook = envelope::preference(turn.world(), customer, value, turn.now);
    turn.queue(webhook);
    wamid::fresh(customer.address(), Way::In)
}
