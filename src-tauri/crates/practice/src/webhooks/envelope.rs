//! The bodies of webhooks (CONTRACT §9.2, §10).

use serde_json::{Map, Value, json};
use shopbell_model::{UtcMillis, Wamid};

use super::ascii;
use crate::customers::Customer;
use crate::customers::speech::Utterance;
use crate::graph::refusal;
use crate::shop;
use crate::world::World;
use crate::world::things::{Message, Template};

/// A body ready to be queued.
pub(crate) struct Webhook {
    /// Not a message field: follows no override.
    pub(crate) account_level: bool,
    /// Webhooks of one lane keep their order.
    pub(crate) lane: String,
    /// The exact bytes.
    pub(crate) body: String,
}

/// A customer's message.
pub(crate) fn incoming(
    world: &World,
    customer: &Customer,
    wamid: &Wamid,
    at: UtcMillis,
    utterance: &Utterance,
) -> Webhook {
    let mut message = Map::new();
    if let Some(phone) = &customer.phone {
        message.insert("from".into(), json!(phone));
    }
    message.insert("from_user_id".into(), json!(customer.user_id));
    message.insert("id".into(), json!(wamid));
    message.insert("timestamp".into(), json!(at.seconds().to_string()));
    message.insert("type".into(), json!(utterance.type_));
    if let Some(quote) = &utterance.quote {
        message.insert("context".into(), json!({ "from": shop::display_digits(), "id": quote }));
    }
    message.insert(utterance.type_.into(), utterance.content.clone());
    for (key, value) in [("referral", &utterance.referral), ("errors", &utterance.errors)] {
        if let Some(value) = value {
            message.insert(key.into(), value.clone());
        }
    }
    messages_field(world, customer.id.clone(), json!({ "contacts": [contact(customer, true)], "messages": [message] }))
}

/// What the shop wrote to a customer in WhatsApp's own app, on the phone with the same number (CONTRACT §9.2).
pub(crate) fn echo(world: &World, customer: &Customer, wamid: &Wamid, at: UtcMillis, text: &str) -> Webhook {
    let mut message = Map::new();
    message.insert("from".into(), json!(shop::display_digits()));
    match &customer.phone {
        Some(phone) => message.insert("to".into(), json!(phone)),
        None => message.insert("to_user_id".into(), json!(customer.user_id)),
    };
    message.insert("id".into(), json!(wamid));
    message.insert("timestamp".into(), json!(at.seconds().to_string()));
    message.insert("type".into(), json!("text"));
    message.insert("text".into(), json!({ "body": text }));
    field(world, "smb_message_echoes", customer.id.clone(), json!({ "message_echoes": [message] }))
}

/// WhatsApp's own note about a customer, who goes by the old names in it (CONTRACT §10); it has no `contacts`.
pub(crate) fn system(world: &World, customer: &Customer, wamid: &Wamid, at: UtcMillis, note: &Value) -> Webhook {
    let mut message = Map::new();
    if let Some(phone) = &customer.phone {
        message.insert("from".into(), json!(phone));
    }
    message.insert("id".into(), json!(wamid));
    message.insert("timestamp".into(), json!(at.seconds().to_string()));
    message.insert("type".into(), json!("system"));
    message.insert("system".into(), note.clone());
    messages_field(world, customer.id.clone(), json!({ "messages": [message] }))
}

