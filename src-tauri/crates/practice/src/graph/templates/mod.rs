//! Message templates: written, reviewed, listed, edited, deleted (CONTRACT §3). How a template must look is in
//! `components`, when it is approved in `review`.

mod components;
pub(crate) mod deletion;
pub(crate) mod pacing;
pub(crate) mod review;
pub(crate) mod variables;

use std::collections::BTreeSet;

use axum::http::Method;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use shopbell_model::template::language::CODES;
use shopbell_model::{Span, UtcMillis};

use super::call::{Call, narrowed};
use super::fields::Fields;
use super::messages::note;
use super::refusal::Refusal;
use super::{Answer, success, unsynced};
use crate::customers::deeds::Deed;
use crate::failures::{FailureKind, FailureOrder};
use crate::random;
use crate::simulation::{Simulation, Turn};
use crate::webhooks::envelope;
use crate::world::World;
use crate::world::change::Change;
use crate::world::things::{BarredName, Template};

/// How long Meta's reviewers take here.
const REVIEW_TAKES: Span = Span::seconds(60);
/// Templates of a portfolio that is not verified, and of one that is (CONTRACT §3.1).
const MOST_TEMPLATES: [usize; 2] = [250, 6_000];

/// New templates an account may hand in within an hour (CONTRACT §3.1).
const MOST_AN_HOUR: usize = 100;

/// How many templates there may be; a template in its languages is one.
fn most(world: &World) -> usize {
    let [fewest, most] = MOST_TEMPLATES;
    if world.verified { most } else { fewest }
}

fn names(world: &World) -> BTreeSet<&str> {
    world.templates.values().map(|template| template.name.as_str()).collect()
}

/// `/{account}/message_templates`.
pub(crate) async fn edge(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    match call.method {
        Method::GET => list(simulation, call),
        Method::POST => create(simulation, call).await,
        _ => delete(simulation, call).await,
    }
}

/// `/{template}`.
pub(crate) async fn node(simulation: &Simulation, call: &Call, id: &str) -> Result<Answer, Refusal> {
    let template =
        simulation.look(|world| world.templates.get(id).cloned()).ok_or_else(|| Refusal::no_object("get", id))?;
    match call.method {
        Method::GET => Ok(Answer::Json(narrowed(shown(&template), call.fields().as_deref()))),
        Method::POST => edit(simulation, call, template).await,
        _ => Err(Refusal::no_object("delete", id)),
    }
}

fn shown(template: &Template) -> Value {
    let mut node = Map::new();
    node.insert("id".into(), json!(template.id));
    node.insert("name".into(), json!(template.name));
    node.insert("language".into(), json!(template.language));
    node.insert("category".into(), json!(template.category));
    node.insert("status".into(), json!(template.status));
    node.insert("parameter_format".into(), json!(template.parameter_format));
    node.insert("components".into(), json!(template.components));
    let score = template.quality.as_deref().unwrap_or("UNKNOWN");
    node.insert(
        "quality_score".into(),
        json!({ "score": score, "date": template.quality_at.unwrap_or(template.written_at).seconds() }),
    );
    if let Some((category, _)) = &template.becomes {
        node.insert("correct_category".into(), json!(category));
    }
    if let Some(category) = &template.previous_category {
        node.insert("previous_category".into(), json!(category));
    }
    if let Some(seconds) = template.ttl_seconds {
        node.insert("message_send_ttl_seconds".into(), json!(seconds));
    }
    if let Some(reason) = &template.rejected_reason {
        node.insert("rejected_reason".into(), json!(reason));
    }
    Value::Object(node)
}

