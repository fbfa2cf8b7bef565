//! A template's row as it is understood.

use serde_json::Value;
use shopbell_cloud::pattern::{Obstacle, Pattern};
use shopbell_model::{TemplateCategory, TemplateStanding};
use shopbell_store::tables::template::{TemplateFacts, TemplateRow};

/// Its words with their gaps.
pub(super) fn pattern(facts: &TemplateFacts) -> Pattern {
    let components: Vec<Value> = serde_json::from_str(&facts.components).unwrap_or_default();
    let mut pattern = Pattern::read(&components, facts.named);
    if TemplateCategory::of_meta(&facts.category) == Some(TemplateCategory::Authentication) {
        pattern.obstacle = Some(Obstacle::Code);
    }
    pattern
}

/// How it stands: whether Meta lets it go, and whether it can be filled in here.
pub(super) fn standing(row: &TemplateRow) -> TemplateStanding {
    if row.gone_at.is_some() {
        return TemplateStanding::Gone;
    }
    match TemplateStanding::of_meta(&row.facts.status) {
        // What it is for decides whom it may go to: what is not known is not sent.
        TemplateStanding::Approved if TemplateCategory::of_meta(&row.facts.category).is_none() => {
            TemplateStanding::NotUsable
        }
        TemplateStanding::Approved if pattern(&row.facts).obstacle.is_some() => TemplateStanding::NotFromHere,
        standing => standing,
    }
}
