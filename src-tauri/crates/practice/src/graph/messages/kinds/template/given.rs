//! What a client filled into a template, compared with what the template has: as many values as gaps, a file of the header's
//! own kind, as many cards (CONTRACT §1.4).

use serde_json::Value;

use super::super::{files, location};
use crate::graph::fields::Fields;
use crate::graph::media::FileKind;
use crate::graph::refusal::Refusal;
use crate::graph::templates::variables;
use crate::simulation::Simulation;

/// What the client filled in.
#[derive(Default)]
pub(super) struct Given {
    /// Kinds of the header's parameters.
    header: Vec<String>,
    /// Name (of a named template) and value.
    pub(super) body: Vec<(Option<String>, String)>,
    /// Index and payload of quick replies.
    pub(super) payloads: Vec<(usize, String)>,
    /// Buttons that were given something.
    buttons: Vec<usize>,
    /// The cards that were given something, by their number.
    cards: usize,
    /// When the offer ends.
    ends: bool,
}

impl Given {
    /// Reads the components of a message, or of one of its cards, and compares them with the template's.
    pub(super) fn read(
        simulation: &Simulation,
        components: Vec<Fields<'_>>,
        of: &[Value],
        named: bool,
    ) -> Result<Self, Refusal> {
        let mut given = Self::default();
        for component in components {
            given.component(simulation, component, of, named)?;
        }
        given.compare(of)?;
        Ok(given)
    }

    fn component(
        &mut self,
        simulation: &Simulation,
        mut part: Fields<'_>,
        of: &[Value],
        named: bool,
    ) -> Result<(), Refusal> {
        let kind = part.text("type", 40)?.to_ascii_lowercase();
        match kind.as_str() {
            "header" => {
                for parameter in parameters(&mut part)? {
                    self.header.push(header(simulation, parameter, named)?);
                }
            }
            "body" => {
                for parameter in parameters(&mut part)? {
                    self.body.push(words(parameter, named)?);
                }
            }
            "button" => self.button(&mut part)?,
            "carousel" => {
                let there = cards(of);
                for (place, mut card) in part.list("cards", 0, 10)?.into_iter().enumerate() {
                    card.number("card_index")?;
                    let components = card.list("components", 0, 30)?;
                    card.close()?;
                    let own = there.get(place).and_then(|card| card.get("components")).and_then(Value::as_array);
                    Self::read(simulation, components, own.map_or(&[][..], Vec::as_slice), named)?;
                    self.cards += 1;
                }
            }
            "limited_time_offer" => {
                for mut parameter in part.list("parameters", 1, 1)? {
                    parameter.text("type", 40)?;
                    let mut offer = parameter.object("limited_time_offer")?;
                    offer.number("expiration_time_ms")?;
                    offer.close()?;
                    parameter.close()?;
                }
                self.ends = true;
            }
            other => return Err(Refusal::not_played(&format!("A template component of type {other}"))),
        }
        part.close()
    }

    fn button(&mut self, part: &mut Fields<'_>) -> Result<(), Refusal> {
        let sub_type = part.text("sub_type", 40)?.to_ascii_lowercase();
        let index = part.number("index")?;
        if !(0.0..=9.0).contains(&index) || index.fract() != 0.0 {
            return Err(Refusal::value("The index of a button is 0 to 9."));
        }
        let place = usize::from((0_u8..10).find(|place| (f64::from(*place) - index).abs() < 0.5).unwrap_or(0));
        for mut parameter in part.list("parameters", 0, 10)? {
            parameter.text("type", 40)?;
            parameter.allow(&["text", "coupon_code", "action", "parameter_name"]);
            let payload = parameter.text_if("payload", 256)?;
            parameter.close()?;
            self.buttons.push(place);
            if let Some(payload) = payload
                && sub_type == "quick_reply"
            {
                self.payloads.push((place, payload.to_owned()));
            }
        }
        Ok(())
    }

    fn compare(&self, of: &[Value]) -> Result<(), Refusal> {
        let gaps = |kind: &str| component(of, kind).and_then(|part| part.get("text")?.as_str()).map(variables::count);
        count("body", self.body.len(), gaps("BODY").unwrap_or_default())?;
        let format = component(of, "HEADER").map(|part| part.get("format").and_then(Value::as_str).unwrap_or("TEXT"));
        match format.map(str::to_ascii_uppercase).as_deref() {
            None | Some("TEXT") => {
                let texts = self.header.iter().filter(|kind| *kind == "TEXT").count();
                self.only("TEXT")?;
                count("header", texts, gaps("HEADER").unwrap_or_default())?;
            }
            Some(format) => {
                self.only(format)?;
                if self.header.is_empty() {
                    return Err(mismatch(format, "UNKNOWN"));
                }
            }
        }
        let wanted = cards(of).len();
        if self.cards != wanted {
            return Err(Refusal::new(132_012)
                .details(format!("carousel: {} cards were given, the template has {wanted}.", self.cards)));
        }
        let offer = component(of, "LIMITED_TIME_OFFER").and_then(|part| part.get("limited_time_offer"));
        let ends = offer.and_then(|offer| offer.get("has_expiration")).and_then(Value::as_bool) == Some(true);
        if ends != self.ends {
            return Err(
                Refusal::new(132_012).details("limited_time_offer: expiration_time_ms is not as the template has it.")
            );
        }
        for (place, button) in buttons(of).iter().enumerate() {
            let kind = button.get("type").and_then(Value::as_str).unwrap_or_default().to_ascii_uppercase();
            let url = button.get("url").and_then(Value::as_str).is_some_and(|url| variables::count(url) > 0);
            if ((kind == "URL" && url) || kind == "COPY_CODE") && !self.buttons.contains(&place) {
                return Err(Refusal::new(131_008)
                    .details(format!("buttons: Button at index {place} of type {kind} requires a parameter")));
            }
        }
        Ok(())
    }