fn list(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    let limit = match call.query.get("limit") {
        None => 25,
        Some(text) => text
            .parse::<usize>()
            .ok()
            .filter(|limit| (1..=1000).contains(limit))
            .ok_or_else(|| Refusal::new(100).say("(#100) Param limit must be an integer from 1 to 1000."))?,
    };
    let after = match call.query.get("after").filter(|text| !text.is_empty()) {
        None => None,
        Some(cursor) => Some(
            STANDARD
                .decode(cursor)
                .ok()
                .and_then(|bytes| String::from_utf8(bytes).ok())
                .ok_or_else(|| Refusal::new(100).say("(#100) Param after is not a cursor."))?,
        ),
    };
    let wanted = |template: &Template| {
        let like = |name: &str, value: &str| {
            call.query.get(name).is_none_or(|asked| asked.split(',').any(|one| one.eq_ignore_ascii_case(value)))
        };
        like("status", &template.status)
            && like("category", &template.category)
            && like("language", &template.language)
            && call.query.get("name").is_none_or(|asked| template.name.contains(asked.as_str()))
    };
    let fields = call.fields();
    let mut found: Vec<Template> = simulation.look(|world| {
        world
            .templates
            .values()
            .filter(|template| after.as_ref().is_none_or(|after| template.id > *after) && wanted(template))
            .take(limit + 1)
            .cloned()
            .collect()
    });
    let more = found.len() > limit;
    found.truncate(limit);
    let cursor = |template: Option<&Template>| template.map(|template| STANDARD.encode(&template.id));
    let mut answer = Map::new();
    let data: Vec<Value> = found.iter().map(|template| narrowed(shown(template), fields.as_deref())).collect();
    answer.insert("data".into(), Value::Array(data));
    if let (Some(before), Some(after)) = (cursor(found.first()), cursor(found.last())) {
        let mut paging = json!({ "cursors": { "before": before, "after": after } });
        if let (true, Some(paging)) = (more, paging.as_object_mut()) {
            let path = call.path.join("/");
            let others =
                call.query.iter().filter(|(name, _)| !["limit", "after", "access_token"].contains(&name.as_str()));
            let mut query: Vec<(String, String)> = others.map(|(name, value)| (name.clone(), value.clone())).collect();
            query.extend([("limit".to_owned(), limit.to_string()), ("after".to_owned(), after)]);
            let next = reqwest::Url::parse_with_params(&format!("{}/{path}", simulation.base), query);
            if let Ok(next) = next {
                paging.insert("next".into(), json!(next.as_str()));
            }
        }
        answer.insert("paging".into(), paging);
    }
    if call.query.contains_key("summary") {
        let summary = simulation.look(|world| {
            json!({
                "total_count": world.templates.len(),
                "message_template_count": names(world).len(),
                "message_template_limit": most(world),
                "are_translations_complete": false,
            })
        });
        answer.insert("summary".into(), summary);
    }
    Ok(Answer::Json(Value::Object(answer)))
}

