//! What can be done to the practice world from outside the Graph API: by the host that embeds it, and over
//! `/_practice/…`.

pub(crate) mod limits;

use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Value, json};
use shopbell_model::{Span, Wamid};

use crate::customers::kinds::{self, Doing};
use crate::customers::speech::{self, Utterance};
use crate::customers::{Customer, cast, files, scene, town};
use crate::failures::{FailureKind, FailureOrder};
use crate::graph::templates::review::{self, ReviewOrder};
use crate::graph::{media, subscriptions};
use crate::simulation::Simulation;
use crate::webhooks::envelope;
use crate::world::change::Change;
use crate::world::things::{Endpoint, Slot, Template};
use crate::{PracticeError, PracticeFacts, shop};

/// The longest text a customer can write.
const LONGEST_TEXT: usize = 4096;
/// The furthest a clock can be moved at once.
const FURTHEST: Span = Span::days(400);

/// Everything a client needs to join in.
pub(crate) fn facts(simulation: &Simulation) -> PracticeFacts {
    simulation.look(|world| {
        let credentials = world.credentials.clone();
        let open = world.customers.get(cast::OPEN).and_then(|customer| customer.phone.clone());
        PracticeFacts {
            base: simulation.base.clone(),
            token: credentials.token,
            app_secret: credentials.app_secret,
            verify_token: credentials.verify_token,
            app_id: credentials.app_id,
            phone_number_id: credentials.phone_number_id,
            waba_id: credentials.waba_id,
            portfolio_id: credentials.portfolio_id,
            display_phone: shop::DISPLAY_PHONE.into(),
            verified_name: shop::VERIFIED_NAME.into(),
            open_customer: open.unwrap_or_default(),
        }
    })
}

/// The accepted requests; not before they are on the disk.
pub(crate) async fn log(simulation: &Simulation, kind: Option<&str>, after: u64) -> Result<Vec<Value>, PracticeError> {
    let (line, entries) = simulation.look(|world| {
        let start = world.accepted.partition_point(|entry| entry.n <= after);
        let entries: Vec<Value> = world
            .accepted
            .iter()
            .skip(start)
            .filter(|entry| kind.is_none_or(|kind| entry.kind == kind))
            .map(|entry| json!(entry))
            .collect();
        (world.line, entries)
    });
    simulation.journal.synced(line).done().await?;
    Ok(entries)
}

/// Everybody but the town, in the order of their ids.
pub(crate) fn customers(simulation: &Simulation) -> Vec<Customer> {
    let is_known = |customer: &&Customer| !town::is_of_town(&customer.id);
    simulation.look(|world| world.customers.values().filter(is_known).cloned().collect())
}

/// Adds a customer.
pub(crate) async fn add_customer(simulation: &Simulation, customer: Customer) -> Result<(), PracticeError> {
    let (known, synced) = simulation.change(|turn| {
        let taken = turn.world().is_taken(&customer);
        if !taken {
            turn.record(Change::CustomerJoined { customer });
        }
        taken
    });
    synced.done().await?;
    if known { Err(PracticeError::Order("this id, number or user id is somebody's".into())) } else { Ok(()) }
}

/// Lets a customer write.
pub(crate) async fn write(simulation: &Simulation, customer: &str, text: Option<&str>) -> Result<Wamid, PracticeError> {
    if text.is_some_and(|text| text.trim().is_empty() || text.chars().count() > LONGEST_TEXT) {
        return Err(PracticeError::Order(format!("a text has 1 to {LONGEST_TEXT} characters")));
    }
    let (written, synced) = simulation.change(|turn| {
        let world = turn.world();
        let person = world.find(customer);
        let person = person.ok_or_else(|| PracticeError::NoSuchCustomer(customer.to_owned()))?;
        let now = turn.now;
        let written = match text {
            Some(text) => speech::say(turn, &person, now, Utterance::text(text, None)),
            None => speech::say_next_line(turn, &person, now, None),
        };
        written.ok_or(PracticeError::Blocked(person.id))
    });
    let wamid = written?;
    synced.done().await?;
    Ok(wamid)
}

