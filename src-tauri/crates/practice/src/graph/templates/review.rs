//! Meta's reviewers: a template is judged some time after it was written, by their own habits or because somebody asks for
//! it. Later customers speak: bad quality pauses a template, three hours, then six, then for good (CONTRACT §3.3).

use serde::Deserialize;
use serde_json::Value;
use shopbell_model::template::APPEALS;
use shopbell_model::{Span, UtcMillis};

use super::{components, pacing};
use crate::customers::deeds::Deed;
use crate::simulation::Turn;
use crate::webhooks::envelope;
use crate::world::change::Change;
use crate::world::feedback::Rating;
use crate::world::things::Template;

/// Words that sell; a utility template may not.
const SELLING: &[&str] = &["% off", "discount", "sale", "alennus", "tarjous", "rabatt", "rea "];

/// Between the announcement of another category and the change.
const NOTICE: Span = Span::hours(24);
/// How long an appeal is thought about here.
const APPEAL_TAKES: Span = Span::seconds(60);
/// How long the first pause and the second last.
const PAUSES: [Span; 2] = [Span::hours(3), Span::hours(6)];

/// What a reviewer can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewDoing {
    /// Approves it.
    Approve,
    /// Rejects it.
    Reject,
    /// Says that it will be marketing in 24 hours.
    WarnCategory,
    /// Makes it marketing at once.
    Recategorise,
    /// Customers complain: quality goes down a step, and from red it is paused.
    Complain,
    /// Customers like it: quality is green.
    Praise,
    /// Pauses it.
    Pause,
    /// Switches it off for good.
    Disable,
    /// The shop asks Meta to think again, which it does in Meta's own manager: about a rejection, or about a category that
    /// Meta changed.
    Appeal,
}

/// What a reviewer is asked for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewOrder {
    /// The template's name.
    pub name: String,
    /// In one language; else in all.
    #[serde(default)]
    pub language: Option<String>,
    /// What.
    pub doing: ReviewDoing,
    /// Meta's word for why, for a rejection.
    #[serde(default)]
    pub reason: Option<String>,
}

/// Judges a template as it was written at `written_at`; a later writing waits for its own review.
pub(crate) fn judge(turn: &mut Turn<'_>, id: &str, written_at: UtcMillis, at: UtcMillis) {
    let Some(template) = turn.world().templates.get(id).cloned() else { return };
    if !["PENDING", "IN_APPEAL"].contains(&template.status.as_str()) || template.written_at != written_at {
        return;
    }
    let sells = sells(&template);
    let sound = components::check(&template.components, &template.category, template.parameter_format == "NAMED");
    let reason = match (template.category.as_str(), sells, sound.is_ok()) {
        (_, _, false) => Some("INVALID_FORMAT"),
        ("UTILITY", true, _) => Some("INCORRECT_CATEGORY"),
        _ => None,
    };
    match reason {
        Some(reason) => reject(turn, template, reason, at),
        None => approve(turn, template, at),
    }
}

fn sells(template: &Template) -> bool {
    let text = words(&template.components).join(" ").to_lowercase();
    SELLING.iter().any(|word| text.contains(word))
}

/// Somebody looks at it again: at a rejection after a while, at a category that was changed wrongly at once.
fn appeal(turn: &mut Turn<'_>, mut template: Template, at: UtcMillis) -> bool {
    if template.status == "REJECTED" {
        template.status = "IN_APPEAL".into();
        // Two writings in one millisecond still are two.
        template.written_at = UtcMillis(at.0.max(template.written_at.0 + 1));
        let (id, written_at) = (template.id.clone(), template.written_at);
        tell(turn, template, at);
        turn.plan(at + APPEAL_TAKES, Deed::Review { template: id, written_at });
        return true;
    }
    let lately = template.recategorised_at.is_some_and(|since| at - since <= APPEALS);
    let (Some(before), true) = (template.previous_category.clone(), lately && !sells(&template)) else { return false };
    recategorise(turn, template, before, at);
    true
}

/// Every text of a template.
fn words(components: &[Value]) -> Vec<&str> {
    components.iter().filter_map(|part| part.get("text").and_then(Value::as_str)).collect()
}

/// What Meta's reviewers advise; their own words are kept, so these are practice's.
fn advice(reason: &str) -> &'static str {
    match reason {
        "INCORRECT_CATEGORY" => "The text offers something. Choose Marketing, or take the offer out.",
        "PROMOTIONAL" => "The text is promotional. Take the promotion out, or choose Marketing.",
        "TAG_CONTENT_MISMATCH" => "The text is not in the language that was chosen.",
        "ABUSIVE_CONTENT" => "The text threatens or asks for things that must not be asked for.",
        "SCAM" => "The text looks like a scam. Say plainly who writes and why.",
        _ => "Check the variables: none at the start or the end, each with an example, numbered in order.",
    }
}

fn tell(turn: &mut Turn<'_>, template: Template, at: UtcMillis) {
    let webhook = envelope::template_status(turn.world(), &template, at);
    turn.record(Change::TemplateSet { template });
    turn.queue(webhook);
}

pub(super) fn approve(turn: &mut Turn<'_>, mut template: Template, at: UtcMillis) {
    template.status = "APPROVED".into();
    template.rejected_reason = None;
    template.advice = None;
    template.paused_until = None;
    template.paced_out = false;
    tell(turn, template, at);
}

fn reject(turn: &mut Turn<'_>, mut template: Template, reason: &str, at: UtcMillis) {
    template.status = "REJECTED".into();
    template.rejected_reason = Some(reason.into());
    template.advice = Some(advice(reason).into());
    tell(turn, template, at);
}