async fn create(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    let mut fields = Fields::of(&call.body, "")?;
    let name = fields.text("name", 512)?.to_owned();
    if !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_') {
        return Err(Refusal::new(100).details("A template's name has only lower-case letters, digits and underscores."));
    }
    let language = fields.text("language", 20)?.to_owned();
    if !CODES.contains(&language.as_str()) {
        return Err(Refusal::new(100).details(format!("{language} is not a language of templates.")));
    }
    let category = category(fields.text("category", 40)?)?;
    let parameter_format = match fields.text_if("parameter_format", 40)?.map(str::to_ascii_uppercase).as_deref() {
        None | Some("POSITIONAL") => "POSITIONAL".to_owned(),
        Some("NAMED") => "NAMED".to_owned(),
        Some(_) => return Err(Refusal::value("Param parameter_format must be one of {POSITIONAL, NAMED}.")),
    };
    let components = read_components(&mut fields, &category, &parameter_format)?;
    let ttl = fields.any("message_send_ttl_seconds").and_then(Value::as_i64);
    fields.close()?;
    let trouble = simulation.failures.take(ON_WRITES);
    before(trouble.as_ref())?;
    let (outcome, synced) = simulation.change(|turn| {
        let templates = &turn.world().templates;
        let now = turn.now;
        let barred = |known: &BarredName| known.name == name && known.language == language && known.until > now;
        if turn.world().barred.iter().any(barred) {
            return Err(Refusal::new(100)
                .subcode(2_388_023)
                .details(format!("New {language} content for {name} cannot be added while it is being deleted.")));
        }
        known_handles(turn.world(), &components, &[])?;
        if templates.values().any(|known| known.name == name && known.language == language) {
            return Err(Refusal::new(100)
                .subcode(2_388_024)
                .details(format!("There is already {language} content for the template {name}.")));
        }
        let an_hour_ago = now - Span::hours(1);
        if turn.world().made.iter().filter(|at| **at > an_hour_ago).count() >= MOST_AN_HOUR {
            let says = format!("An account can make {MOST_AN_HOUR} templates an hour.");
            return Err(Refusal::new(80_007).details(says));
        }
        // Meta documents no subcode for this one.
        if let Some(same) = says_the_same(turn.world(), &name, &components) {
            let says = format!("The template {same} has the same text and the same footer.");
            return Err(Refusal::new(100).details(says));
        }
        let known = names(turn.world());
        if known.len() >= most(turn.world()) && !known.contains(name.as_str()) {
            return Err(Refusal::new(100).subcode(2_388_019));
        }
        let template = Template {
            parameter_format,
            components,
            ttl_seconds: ttl,
            ..Template::new(random::digits(16), &name, &language, &category, turn.now)
        };
        note(turn, "template", call.body.clone());
        turn.record(Change::TemplateMade { at: now });
        Ok(put_under_review(turn, template))
    });
    let template = outcome?;
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    let answer = json!({ "id": template.id, "status": template.status, "category": template.category });
    after(simulation, trouble, answer).await
}

/// The name of another template with this text and this footer (CONTRACT §3.1). Its own other languages are none, and those
/// with codes have no text of their own.
fn says_the_same<'a>(world: &'a World, name: &str, components: &[Value]) -> Option<&'a str> {
    let text = |components: &[Value], kind: &str| {
        let part = components.iter().find(|part| part["type"] == kind);
        part.and_then(|part| part["text"].as_str()).map(|text| text.trim().to_owned()).unwrap_or_default()
    };
    let own = (text(components, "BODY"), text(components, "FOOTER"));
    let same = |other: &&Template| {
        other.name != name
            && other.status != "PENDING_DELETION"
            && (text(&other.components, "BODY"), text(&other.components, "FOOTER")) == own
    };
    if own.0.is_empty() { None } else { world.templates.values().find(same).map(|other| other.name.as_str()) }
}

/// What goes wrong with writing a template, on demand.
const ON_WRITES: &[FailureKind] = &[
    FailureKind::DropAnswer,
    FailureKind::Status500,
    FailureKind::AcceptThen500,
    FailureKind::Delay,
    FailureKind::Reject,
];

/// A failure that comes before anything is done.
fn before(trouble: Option<&FailureOrder>) -> Result<(), Refusal> {
    match trouble {
        Some(FailureOrder { kind: FailureKind::Status500, .. }) => Err(Refusal::new(131_000)),
        Some(FailureOrder { kind: FailureKind::Reject, code, .. }) => Err(Refusal::new(code.unwrap_or(131_000))),
        _ => Ok(()),
    }
}

/// A failure that comes after it was done.
async fn after(simulation: &Simulation, trouble: Option<FailureOrder>, answer: Value) -> Result<Answer, Refusal> {
    match trouble.map(|order| (order.kind, order.ms)) {
        Some((FailureKind::DropAnswer, _)) => Ok(Answer::Silence),
        Some((FailureKind::AcceptThen500, _)) => Err(Refusal::new(131_000)),
        Some((FailureKind::Delay, ms)) => {
            simulation.clock.wait_for(Span(ms)).await;
            Ok(Answer::Json(answer))
        }
        _ => Ok(Answer::Json(answer)),
    }
}

