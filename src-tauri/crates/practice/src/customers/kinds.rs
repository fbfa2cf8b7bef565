//! What a customer can send beside text, and do to what was sent: one line a kind in [`Doing`].

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use shopbell_model::{UtcMillis, Wamid};

use super::speech::{self, Utterance};
use super::{Customer, agreeing};
use crate::PracticeError;
use crate::random;
use crate::simulation::Turn;
use crate::wamid::{self, Way};
use crate::webhooks::envelope;
use crate::world::change::Change;

/// What a customer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    /// Sends where they are.
    Place,
    /// Sends contact cards.
    Cards,
    /// Sends a cart from the catalogue.
    Order,
    /// Writes after a tap on an ad.
    FromAd,
    /// Sends something Meta does not pass on.
    Poll,
    /// Taps the first thing that can be tapped in what the shop last sent, or shares the place it asks for.
    Tap,
    /// Changes their last text.
    Edit,
    /// Takes their last message back.
    TakeBack,
    /// Gets a new number.
    NewNumber,
    /// Writes STOP, politely.
    Stop,
    /// Writes a sentence that only contains the word.
    AlmostStop,
    /// Writes START.
    Start,
    /// Taps the second thing that can be tapped: *no*.
    Decline,
    /// Switches offers off in WhatsApp itself.
    OffersOff,
    /// Switches them on again.
    OffersOn,
    /// Puts an emoji under what the shop last sent.
    React,
    /// Takes it back.
    Unreact,
    /// Answers what the shop last sent, and quotes it.
    Quote,
    /// Sends a kind that is newer than the program.
    NewKind,
    /// Reads an answer the shop wrote in WhatsApp's own app.
    FromPhone,
}

/// Lets a customer do it; the id of the message, or of the note about it. `text` is what they write with it.
pub(crate) fn act(
    turn: &mut Turn<'_>,
    customer: &Customer,
    doing: Doing,
    text: Option<&str>,
) -> Result<Wamid, PracticeError> {
    let now = turn.now;
    let say = |turn: &mut Turn<'_>, utterance: Utterance| {
        speech::say(turn, customer, now, utterance).ok_or_else(|| PracticeError::Blocked(customer.id.clone()))
    };
    match doing {
        Doing::Place => say(turn, place(customer, None)),
        Doing::Cards => say(turn, Utterance { content: cards(), ..bare("contacts") }),
        Doing::Order => say(turn, Utterance { content: order(text), ..bare("order") }),
        Doing::FromAd => {
            let text = text.unwrap_or("Hi! I saw your ad. Is the offer still on?");
            say(turn, Utterance { referral: Some(ad()), ..Utterance::text(text, None) })
        }
        Doing::Poll => {
            let errors = json!([{
                "code": 131_051,
                "title": "Message type unknown",
                "message": "Message type unknown",
                "error_data": { "details": "Message type is currently not supported." },
            }]);
            let content = json!({ "type": "poll" });
            say(turn, Utterance { content, errors: Some(errors), ..bare("unsupported") })
        }
        Doing::Tap => {
            let (wamid, choice) = choice_of_last(turn, customer, 0)?;
            say(turn, Utterance::press(customer, &wamid, &choice))
        }
        Doing::Edit => edit(turn, customer, text),
        Doing::TakeBack => {
            let (wamid, _) = last_written(turn, customer)?;
            Ok(note(turn, customer, "revoke", json!({ "original_message_id": wamid })))
        }
        Doing::NewNumber => new_number(turn, customer),
        Doing::Stop => say(turn, Utterance::text(agreeing::stop(customer), None)),
        Doing::AlmostStop => say(turn, Utterance::text(agreeing::almost_stop(customer), None)),
        Doing::Start => say(turn, Utterance::text("START", None)),
        Doing::Decline => {
            let (wamid, choice) = choice_of_last(turn, customer, 1)?;
            say(turn, Utterance::press(customer, &wamid, &choice))
        }
        Doing::OffersOff => Ok(agreeing::switch(turn, customer, "stop")),
        Doing::OffersOn => Ok(agreeing::switch(turn, customer, "resume")),
        Doing::React => {
            let target = last_received(turn, customer)?;
            say(turn, Utterance::reaction(&target, &customer.habit.emoji))
        }
        Doing::Unreact => {
            let target = last_received(turn, customer)?;
            // Meta leaves the emoji out when one is taken back (CONTRACT §9.2).
            say(turn, Utterance { content: json!({ "message_id": target }), ..bare("reaction") })
        }
        Doing::Quote => {
            let target = last_received(turn, customer)?;
            say(turn, Utterance::text(text.unwrap_or("👍 Just this one, please."), Some(target)))
        }
        Doing::NewKind => say(turn, Utterance { content: json!({ "shape": "cup" }), ..bare("hologram") }),
        Doing::FromPhone => {
            Ok(by_phone(turn, customer, text.unwrap_or("I am out, so I answer from my phone. See you!")))
        }
    }
}

/// The shop writes to a customer in WhatsApp's own app, which an echo tells.
pub(crate) fn by_phone(turn: &mut Turn<'_>, customer: &Customer, text: &str) -> Wamid {
    let wamid = wamid::fresh(customer.address(), Way::Out);
    let webhook = envelope::echo(turn.world(), customer, &wamid, turn.now, text);
    turn.queue(webhook);
    wamid
}

fn bare(type_: &'static str) -> Utterance {
    Utterance { type_, content: Value::Null, text: None, quote: None, referral: None, errors: None }
}