/// Pauses a template for bad quality; the third time it is switched off.
fn pause(turn: &mut Turn<'_>, mut template: Template, at: UtcMillis) {
    let length = usize::try_from(template.pauses).ok().and_then(|before| PAUSES.get(before)).copied();
    template.pauses += 1;
    let Some(length) = length else {
        disable(turn, template, at);
        return;
    };
    let until = at + length;
    template.status = "PAUSED".into();
    template.paused_until = Some(until);
    let id = template.id.clone();
    tell(turn, template, at);
    turn.plan(until, Deed::Unpause { template: id, until });
}

fn disable(turn: &mut Turn<'_>, mut template: Template, at: UtcMillis) {
    template.status = "DISABLED".into();
    template.paused_until = None;
    tell(turn, template, at);
}

fn quality(turn: &mut Turn<'_>, mut template: Template, to: &str, at: UtcMillis) -> Template {
    let before = template.quality.replace(to.to_owned());
    template.quality_at = Some(at);
    let webhook = envelope::template_quality(turn.world(), &template, before.as_deref(), at);
    turn.record(Change::TemplateSet { template: template.clone() });
    turn.queue(webhook);
    template
}

/// Customers complained: quality goes down a step where the share of them calls for it, and from red the template is paused.
pub(crate) fn heard(turn: &mut Turn<'_>, id: &str, at: UtcMillis) {
    let world = turn.world();
    let rating = world.feedback.of_template(id, at);
    let Some(template) = world.templates.get(id).filter(|one| one.status == "APPROVED").cloned() else { return };
    let stands = match template.quality.as_deref() {
        Some("RED") => Rating::Red,
        Some("YELLOW") => Rating::Yellow,
        _ => Rating::Green,
    };
    // A template that was paused and goes on being complained about is paused again.
    if rating > stands || rating == Rating::Red {
        complain(turn, template, at);
    }
}

fn complain(turn: &mut Turn<'_>, template: Template, at: UtcMillis) {
    let to = match template.quality.as_deref() {
        Some("YELLOW" | "RED") => Rating::Red,
        _ => Rating::Yellow,
    };
    let template = quality(turn, template, to.word(), at);
    if to != Rating::Red {
        return;
    }
    let id = template.id.clone();
    if !pacing::drop_held(turn, &id, at) {
        pause(turn, template, at);
    }
}

/// Pauses a template whose held messages were dropped: the shop itself must take it up again.
pub(super) fn rest(turn: &mut Turn<'_>, id: &str, at: UtcMillis) {
    if let Some(mut template) = turn.world().templates.get(id).cloned() {
        template.status = "PAUSED".into();
        template.paused_until = None;
        template.paced_out = true;
        tell(turn, template, at);
    }
}

/// A pause ends by itself, unless something else happened meanwhile.
pub(crate) fn pause_ends(turn: &mut Turn<'_>, id: &str, until: UtcMillis, at: UtcMillis) {
    let template = turn.world().templates.get(id).cloned();
    if let Some(template) = template.filter(|one| one.status == "PAUSED" && one.paused_until == Some(until)) {
        approve(turn, template, at);
    }
}

/// The category that was announced comes.
pub(crate) fn category_changes(turn: &mut Turn<'_>, id: &str, at: UtcMillis, now: UtcMillis) {
    let Some(mut template) = turn.world().templates.get(id).cloned() else { return };
    let Some((category, _)) = template.becomes.take_if(|(_, announced)| *announced == at) else { return };
    recategorise(turn, template, category, now);
}

fn recategorise(turn: &mut Turn<'_>, mut template: Template, category: String, at: UtcMillis) {
    template.becomes = None;
    template.previous_category = Some(std::mem::replace(&mut template.category, category));
    template.recategorised_at = Some(at);
    let webhook = envelope::template_category(turn.world(), &template, at);
    turn.record(Change::TemplateSet { template });
    turn.queue(webhook);
}

/// Does what somebody asked a reviewer for; `false` where it cannot be done with a template that stands so.
pub(crate) fn act(turn: &mut Turn<'_>, mut template: Template, order: &ReviewOrder) -> bool {
    let at = turn.now;
    let stands = |allowed: &[&str]| allowed.contains(&template.status.as_str());
    let usable = stands(&["APPROVED", "FLAGGED"]);
    match order.doing {
        ReviewDoing::Approve if stands(&["PENDING", "IN_APPEAL", "REJECTED", "PAUSED"]) => approve(turn, template, at),
        ReviewDoing::Reject if stands(&["PENDING", "IN_APPEAL", "APPROVED", "FLAGGED"]) => {
            reject(turn, template, order.reason.as_deref().unwrap_or("INVALID_FORMAT"), at);
        }
        ReviewDoing::WarnCategory if usable && template.category == "UTILITY" => {
            let changes_at = at + NOTICE;
            template.becomes = Some(("MARKETING".into(), changes_at));
            let (id, webhook) = (template.id.clone(), envelope::template_category(turn.world(), &template, at));
            turn.record(Change::TemplateSet { template });
            turn.queue(webhook);
            turn.plan(changes_at, Deed::Recategorise { template: id, at: changes_at });
        }
        ReviewDoing::Recategorise if template.category == "UTILITY" => {
            recategorise(turn, template, "MARKETING".into(), at);
        }
        ReviewDoing::Complain if usable => complain(turn, template, at),
        ReviewDoing::Praise if usable => {
            quality(turn, template, "GREEN", at);
        }
        ReviewDoing::Pause if usable => pause(turn, template, at),
        ReviewDoing::Disable if !stands(&["DISABLED", "PENDING_DELETION"]) => disable(turn, template, at),
        ReviewDoing::Appeal => return appeal(turn, template, at),
        _ => return false,
    }
    true
}
