//! What a person does with a campaign: starts it, stops it, lets it go on, ends it, tries again whom it did not reach; and the
//! one message to somebody chosen that shows how it looks.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shopbell_model::campaign::{Begins, CampaignState, Held};
use shopbell_model::{CampaignId, CommandId, ContactId, MessageId, Span, UtcMillis};
use shopbell_store::tables::campaign::{self, Campaign};
use shopbell_store::tables::recipient::report;
use shopbell_store::tables::standing_at_meta::{self, What};
use shopbell_store::tables::{outbox, recipient};
use shopbell_store::{SqliteConnection, StoreError};

use super::fit::{NotNow, Suit, Turn};
use super::plan::Plan;
use super::{CampaignProblem, NO_CAMPAIGN, moved};
use crate::changes::Tag;
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::gate::{self, Facing};
use crate::outbox::By;
use crate::{command, outbox as way_out};

/// Rows that are planned again in one transaction.
const AGAIN: u32 = 200;

/// What a person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// It begins, now or when it is planned.
    Start,
    /// It stops, and can go on.
    Pause,
    /// It goes on.
    Resume,
    /// It ends; who had not got it does not get it.
    Cancel,
    /// Whom it did not reach this time is tried again.
    Again,
}

/// How template and number were taken when it began, or when a person last let it go on: what was known to them stops it no
/// second time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Before {
    /// The template, in Meta's word.
    pub(super) template: Option<String>,
    /// The number, in Meta's word.
    pub(super) number: Option<String>,
    /// How many had it …
    pub(super) arrived: u32,
    /// … and asked to stop, of these.
    pub(super) stopped: u32,
    /// How many were tried …
    pub(super) tried: u32,
    /// … and not reached, of these.
    pub(super) cannot: u32,
}

/// Does it. From wherever it is asked, and however often: once.
pub(crate) async fn steer(core: &Arc<Core>, id: CommandId, which: CampaignId, to: Move) -> Result<(), EngineError> {
    let name = match to {
        Move::Start => "start_campaign",
        Move::Pause => "pause_campaign",
        Move::Resume => "resume_campaign",
        Move::Cancel => "cancel_campaign",
        Move::Again => "again_campaign",
    };
    let (now, core_too) = (core.now(), Arc::clone(core));
    command::once(core, id, name, move |tx, news| {
        Box::pin(async move {
            let Some(row) = campaign::get(tx, which).await? else { return Ok(Err(NO_CAMPAIGN)) };
            let stands = CampaignProblem::Stands { state: row.state };
            match (to, row.state) {
                (Move::Start, CampaignState::Draft) => {
                    if let Err(refusal) = start(tx, &core_too, row, now).await? {
                        return Ok(Err(refusal));
                    }
                }
                (Move::Pause, CampaignState::Running) => moved::pause(tx, which, Held::ByHand, now, news).await?,
                (Move::Pause, CampaignState::Planned) => {
                    let held = serde_json::to_string(&Held::ByHand).ok();
                    set(tx, Campaign { held, ..row }, CampaignState::Paused, now).await?;
                }
                (Move::Resume, CampaignState::Paused) => {
                    // Whatever became worse while it stood still is known to the person who lets it go on.
                    let before = before(tx, &core_too, &row).await?;
                    let started_at = row.started_at.or(Some(now));
                    let row = Campaign { held: None, quality_before: before, started_at, ..row };
                    set(tx, row, CampaignState::Running, now).await?;
                }
                (Move::Cancel, CampaignState::Planned | CampaignState::Running | CampaignState::Paused) => {
                    let row = Campaign { held: None, ended_at: Some(now), ..row };
                    set(tx, row, CampaignState::Cancelled, now).await?;
                    news.goes_out();
                }
                (Move::Again, CampaignState::Ended | CampaignState::Running | CampaignState::Paused) => {
                    if recipient::again(tx, which, now, AGAIN).await? == 0 {
                        return Ok(Err(CampaignProblem::NobodyLeft.into()));
                    }
                    let state = if row.state == CampaignState::Ended { CampaignState::Running } else { row.state };
                    set(tx, Campaign { ended_at: None, ..row }, state, now).await?;
                }
                _ => return Ok(Err(stands.into())),
            }
            news.touch(Tag::Campaigns);
            news.touch(Tag::Shop);
            news.campaign_moved();
            Ok(Ok(()))
        })
    })
    .await?;
    if to == Move::Again {
        plan_the_rest(core, which).await?;
    }
    Ok(())
}

/// More than one transaction may hold; what a crash leaves is for the button once more.
async fn plan_the_rest(core: &Arc<Core>, which: CampaignId) -> Result<(), EngineError> {
    let now = core.now();
    while core
        .write(move |tx, news| {
            Box::pin(async move {
                news.campaign_moved();
                recipient::again(tx, which, now, AGAIN).await
            })
        })
        .await?
        > 0
    {}
    Ok(())
}

