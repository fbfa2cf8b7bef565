//! Writing a campaign's plan. What it means changes its version, so that nothing begins that nobody looked at.

use std::sync::Arc;

use shopbell_model::campaign::CampaignState;
use shopbell_model::{ActorKind, CampaignId, CommandId};
use shopbell_store::tables::{actor, campaign, recipient};

use super::plan::Plan;
use super::{CampaignProblem, LONGEST, NO_CAMPAIGN, files};
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::{command, naming};

/// People of a draft that are taken away in one transaction.
const CLEARED: u32 = 500;

/// The most drafts there can be at once.
const MOST: u32 = 200;

const NO_FILE: EngineError = EngineError::NotFound { what: "file" };

/// Keeps a plan: a new campaign, or a draft that changes.
pub(crate) async fn save(
    core: &Arc<Core>,
    id: CommandId,
    which: Option<CampaignId>,
    name: &str,
    plan: Plan,
) -> Result<CampaignId, EngineError> {
    let name = naming::checked("name", name, LONGEST)?;
    if plan.quiet.is_some_and(|quiet| !quiet.are_times()) {
        return Err(EngineError::Invalid { field: "quiet", problem: "not times of a day".to_owned() });
    }
    let (own, now) = (core.own, core.now());
    let saved = command::once(core, id, "save_campaign", move |tx, news| {
        Box::pin(async move {
            let Some(files) = files::wanted(tx, plan.says.as_ref()).await? else { return Ok(Err(NO_FILE)) };
            let saved = match which {
                None => {
                    if campaign::standing(tx, CampaignState::Draft, MOST).await?.len() >= MOST as usize {
                        return Ok(Err(EngineError::TooMany { most: MOST }));
                    }
                    let by = actor::ensure(tx, ActorKind::Campaign, &name).await?;
                    campaign::add(tx, own.number, by, &name, &plan.write(), now).await?
                }
                Some(which) => {
                    let Some(mut row) = campaign::get(tx, which).await? else { return Ok(Err(NO_CAMPAIGN)) };
                    if !row.state.is_draft() {
                        return Ok(Err(CampaignProblem::Stands { state: row.state }.into()));
                    }
                    if !plan.means_the_same(&Plan::read(&row.plan)) {
                        row.version += 1;
                        // Whoever is looking stops: it is about something else now.
                        row.state = CampaignState::Draft;
                        row.check_place = None;
                    }
                    row.name.clone_from(&name);
                    row.plan = plan.write();
                    row.changed_at = now;
                    campaign::save(tx, &row).await?;
                    which
                }
            };
            campaign::keep_files(tx, saved, &files).await?;
            news.touch(Tag::Campaigns);
            Ok(Ok(saved))
        })
    })
    .await?;
    core.campaigns_wake.notify_one();
    Ok(saved)
}

/// A draft goes. A campaign that went stays: chats speak of it.
pub(crate) async fn delete(core: &Arc<Core>, id: CommandId, which: CampaignId) -> Result<(), EngineError> {
    loop {
        let more = core
            .write(move |tx, _| {
                Box::pin(async move {
                    let draft = campaign::get(tx, which).await?.is_some_and(|row| row.state.is_draft());
                    Ok(draft && recipient::clear(tx, which, CLEARED).await?)
                })
            })
            .await?;
        if !more {
            break;
        }
    }
    command::once(core, id, "delete_campaign", move |tx, news| {
        Box::pin(async move {
            let Some(row) = campaign::get(tx, which).await? else { return Ok(Err(NO_CAMPAIGN)) };
            if !row.state.is_draft() {
                return Ok(Err(CampaignProblem::Stands { state: row.state }.into()));
            }
            campaign::delete(tx, which).await?;
            news.touch(Tag::Campaigns);
            Ok(Ok(()))
        })
    })
    .await
}
