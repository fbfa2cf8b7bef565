//! What stops a campaign by itself, before Meta stops the shop: an account that is parked, a template that may not go or is taken
//! worse, a number that is taken worse, too many who ask to stop or are not reached.

use shopbell_model::campaign::{Feedback, Guard, Held, worse};
use shopbell_store::tables::recipient::report;
use shopbell_store::tables::standing_at_meta::{self, What};
use shopbell_store::{SqliteConnection, StoreError};

use super::fit::Suit;
use super::steer::Before;
use crate::core::Core;
use crate::templates;

/// Why it must stop now; nothing while it may go on.
pub(super) async fn look(
    conn: &mut SqliteConnection,
    core: &Core,
    suit: &Suit,
    feedback: bool,
) -> Result<Option<Held>, StoreError> {
    if let Some(why) = core.sending.parked() {
        return Ok(Some(Held::Parked { why }));
    }
    let standing = templates::standing_of(conn, suit.says.template, suit.says.version).await?;
    if !standing.may_go() {
        return Ok(Some(Held::Template { standing }));
    }
    let before = suit.campaign.quality_before.as_deref();
    let before: Before = before.and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
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
    if !feedback {
        return Ok(None);
    }
    let sums = report::sums(conn, suit.campaign.id).await?;
    let arrived = sums.delivered + sums.read;
    let tried = arrived + sums.sent + sums.cannot;
    if Guard::NOT_REACHED.is_passed(sums.cannot, tried) {
        return Ok(Some(Held::Feedback { what: Feedback::NotReached, count: sums.cannot, of: tried }));
    }
    let stopped = report::stopped(conn, suit.campaign.id).await?;
    if Guard::STOPS.is_passed(stopped, arrived) {
        return Ok(Some(Held::Feedback { what: Feedback::Stops, count: stopped, of: arrived }));
    }
    Ok(None)
}