/// Where a customer is: everybody stands somewhere else in town, and always at the same place.
pub(crate) fn place(customer: &Customer, quote: Option<Wamid>) -> Utterance {
    let letters = customer.id.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    let (north, east) = (f64::from(letters % 700), f64::from(letters / 700 % 900));
    let latitude = (601_600.0 + north).round() / 10_000.0;
    let longitude = (249_000.0 + east).round() / 10_000.0;
    Utterance { content: json!({ "latitude": latitude, "longitude": longitude }), quote, ..bare("location") }
}

fn cards() -> Value {
    json!([{
        "name": { "formatted_name": "Kaisa Laine", "first_name": "Kaisa", "last_name": "Laine" },
        "org": { "company": "Laine Catering Oy" },
        "phones": [{ "phone": "+358 40 7654321", "type": "WORK", "wa_id": "358407654321" }],
        "emails": [{ "email": "kaisa@laine-catering.example", "type": "WORK" }],
    }])
}

fn order(text: Option<&str>) -> Value {
    let item = |product: &str, quantity: u32, price: f64| json!({ "product_retailer_id": product, "quantity": quantity, "item_price": price, "currency": "EUR" });
    json!({
        "catalog_id": "194836987003835",
        "text": text.unwrap_or_default(),
        "product_items": [item("KAHVI-250", 2, 8.9), item("PULLA-KARDEMUMMA", 6, 3.2)],
    })
}

fn ad() -> Value {
    json!({
        "source_url": "https://fb.me/aamu-spring",
        "source_id": "120212345678901234",
        "source_type": "ad",
        "headline": "Spring roast, freshly ground",
        "body": "Two bags for the price of one until Sunday.",
        "media_type": "image",
        "ctwa_clid": "ARAkLkA8rmlFeiCktEJQ-QTwRiyYHAFDLMNDBH0CD3qpjd0HR4irJ6LEkR7JwLF4",
    })
}

fn last_written(turn: &Turn<'_>, customer: &Customer) -> Result<(Wamid, Option<String>), PracticeError> {
    let nothing = || PracticeError::Order("there is nothing of theirs to change".into());
    let wamid = turn.world().story(&customer.id).last_written_wamid.ok_or_else(nothing)?;
    let text = turn.world().messages.get(&wamid).and_then(|message| message.text.clone());
    Ok((wamid, text))
}

fn last_received(turn: &Turn<'_>, customer: &Customer) -> Result<Wamid, PracticeError> {
    let nothing = || PracticeError::Order("the shop has sent them nothing".into());
    turn.world().story(&customer.id).last_received.ok_or_else(nothing)
}

fn choice_of_last(
    turn: &Turn<'_>,
    customer: &Customer,
    place: usize,
) -> Result<(Wamid, crate::world::things::Choice), PracticeError> {
    let nothing = || PracticeError::Order("the shop sent nothing that can be tapped".into());
    let wamid = turn.world().story(&customer.id).last_received.ok_or_else(nothing)?;
    let choice = turn.world().messages.get(&wamid).and_then(|message| message.choices.get(place).cloned());
    Ok((wamid, choice.ok_or_else(nothing)?))
}

fn edit(turn: &mut Turn<'_>, customer: &Customer, text: Option<&str>) -> Result<Wamid, PracticeError> {
    let (wamid, before) = last_written(turn, customer)?;
    let Some(before) = before else {
        return Err(PracticeError::Order("their last message has no words to change".into()));
    };
    let text = text.map_or_else(|| format!("{before} (PS 🙂)"), str::to_owned);
    let content = json!({
        "original_message_id": wamid,
        "message": { "type": "text", "text": { "body": text } },
    });
    Ok(note(turn, customer, "edit", content))
}

/// Tells of a change: no word of the customer's, so nothing of their story moves.
fn note(turn: &mut Turn<'_>, customer: &Customer, type_: &'static str, content: Value) -> Wamid {
    let wamid = wamid::fresh(customer.address(), Way::In);
    let utterance = Utterance { content, ..bare(type_) };
    let webhook = envelope::incoming(turn.world(), customer, &wamid, turn.now, &utterance);
    turn.queue(webhook);
    wamid
}

/// The number and with it the user id change (CONTRACT §10).
fn new_number(turn: &mut Turn<'_>, customer: &Customer) -> Result<Wamid, PracticeError> {
    let Some(old) = customer.phone.clone() else {
        return Err(PracticeError::Order("this customer shows no number".into()));
    };
    let digits = random::hex(8).bytes().fold(0_u32, |sum, byte| sum.wrapping_mul(10).wrapping_add(u32::from(byte)));
    let kept = old.get(..old.len().saturating_sub(5)).unwrap_or_default();
    let new = format!("{kept}{:05}", digits % 100_000);
    let user_id = format!("{}.{}{:05}", customer.user_id.get(..2).unwrap_or("FI"), old, digits % 100_000);
    let changed = Customer { phone: Some(new.clone()), user_id: user_id.clone(), ..customer.clone() };
    let body = format!("User {} changed from {old} to {new}", customer.name);
    let number = json!({ "type": "user_changed_number", "body": body, "wa_id": new });
    let id = json!({
        "type": "user_changed_user_id",
        "body": format!("User {} changed to {user_id}", customer.name),
        "user_id": user_id,
        "previous_user_id": customer.user_id,
        "wa_id": new,
    });
    turn.record(Change::CustomerJoined { customer: changed });
    let first = system(turn, customer, &number, turn.now);
    system(turn, customer, &id, turn.now);
    Ok(first)
}

fn system(turn: &mut Turn<'_>, customer: &Customer, content: &Value, at: UtcMillis) -> Wamid {
    let wamid = wamid::fresh(customer.address(), Way::In);
    let webhook = envelope::system(turn.world(), customer, &wamid, at, content);
    turn.queue(webhook);
    wamid
}