    fn only(&self, format: &str) -> Result<(), Refusal> {
        // A moving picture goes as a film.
        let wanted = if format == "GIF" { "VIDEO" } else { format };
        match self.header.iter().find(|kind| *kind != wanted) {
            Some(other) => Err(mismatch(format, other)),
            None => Ok(()),
        }
    }
}

fn mismatch(expected: &str, received: &str) -> Refusal {
    Refusal::new(132_012).details(format!("header: Format mismatch, expected {expected}, received {received}"))
}

fn count(place: &str, given: usize, expected: usize) -> Result<(), Refusal> {
    if given == expected {
        return Ok(());
    }
    Err(Refusal::new(132_000).details(format!(
        "{place}: number of localizable_params ({given}) does not match the expected number of params ({expected})"
    )))
}

fn parameters<'a>(part: &mut Fields<'a>) -> Result<Vec<Fields<'a>>, Refusal> {
    if part.any("parameters").is_some() { part.list("parameters", 0, 100) } else { Ok(Vec::new()) }
}

pub(super) fn component<'a>(of: &'a [Value], kind: &str) -> Option<&'a Value> {
    of.iter().find(|part| part.get("type").and_then(Value::as_str).is_some_and(|name| name.eq_ignore_ascii_case(kind)))
}

pub(super) fn buttons(of: &[Value]) -> &[Value] {
    list(component(of, "BUTTONS"), "buttons")
}

fn cards(of: &[Value]) -> &[Value] {
    list(component(of, "CAROUSEL"), "cards")
}

fn list<'a>(part: Option<&'a Value>, key: &str) -> &'a [Value] {
    part.and_then(|part| part.get(key)).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The kind of a header's parameter, which is checked.
fn header(simulation: &Simulation, mut parameter: Fields<'_>, named: bool) -> Result<String, Refusal> {
    let kind = parameter.text("type", 40)?.to_ascii_lowercase();
    let file = match kind.as_str() {
        "image" => Some(FileKind::Image),
        "video" => Some(FileKind::Video),
        "document" => Some(FileKind::Document),
        _ => None,
    };
    if let Some(file) = file {
        let mut object = parameter.object(&kind)?;
        let mime = files::source(simulation, &mut object, file)?;
        object.text_if("filename", 240)?;
        object.close()?;
        if file == FileKind::Document && mime.is_some_and(|mime| !mime.starts_with("application/pdf")) {
            return Err(Refusal::new(132_012).details("header: only a PDF can be the document of a template."));
        }
    } else if kind == "location" {
        let mut object = parameter.object("location")?;
        location::place(&mut object)?;
        object.close()?;
    } else {
        words_of(&mut parameter, &kind, named)?;
    }
    parameter.close()?;
    Ok(kind.to_ascii_uppercase())
}

/// The name and text of a body's parameter.
fn words(mut parameter: Fields<'_>, named: bool) -> Result<(Option<String>, String), Refusal> {
    let kind = parameter.text("type", 40)?.to_ascii_lowercase();
    let words = words_of(&mut parameter, &kind, named)?;
    parameter.close()?;
    Ok(words)
}

fn words_of(parameter: &mut Fields<'_>, kind: &str, named: bool) -> Result<(Option<String>, String), Refusal> {
    let name = parameter.text_if("parameter_name", 100)?.map(str::to_owned);
    if named && name.is_none() && kind == "text" {
        return Err(Refusal::new(132_012).details("A named template needs parameter_name with each value."));
    }
    match kind {
        "text" => Ok((name, parameter.text("text", 32_768)?.to_owned())),
        "currency" | "date_time" => {
            let mut object = parameter.object(kind)?;
            let text = object.text("fallback_value", 1000)?.to_owned();
            object.allow(&["code", "amount_1000"]);
            object.close()?;
            Ok((name, text))
        }
        other => Err(Refusal::new(132_012).details(format!("A parameter of type {other} does not belong here."))),
    }
}
