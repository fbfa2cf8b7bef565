//! Looking at everybody a campaign means, one by one, and leaving a row for each. It goes on after a restart from where it was;
//! no batch holds the writer long, and what comes in goes between them.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shopbell_model::campaign::{CampaignState, LeftOut, RecipientState};
use shopbell_model::reach::Left;
use shopbell_model::segment::{Rule, Segment};
use shopbell_model::{CampaignId, CommandId, ContactId, ListId, SegmentId};
use shopbell_store::tables::campaign::{self, Campaign};
use shopbell_store::tables::person::{self, Among};
use shopbell_store::tables::recipient::{self, Found};
use shopbell_store::tables::segment;
use shopbell_store::{SqliteConnection, StoreError};

use super::fit::{NotNow, Suit, Turn};
use super::plan::Plan;
use super::{CampaignProblem, NO_CAMPAIGN, files};
use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::gate::Facing;
use crate::people;

/// People to a batch: each costs some ten short queries.
const BATCH: u32 = 20;

/// Rows that are taken away in one transaction.
const CLEARED: u32 = 500;

/// How far looking came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Place {
    /// Whether what an earlier look left is gone.
    cleared: bool,
    /// Which of the lists and segments; those that are left out come after those that are meant.
    source: usize,
    /// Where in it.
    cursor: Option<String>,
}

/// Begins to look; answers at once.
pub(crate) async fn check(core: &Arc<Core>, id: CommandId, which: CampaignId) -> Result<(), EngineError> {
    command::once(core, id, "check_campaign", move |tx, news| {
        Box::pin(async move {
            let Some(mut row) = campaign::get(tx, which).await? else { return Ok(Err(NO_CAMPAIGN)) };
            if !row.state.is_draft() {
                return Ok(Err(CampaignProblem::Stands { state: row.state }.into()));
            }
            let plan = Plan::read(&row.plan);
            let Some(says) = plan.says else { return Ok(Err(CampaignProblem::NoTemplate.into())) };
            let given = files::shown(tx, &says).await?;
            if files::needs_more(tx, &says, &given).await? {
                return Ok(Err(CampaignProblem::NeedsMore.into()));
            }
            if plan.audience.is_nobody() {
                return Ok(Err(CampaignProblem::NoAudience.into()));
            }
            row.state = CampaignState::Checking;
            row.checked_version = None;
            row.check_place = Some(written(&Place::default()));
            campaign::save(tx, &row).await?;
            news.touch(Tag::Campaigns);
            news.campaign_moved();
            Ok(Ok(()))
        })
    })
    .await
}

fn written(place: &Place) -> String {
    serde_json::to_string(place).unwrap_or_default()
}

/// Looks at the next few; answers whether there are more.
pub(super) async fn step(core: &Arc<Core>, row: Campaign) -> Result<bool, StoreError> {
    let place: Place = row.check_place.as_deref().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
    let (id, version) = (row.id, row.version);
    if !place.cleared {
        return core
            .write(move |tx, _| {
                Box::pin(async move {
                    if still(tx, id, version).await?.is_some() && !recipient::clear(tx, id, CLEARED).await? {
                        advance(tx, id, version, Place { cleared: true, ..Place::default() }).await?;
                    }
                    Ok(true)
                })
            })
            .await;
    }
    let plan = Plan::read(&row.plan);
    let meant = plan.audience.lists.len() + plan.audience.segments.len();
    let Some(source) = source(&plan, place.source) else {
        return finish(core, id, version).await;
    };
    let out = place.source >= meant;
    let (people, next) = page(core, source, place.cursor.as_deref()).await?;
    let to = match next {
        Some(cursor) => Place { cursor: Some(cursor), ..place },
        None => Place { cleared: true, source: place.source + 1, cursor: None },
    };
    let core_too = Arc::clone(core);
    core.write(move |tx, news| {
        Box::pin(async move {
            let Some(row) = still(tx, id, version).await? else { return Ok(true) };
            if let Some(suit) = Suit::of(tx, &core_too, row).await? {
                for who in people {
                    if out { exclude(tx, &suit, who).await? } else { look(tx, &core_too, &suit, who).await? }
                }
            }
            advance(tx, id, version, to).await?;
            news.campaign_moved();
            Ok(true)
        })
    })
    .await
}

