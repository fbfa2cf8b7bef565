//! Cards to be swiped through, and offers that end.

use serde_json::Value;

use super::{buttons, text, words};
use crate::graph::fields::Fields;
use crate::graph::refusal::Refusal;

/// The most characters of a card's text.
const CARD: usize = 160;

/// Two to ten cards with the same kind of header and the same kinds of buttons.
pub(super) fn check(part: &mut Fields<'_>, named: bool) -> Result<(), Refusal> {
    let mut alike: Option<Vec<String>> = None;
    for mut card in part.list("cards", 2, 10)? {
        let mut shape = Vec::new();
        let list = card.required("components")?.as_array().map_or(&[][..], Vec::as_slice);
        for (place, value) in list.iter().enumerate() {
            let mut component = Fields::of(value, &format!("{}[{place}]", card.name("components")))?;
            let kind = component.text("type", 40)?.to_ascii_uppercase();
            match kind.as_str() {
                "HEADER" => {
                    let format = component.text("format", 40)?.to_ascii_uppercase();
                    if !["IMAGE", "VIDEO", "PRODUCT"].contains(&format.as_str()) {
                        return Err(Refusal::value(format!("A card's header cannot have the format {format}.")));
                    }
                    shape.push(format);
                    words::header(&mut component, named)?;
                }
                "BODY" => words::body(&mut component, "MARKETING", named, CARD)?,
                "BUTTONS" => {
                    let kinds = value.get("buttons").and_then(Value::as_array).into_iter().flatten();
                    let kinds = kinds.filter_map(|button| button.get("type").and_then(Value::as_str));
                    shape.extend(kinds.map(str::to_ascii_uppercase));
                    buttons::check(&mut component, 2)?;
                }
                other => return Err(Refusal::value(format!("A card has no component of type {other}."))),
            }
            component.close()?;
        }
        card.close()?;
        if alike.get_or_insert_with(|| shape.clone()) != &shape {
            return Err(Refusal::new(100).details("All cards have the same kind of header and the same buttons."));
        }
    }
    Ok(())
}

/// The line of an offer that ends.
pub(super) fn offer(part: &mut Fields<'_>) -> Result<(), Refusal> {
    let mut offer = part.object("limited_time_offer")?;
    text(&mut offer, "text", 16)?;
    offer.flag("has_expiration")?;
    offer.close()
}
