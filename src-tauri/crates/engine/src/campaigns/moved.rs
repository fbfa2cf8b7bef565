//! What becomes of a campaign's messages: told by the outbox whenever one moves, in the same transaction.

use shopbell_cloud::errors;
use shopbell_model::campaign::{CampaignState, Held, LeftOut, Meaning, RecipientState, meaning};
use shopbell_model::gate::Verdict;
use shopbell_model::{CampaignId, Delivery, MessageId, MessageKind, UtcMillis};
use shopbell_store::tables::campaign::{self, Campaign};
use shopbell_store::tables::message::write::{self as message, Facts};
use shopbell_store::tables::recipient::{self, Recipient};
use shopbell_store::tables::{outbox, reach};
use shopbell_store::{SqliteConnection, StoreError};

use super::settings;
use crate::changes::{News, Tag};
use crate::gate::Facing;
use crate::outbox::set_removed;

/// How a template that waits is judged: a campaign's keeps the pause between offers, and none stands in its own way.
pub(crate) async fn facing(tx: &mut SqliteConnection, of: MessageId) -> Result<Facing, StoreError> {
    let facing = Facing { message: Some(of), ..Facing::default() };
    Ok(match recipient::of_message(tx, of).await? {
        Some(_) => Facing { offers_gap: settings::stored(tx).await?.gap(), ..facing },
        None => facing,
    })
}

/// Whether a message was called off because its campaign does not go any more; then it is taken out of the outbox and the chat,
/// and its recipient waits again.
pub(crate) async fn is_called_off(
    tx: &mut SqliteConnection,
    of: MessageId,
    now: UtcMillis,
    news: &mut News,
) -> Result<bool, StoreError> {
    let Some(row) = recipient::of_message(tx, of).await? else { return Ok(false) };
    let Some(campaign) = campaign::get(tx, row.campaign).await? else { return Ok(false) };
    if campaign.state == CampaignState::Running {
        return Ok(false);
    }
    outbox::delete_of_message(tx, of).await?;
    reach::forget(tx, of).await?;
    if let Some(facts) = message::facts(tx, of).await? {
        set_removed(tx, &facts, true, news).await?;
    }
    recipient::set_message(tx, row.id, None).await?;
    recipient::set(tx, row.id, RecipientState::Planned, None, UtcMillis(0), now).await?;
    news.campaign_moved();
    Ok(true)
}

/// A message came to `to`. What failed says what becomes of its recipient, and of the campaign.
pub(crate) async fn moved(
    tx: &mut SqliteConnection,
    facts: &Facts,
    to: Delivery,
    code: Option<i32>,
    at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    if facts.kind != MessageKind::Template {
        return Ok(());
    }
    let Some(row) = recipient::of_message(tx, facts.id).await? else { return Ok(()) };
    news.campaign_moved();
    if to == Delivery::Failed {
        return failed(tx, facts, &row, code, at, news).await;
    }
    if row.state != RecipientState::Going {
        // It went after all.
        recipient::set(tx, row.id, RecipientState::Going, None, row.not_before, at).await?;
    }
    Ok(())
}

async fn failed(
    tx: &mut SqliteConnection,
    facts: &Facts,
    row: &Recipient,
    code: Option<i32>,
    at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let meant = code.map(|code| (code, meaning(code, errors::class_of(code, 400))));
    let (state, why, not_before) = match &meant {
        Some((code, Meaning::Cannot)) => (RecipientState::Cannot, LeftOut::Refused { code: *code }, row.not_before),
        Some((code, Meaning::Later { after })) => {
            (RecipientState::Later, LeftOut::Refused { code: *code }, at + *after)
        }
        Some((code, Meaning::Stops(_))) => (RecipientState::Later, LeftOut::Refused { code: *code }, row.not_before),
        // The gate refused, when it was about to go.
        None => (RecipientState::LeftOut, refused(tx, facts.id).await?, row.not_before),
    };
    let json = serde_json::to_string(&why).unwrap_or_default();
    recipient::set(tx, row.id, state, Some((&json, why.group())), not_before, at).await?;
    if !facts.removed {
        // The customer never had it: the report names it, and no chat shows it.
        let failed = Facts { delivery: Some(Delivery::Failed), ..facts.clone() };
        set_removed(tx, &failed, true, news).await?;
    }
    if let Some((_, Meaning::Stops(held))) = meant {
        pause(tx, row.campaign, held, at, news).await?;
    }
    Ok(())
}

/// What the gate's verdict, stored with the message, says.
async fn refused(tx: &mut SqliteConnection, id: MessageId) -> Result<LeftOut, StoreError> {
    let verdict = message::facts(tx, id).await?.and_then(|facts| facts.verdict);
    let verdict = verdict.and_then(|json| serde_json::from_str::<Verdict>(&json).ok());
    Ok(match verdict {
        Some(Verdict::Refused { because }) => LeftOut::Gate { because },
        _ => LeftOut::Unfit,
    })
}

/// Stops a campaign that goes. What waits in the outbox is called off when its turn comes.
pub(super) async fn pause(
    tx: &mut SqliteConnection,
    id: CampaignId,
    held: Held,
    at: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    let Some(row) = campaign::get(tx, id).await?.filter(|row| row.state == CampaignState::Running) else {
        return Ok(());
    };
    let held = serde_json::to_string(&held).ok();
    campaign::save(tx, &Campaign { state: CampaignState::Paused, held, changed_at: at, ..row }).await?;
    news.touch(Tag::Campaigns);
    news.touch(Tag::Shop);
    // What is called off is called off by the worker of the outbox.
    news.goes_out();
    Ok(())
}
