//! What stops a campaign by itself, before Meta stops the shop: an account that is parked, a template that may not go or is taken
//! worse, a number that is taken worse, too many who ask to stop or are not reached.

use shopbell_model::campaign::{Feedback, Guard, Held, worse};
use shopbell_store::tables::campaign::Campaign;
use shopbell_store::tables::recipient::report;
use shopbell_store::tables::standing_at_meta::{self, What};
use shopbell_store::{SqliteConnection, StoreError};

use super::fit::Suit;
use super::steer::Before;
use crate::core::Core;
use crate::templates;

/// Why it must stop now; nothing while it may go on.
pub(super) async fn look(conn: &mut SqliteConnection, core: &Core, suit: &Suit) -> Result<Option<Held>, StoreError> {
    if let Some(why) = core.sending.parked() {
        return Ok(Some(Held::Parked { why }));
    }
    let standing = templates::standing_of(conn, suit.says.template, suit.says.version).await?;
    if !standing.may_go() {
        return Ok(Some(Held::Template { standing }));
    }
    let before = before(&suit.campaign);
    if let Some(now) = suit.quality()
        && worse(now, before.template.as_deref().unwrap_or_default())
    {
        return Ok(Some(Held::TemplateQuality { quality: now.to_owned() }));
    }
    if let Some(said) = standing_at_meta::now(conn, suit.campaign.number, What::Quality).await?
        && worse(&said.word, before.number.as_deref().unwrap_or_default())
    {
        return Ok(Some(Held::NumberQuality { quality: said.word }));
    }
    Ok(None)
}

/// Whether too many ask to stop, or are not reached, of those since a person last let it go. It counts everybody: asked now and
/// then, and not of the writer.
pub(super) async fn feedback(conn: &mut SqliteConnection, row: &Campaign) -> Result<Option<Held>, StoreError> {
    let before = before(row);
    let sums = report::sums(conn, row.id).await?;
    let arrived = sums.delivered + sums.read;
    let of = (arrived + sums.sent + sums.cannot).saturating_sub(before.tried);
    let count = sums.cannot.saturating_sub(before.cannot);
    if Guard::NOT_REACHED.is_passed(count, of) {
        return Ok(Some(Held::Feedback { what: Feedback::NotReached, count, of }));
    }
    let of = arrived.saturating_sub(before.arrived);
    let count = report::stopped(conn, row.id).await?.saturating_sub(before.stopped);
    if Guard::STOPS.is_passed(count, of) {
        return Ok(Some(Held::Feedback { what: Feedback::Stops, count, of }));
    }
    Ok(None)
}

fn before(row: &Campaign) -> Before {
    row.quality_before.as_deref().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default()
}
