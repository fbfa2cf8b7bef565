//! How a template's components must look (CONTRACT §3.2).

mod buttons;
mod cards;
mod words;

use serde_json::Value;

use super::variables;
use crate::graph::fields::Fields;
use crate::graph::refusal::Refusal;

/// The most characters of a text, of one beside an offer that ends, and of a card's.
const BODY: usize = 1024;
const BODY_OF_OFFER: usize = 600;

/// Checks and hands back the components, kinds in upper case.
pub(super) fn check(list: &[Value], category: &str, named: bool) -> Result<Vec<Value>, Refusal> {
    let mut kinds: Vec<String> = Vec::new();
    let mut checked = Vec::new();
    let of_kind = |wanted: &str| list.iter().any(|part| kind_of(part).as_deref() == Some(wanted));
    let offer = of_kind("LIMITED_TIME_OFFER");
    for (place, value) in list.iter().enumerate() {
        let mut part = Fields::of(value, &format!("components[{place}]"))?;
        let kind = part.text("type", 40)?.to_ascii_uppercase();
        if kinds.contains(&kind) {
            return Err(Refusal::new(100).details(format!("There are two components of type {kind}.")));
        }
        match kind.as_str() {
            "HEADER" => words::header(&mut part, named)?,
            "BODY" => words::body(&mut part, category, named, if offer { BODY_OF_OFFER } else { BODY })?,
            "FOOTER" => words::footer(&mut part)?,
            "BUTTONS" => buttons::check(&mut part, 10)?,
            "CAROUSEL" => cards::check(&mut part, named)?,
            "LIMITED_TIME_OFFER" => cards::offer(&mut part)?,
            "CALL_PERMISSION_REQUEST" => {
                return Err(Refusal::not_played(&format!("A template component of type {kind}")));
            }
            other => return Err(Refusal::value(format!("A component cannot be of type {other}."))),
        }
        part.close()?;
        let mut value = value.clone();
        if let Some(object) = value.as_object_mut() {
            object.insert("type".into(), Value::String(kind.clone()));
        }
        checked.push(value);
        kinds.push(kind);
    }
    let has = |kind: &str| kinds.iter().any(|known| known == kind);
    if !has("BODY") {
        return Err(Refusal::missing("components: a BODY"));
    }
    if offer && has("FOOTER") {
        return Err(Refusal::new(100).details("A limited-time offer has no footer."));
    }
    if (offer || has("CAROUSEL")) && category != "MARKETING" {
        return Err(Refusal::new(100).details("Offers that end and cards are for marketing."));
    }
    Ok(checked)
}

/// The handles of sample files that components name.
pub(super) fn handles(list: &[Value]) -> Vec<String> {
    let mut found = Vec::new();
    for part in list {
        let example = part.pointer("/example/header_handle").and_then(Value::as_array);
        found.extend(example.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        for card in part.get("cards").and_then(Value::as_array).into_iter().flatten() {
            found.extend(handles(card.get("components").and_then(Value::as_array).map_or(&[], Vec::as_slice)));
        }
    }
    found
}

fn kind_of(part: &Value) -> Option<String> {
    part.get("type").and_then(Value::as_str).map(str::to_ascii_uppercase)
}

fn broken(subcode: i32, details: &str) -> Refusal {
    Refusal::new(100).subcode(subcode).details(details)
}

/// Text of one to `longest` characters; a longer one has a subcode of its own.
fn text<'a>(part: &mut Fields<'a>, key: &str, longest: usize) -> Result<&'a str, Refusal> {
    let text = part.text(key, usize::MAX)?;
    if text.chars().count() > longest {
        return Err(broken(2_388_040, &format!("{} must be at most {longest} characters long.", part.name(key))));
    }
    Ok(text)
}