/// Examples are handles of this app's uploads, or what the template had before.
fn known_handles(world: &World, components: &[Value], had: &[Value]) -> Result<(), Refusal> {
    let before = components::handles(had);
    let made_here = |handle: &String| world.uploads.values().any(|upload| upload.handle.as_ref() == Some(handle));
    match components::handles(components).iter().find(|handle| !before.contains(handle) && !made_here(handle)) {
        Some(handle) => {
            let says = format!("{handle} is not the handle of an uploaded file.");
            Err(Refusal::new(100).subcode(2_388_047).details(says))
        }
        None => Ok(()),
    }
}

/// Whether components are as Meta wants them.
#[cfg(test)]
pub(crate) fn is_sound(components: &[Value], category: &str, named: bool) -> bool {
    components::check(components, category, named).is_ok()
}

fn put_under_review(turn: &mut Turn<'_>, template: Template) -> Template {
    let written_at = template.written_at;
    turn.record(Change::TemplateSet { template: template.clone() });
    turn.plan(written_at + REVIEW_TAKES, Deed::Review { template: template.id.clone(), written_at });
    template
}

fn category(text: &str) -> Result<String, Refusal> {
    let category = text.to_ascii_uppercase();
    if ["MARKETING", "UTILITY", "AUTHENTICATION"].contains(&category.as_str()) {
        Ok(category)
    } else {
        Err(Refusal::value("Param category must be one of {AUTHENTICATION, MARKETING, UTILITY}."))
    }
}

fn read_components(fields: &mut Fields<'_>, category: &str, format: &str) -> Result<Vec<Value>, Refusal> {
    let list = fields
        .required("components")?
        .as_array()
        .ok_or_else(|| Refusal::shape("Param components must be a JSON array."))?;
    components::check(list, category, format == "NAMED")
}

async fn edit(simulation: &Simulation, call: &Call, known: Template) -> Result<Answer, Refusal> {
    if !["APPROVED", "REJECTED", "PAUSED"].contains(&known.status.as_str()) {
        return Err(Refusal::new(100).subcode(2_388_039).details("A template in review cannot be changed."));
    }
    let mut fields = Fields::of(&call.body, "")?;
    let mut template = known.clone();
    if let Some(text) = fields.text_if("category", 40)? {
        let category = category(text)?;
        if known.status == "APPROVED" && category != known.category {
            return Err(Refusal::new(100).details("The category of an approved template cannot be changed."));
        }
        template.category = category;
    }
    if fields.any("components").is_some() {
        template.components = read_components(&mut fields, &template.category, &known.parameter_format)?;
    }
    if let Some(seconds) = fields.any("message_send_ttl_seconds").and_then(Value::as_i64) {
        template.ttl_seconds = Some(seconds);
    }
    // Meta's own example repeats them.
    fields.allow(&["name", "language", "parameter_format"]);
    fields.close()?;
    let now = simulation.clock.now();
    if known.status == "APPROVED" {
        template.edits.retain(|at| *at > now - Span::days(30));
        let day = template.edits.iter().any(|at| *at > now - Span::days(1));
        if day || template.edits.len() >= 10 {
            let says = "An approved template can be changed once in 24 hours and 10 times in 30 days.";
            return Err(Refusal::new(100).subcode(2_388_039).details(says));
        }
        template.edits.push(now);
    }
    simulation.look(|world| known_handles(world, &template.components, &known.components))?;
    let trouble = simulation.failures.take(ON_WRITES);
    before(trouble.as_ref())?;
    let ((), synced) = simulation.change(|turn| {
        let says_else = template.components != known.components;
        template.status = "PENDING".into();
        template.rejected_reason = None;
        // Two writings in one millisecond still are two.
        template.written_at = UtcMillis(turn.now.0.max(known.written_at.0 + 1));
        template.advice = None;
        template.paused_until = None;
        note(turn, "template_edit", json!({ "id": known.id, "body": call.body }));
        if says_else {
            let webhook = envelope::template_components(turn.world(), &template, turn.now);
            turn.queue(webhook);
        }
        put_under_review(turn, template);
    });
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    after(simulation, trouble, json!({ "success": true })).await
}

