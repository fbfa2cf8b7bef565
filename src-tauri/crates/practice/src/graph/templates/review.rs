//! Meta's reviewers: a template is judged some time after it was written.

use shopbell_model::UtcMillis;

use super::components;
use crate::simulation::Turn;
use crate::webhooks::envelope;
use crate::world::change::Change;

/// Words that sell; a utility template may not.
const SELLING: &[&str] = &["% off", "discount", "sale", "alennus", "tarjous", "rabatt", "rea "];

/// Judges a template as it was written at `written_at`; a later writing waits for its own review.
pub(crate) fn judge(turn: &mut Turn<'_>, id: &str, written_at: UtcMillis, at: UtcMillis) {
    let Some(mut template) = turn.world().templates.get(id).cloned() else { return };
    if template.status != "PENDING" || template.written_at != written_at {
        return;
    }
    let text = template
        .components
        .iter()
        .filter_map(|part| part.get("text").and_then(serde_json::Value::as_str))
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    let sells = SELLING.iter().any(|word| text.contains(word));
    let sound = components::check(&template.components, &template.category, template.parameter_format == "NAMED");
    let reason = match (template.category.as_str(), sells, sound.is_ok()) {
        (_, _, false) => Some("INVALID_FORMAT"),
        ("UTILITY", true, _) => Some("INCORRECT_CATEGORY"),
        _ => None,
    };
    template.status = if reason.is_some() { "REJECTED" } else { "APPROVED" }.into();
    template.rejected_reason = reason.map(str::to_owned);
    let webhook = envelope::template_status(turn.world(), &template, at);
    turn.record(Change::TemplateSet { template });
    turn.queue(webhook);
}
