//! Into Meta's JSON: enum words in capitals, components in the order they are seen.

use serde_json::{Map, Value, json};
use shopbell_model::template::definition::{
    Action, Body, Button, Card, Definition, GapFormat, Header, HeaderContent, Others, Samples,
};

/// A template as it is sent, with whatever else Meta's JSON said of it when it was read.
#[must_use]
pub fn write(definition: &Definition) -> Value {
    let mut own = of(&definition.others);
    put(&mut own, "name", &definition.name);
    put(&mut own, "language", &definition.language);
    if let Some(category) = definition.category {
        put(&mut own, "category", &category.as_str().to_ascii_uppercase());
    }
    if !own.contains_key("parameter_format") {
        put(&mut own, "parameter_format", &definition.format.as_str().to_ascii_uppercase());
    }
    if let Some(seconds) = definition.ttl_seconds {
        own.insert("message_send_ttl_seconds".into(), json!(seconds));
    }
    own.insert("components".into(), Value::Array(components(definition)));
    Value::Object(own)
}

/// Its components.
#[must_use]
pub fn components(definition: &Definition) -> Vec<Value> {
    let mut parts = Vec::new();
    parts.extend(definition.header.as_ref().map(|own| header(own, definition.format)));
    if let Some(offer) = &definition.limited_time_offer {
        let mut within = of(&offer.others);
        put(&mut within, "text", &offer.text);
        if let Some(shown) = offer.has_expiration {
            within.insert("has_expiration".into(), json!(shown));
        }
        parts.push(json!({ "type": "LIMITED_TIME_OFFER", "limited_time_offer": within }));
    }
    parts.extend(body(&definition.body, definition.format));
    if let Some(footer) = &definition.footer {
        let mut own = typed("FOOTER", &footer.others);
        put_if(&mut own, "text", &footer.text);
        if let Some(minutes) = footer.code_expiration_minutes {
            own.insert("code_expiration_minutes".into(), json!(minutes));
        }
        parts.push(Value::Object(own));
    }
    parts.extend(buttons(&definition.buttons));
    if let Some(carousel) = &definition.carousel {
        let mut own = typed("CAROUSEL", &carousel.others);
        let cards: Vec<Value> = carousel.cards.iter().map(|one| card(one, definition.format)).collect();
        own.insert("cards".into(), Value::Array(cards));
        parts.push(Value::Object(own));
    }
    parts.extend(definition.foreign.iter().map(|text| parsed(text)));
    parts
}

fn header(header: &Header, format: GapFormat) -> Value {
    let mut own = typed("HEADER", &header.others);
    put(&mut own, "format", header.kind());
    match &header.content {
        HeaderContent::Text { text, samples } => {
            put(&mut own, "text", text);
            put_samples(&mut own, "header_text", samples, format, |row| json!(row));
        }
        HeaderContent::Media { sample, .. } => {
            if let Some(sample) = sample {
                in_example(&mut own, "header_handle", json!([sample]));
            }
        }
        HeaderContent::Location | HeaderContent::Product => {}
    }
    Value::Object(own)
}

fn body(body: &Body, format: GapFormat) -> Option<Value> {
    if *body == Body::default() {
        return None;
    }
    let mut own = typed("BODY", &body.others);
    put_if(&mut own, "text", &body.text);
    if let Some(shown) = body.security_recommendation {
        own.insert("add_security_recommendation".into(), json!(shown));
    }
    put_samples(&mut own, "body_text", &body.samples, format, |row| json!([row]));
    Some(Value::Object(own))
}

/// By number as far as the numbers go without a hole, by name otherwise: a list cannot say that its second is missing.
fn put_samples(
    own: &mut Map<String, Value>,
    key: &str,
    samples: &Samples,
    format: GapFormat,
    shape: impl Fn(&[&String]) -> Value,
) {
    let mut row = Vec::new();
    if format == GapFormat::Positional {
        row.extend((1_usize..).map_while(|number| samples.get(&number.to_string())));
    }
    let counted =
        |name: &str| name.parse::<usize>().is_ok_and(|n| (1..=row.len()).contains(&n) && n.to_string() == name);
    let named: Vec<Value> = samples
        .iter()
        .filter(|(name, _)| !counted(name))
        .map(|(name, example)| json!({ "param_name": name, "example": example }))
        .collect();
    if !row.is_empty() {
        let mut shaped = shape(&row);
        // Further sets of examples that came with it.
        let more = own.get("example").and_then(|example| example.get(key)).and_then(Value::as_array).cloned();
        if let (Some(rows), Some(more)) = (shaped.as_array_mut(), more) {
            rows.extend(more);
        }
        in_example(own, key, shaped);
    }
    if !named.is_empty() {
        in_example(own, &format!("{key}_named_params"), Value::Array(named));
    }
}