/// A status of the shop's message. `contacts` is absent on `failed`; the number is absent for someone who shows none;
/// the user id is absent on a failure of a message that was sent to a number (CONTRACT §10).
pub(crate) fn status(world: &World, message: &Message, status: &str, at: UtcMillis, code: Option<i32>) -> Webhook {
    let failed = status == "failed";
    let customer = message.customer.as_ref().and_then(|id| world.customers.get(id));
    let mut object = Map::new();
    object.insert("id".into(), json!(message.wamid));
    object.insert("status".into(), json!(status));
    object.insert("timestamp".into(), json!(at.seconds().to_string()));
    let phone = customer
        .map_or_else(|| (!message.by_user_id).then(|| message.recipient.clone()), |customer| customer.phone.clone());
    if let Some(phone) = phone {
        object.insert("recipient_id".into(), json!(phone));
    }
    if !failed || message.by_user_id {
        let user_id = customer.map_or(&message.recipient, |customer| &customer.user_id);
        object.insert("recipient_user_id".into(), json!(user_id));
    }
    if let Some(callback) = &message.callback {
        object.insert("biz_opaque_callback_data".into(), json!(callback));
    }
    if let Some(pricing) = &message.pricing
        && matches!(status, "sent" | "delivered")
    {
        object.insert("pricing".into(), pricing.clone());
    }
    if let Some(code) = code {
        object.insert("errors".into(), json!([refusal::in_webhook(code)]));
    }
    let mut value = json!({ "statuses": [object] });
    if !failed && let (Some(customer), Some(value)) = (customer, value.as_object_mut()) {
        value.insert("contacts".into(), json!([contact(customer, status != "sent")]));
    }
    messages_field(world, message.customer.clone().unwrap_or_else(|| message.recipient.clone()), value)
}

/// A customer moved WhatsApp's switch for offers (CONTRACT §7). Its time is a number, not a text.
pub(crate) fn preference(world: &World, customer: &Customer, value: &str, at: UtcMillis) -> Webhook {
    let mut preference = Map::new();
    if let Some(phone) = &customer.phone {
        preference.insert("wa_id".into(), json!(phone));
    }
    preference.insert("user_id".into(), json!(customer.user_id));
    preference.insert("category".into(), json!("marketing_messages"));
    preference.insert("value".into(), json!(value));
    preference.insert("detail".into(), json!(format!("User requested to {value} marketing messages")));
    preference.insert("timestamp".into(), json!(at.seconds()));
    let mut value = json!({ "contacts": [contact(customer, true)], "user_preferences": [preference] });
    if let Some(value) = value.as_object_mut() {
        value.insert("messaging_product".into(), json!("whatsapp"));
        value.insert(
            "metadata".into(),
            json!({
                "display_phone_number": shop::display_digits(),
                "phone_number_id": world.credentials.phone_number_id,
            }),
        );
    }
    let body = wrap(world, None, "user_preferences", &value);
    Webhook { account_level: false, lane: customer.id.clone(), body }
}

/// What the reviewers said about a template.
pub(crate) fn template_status(world: &World, template: &Template, at: UtcMillis) -> Webhook {
    let mut value = json!({
        "event": template.status,
        "message_template_id": number(&template.id),
        "message_template_name": template.name,
        "message_template_language": template.language,
        "message_template_category": template.category,
        "reason": template.rejected_reason.as_deref().unwrap_or("NONE"),
    });
    if let Some(value) = value.as_object_mut() {
        if template.status == "PAUSED" {
            let (title, says) = pause(template);
            value.insert("other_info".into(), json!({ "title": title, "description": says }));
        }
        if template.status == "DISABLED" {
            value.insert("disable_info".into(), json!({ "disable_date": at.seconds() }));
        }
        if let (Some(reason), Some(advice)) = (&template.rejected_reason, &template.advice) {
            value.insert("rejection_info".into(), json!({ "reason": reason, "recommendation": advice }));
        }
    }
    let body = wrap(world, Some(at), "message_template_status_update", &value);
    Webhook { account_level: true, lane: "templates".into(), body }
}

/// Meta's word for a pause, and practice's own about it. One of pacing has no end of its own.
fn pause(template: &Template) -> (&'static str, &'static str) {
    match (template.paced_out, template.pauses) {
        (true, _) => ("RATE_LIMITING_PAUSE", "The first who got it did not like it. What was held is dropped."),
        (false, 0 | 1) => ("FIRST_PAUSE", "Customers did not like it. It is paused for 3 hours."),
        (false, _) => ("SECOND_PAUSE", "Customers did not like it. It is paused for 6 hours."),
    }
}

