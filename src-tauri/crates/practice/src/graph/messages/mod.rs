//! `POST /{phone number}/messages`: the envelope, the order in which a message is judged, and what follows when it is
//! accepted (CONTRACT §1). One file a kind under `kinds/`.

pub(crate) mod kinds;
pub(crate) mod offers;
mod places;
pub(crate) mod pricing;
pub(crate) mod receipts;
pub(crate) mod recipient;

use serde_json::{Map, Value, json};
use shopbell_model::{Span, Wamid};

use super::call::Call;
use super::fields::Fields;
use super::refusal::Refusal;
use super::templates::pacing;
use super::{Answer, unsynced};
use crate::customers::habits;
use crate::failures::{FailureKind, FailureOrder};
use crate::rates::TooFast;
use crate::simulation::{Simulation, Turn};
use crate::wamid::{self, Way};
use crate::world::change::Change;
use crate::world::things::{Accepted, Choice, Message};
use recipient::Recipient;

/// What a kind's file read out of the message.
#[derive(Default)]
pub(crate) struct Content {
    /// The text, for the log and for quoting.
    pub(crate) text: Option<String>,
    /// What can be pressed.
    pub(crate) choices: Vec<Choice>,
    /// The template's category; absent for everything that is not a template.
    pub(crate) category: Option<String>,
    /// The id of the template it is made of.
    pub(crate) template: Option<String>,
}

/// The most a callback datum may have (CONTRACT §1.1).
const LONGEST_CALLBACK: usize = 512;

/// Sends, or marks as read.
pub(crate) async fn post(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    let mut fields = Fields::of(&call.body, "")?;
    match fields.any("messaging_product") {
        Some(Value::String(product)) if product == "whatsapp" => {}
        Some(_) => return Err(Refusal::shape("Param messaging_product must be one of {WHATSAPP}.")),
        None => return Err(Refusal::new(100).say("(#100) The parameter messaging_product is required.")),
    }
    if fields.any("status").is_some() {
        return receipts::read(simulation, fields, &call.body).await;
    }
    Box::pin(send(simulation, fields, &call.body)).await
}

/// What goes wrong on demand with sends.
const ON_SENDS: &[FailureKind] = &[
    FailureKind::DropAnswer,
    FailureKind::Status500,
    FailureKind::AcceptThen500,
    FailureKind::Delay,
    FailureKind::Reject,
    FailureKind::FailLater,
];

async fn send(simulation: &Simulation, fields: Fields<'_>, body: &Value) -> Result<Answer, Refusal> {
    let draft = Draft::read(simulation, fields)?;
    let trouble = simulation.failures.take(ON_SENDS);
    match &trouble {
        Some(FailureOrder { kind: FailureKind::Status500, .. }) => return Err(Refusal::new(131_000)),
        Some(FailureOrder { kind: FailureKind::Reject, code, .. }) => {
            return Err(Refusal::new(code.unwrap_or(131_000)));
        }
        _ => {}
    }
    let fail_later = trouble.as_ref().filter(|order| order.kind == FailureKind::FailLater).and_then(|order| order.code);
    let (accepted, synced) = simulation.change(|turn| draft.accept(turn, body, fail_later));
    let answer = accepted?;
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    match trouble.map(|order| (order.kind, order.ms)) {
        Some((FailureKind::DropAnswer, _)) => Ok(Answer::Silence),
        Some((FailureKind::AcceptThen500, _)) => Err(Refusal::new(131_000)),
        Some((FailureKind::Delay, ms)) => {
            simulation.clock.wait_for(Span(ms)).await;
            Ok(Answer::Json(answer))
        }
        _ => Ok(Answer::Json(answer)),
    }
}

/// A message that is well formed; whether it may go now is judged when it is accepted.
struct Draft {
    recipient: Recipient,
    type_: String,
    content: Content,
    callback: Option<String>,
}

impl Draft {
    fn read(simulation: &Simulation, mut fields: Fields<'_>) -> Result<Self, Refusal> {
        if simulation.look(|world| !world.registered) {
            return Err(Refusal::new(133_010));
        }
        match fields.text_if("recipient_type", 20)? {
            None | Some("individual") => {}
            Some("group") => return Err(Refusal::not_played("A group message")),
            Some(_) => return Err(Refusal::value("Param recipient_type must be one of {INDIVIDUAL, GROUP}.")),
        }
        for name in ["category", "ttl_seconds"] {
            if fields.any(name).is_some() {
                return Err(Refusal::shape(format!("Param {name}: Direct Send is not enabled for this account.")));
            }
        }
        if fields.any("recipient_identity_key_hash").is_some() {
            return Err(Refusal::not_played("The identity check"));
        }
        let recipient = recipient::read(simulation, &mut fields)?;
        let callback = fields.text_if("biz_opaque_callback_data", LONGEST_CALLBACK)?.map(str::to_owned);
        let type_ = match fields.any("type") {
            None => "text",
            Some(Value::String(name)) => name.as_str(),
            Some(_) => return Err(Refusal::shape("Param type must be a string.")),
        };
        let (type_, read) = kinds::KINDS
            .iter()
            .find(|(name, _)| *name == type_)
            .copied()
            .ok_or_else(|| Refusal::shape(format!("Param type must be one of {{{}}}.", kinds::names())))?;
        if let Some(mut context) = fields.object_if("context")? {
            let target = context.text("message_id", 512)?;
            if type_ == "reaction" {
                return Err(Refusal::value("A reaction cannot have a context."));
            }
            known_message(simulation, target)?;
            context.close()?;
        }
        let value = fields.required(type_)?;
        let content = read(simulation, value, &recipient)?;
        fields.close()?;
        Ok(Self { recipient, type_: type_.to_owned(), content, callback })
    }

