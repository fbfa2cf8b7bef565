//! The story as Meta tells it: one change for each word, each status, each reaction, and many changes to a body.

use serde_json::{Value, json};
use shopbell_model::MessageKind;
use shopbell_tests::generate::people::Customer;
use shopbell_tests::generate::story::{FAILURE, Said, Told, Written};
use shopbell_tests::generate::{Options, ShopFacts};

/// A word of the customer, or of the shop from the phone app.
pub fn word(options: &Options, customer: &Customer, said: &Said) -> Value {
    let kind = wire_kind(said.kind);
    let mut message = json!({
        "id": said.wamid, "timestamp": (said.at / 1000).to_string(), "type": kind, kind: said.content,
    });
    if let Some(quoted) = &said.quoted {
        message["context"] = json!({"id": quoted});
    }
    by(&options.shop, customer, said.written == Written::ByCustomer, message)
}

/// What became of a word of the shop.
pub fn status(options: &Options, customer: &Customer, said: &Said, told: &Told) -> Value {
    let mut status = json!({
        "id": said.wamid, "status": told.status, "timestamp": (told.at / 1000).to_string(),
        "recipient_id": customer.wa_id,
    });
    if told.status == "failed" {
        status["errors"] = json!([{"code": FAILURE.0, "title": FAILURE.1}]);
    }
    change(&options.shop, "messages", json!({"statuses": [status]}))
}

/// The other side's emoji on a word.
pub fn reaction(options: &Options, customer: &Customer, said: &Said) -> Option<Value> {
    let (emoji, own, at) = said.reaction.as_ref()?;
    let message = json!({
        "id": own, "timestamp": (at / 1000).to_string(), "type": "reaction",
        "reaction": {"message_id": said.wamid, "emoji": emoji},
    });
    Some(by(&options.shop, customer, said.written != Written::ByCustomer, message))
}

fn by(shop: &ShopFacts, customer: &Customer, by_customer: bool, mut message: Value) -> Value {
    let set = |message: &mut Value, name: &str, value: &Option<String>| {
        if let Some(value) = value {
            message[name] = json!(value);
        }
    };
    if !by_customer {
        message["from"] = json!(shop.display_phone);
        set(&mut message, "to", &customer.wa_id);
        set(&mut message, "to_user_id", &customer.bsuid);
        return change(shop, "smb_message_echoes", json!({"message_echoes": [message]}));
    }
    set(&mut message, "from", &customer.wa_id);
    set(&mut message, "from_user_id", &customer.bsuid);
    let mut contact = json!({"profile": {}});
    set(&mut contact, "wa_id", &customer.wa_id);
    set(&mut contact, "user_id", &customer.bsuid);
    set(&mut contact["profile"], "name", &customer.name);
    set(&mut contact["profile"], "username", &customer.username);
    change(shop, "messages", json!({"contacts": [contact], "messages": [message]}))
}

fn change(shop: &ShopFacts, field: &str, mut value: Value) -> Value {
    value["messaging_product"] = json!("whatsapp");
    value["metadata"] = json!({"display_phone_number": shop.display_phone, "phone_number_id": shop.phone_number_id});
    json!({"field": field, "value": value})
}

/// A body as Meta posts it.
pub fn body(shop: &ShopFacts, changes: &[Value]) -> Vec<u8> {
    let entry = json!({"id": shop.waba_id, "changes": changes});
    serde_json::to_vec(&json!({"object": "whatsapp_business_account", "entry": [entry]})).unwrap()
}

/// Meta's word for the kind: a voice message is an audio with a flag.
fn wire_kind(kind: MessageKind) -> &'static str {
    if kind == MessageKind::Voice { "audio" } else { kind.as_str() }
}