async fn set(tx: &mut SqliteConnection, row: Campaign, state: CampaignState, now: UtcMillis) -> Result<(), StoreError> {
    campaign::save(tx, &Campaign { state, changed_at: now, ..row }).await
}

/// What must hold before the first message.
async fn start(tx: &mut SqliteConnection, core: &Core, row: Campaign, now: UtcMillis) -> Outcome<()> {
    let plan = Plan::read(&row.plan);
    let problem = if plan.says.is_none() {
        Some(CampaignProblem::NoTemplate)
    } else if plan.audience.is_nobody() {
        Some(CampaignProblem::NoAudience)
    } else if !plan.reasons.are_given() {
        Some(CampaignProblem::NoReasons)
    } else if row.checked_version != Some(row.version) {
        Some(CampaignProblem::NotChecked)
    } else if recipient::next_due(tx, row.id).await?.is_none() {
        Some(CampaignProblem::NobodyLeft)
    } else {
        None
    };
    if let Some(problem) = problem {
        return Ok(Err(problem.into()));
    }
    let quality_before = before(tx, core, &row).await?;
    match plan.begins {
        Begins::Now => {
            let row = Campaign { quality_before, started_at: Some(now), begins_at: Some(now), ..row };
            set(tx, row, CampaignState::Running, now).await?;
        }
        Begins::At { at } if at <= now => return Ok(Err(CampaignProblem::InThePast.into())),
        Begins::At { at } => {
            let row = Campaign { quality_before, begins_at: Some(at), ..row };
            set(tx, row, CampaignState::Planned, now).await?;
        }
    }
    Ok(Ok(()))
}

/// How template and number are taken now.
pub(super) async fn before(
    tx: &mut SqliteConnection,
    core: &Core,
    row: &Campaign,
) -> Result<Option<String>, StoreError> {
    let number = standing_at_meta::now(tx, row.number, What::Quality).await?.map(|said| said.word);
    let suit = Suit::of(tx, core, row.clone()).await?;
    let template = suit.as_ref().and_then(|suit| suit.quality().map(str::to_owned));
    let sums = report::sums(tx, row.id).await?;
    let arrived = sums.delivered + sums.read;
    let (tried, cannot) = (arrived + sums.sent + sums.cannot, sums.cannot);
    let stopped = report::stopped(tx, row.id).await?;
    Ok(serde_json::to_string(&Before { template, number, arrived, stopped, tried, cannot }).ok())
}

/// Sends it to one person who was chosen to see how it looks. The gate is asked as for everybody, but for the pause between
/// offers: a person picks it.
pub(crate) async fn try_out(
    core: &Arc<Core>,
    id: CommandId,
    which: CampaignId,
    who: ContactId,
) -> Result<MessageId, EngineError> {
    let (now, core_too) = (core.now(), Arc::clone(core));
    let sent = command::once(core, id, "try_campaign", move |tx, news| {
        Box::pin(async move {
            let Some(row) = campaign::get(tx, which).await? else { return Ok(Err(NO_CAMPAIGN)) };
            let Some(suit) = Suit::of(tx, &core_too, row).await? else {
                return Ok(Err(CampaignProblem::NoTemplate.into()));
            };
            let fits = match suit.fit(tx, who, Turn::Goes, Facing::default(), now).await? {
                Ok(fits) => fits,
                Err(NotNow::Limit(until)) => return Ok(Err(EngineError::LimitUsed { until })),
                Err(NotNow::Out(why)) => return Ok(Err(not_tried(&why))),
            };
            let priority = outbox::PRIORITY_PERSON;
            let (person, facing) = (core_too.own.person, Facing::default());
            let by = By { person, by_rule: true, priority, hold: Span(0), facing, copies: true };
            let sent = way_out::queue_template(tx, fits.row.clone(), &fits.pick, &fits.picked, by, now, news).await?;
            Ok(sent.map_err(|refused| match fits.not_now(&refused) {
                NotNow::Limit(until) => EngineError::LimitUsed { until },
                NotNow::Out(why) => not_tried(&why),
            }))
        })
    })
    .await?;
    core.outbox_wake.notify_one();
    Ok(sent)
}

fn not_tried(why: &shopbell_model::campaign::LeftOut) -> EngineError {
    use shopbell_model::campaign::LeftOut;
    match why {
        LeftOut::Gate { because } => gate::refusal(*because),
        LeftOut::Gone => EngineError::NotFound { what: "person" },
        other => EngineError::Invalid { field: "person", problem: format!("{other:?}") },
    }
}
