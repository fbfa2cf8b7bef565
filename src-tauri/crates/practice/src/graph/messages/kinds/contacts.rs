//! Contact cards (CONTRACT §1.2).

use serde_json::Value;

use super::super::Content;
use super::super::recipient::Recipient;
use crate::graph::fields::Fields;
use crate::graph::refusal::Refusal;
use crate::simulation::Simulation;

/// The most cards in a message.
const MOST: usize = 257;

pub(super) fn read(_: &Simulation, value: &Value, _: &Recipient) -> Result<Content, Refusal> {
    let cards = value.as_array().ok_or_else(|| Refusal::shape("Param contacts must be a JSON array."))?;
    if cards.is_empty() || cards.len() > MOST {
        return Err(Refusal::value(format!("Param contacts must have 1 to {MOST} entries.")));
    }
    let mut first = None;
    for (place, card) in cards.iter().enumerate() {
        let name = read_card(card, &format!("contacts[{place}]"))?;
        first.get_or_insert(name);
    }
    Ok(Content { text: first, ..Content::default() })
}

fn read_card(card: &Value, path: &str) -> Result<String, Refusal> {
    let mut card = Fields::of(card, path)?;
    let mut name = card.object("name")?;
    let formatted = name.text("formatted_name", 1000)?.to_owned();
    let mut parts = 0;
    for part in ["first_name", "last_name", "middle_name", "suffix", "prefix"] {
        parts += usize::from(name.text_if(part, 1000)?.is_some());
    }
    name.close()?;
    if parts == 0 {
        return Err(Refusal::missing(&format!("{path}['name']['first_name']")));
    }
    if let Some(birthday) = card.text_if("birthday", 10)? {
        let shape: Vec<&str> = birthday.split('-').collect();
        let lengths: Vec<usize> = shape.iter().map(|part| part.len()).collect();
        let digits = shape.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        if lengths != [4, 2, 2] || !digits {
            return Err(Refusal::value(format!("Param {path}['birthday'] must be YYYY-MM-DD.")));
        }
    }
    for (list, keys) in [
        ("phones", &["phone", "type", "wa_id"][..]),
        ("emails", &["email", "type"][..]),
        ("urls", &["url", "type"][..]),
        ("addresses", &["street", "city", "state", "zip", "country", "country_code", "type"][..]),
    ] {
        if card.any(list).is_some() {
            for mut entry in card.list(list, 0, 100)? {
                for key in keys {
                    entry.text_if(key, 1000)?;
                }
                entry.close()?;
            }
        }
    }
    if let Some(mut org) = card.object_if("org")? {
        for key in ["company", "department", "title"] {
            org.text_if(key, 1000)?;
        }
        org.close()?;
    }
    card.close()?;
    Ok(formatted)
}
