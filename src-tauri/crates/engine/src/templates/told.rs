//! What Meta's webhooks tell of templates (CONTRACT §3.3, §9.2). What they say holds at once; Meta's list is asked for
//! after each, because a webhook says only a part, and may come late or in another order.

use shopbell_cloud::webhook::fields::{TemplateCategory, TemplateQuality, TemplateStatus};
use shopbell_model::template::paused_until;
use shopbell_model::{UtcMillis, WabaId};
use shopbell_store::tables::{account, template};
use shopbell_store::{SqliteConnection, StoreError};

use crate::changes::News;
use crate::studio;

/// What a webhook tells of a template.
pub(crate) enum Told {
    /// It was approved, rejected, paused and so on.
    Status(Box<TemplateStatus>),
    /// Customers take it otherwise.
    Quality(TemplateQuality),
    /// What it is for changed, or is about to.
    Category(TemplateCategory),
    /// It says something else. What, the list says.
    Components,
}

/// Applies it. The same again changes nothing.
pub(crate) async fn told(
    tx: &mut SqliteConnection,
    waba: &WabaId,
    told: &Told,
    at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let Some(account) = account::find(tx, waba).await?.filter(|account| account.ours) else { return Ok(()) };
    news.templates_doubted();
    let id = match told {
        Told::Status(told) => told.id.as_deref(),
        Told::Quality(told) => told.id.as_deref(),
        Told::Category(told) => told.id.as_deref(),
        Told::Components => None,
    };
    let Some(id) = id else { return Ok(()) };
    // One that is not known yet comes with the list.
    let Some(mut row) = template::by_meta_id(tx, account.id, id).await? else { return Ok(()) };
    match told {
        Told::Status(told) => {
            let Some(event) = &told.event else { return Ok(()) };
            row.facts.status.clone_from(event);
            row.facts.rejected_reason = told.reason.clone().filter(|reason| event == "REJECTED" && reason != "NONE");
            let title = told.other_info.as_ref().and_then(|info| info.title.as_deref());
            row.paused_until = if event == "PAUSED" { paused_until(title, at) } else { None };
            row.advice = told.rejection_info.as_ref().and_then(|info| info.recommendation.clone());
        }
        Told::Quality(told) => {
            if row.facts.quality != told.new {
                row.quality_at = Some(at);
            }
            row.facts.quality.clone_from(&told.new);
        }
        Told::Category(told) => {
            if let Some(new) = told.new_category.as_ref().filter(|new| **new != row.facts.category) {
                row.facts.category.clone_from(new);
                row.category_changed_at = Some(at);
                // It is charged as something else now: nobody sends it who saw the old price.
                row.version += 1;
            }
            row.facts.correct_category.clone_from(&told.correct_category);
            row.category_changes_at = told.changes_at;
        }
        Told::Components => {}
    }
    row.told_at = at;
    template::save(tx, &row).await?;
    studio::judged(tx, &row, at, news).await
}