    /// The judgements that depend on the moment, then everything that follows.
    fn accept(&self, turn: &mut Turn<'_>, body: &Value, fail_later: Option<i32>) -> Result<Value, Refusal> {
        let recipient = &self.recipient;
        let key = recipient.customer.as_deref().unwrap_or(&recipient.address);
        turn.world().rates.judge(key, turn.now).map_err(|too_fast| match too_fast {
            TooFast::Number => Refusal::new(130_429).details("Message failed to send because there were too many messages sent from this phone number in a short period of time."),
            TooFast::Pair => Refusal::new(131_056).details("Too many messages sent from this phone number to the same phone number in a short period of time."),
        })?;
        let window_open = match &recipient.customer {
            Some(customer) => turn.world().window_until(customer).is_some_and(|until| until > turn.now),
            // Nobody: the failure comes later, by webhook.
            None => true,
        };
        if !window_open && self.content.category.is_none() {
            return Err(Refusal::new(131_047)
                .subcode(2_494_010)
                .details("More than 24 hours have passed since the recipient last replied to the sender number."));
        }
        let takes_a_place = !window_open && self.content.category.is_some();
        if takes_a_place && !turn.world().reach.has_room(key, turn.now) {
            return Err(limit_reached());
        }
        let held = fail_later.is_none() && pacing::holds(turn, self.content.template.as_ref());
        let wamid = wamid::fresh(&recipient.address, Way::Out);
        let message = Message {
            wamid: wamid.clone(),
            at: turn.now,
            customer: recipient.customer.clone(),
            recipient: recipient.address.clone(),
            by_user_id: recipient.by_user_id,
            type_: self.type_.clone(),
            text: self.content.text.clone(),
            callback: self.callback.clone(),
            pricing: pricing::of(self.content.category.as_deref(), &self.type_, turn.now),
            status: None,
            choices: self.content.choices.clone(),
            template: self.content.template.clone(),
            marketing: self.content.category.as_deref() == Some("MARKETING"),
        };
        let n = next_n(turn);
        let phone_number_id = turn.world().credentials.phone_number_id.clone();
        turn.record(Change::Accepted {
            request: Accepted {
                n,
                at: turn.now,
                kind: "message".into(),
                phone_number_id: Some(phone_number_id),
                to: Some(recipient.input.clone()),
                type_: Some(self.type_.clone()),
                body: (self.type_ == "text").then(|| self.content.text.clone()).flatten(),
                wamid: Some(wamid.clone()),
                biz_opaque_callback_data: self.callback.clone(),
                request: body.clone(),
            },
        });
        turn.record(Change::Sent { message: message.clone() });
        if takes_a_place {
            turn.record(Change::Reached { customer: key.to_owned(), at: turn.now });
        }
        if held {
            pacing::hold(turn, &message);
        } else {
            habits::follow(turn, &message, turn.now, fail_later);
        }
        Ok(self.answer(turn, &wamid, held))
    }

    fn answer(&self, turn: &Turn<'_>, wamid: &Wamid, held: bool) -> Value {
        let recipient = &self.recipient;
        let customer = recipient.customer.as_ref().and_then(|id| turn.world().customers.get(id));
        let mut contact = Map::new();
        contact.insert("input".into(), json!(recipient.input));
        if recipient.by_user_id {
            contact.insert("user_id".into(), json!(recipient.address));
        } else {
            contact.insert("wa_id".into(), json!(recipient.address));
        }
        if let Some(customer) = customer {
            contact.insert("user_id".into(), json!(customer.user_id));
        }
        let mut message = Map::new();
        message.insert("id".into(), json!(wamid));
        if self.content.category.is_some() {
            let status = if held { "held_for_quality_assessment" } else { "accepted" };
            message.insert("message_status".into(), json!(status));
        }
        json!({ "messaging_product": "whatsapp", "contacts": [contact], "messages": [message] })
    }
}

/// More people than the portfolio may reach in a day. Meta documents the limit and no code for it: 131048 comes nearest
/// ("there are restrictions on how many messages can be sent from this phone number"), and that it comes at once and not as a
/// failed status is practice's own choice.
fn limit_reached() -> Refusal {
    Refusal::new(131_048).details(
        "Message failed to send because there are restrictions on how many messages can be sent from this phone number.",
    )
}

/// The number of the next accepted request.
pub(crate) fn next_n(turn: &Turn<'_>) -> u64 {
    turn.world().accepted.last().map_or(1, |last| last.n + 1)
}

/// Records an accepted request that is not a message.
pub(crate) fn note(turn: &mut Turn<'_>, kind: &str, request: Value) {
    let (n, at) = (next_n(turn), turn.now);
    turn.record(Change::Accepted {
        request: Accepted {
            n,
            at,
            kind: kind.into(),
            phone_number_id: None,
            to: None,
            type_: None,
            body: None,
            wamid: None,
            biz_opaque_callback_data: None,
            request,
        },
    });
}

/// A message id must be one that was exchanged, and not older than 30 days.
pub(crate) fn known_message(simulation: &Simulation, id: &str) -> Result<Message, Refusal> {
    let now = simulation.clock.now();
    simulation
        .look(|world| world.messages.get(&Wamid::new(id)).cloned())
        .filter(|message| now - message.at <= Span::days(30))
        .ok_or_else(|| Refusal::value("Param message_id is not a message of the last 30 days."))
}
