//! Template messages: the template must exist, be approved, and get what it asks for (CONTRACT §1.4).

mod given;

use serde_json::Value;

use given::Given;

use super::super::Content;
use super::super::recipient::Recipient;
use crate::graph::fields::Fields;
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
    let given = Given::read(simulation, components, &template.components, template.parameter_format == "NAMED")?;
    let text = given::component(&template.components, "BODY").and_then(|part| part.get("text")?.as_str());
    let text = text.map(|text| variables::fill(text, &given.body));
    let choices = quick_replies(&template, &given.payloads);
    Ok(Content { text, choices, category: Some(template.category), template: Some(template.id) })
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

fn quick_replies(template: &Template, payloads: &[(usize, String)]) -> Vec<Choice> {
    given::buttons(&template.components)
        .iter()
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