/// How customers take a template.
pub(crate) fn template_quality(world: &World, template: &Template, before: Option<&str>, at: UtcMillis) -> Webhook {
    let value = json!({
        "previous_quality_score": before.unwrap_or("UNKNOWN"),
        "new_quality_score": template.quality.as_deref().unwrap_or("UNKNOWN"),
        "message_template_id": number(&template.id),
        "message_template_name": template.name,
        "message_template_language": template.language,
    });
    let body = wrap(world, Some(at), "message_template_quality_update", &value);
    Webhook { account_level: true, lane: "templates".into(), body }
}

/// A template's category changed, or will.
pub(crate) fn template_category(world: &World, template: &Template, at: UtcMillis) -> Webhook {
    let mut value = json!({
        "message_template_id": number(&template.id),
        "message_template_name": template.name,
        "message_template_language": template.language,
        "new_category": template.category,
    });
    if let Some(value) = value.as_object_mut() {
        match (&template.becomes, &template.previous_category) {
            (Some((category, when)), _) => {
                value.insert("correct_category".into(), json!(category));
                value.insert("category_update_timestamp".into(), json!(when.seconds()));
            }
            (None, Some(before)) => {
                value.insert("previous_category".into(), json!(before));
            }
            (None, None) => {}
        }
    }
    let body = wrap(world, Some(at), "template_category_update", &value);
    Webhook { account_level: true, lane: "templates".into(), body }
}

/// A template says something else.
pub(crate) fn template_components(world: &World, template: &Template, at: UtcMillis) -> Webhook {
    let text = |kind: &str| {
        let of_kind = |part: &&Value| part.get("type").and_then(Value::as_str) == Some(kind);
        template.components.iter().find(of_kind).and_then(|part| part.get("text")).cloned()
    };
    let mut value = json!({
        "message_template_id": number(&template.id),
        "message_template_name": template.name,
        "message_template_language": template.language,
        "message_template_element": text("BODY"),
    });
    if let Some(value) = value.as_object_mut() {
        for (key, text) in [("message_template_title", text("HEADER")), ("message_template_footer", text("FOOTER"))] {
            if let Some(text) = text {
                value.insert(key.into(), text);
            }
        }
    }
    let body = wrap(world, Some(at), "message_template_components_update", &value);
    Webhook { account_level: true, lane: "templates".into(), body }
}

/// Webhooks write a template's id as a number (CONTRACT, opening).
fn number(id: &str) -> Value {
    id.parse::<i64>().map_or_else(|_| json!(id), |id| json!(id))
}

fn contact(customer: &Customer, with_username: bool) -> Value {
    let mut profile = Map::new();
    profile.insert("name".into(), json!(customer.name));
    if let Some(username) = &customer.username
        && with_username
    {
        profile.insert("username".into(), json!(username));
    }
    let mut contact = Map::new();
    contact.insert("profile".into(), Value::Object(profile));
    if let Some(phone) = &customer.phone {
        contact.insert("wa_id".into(), json!(phone));
    }
    contact.insert("user_id".into(), json!(customer.user_id));
    Value::Object(contact)
}

fn messages_field(world: &World, lane: String, value: Value) -> Webhook {
    field(world, "messages", lane, value)
}

fn field(world: &World, name: &str, lane: String, mut value: Value) -> Webhook {
    if let Some(value) = value.as_object_mut() {
        value.insert("messaging_product".into(), json!("whatsapp"));
        value.insert(
            "metadata".into(),
            json!({
                "display_phone_number": shop::display_digits(),
                "phone_number_id": world.credentials.phone_number_id,
            }),
        );
    }
    Webhook { account_level: false, lane, body: wrap(world, None, name, &value) }
}

pub(super) fn wrap(world: &World, at: Option<UtcMillis>, field: &str, value: &Value) -> String {
    let mut entry = Map::new();
    entry.insert("id".into(), json!(world.credentials.waba_id));
    if let Some(at) = at {
        entry.insert("time".into(), json!(at.seconds()));
    }
    entry.insert("changes".into(), json!([{ "field": field, "value": value }]));
    ascii::json(&json!({ "object": "whatsapp_business_account", "entry": [entry] }))
}