fn in_example(own: &mut Map<String, Value>, key: &str, value: Value) {
    let example = own.entry("example").or_insert_with(|| json!({}));
    if !example.is_object() {
        *example = json!({});
    }
    if let Some(example) = example.as_object_mut() {
        example.insert(key.to_owned(), value);
    }
}

fn buttons(buttons: &[Button]) -> Option<Value> {
    let written: Vec<Value> = buttons.iter().map(button).collect();
    (!written.is_empty()).then(|| json!({ "type": "BUTTONS", "buttons": written }))
}

fn button(button: &Button) -> Value {
    let mut own = of(&button.others);
    put_if(&mut own, "type", button.kind());
    put_if(&mut own, "text", &button.text);
    match &button.action {
        Action::Url { url, sample } => {
            put(&mut own, "url", url);
            if let Some(sample) = sample {
                own.insert("example".into(), json!([sample]));
            }
        }
        Action::PhoneNumber { number } => put(&mut own, "phone_number", number),
        Action::CopyCode { sample: Some(sample) } => put(&mut own, "example", sample),
        Action::Otp { otp, autofill_text, supported_apps, zero_tap_terms_accepted } => {
            put(&mut own, "otp_type", &otp.as_str().to_ascii_uppercase());
            put_some(&mut own, "autofill_text", autofill_text.as_deref());
            if !supported_apps.is_empty() {
                let apps = supported_apps.iter().map(|app| {
                    let mut own = of(&app.others);
                    put(&mut own, "package_name", &app.package_name);
                    put(&mut own, "signature_hash", &app.signature_hash);
                    Value::Object(own)
                });
                own.insert("supported_apps".into(), apps.collect());
            }
            if let Some(accepted) = zero_tap_terms_accepted {
                own.insert("zero_tap_terms_accepted".into(), json!(accepted));
            }
        }
        Action::Flow { id, name, json, action, screen } => {
            put_some(&mut own, "flow_id", id.as_deref());
            put_some(&mut own, "flow_name", name.as_deref());
            put_some(&mut own, "flow_json", json.as_deref());
            put_some(&mut own, "flow_action", action.as_deref());
            put_some(&mut own, "navigate_screen", screen.as_deref());
        }
        _ => {}
    }
    Value::Object(own)
}

fn card(card: &Card, format: GapFormat) -> Value {
    let mut own = of(&card.others);
    let mut parts = Vec::new();
    parts.extend(card.header.as_ref().map(|own| header(own, format)));
    parts.extend(body(&card.body, format));
    parts.extend(buttons(&card.buttons));
    parts.extend(card.foreign.iter().map(|text| parsed(text)));
    own.insert("components".into(), Value::Array(parts));
    Value::Object(own)
}

fn typed(kind: &str, others: &Others) -> Map<String, Value> {
    let mut own = of(others);
    put(&mut own, "type", kind);
    own
}

fn of(others: &Others) -> Map<String, Value> {
    others.iter().map(|(key, text)| (key.clone(), parsed(text))).collect()
}

/// JSON text that was kept; what is none is a text.
fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned()))
}

fn put(own: &mut Map<String, Value>, key: &str, text: &str) {
    own.insert(key.to_owned(), Value::String(text.to_owned()));
}

fn put_if(own: &mut Map<String, Value>, key: &str, text: &str) {
    if !text.is_empty() {
        put(own, key, text);
    }
}

fn put_some(own: &mut Map<String, Value>, key: &str, text: Option<&str>) {
    if let Some(text) = text {
        put(own, key, text);
    }
}
