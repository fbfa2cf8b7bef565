//! A customer says something: the message comes to be and its webhook is queued.

use serde_json::{Value, json};
use shopbell_model::{UtcMillis, Wamid};

use super::{Customer, kinds};
use crate::simulation::Turn;
use crate::wamid::{self, Way};
use crate::webhooks::envelope;
use crate::world::change::Change;
use crate::world::things::{Choice, ChoiceKind, Message};

/// A line of a script that is no text: the customer sends where they are.
pub(crate) const PLACE_LINE: &str = "/place";

/// Something said.
pub(crate) struct Utterance {
    /// The message's type, also the name of its object.
    pub(crate) type_: &'static str,
    /// The object of that name.
    pub(crate) content: Value,
    /// The text in it, for the file.
    pub(crate) text: Option<String>,
    /// The message it refers to.
    pub(crate) quote: Option<Wamid>,
    /// The ad it comes from.
    pub(crate) referral: Option<Value>,
    /// Why it cannot be passed on whole.
    pub(crate) errors: Option<Value>,
}

impl Utterance {
    /// Plain text.
    pub(crate) fn text(text: &str, quote: Option<Wamid>) -> Self {
        Self {
            type_: "text",
            content: json!({ "body": text }),
            text: Some(text.to_owned()),
            quote,
            referral: None,
            errors: None,
        }
    }

    /// An emoji under a message.
    pub(crate) fn reaction(target: &Wamid, emoji: &str) -> Self {
        Self {
            type_: "reaction",
            content: json!({ "message_id": target.as_str(), "emoji": emoji }),
            text: None,
            quote: None,
            referral: None,
            errors: None,
        }
    }

    /// What `customer` answers to something that can be pressed in `target` (CONTRACT §9.2).
    pub(crate) fn press(customer: &Customer, target: &Wamid, choice: &Choice) -> Self {
        let Choice { kind, id, title, description } = choice;
        let (type_, content) = match kind {
            ChoiceKind::Button => {
                ("interactive", json!({ "type": "button_reply", "button_reply": { "id": id, "title": title } }))
            }
            ChoiceKind::Row => {
                let mut row = json!({ "id": id, "title": title });
                if let (Some(row), Some(description)) = (row.as_object_mut(), description) {
                    row.insert("description".into(), json!(description));
                }
                ("interactive", json!({ "type": "list_reply", "list_reply": row }))
            }
            ChoiceKind::QuickReply => ("button", json!({ "payload": id, "text": title })),
            ChoiceKind::Place => return kinds::place(customer, Some(target.clone())),
        };
        let (text, quote) = (Some(title.clone()), Some(target.clone()));
        Self { type_, content, text, quote, referral: None, errors: None }
    }
}

/// Lets `customer` say it at `at`. Someone the shop has blocked speaks into the void, as with Meta.
pub(crate) fn say(turn: &mut Turn<'_>, customer: &Customer, at: UtcMillis, utterance: Utterance) -> Option<Wamid> {
    if turn.world().story(&customer.id).blocked {
        return None;
    }
    let wamid = wamid::fresh(customer.address(), Way::In);
    let webhook = envelope::incoming(turn.world(), customer, &wamid, at, &utterance);
    turn.record(Change::Wrote {
        message: Message {
            wamid: wamid.clone(),
            at,
            customer: Some(customer.id.clone()),
            recipient: turn.world().credentials.phone_number_id.clone(),
            by_user_id: false,
            type_: utterance.type_.into(),
            text: utterance.text,
            callback: None,
            pricing: None,
            status: None,
            choices: Vec::new(),
            template: None,
            marketing: false,
        },
    });
    turn.queue(webhook);
    Some(wamid)
}

/// Lets `customer` say the next line of their script.
pub(crate) fn say_next_line(
    turn: &mut Turn<'_>,
    customer: &Customer,
    at: UtcMillis,
    quote: Option<Wamid>,
) -> Option<Wamid> {
    let spoken = turn.world().story(&customer.id).lines_spoken;
    let line = customer.lines.get(spoken.checked_rem(customer.lines.len())?)?.clone();
    turn.record(Change::LineSpoken { customer: customer.id.clone() });
    let utterance = if line == PLACE_LINE { kinds::place(customer, quote) } else { Utterance::text(&line, quote) };
    say(turn, customer, at, utterance)
}
