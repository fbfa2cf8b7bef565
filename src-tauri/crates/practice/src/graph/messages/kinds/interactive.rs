//! Interactive messages: reply buttons, lists, a link button, asking for the place or the number (CONTRACT §1.3).

use std::collections::HashSet;

use serde_json::Value;

use super::super::Content;
use super::super::recipient::Recipient;
use super::files;
use crate::graph::fields::{Fields, web_address};
use crate::graph::media::FileKind;
use crate::graph::refusal::Refusal;
use crate::simulation::Simulation;
use crate::world::things::{Choice, ChoiceKind};

/// Kinds Meta knows and practice does not play.
const NOT_PLAYED: &[&str] = &[
    "carousel",
    "product",
    "product_list",
    "catalog_message",
    "flow",
    "address_message",
    "voice_call",
    "call_permission_request",
    "order_details",
    "order_status",
];

pub(super) fn read(simulation: &Simulation, value: &Value, _: &Recipient) -> Result<Content, Refusal> {
    let mut fields = Fields::of(value, "interactive")?;
    let kind = fields.text("type", 100)?;
    let longest_body = match kind {
        "list" => 4096,
        "button" | "cta_url" | "location_request_message" | "request_contact_info" => 1024,
        other if NOT_PLAYED.contains(&other) => {
            return Err(Refusal::not_played(&format!("An interactive message of type {other}")));
        }
        other => return Err(Refusal::value(format!("Param interactive['type'] cannot be {other}."))),
    };
    let framed = matches!(kind, "list" | "button" | "cta_url");
    if framed {
        header(simulation, &mut fields, kind == "list")?;
        if let Some(mut footer) = fields.object_if("footer")? {
            footer.text("text", 60)?;
            footer.close()?;
        }
    }
    let mut body = fields.object("body")?;
    let text = body.text("text", longest_body)?.to_owned();
    body.close()?;
    let action = fields.object("action")?;
    let choices = match kind {
        "button" => buttons(action)?,
        "list" => rows(action)?,
        "cta_url" => link(action)?,
        "location_request_message" => {
            named(action, "send_location")?;
            vec![Choice {
                kind: ChoiceKind::Place,
                id: "send_location".into(),
                title: String::new(),
                description: None,
            }]
        }
        _ => named(action, "request_contact_info")?,
    };
    fields.close()?;
    Ok(Content { text: Some(text), choices, ..Content::default() })
}

fn header(simulation: &Simulation, fields: &mut Fields<'_>, only_text: bool) -> Result<(), Refusal> {
    let Some(mut header) = fields.object_if("header")? else { return Ok(()) };
    let allowed: &[&str] = if only_text { &["text"] } else { &["text", "image", "video", "document"] };
    let kind = header.choice("type", allowed)?;
    let media = match kind {
        "image" => FileKind::Image,
        "video" => FileKind::Video,
        "document" => FileKind::Document,
        _ => {
            header.text("text", 60)?;
            return header.close();
        }
    };
    let mut object = header.object(kind)?;
    files::source(simulation, &mut object, media)?;
    object.text_if("filename", 240)?;
    object.close()?;
    header.close()
}

fn unique<'a>(seen: &mut HashSet<&'a str>, id: &'a str, what: &str) -> Result<(), Refusal> {
    if seen.insert(id) { Ok(()) } else { Err(Refusal::value(format!("The {what} {id} is used twice."))) }
}

fn buttons(mut action: Fields<'_>) -> Result<Vec<Choice>, Refusal> {
    let mut choices = Vec::new();
    let (mut ids, mut titles) = (HashSet::new(), HashSet::new());
    for mut button in action.list("buttons", 1, 3)? {
        button.choice("type", &["reply"])?;
        let mut reply = button.object("reply")?;
        let id = reply.text("id", 256)?;
        let title = reply.text("title", 20)?;
        unique(&mut ids, id, "button id")?;
        unique(&mut titles, title, "button title")?;
        reply.close()?;
        button.close()?;
        choices.push(Choice { kind: ChoiceKind::Button, id: id.into(), title: title.into(), description: None });
    }
    action.close()?;
    Ok(choices)
}

fn rows(mut action: Fields<'_>) -> Result<Vec<Choice>, Refusal> {
    action.text("button", 20)?;
    let sections = action.list("sections", 1, 10)?;
    let several = sections.len() > 1;
    let mut choices = Vec::new();
    let mut ids = HashSet::new();
    for mut section in sections {
        if section.text_if("title", 24)?.is_none_or(str::is_empty) && several {
            return Err(Refusal::missing(&section.name("title")));
        }
        for mut row in section.list("rows", 1, 10)? {
            let id = row.text("id", 200)?;
            let title = row.text("title", 24)?;
            let description = row.text_if("description", 72)?.map(str::to_owned);
            unique(&mut ids, id, "row id")?;
            row.close()?;
            choices.push(Choice { kind: ChoiceKind::Row, id: id.into(), title: title.into(), description });
        }
        section.close()?;
    }
    action.close()?;
    if choices.len() > 10 {
        return Err(Refusal::value("Total row count exceed max allowed count: 10."));
    }
    Ok(choices)
}

fn link(mut action: Fields<'_>) -> Result<Vec<Choice>, Refusal> {
    action.choice("name", &["cta_url"])?;
    let mut parameters = action.object("parameters")?;
    parameters.text("display_text", 20)?;
    let name = parameters.name("url");
    web_address(parameters.text("url", 2000)?, &name)?;
    parameters.close()?;
    action.close()?;
    Ok(Vec::new())
}

fn named(mut action: Fields<'_>, name: &str) -> Result<Vec<Choice>, Refusal> {
    action.choice("name", &[name])?;
    action.close()?;
    Ok(Vec::new())
}