/// The campaign, if it is still being looked at and means what it meant.
async fn still(tx: &mut SqliteConnection, id: CampaignId, version: i64) -> Result<Option<Campaign>, StoreError> {
    let row = campaign::get(tx, id).await?;
    Ok(row.filter(|row| row.state == CampaignState::Checking && row.version == version))
}

async fn advance(tx: &mut SqliteConnection, id: CampaignId, version: i64, to: Place) -> Result<(), StoreError> {
    if let Some(mut row) = still(tx, id, version).await? {
        row.check_place = Some(written(&to));
        campaign::save(tx, &row).await?;
    }
    Ok(())
}

async fn finish(core: &Arc<Core>, id: CampaignId, version: i64) -> Result<bool, StoreError> {
    let now = core.now();
    core.write(move |tx, news| {
        Box::pin(async move {
            if let Some(mut row) = still(tx, id, version).await? {
                row.state = CampaignState::Draft;
                row.checked_version = Some(version);
                row.checked_at = Some(now);
                row.check_place = None;
                campaign::save(tx, &row).await?;
                news.touch(Tag::Campaigns);
            }
            Ok(false)
        })
    })
    .await
}

/// A list or a segment.
enum Source {
    List(ListId),
    Segment(SegmentId),
}

/// The lists and segments in their order: those that are meant, then those that are left out.
fn source(plan: &Plan, place: usize) -> Option<Source> {
    let audience = &plan.audience;
    let meant = audience.lists.iter().map(|list| Source::List(*list));
    let meant = meant.chain(audience.segments.iter().map(|segment| Source::Segment(*segment)));
    let out = audience.not_lists.iter().map(|list| Source::List(*list));
    let out = out.chain(audience.not_segments.iter().map(|segment| Source::Segment(*segment)));
    meant.chain(out).nth(place)
}

/// The next people of it. A segment that is gone holds nobody.
async fn page(
    core: &Arc<Core>,
    source: Source,
    cursor: Option<&str>,
) -> Result<(Vec<ContactId>, Option<String>), StoreError> {
    let mut conn = core.store.read().await?;
    let rules = match source {
        Source::List(list) => Segment::all_of(vec![Rule::List { list }]),
        Source::Segment(id) => {
            let kept = segment::all(&mut conn, core.own.portfolio).await?;
            let Some(kept) = kept.into_iter().find(|kept| kept.id == id) else { return Ok((Vec::new(), None)) };
            kept.segment
        }
    };
    let judging = people::judging(core, &mut conn).await?;
    let among = Among { segment: &rules, typed: "", typed_labels: &[], judging: &judging };
    let page = person::page(&mut conn, among, cursor, None, BATCH).await?;
    Ok((page.lines.into_iter().map(|line| line.person.contact).collect(), page.next))
}

/// Leaves a row for one person. Meta's limit leaves nobody out: it says when.
async fn look(tx: &mut SqliteConnection, core: &Core, suit: &Suit, who: ContactId) -> Result<(), StoreError> {
    let now = core.now();
    let facing = Facing { left: Some(Left::Endless), ..suit.facing() };
    let found = suit.fit(tx, who, Turn::IsLookedAt, facing, now).await?;
    let (state, why, market) = match found {
        Ok(fits) => (RecipientState::Planned, None, fits.market),
        Err(NotNow::Limit(_)) => (RecipientState::Planned, None, None),
        Err(NotNow::Out(why)) => (RecipientState::LeftOut, Some(why), None),
    };
    let json = why.as_ref().map(|why| serde_json::to_string(why).unwrap_or_default());
    let why = json.as_deref().zip(why.as_ref().map(LeftOut::group));
    recipient::put(tx, suit.campaign.id, Found { contact: who, state, why, market: market.as_deref() }, now).await?;
    Ok(())
}

/// Somebody who is on a list or in a segment that is left out.
async fn exclude(tx: &mut SqliteConnection, suit: &Suit, who: ContactId) -> Result<(), StoreError> {
    let Some(row) = recipient::stands(tx, suit.campaign.id, who).await? else { return Ok(()) };
    if row.state == RecipientState::Planned {
        let why = LeftOut::Excluded;
        let json = serde_json::to_string(&why).unwrap_or_default();
        recipient::set(tx, row.id, RecipientState::LeftOut, Some((&json, why.group())), row.not_before, row.not_before)
            .await?;
    }
    Ok(())
}