/// Lets the shop write to a customer in WhatsApp's own app: no request of the program's, and told by an echo.
pub(crate) async fn write_by_phone(
    simulation: &Simulation,
    customer: &str,
    text: &str,
) -> Result<Wamid, PracticeError> {
    if text.trim().is_empty() || text.chars().count() > LONGEST_TEXT {
        return Err(PracticeError::Order(format!("a text has 1 to {LONGEST_TEXT} characters")));
    }
    let (written, synced) = simulation.change(|turn| {
        let world = turn.world();
        let person = world.find(customer);
        let person = person.ok_or_else(|| PracticeError::NoSuchCustomer(customer.to_owned()))?;
        Ok::<_, PracticeError>(kinds::by_phone(turn, &person, text))
    });
    let wamid = written?;
    synced.done().await?;
    Ok(wamid)
}

/// Lets a customer send one of the files they have at hand; the message's id and Meta's id of the file.
pub(crate) async fn send_file(
    simulation: &Simulation,
    customer: &str,
    file: &str,
) -> Result<(Wamid, String), PracticeError> {
    let sample =
        files::sample(file).ok_or_else(|| PracticeError::Order(format!("there is no file `{file}` at hand")))?;
    let (folder, now) = (simulation.media_dir.clone(), simulation.clock.now());
    let kept = tokio::task::spawn_blocking(move || files::keep(sample, &folder, now)).await;
    let kept =
        kept.map_err(std::io::Error::other).flatten().map_err(|problem| PracticeError::File(problem.to_string()))?;
    let id = kept.media.id.clone();
    let (sent, synced) = simulation.change(|turn| {
        let world = turn.world();
        let person = world.find(customer);
        let person = person.ok_or_else(|| PracticeError::NoSuchCustomer(customer.to_owned()))?;
        let url = media::address(&simulation.base, &world.credentials.app_secret, &id, now);
        files::send(turn, &person, now, kept, &url).ok_or(PracticeError::Blocked(person.id))
    });
    let wamid = sent?;
    synced.done().await?;
    Ok((wamid, id))
}

/// Lets a customer do something else than write.
pub(crate) async fn act(
    simulation: &Simulation,
    customer: &str,
    doing: Doing,
    text: Option<&str>,
) -> Result<Wamid, PracticeError> {
    let (done, synced) = simulation.change(|turn| {
        let world = turn.world();
        let person = world.find(customer);
        let person = person.ok_or_else(|| PracticeError::NoSuchCustomer(customer.to_owned()))?;
        kinds::act(turn, &person, doing, text)
    });
    let wamid = done?;
    synced.done().await?;
    Ok(wamid)
}

/// How a template shall stand otherwise by itself, as when Meta pauses it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TemplateOrder {
    pub(crate) name: String,
    /// In one language; else in all.
    pub(crate) language: Option<String>,
    pub(crate) status: Option<String>,
    /// Another text, already approved.
    pub(crate) body: Option<String>,
    pub(crate) gone: bool,
    /// No webhook tells of it.
    pub(crate) silent: bool,
}

/// Changes templates; answers how many there were.
pub(crate) async fn change_template(simulation: &Simulation, order: &TemplateOrder) -> Result<usize, PracticeError> {
    let (changed, synced) = simulation.change(|turn| {
        let of = |template: &Template| {
            template.name == order.name && order.language.as_ref().is_none_or(|language| *language == template.language)
        };
        let found: Vec<Template> = turn.world().templates.values().filter(|template| of(template)).cloned().collect();
        let count = found.len();
        for template in found {
            if order.gone {
                turn.record(Change::TemplateDeleted { id: template.id });
            } else {
                let at = turn.now;
                let template = otherwise(template, order);
                let webhook = envelope::template_status(turn.world(), &template, at);
                turn.record(Change::TemplateSet { template });
                if !order.silent {
                    turn.queue(webhook);
                }
            }
        }
        count
    });
    synced.done().await?;
    if changed == 0 {
        return Err(PracticeError::Order(format!("there is no template {}", order.name)));
    }
    Ok(changed)
}

