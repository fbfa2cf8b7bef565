//! Templates: what Meta has of them is kept (`sync`, `told`), offered for a chat (`offers`) with
//! what is known of the customer (`customer`, `fallbacks`), filled (`pick`), and judged
//! at the moment one goes ([`ask`]). Writing them and handing them in is [`crate::studio`]'s; here they are only used.
//!
//! What is known is Meta's list, asked for at the start, by a button and whenever a webhook says that something changed. A
//! template that Meta does not list any more stays, marked: messages speak of it.

mod customer;
mod fallbacks;
mod fitting;
mod known;
mod offers;
mod pick;
mod sync;
mod told;

#[cfg(test)]
mod tests;

pub use customer::{Field, Gap, GapSource};
pub use offers::{Offer, Offered, Offers};
pub use pick::{Pick, PickedPlace};
pub use shopbell_cloud::pattern::{ButtonKind, GapPart, Head, Obstacle, Seen, SeenButton, SeenCard, SeenOffer, Slot};

pub(crate) use fallbacks::keep as keep_fallback;
pub(crate) use fitting::{Fitting, asks_for_more, file_slots, standing_of};
pub(crate) use offers::{living, offers, offers_for_many};
pub(crate) use pick::{Picked, fill, rule};
#[cfg(test)]
pub(crate) use sync::take;
pub(crate) use sync::{Syncing, sync, synced_at};
pub(crate) use told::{Told, told};

use shopbell_model::gate::TemplateAsk;
use shopbell_model::{MessageKind, TemplateCategory, TemplateStanding, UtcMillis};
use shopbell_store::tables::message::write::Facts;
use shopbell_store::tables::studio::submission;
use shopbell_store::tables::template;
use shopbell_store::{SqliteConnection, StoreError};

use crate::changes::News;
use crate::outbox::template::Kept;

/// What the gate is told of a template message: what its template is for and how it stands, both at this moment and not
/// when it was written. This is where a rule about consent gets its category from.
pub(crate) async fn ask(conn: &mut SqliteConnection, payload: Option<&str>) -> Result<TemplateAsk, StoreError> {
    let gone = TemplateAsk { category: None, standing: TemplateStanding::Gone };
    let Some(kept) = payload.and_then(Kept::read) else { return Ok(gone) };
    let Some(row) = template::get(conn, kept.of).await? else { return Ok(gone) };
    let standing = match known::standing(&row) {
        TemplateStanding::Approved if row.version != kept.version => TemplateStanding::Changed,
        // Meta may have other words already, and let them go within seconds.
        TemplateStanding::Approved if submission::is_editing(conn, &row.facts.meta_id).await? => {
            TemplateStanding::InReview
        }
        standing => standing,
    };
    Ok(TemplateAsk { category: TemplateCategory::of_meta(&row.facts.category), standing })
}

/// A message with a template went.
pub(crate) async fn went(tx: &mut SqliteConnection, payload: Option<&str>, at: UtcMillis) -> Result<(), StoreError> {
    match payload.and_then(Kept::read) {
        Some(kept) => template::used(tx, kept.of, at).await,
        None => Ok(()),
    }
}

/// Meta's codes that tell something of a template that is not known here yet, and how it stands then (CONTRACT §8).
const REFUSALS: &[(i32, Option<&str>)] = &[
    (132_000, None),
    (132_001, None),
    (132_005, None),
    (132_007, None),
    (132_008, None),
    (132_012, None),
    (132_015, Some("PAUSED")),
    (132_016, Some("DISABLED")),
    (132_018, None),
    (134_102, None),
];

/// Meta refused a message: where its template is why, Meta is asked how it stands, and what the refusal says is known at
/// once.
pub(crate) async fn refused(
    tx: &mut SqliteConnection,
    facts: &Facts,
    code: i32,
    at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let Some((_, status)) = REFUSALS.iter().find(|(known, _)| *known == code) else { return Ok(()) };
    if facts.kind != MessageKind::Template {
        return Ok(());
    }
    news.templates_doubted();
    let Some(kept) = facts.payload.as_deref().and_then(Kept::read) else { return Ok(()) };
    if let (Some(status), Some(mut row)) = (status, template::get(tx, kept.of).await?) {
        row.facts.status = (*status).to_owned();
        row.told_at = at;
        template::save(tx, &row).await?;
    }
    Ok(())
}