/// `POST /{template}/unpause`: ends a pause.
pub(crate) async fn unpause(simulation: &Simulation, id: &str) -> Result<Answer, Refusal> {
    let (done, synced) = simulation.change(|turn| {
        let paused = turn.world().templates.get(id).cloned().filter(|template| template.status == "PAUSED");
        let at = turn.now;
        paused.is_some_and(|template| {
            note(turn, "template_unpause", json!({ "id": id }));
            review::approve(turn, template, at);
            true
        })
    });
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    if done { Ok(success()) } else { Err(Refusal::new(100).details("The template is not paused.")) }
}

/// `POST /{account}/message_templates/archive` and `/unarchive`.
pub(crate) async fn shelve(simulation: &Simulation, call: &Call, archive: bool) -> Result<Answer, Refusal> {
    let ids = call.parameter("hsm_ids").ok_or_else(|| Refusal::missing("hsm_ids"))?;
    let (answer, synced) = simulation.change(|turn| {
        let (mut done, mut failed) = (Vec::new(), Vec::new());
        for id in ids.split(',').map(str::trim).filter(|id| !id.is_empty()) {
            let template = turn.world().templates.get(id).cloned();
            let fits = |template: &Template| {
                (template.status == "ARCHIVED") != archive
                    && !["DISABLED", "PENDING_DELETION"].contains(&template.status.as_str())
            };
            let Some(mut template) = template.filter(fits) else {
                failed.push(id.to_owned());
                continue;
            };
            template.status = if archive {
                template.before_archive = Some(template.status);
                "ARCHIVED".to_owned()
            } else {
                template.before_archive.take().unwrap_or_else(|| "APPROVED".to_owned())
            };
            let webhook = envelope::template_status(turn.world(), &template, turn.now);
            turn.record(Change::TemplateSet { template });
            turn.queue(webhook);
            done.push(id.to_owned());
        }
        note(turn, if archive { "template_archive" } else { "template_unarchive" }, json!({ "hsm_ids": ids }));
        let key = if archive { "archived_templates" } else { "unarchived_templates" };
        json!({ key: done, "failed_templates": failed })
    });
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    Ok(Answer::Json(answer))
}

async fn delete(simulation: &Simulation, call: &Call) -> Result<Answer, Refusal> {
    let name = call.parameter("name");
    let id = call.parameter("hsm_id");
    if call.parameter("hsm_ids").is_some() {
        return Err(Refusal::not_played("Deleting by hsm_ids"));
    }
    let Some(name) = name else { return Err(Refusal::missing("name")) };
    let (outcome, synced) = simulation.change(|turn| {
        let doomed: Vec<Template> = turn
            .world()
            .templates
            .values()
            .filter(|template| template.name == name && id.as_ref().is_none_or(|id| template.id == *id))
            .filter(|template| template.status != "PENDING_DELETION")
            .cloned()
            .collect();
        if doomed.is_empty() {
            return Err(Refusal::new(100).subcode(2_593_002).details(format!("There is no template {name}.")));
        }
        if doomed.iter().any(|template| template.status == "DISABLED") {
            return Err(Refusal::new(100).details("A disabled template cannot be deleted."));
        }
        note(turn, "template_delete", json!({ "name": name, "hsm_id": id }));
        for template in doomed {
            deletion::begin(turn, template);
        }
        Ok(())
    });
    outcome?;
    synced.done().await.map_err(|problem| unsynced(&problem))?;
    Ok(success())
}