/// Asks the reviewer for something; answers with how many templates it was done.
pub(crate) async fn review(simulation: &Simulation, order: &ReviewOrder) -> Result<usize, PracticeError> {
    let (done, synced) = simulation.change(|turn| {
        let of = |template: &&Template| {
            template.name == order.name && order.language.as_ref().is_none_or(|language| *language == template.language)
        };
        let found: Vec<Template> = turn.world().templates.values().filter(of).cloned().collect();
        found.into_iter().filter(|template| review::act(turn, template.clone(), order)).count()
    });
    synced.done().await?;
    if done == 0 {
        return Err(PracticeError::Order(format!("this cannot be done with {} as it stands", order.name)));
    }
    Ok(done)
}

fn otherwise(mut template: Template, order: &TemplateOrder) -> Template {
    if let Some(status) = &order.status {
        template.status.clone_from(status);
    }
    let is_body = |part: &&mut Value| part.get("type").and_then(Value::as_str) == Some("BODY");
    if let (Some(text), Some(part)) = (&order.body, template.components.iter_mut().find(is_body))
        && let Some(part) = part.as_object_mut()
    {
        part.insert("text".into(), json!(text));
    }
    template
}

/// Meta verifies the business, or takes that back: more templates may be had, or fewer.
pub(crate) async fn verify(simulation: &Simulation, on: bool) -> Result<(), PracticeError> {
    let ((), synced) = simulation.change(|turn| turn.record(Change::Verified { on }));
    synced.done().await?;
    Ok(())
}

/// Points the app's webhooks at `url`; an empty one takes the address away. What waits goes out at once.
pub(crate) async fn set_webhook(simulation: &Simulation, url: &str) -> Result<(), PracticeError> {
    let known = reqwest::Url::parse(url).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    if !url.is_empty() && !known {
        return Err(PracticeError::Address(url.to_owned()));
    }
    let endpoint = known.then(|| Endpoint { url: url.to_owned(), fields: Vec::new() });
    subscriptions::point(simulation, Slot::App, endpoint).await?;
    if known && simulation.scene {
        let ((), synced) = simulation.change(scene::go_live);
        synced.done().await?;
    }
    Ok(())
}

/// Moves the clock forward; kept first, so that after a crash it is never behind what was already played.
pub(crate) async fn move_clock(simulation: &Simulation, by: Span) -> Result<Span, PracticeError> {
    if by.0 < 1 || by.0 > FURTHEST.0 {
        return Err(PracticeError::Order(format!("the clock moves by 1 to {} ms", FURTHEST.0)));
    }
    let (ahead, synced) = simulation.change(|turn| {
        let ahead = turn.world().ahead + by;
        turn.record(Change::ClockMoved { ahead });
        ahead
    });
    synced.done().await?;
    (simulation.advance)(by);
    Ok(ahead)
}

/// Orders a failure.
pub(crate) fn fail(simulation: &Arc<Simulation>, order: FailureOrder) -> Result<(), PracticeError> {
    let needs_code = matches!(order.kind, FailureKind::Reject | FailureKind::FailLater);
    if order.count == 0 || order.ms < 0 || (needs_code && order.code.is_none()) {
        return Err(PracticeError::Order("count and ms must be positive; reject and fail_later need a code".into()));
    }
    if order.kind == FailureKind::Offline {
        let simulation = simulation.clone();
        tokio::spawn(async move {
            // The order itself still gets its answer.
            simulation.clock.wait_for(Span::millis(50)).await;
            simulation.offline.send_replace(Some(simulation.clock.now()));
            simulation.clock.wait_for(Span(order.ms)).await;
            simulation.offline.send_replace(None);
        });
    } else {
        simulation.failures.order(order);
    }
    Ok(())
}
