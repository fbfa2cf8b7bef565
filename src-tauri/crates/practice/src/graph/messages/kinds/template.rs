//! Template messages: the template must exist, be approved, and get as many values as it has variables (CONTRACT §1.4).

use serde_json::Value;

use super::super::Content;
use super::super::recipient::Recipient;
use super::files;
use crate::graph::fields::Fields;
use crate::graph::media::FileKind;
use crate::graph::refusal::Refusal;
use crate::graph::templates::variables;
use crate::simulation::Simulation;
use crate::world::things::{Choice, ChoiceKind, Template};

pub(super) fn read(simulation: &Simulation, value: &Value, to: &Recipient) -> Result<Content, Refusal> {
    let mut fields = Fields::of(value, "template")?;
    let name = fields.text("name", 512)?;
    fields.allow(&["namespace"]);
    let mut language = fields.object("language")?;
    let code = language.text("code", 100)?;
    language.allow(&["policy"]);
    language.close()?;
    let template = find(simulation, name, code)?;
    if to.by_user_id && template.category == "AUTHENTICATION" {
        return Err(Refusal::new(131_062));
    }
    let components = if fields.any("components").is_some() { fields.list("components", 0, 30)? } else { Vec::new() };
    fields.close()?;
    let mut given = Given::default();
    for component in components {
        given.read(simulation, component, &template)?;
    }
    let text = component_text(&template, "BODY");
    let expected = text.map(variables::count).unwrap_or_default();
    if given.body.len() != expected {
        return Err(Refusal::new(132_000).details(format!(
            "body: number of localizable_params ({}) does not match the expected number of params ({expected})",
            given.body.len(),
        )));
    }
    let expected = component_text(&template, "HEADER").map(variables::count).unwrap_or_default();
    if given.header_texts != expected {
        return Err(Refusal::new(132_000).details(format!(
            "header: number of localizable_params ({}) does not match the expected number of params ({expected})",
            given.header_texts,
        )));
    }
    let text = text.map(|text| variables::fill(text, &given.body));
    Ok(Content { text, choices: quick_replies(&template, &given.payloads), category: Some(template.category) })
}

fn find(simulation: &Simulation, name: &str, code: &str) -> Result<Template, Refusal> {
    let missing = || {
        Refusal::new(132_001).details(format!("template name ({name}) does not exist in {code}, or is not approved"))
    };
    let found = simulation.look(|world| {
        world.templates.values().find(|template| template.name == name && template.language == code).cloned()
    });
    let template = found.ok_or_else(missing)?;
    match template.status.as_str() {
        "APPROVED" => Ok(template),
        "PAUSED" => Err(Refusal::new(132_015)),
        "DISABLED" => Err(Refusal::new(132_016)),
        _ => Err(missing()),
    }
}

fn component<'a>(template: &'a Template, kind: &str) -> Option<&'a Value> {
    template
        .components
        .iter()
        .find(|part| part.get("type").and_then(Value::as_str).is_some_and(|name| name.eq_ignore_ascii_case(kind)))
}

fn component_text<'a>(template: &'a Template, kind: &str) -> Option<&'a str> {
    component(template, kind)?.get("text")?.as_str()
}

/// What the client filled in.
#[derive(Default)]
struct Given {
    header_texts: usize,
    /// Name (of a named template) and value.
    body: Vec<(Option<String>, String)>,
    /// Index and payload of quick replies.
    payloads: Vec<(usize, String)>,
}

