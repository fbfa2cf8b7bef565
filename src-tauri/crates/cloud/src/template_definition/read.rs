//! From Meta's JSON.

use serde_json::{Map, Value, json};
use shopbell_model::TemplateCategory;
use shopbell_model::template::definition::{
    Action, Body, Button, Card, Carousel, Definition, Footer, GapFormat, Header, HeaderContent, LimitedTimeOffer,
    MediaKind, OtpKind, Samples, SupportedApp,
};

use super::Unreadable;
use super::object::{Object, scalar};

/// Reads one template: a request that makes it, or one that Meta lists.
///
/// # Errors
/// When it is something else.
pub fn read(value: &Value) -> Result<Definition, Unreadable> {
    let mut own = Object::of(value).ok_or(Unreadable::NotAnObject)?;
    if value.get("data").is_some_and(Value::is_array) {
        return Err(Unreadable::AList);
    }
    let parts = own.all("components", |part| Some(part.clone())).ok_or(Unreadable::NoComponents)?;
    let mut definition = Definition {
        name: own.text("name").unwrap_or_default(),
        language: own.text("language").unwrap_or_default(),
        category: own.known("category", TemplateCategory::of_meta),
        ttl_seconds: own.number("message_send_ttl_seconds"),
        ..Definition::default()
    };
    let format = own.known("parameter_format", |word| GapFormat::parse(&word.to_ascii_lowercase()).ok());
    definition.format = format.unwrap_or_else(|| guess(&parts));
    definition.others = own.rest();
    for part in &parts {
        if !take(&mut definition, part) {
            definition.foreign.push(part.to_string());
        }
    }
    Ok(definition)
}

/// The same for a template whose fields are kept apart.
pub(super) fn from_parts(
    name: Option<&str>,
    language: Option<&str>,
    category: Option<&str>,
    format: Option<&str>,
    ttl_seconds: Option<i64>,
    parts: &[Value],
) -> Definition {
    let mut own = Map::new();
    let texts = [("name", name), ("language", language), ("category", category), ("parameter_format", format)];
    for (key, text) in texts {
        if let Some(text) = text {
            own.insert(key.to_owned(), json!(text));
        }
    }
    if let Some(seconds) = ttl_seconds {
        own.insert("message_send_ttl_seconds".to_owned(), json!(seconds));
    }
    own.insert("components".to_owned(), Value::Array(parts.to_vec()));
    // With components there is nothing it could refuse.
    read(&Value::Object(own)).unwrap_or_default()
}

/// Where nothing is said of the format, the examples tell it.
fn guess(parts: &[Value]) -> GapFormat {
    let named = |part: &Value| {
        let example = part.get("example");
        ["body_text_named_params", "header_text_named_params"]
            .iter()
            .any(|key| example.is_some_and(|e| e.get(key).is_some()))
    };
    if parts.iter().any(named) { GapFormat::Named } else { GapFormat::Positional }
}

/// Takes a component over, and says whether it could.
fn take(into: &mut Definition, part: &Value) -> bool {
    let Some(mut own) = Object::of(part) else { return false };
    match own.word("type").as_deref() {
        Some("HEADER") if into.header.is_none() => {
            into.header = header(own);
            into.header.is_some()
        }
        Some("BODY") if into.body == Body::default() => {
            into.body = body(own);
            true
        }
        Some("FOOTER") if into.footer.is_none() => {
            into.footer = Some(Footer {
                text: own.text("text").unwrap_or_default(),
                code_expiration_minutes: own.number("code_expiration_minutes"),
                others: own.rest(),
            });
            true
        }
        Some("BUTTONS") if into.buttons.is_empty() => buttons(own).map(|read| into.buttons = read).is_some(),
        Some("CAROUSEL") if into.carousel.is_none() => {
            let cards = own.all("cards", card);
            into.carousel = cards.map(|cards| Carousel { cards, others: own.rest() });
            into.carousel.is_some()
        }
        Some("LIMITED_TIME_OFFER") if into.limited_time_offer.is_none() => {
            let within = own.object("limited_time_offer").filter(|_| own.is_empty());
            into.limited_time_offer = within.map(|mut within| LimitedTimeOffer {
                text: within.text("text").unwrap_or_default(),
                has_expiration: within.flag("has_expiration"),
                others: within.rest(),
            });
            into.limited_time_offer.is_some()
        }
        _ => false,
    }
}

fn header(mut own: Object) -> Option<Header> {
    let mut example = own.object("example");
    let format = own.word("format");
    let media = |media, example: &mut Option<Object>| HeaderContent::Media {
        media,
        sample: example.as_mut().and_then(|example| only(example, "header_handle")),
    };
    let content = match format.as_deref() {
        Some("TEXT") | None => HeaderContent::Text {
            text: own.text("text").unwrap_or_default(),
            samples: example.as_mut().map(|example| samples(example, "header_text")).unwrap_or_default(),
        },
        Some("IMAGE") => media(MediaKind::Image, &mut example),
        Some("VIDEO") => media(MediaKind::Video, &mut example),
        Some("GIF") => media(MediaKind::Gif, &mut example),
        Some("DOCUMENT") => media(MediaKind::Document, &mut example),
        Some("LOCATION") => HeaderContent::Location,
        Some("PRODUCT") => HeaderContent::Product,
        Some(_) => return None,
    };
    if let Some(example) = example {
        own.put("example", example);
    }
    Some(Header { content, others: own.rest() })
}