impl Given {
    fn read(&mut self, simulation: &Simulation, mut part: Fields<'_>, template: &Template) -> Result<(), Refusal> {
        let kind = part.text("type", 40)?.to_ascii_lowercase();
        let named = template.parameter_format == "NAMED";
        match kind.as_str() {
            "header" | "body" => {
                let parameters =
                    if part.any("parameters").is_some() { part.list("parameters", 0, 100)? } else { Vec::new() };
                for parameter in parameters {
                    let value = parameter_value(simulation, parameter, named)?;
                    match (kind.as_str(), value) {
                        ("header", Some(_)) => self.header_texts += 1,
                        ("body", Some(value)) => self.body.push(value),
                        ("body", None) => {
                            return Err(Refusal::new(132_012).details("body: only text, currency and date_time."));
                        }
                        _ => {}
                    }
                }
            }
            "button" => self.read_button(&mut part)?,
            other => return Err(Refusal::not_played(&format!("A template component of type {other}"))),
        }
        part.close()
    }

    fn read_button(&mut self, part: &mut Fields<'_>) -> Result<(), Refusal> {
        let sub_type = part.text("sub_type", 40)?.to_ascii_lowercase();
        let index = part.number("index")?;
        if !(0.0..=9.0).contains(&index) || index.fract() != 0.0 {
            return Err(Refusal::value("The index of a button is 0 to 9."));
        }
        for mut parameter in part.list("parameters", 0, 10)? {
            parameter.text("type", 40)?;
            parameter.allow(&["text", "coupon_code", "action", "parameter_name"]);
            let payload = parameter.text_if("payload", 256)?;
            parameter.close()?;
            if let Some(payload) = payload
                && sub_type == "quick_reply"
            {
                let place = (0_u8..10).find(|place| (f64::from(*place) - index).abs() < 0.5).unwrap_or(0);
                self.payloads.push((usize::from(place), payload.to_owned()));
            }
        }
        Ok(())
    }
}

/// The name and text of a parameter; nothing for media, which is checked.
fn parameter_value(
    simulation: &Simulation,
    mut parameter: Fields<'_>,
    named: bool,
) -> Result<Option<(Option<String>, String)>, Refusal> {
    let kind = parameter.text("type", 40)?.to_ascii_lowercase();
    let name = parameter.text_if("parameter_name", 100)?.map(str::to_owned);
    if named && name.is_none() && kind == "text" {
        return Err(Refusal::new(132_012).details("A named template needs parameter_name with each value."));
    }
    let mut media = |kind: FileKind, key: &str| -> Result<Option<(Option<String>, String)>, Refusal> {
        let mut object = parameter.object(key)?;
        files::source(simulation, &mut object, kind)?;
        object.text_if("filename", 240)?;
        object.close()?;
        Ok(None)
    };
    let value = match kind.as_str() {
        "image" => media(FileKind::Image, "image")?,
        "video" => media(FileKind::Video, "video")?,
        "document" => media(FileKind::Document, "document")?,
        "text" => Some((name, parameter.text("text", 32_768)?.to_owned())),
        "currency" | "date_time" => {
            let mut object = parameter.object(&kind)?;
            let text = object.text("fallback_value", 1000)?.to_owned();
            object.allow(&["code", "amount_1000"]);
            object.close()?;
            Some((name, text))
        }
        other => return Err(Refusal::new(132_012).details(format!("A parameter of type {other} is not played."))),
    };
    parameter.close()?;
    Ok(value)
}

fn quick_replies(template: &Template, payloads: &[(usize, String)]) -> Vec<Choice> {
    let buttons = component(template, "BUTTONS").and_then(|part| part.get("buttons")).and_then(Value::as_array);
    buttons
        .into_iter()
        .flatten()
        .enumerate()
        .filter_map(|(place, button)| {
            let title = quick_reply_title(button)?.to_owned();
            let payload = payloads.iter().find(|(index, _)| *index == place).map(|(_, payload)| payload.clone());
            let id = payload.unwrap_or_else(|| title.clone());
            Some(Choice { kind: ChoiceKind::QuickReply, id, title, description: None })
        })
        .collect()
}

fn quick_reply_title(button: &Value) -> Option<&str> {
    let kind = button.get("type")?.as_str()?;
    if kind.eq_ignore_ascii_case("QUICK_REPLY") { button.get("text")?.as_str() } else { None }
}