fn body(mut own: Object) -> Body {
    let text = own.text("text").unwrap_or_default();
    let security_recommendation = own.flag("add_security_recommendation");
    let mut samples_read = Samples::new();
    if let Some(mut example) = own.object("example") {
        samples_read = samples(&mut example, "body_text");
        own.put("example", example);
    }
    Body { text, samples: samples_read, security_recommendation, others: own.rest() }
}

/// `["a", "b"]` or `[["a", "b"]]` by number, or a list of names with their examples.
fn samples(example: &mut Object, key: &str) -> Samples {
    let mut found = Samples::new();
    let rows = example
        .all(key, |row| match row {
            Value::Array(values) => values.iter().map(scalar).collect::<Option<Vec<_>>>().map(|row| (true, row)),
            other => scalar(other).map(|value| (false, vec![value])),
        })
        .unwrap_or_default();
    // Several rows are several sets of examples: the first is shown, the others are put back.
    let nested = rows.iter().all(|(nested, _)| *nested);
    let values: Vec<&String> = if nested {
        rows.iter().take(1).flat_map(|(_, row)| row).collect()
    } else {
        rows.iter().flat_map(|(_, row)| row).collect()
    };
    for (number, value) in (1_usize..).zip(values) {
        found.insert(number.to_string(), value.clone());
    }
    if nested && rows.len() > 1 {
        let others: Vec<&Vec<String>> = rows.iter().skip(1).map(|(_, row)| row).collect();
        example.put_value(key, json!(others));
    }
    let named = example.all(&format!("{key}_named_params"), |one| {
        let mut one = Object::of(one)?;
        let pair = (one.text("param_name")?, one.text("example")?);
        one.is_empty().then_some(pair)
    });
    found.extend(named.unwrap_or_default());
    found
}

/// The one member of a list, or what stands there without a list.
fn only(own: &mut Object, key: &str) -> Option<String> {
    if let Some(text) = own.text(key) {
        return Some(text);
    }
    let list = own.peek(key)?.as_array()?;
    let [one] = list.as_slice() else { return None };
    let text = scalar(one)?;
    own.drop_key(key);
    Some(text)
}

fn buttons(mut own: Object) -> Option<Vec<Button>> {
    let read = own.all("buttons", |button| Object::of(button).map(self::button))?;
    own.is_empty().then_some(read)
}

fn button(mut own: Object) -> Button {
    let text = own.text("text").unwrap_or_default();
    let word = own.word("type").unwrap_or_default();
    let action = match word.as_str() {
        "QUICK_REPLY" => Action::QuickReply,
        "URL" => Action::Url { url: own.text("url").unwrap_or_default(), sample: only(&mut own, "example") },
        "PHONE_NUMBER" => Action::PhoneNumber { number: own.text("phone_number").unwrap_or_default() },
        "COPY_CODE" => Action::CopyCode { sample: only(&mut own, "example") },
        "OTP" => match own.known("otp_type", |word| OtpKind::parse(&word.to_ascii_lowercase()).ok()) {
            Some(otp) => Action::Otp {
                otp,
                autofill_text: own.text("autofill_text"),
                supported_apps: own.all("supported_apps", app).unwrap_or_default(),
                zero_tap_terms_accepted: own.flag("zero_tap_terms_accepted"),
            },
            None => Action::Foreign { word },
        },
        "FLOW" => Action::Flow {
            id: own.text("flow_id"),
            name: own.text("flow_name"),
            json: own.text("flow_json"),
            action: own.text("flow_action"),
            screen: own.text("navigate_screen"),
        },
        "CATALOG" => Action::Catalog,
        "MPM" => Action::Mpm,
        "SPM" => Action::Spm,
        "VOICE_CALL" => Action::VoiceCall,
        "CALL_PERMISSION_REQUEST" => Action::CallPermissionRequest,
        "REQUEST_CONTACT_INFO" => Action::RequestContactInfo,
        "APP" => Action::App,
        _ => Action::Foreign { word },
    };
    Button { text, action, others: own.rest() }
}

fn app(value: &Value) -> Option<SupportedApp> {
    let mut own = Object::of(value)?;
    Some(SupportedApp {
        package_name: own.text("package_name").unwrap_or_default(),
        signature_hash: own.text("signature_hash").unwrap_or_default(),
        others: own.rest(),
    })
}

fn card(value: &Value) -> Option<Card> {
    let mut own = Object::of(value)?;
    let parts = own.all("components", |part| Some(part.clone()))?;
    let mut card = Card { others: own.rest(), ..Card::default() };
    for part in &parts {
        let Some(mut own) = Object::of(part) else {
            card.foreign.push(part.to_string());
            continue;
        };
        let taken = match own.word("type").as_deref() {
            Some("HEADER") if card.header.is_none() => {
                card.header = header(own);
                card.header.is_some()
            }
            Some("BODY") if card.body == Body::default() => {
                card.body = body(own);
                true
            }
            Some("BUTTONS") if card.buttons.is_empty() => buttons(own).map(|read| card.buttons = read).is_some(),
            _ => false,
        };
        if !taken {
            card.foreign.push(part.to_string());
        }
    }
    Some(card)
}
