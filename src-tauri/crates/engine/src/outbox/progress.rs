//! How far a message came: every move of an outgoing message goes through here, so that its conversation's row moves
//! with it.

use shopbell_model::{Delivery, Direction, UtcMillis, Wamid};
use shopbell_store::tables::attempt::{self, AttemptOutcome};
use shopbell_store::tables::conversation::Shelf;
use shopbell_store::tables::message::write::{self as message, Facts, Progress};
use shopbell_store::tables::status::{self, StatusRow};
use shopbell_store::tables::{conversation, outbox, reach, reaction};
use shopbell_store::{SqliteConnection, StoreError, search};

use super::entry_point;
use crate::changes::{News, Tag};
use crate::inbox::standing;
use crate::{campaigns, prices};

/// Moves a message to where `news` says it stands, backwards too: for what happens before Meta knows of it.
pub(super) async fn place(
    tx: &mut SqliteConnection,
    facts: &Facts,
    to: Delivery,
    progress: Progress,
    news: &mut News,
) -> Result<(), StoreError> {
    let progress = Progress { delivery: Some(to), ..progress };
    message::set_progress(tx, facts.id, &progress).await?;
    if to == Delivery::Failed {
        if facts.delivery.is_some_and(Delivery::is_known_to_meta) {
            reach::no_offer(tx, facts.id).await?;
        } else {
            reach::forget(tx, facts.id).await?;
        }
    }
    let shown = (!facts.removed).then_some(to);
    let before = if facts.removed { None } else { facts.delivery };
    settle_row(tx, facts, before, shown, news).await?;
    let times = [progress.failed_at, progress.read_at, progress.delivered_at, progress.sent_at];
    let at = times.into_iter().flatten().next().unwrap_or(facts.at);
    campaigns::moved(tx, facts, to, progress.error_code, at, news).await
}

/// Nobody knows whether a message went: it waits for a person.
pub(crate) async fn park(tx: &mut SqliteConnection, facts: &Facts, news: &mut News) -> Result<(), StoreError> {
    place(tx, facts, Delivery::Unknown, Progress::default(), news).await
}

/// Takes a message out of the chat or puts it back; the conversation's row follows.
pub(crate) async fn set_removed(
    tx: &mut SqliteConnection,
    facts: &Facts,
    removed: bool,
    news: &mut News,
) -> Result<(), StoreError> {
    message::set_removed(tx, facts.id, removed).await?;
    if removed {
        search::remove_message(tx, facts.id).await?;
    } else {
        search::index_stored(tx, facts.id).await?;
    }
    let (from, to) = if removed { (facts.delivery, None) } else { (None, facts.delivery) };
    settle_row(tx, facts, from, to, news).await?;
    if let Some(mut row) = conversation::write::standing(tx, facts.conversation).await? {
        row.last = message::last_of(tx, facts.conversation).await?.map(|last| {
            standing::last_line(&standing::Spoken {
                id: last.id,
                at: last.at,
                kind: last.kind,
                text: last.body.as_deref(),
                direction: last.direction,
                delivery: last.delivery,
            })
        });
        if removed && let Some(since) = message::waiting_since(tx, facts.conversation).await? {
            // The answer is none any more: whoever wrote last waits again.
            row.waiting_since = Some(since);
            if row.shelf != Shelf::Done {
                row.shelf = Shelf::ToAnswer;
            }
        }
        conversation::write::save(tx, &row).await?;
    }
    Ok(())
}

async fn settle_row(
    tx: &mut SqliteConnection,
    facts: &Facts,
    from: Option<Delivery>,
    to: Option<Delivery>,
    news: &mut News,
) -> Result<(), StoreError> {
    news.touch(Tag::Messages(facts.conversation));
    if from == to {
        return Ok(());
    }
    let Some(before) = conversation::write::standing(tx, facts.conversation).await? else { return Ok(()) };
    let mut after = before.clone();
    standing::moved(&mut after, facts.id, from, to);
    if after != before {
        conversation::write::save(tx, &after).await?;
        news.touch(Tag::Conversations);
    }
    Ok(())
}

/// Applies a status to what it speaks of, found by Meta's id or by the attempt's callback id. Only ever forward. Of
/// something that is not known yet nothing moves: the status is kept and comes up again in [`merge_waiting`].
pub(crate) async fn apply_status(
    tx: &mut SqliteConnection,
    told: &StatusRow,
    news: &mut News,
) -> Result<(), StoreError> {
    let Some(delivery) = delivery_of(&told.status) else { return Ok(()) };
    let carried = match &told.callback {
        Some(callback) => attempt::find(tx, callback).await?,
        None => None,
    };
    let mut facts = message::by_wamid(tx, &told.wamid).await?.filter(|facts| facts.direction == Direction::Out);
    if facts.is_none()
        && let Some(id) = carried.and_then(|carried| carried.message)
    {
        facts = message::facts(tx, id).await?;
        if let Some(facts) = &facts {
            if says_nothing_of_now(tx, facts, delivery, told).await? {
                return Ok(());
            }
            if facts.wamid.is_none() {
                message::set_wamid(tx, id, &told.wamid).await?;
            }
        }
    }
    if let Some(facts) = facts {
        return advance(tx, &facts, delivery, told, news).await;
    }
    let known = match carried.and_then(|carried| carried.reaction) {
        Some(id) => Some(id),
        None => reaction::write::by_wamid(tx, &told.wamid).await?.map(|(id, _)| id),
    };
    if let Some(id) = known {
        // Of a reaction only *sent* and *failed* are ever told (CONTRACT §1.2); the newest attempt decides.
        if furthest(tx, &told.wamid, delivery).await? == delivery {
            match delivery {
                Delivery::Failed => reaction::write::set_failed(tx, id, told.error_code, None).await?,
                _ => reaction::write::set_delivery(tx, id, delivery).await?,
            }
        }
        if let Some(reaction) = reaction::write::get(tx, id).await? {
            news.touch(Tag::Messages(reaction.conversation));
        }
    }
    Ok(())
}

/// Whether this is the end of an earlier attempt that failed, after a person sent the message again: it says nothing of
/// the new one, and neither does what came before that end and is told after it. Good news of an earlier attempt does:
/// the customer has the message.
async fn says_nothing_of_now(
    tx: &mut SqliteConnection,
    facts: &Facts,
    told_of: Delivery,
    told: &StatusRow,
) -> Result<bool, StoreError> {
    if told_of != Delivery::Failed && furthest(tx, &told.wamid, told_of).await? != Delivery::Failed {
        return Ok(false);
    }
    Ok(facts.delivery == Some(Delivery::Queued) || attempt::newest(tx, facts.id).await? != told.callback)
}

/// How far something came by all that was told of it, in whatever order.
async fn furthest(tx: &mut SqliteConnection, wamid: &Wamid, told: Delivery) -> Result<Delivery, StoreError> {
    let all = status::of_message(tx, wamid).await?;
    Ok(all.iter().filter_map(|row| delivery_of(&row.status)).fold(told, Delivery::forward))
}

/// A message got Meta's id: what was told about it before is applied now.
pub(crate) async fn merge_waiting(tx: &mut SqliteConnection, wamid: &Wamid, news: &mut News) -> Result<(), StoreError> {
    for told in status::of_message(tx, wamid).await? {
        apply_status(tx, &told, news).await?;
    }
    Ok(())
}

async fn advance(
    tx: &mut SqliteConnection,
    facts: &Facts,
    to: Delivery,
    told: &StatusRow,
    news: &mut News,
) -> Result<(), StoreError> {
    let mut facts = facts.clone();
    if facts.removed && to != Delivery::Failed {
        // A person had given it up, and it went after all: the chat shows what the customer has.
        set_removed(tx, &facts, false, news).await?;
        facts.removed = false;
    }
    let from = facts.delivery.unwrap_or(Delivery::Accepted);
    if !from.is_known_to_meta() && to != Delivery::Failed {
        entry_point::open(tx, facts.conversation, told.at, news).await?;
    }
    place(tx, &facts, from.forward(to), times(to, told), news).await?;
    if !from.is_with_customer() && to.is_with_customer() {
        // One more of the month's answers.
        news.touch(Tag::Shop);
    }
    if from.forward(to).is_with_customer() {
        prices::note_cost(tx, &facts, told, news).await?;
    }
    if !from.is_known_to_meta() {
        // This settles an attempt whose answer was lost or is still on its way: it must never be made again.
        outbox::delete_of_message(tx, facts.id).await?;
        if let Some(callback) = &told.callback {
            attempt::end(tx, callback, AttemptOutcome::Accepted, None, told.at).await?;
        }
        news.touch(Tag::Shop);
        news.touch(Tag::Connection);
    }
    Ok(())
}

fn times(to: Delivery, told: &StatusRow) -> Progress {
    let at = Some(told.at);
    let failed = to == Delivery::Failed;
    Progress {
        delivery: None,
        sent_at: at.filter(|_| to == Delivery::Sent),
        delivered_at: at.filter(|_| to == Delivery::Delivered),
        read_at: at.filter(|_| to == Delivery::Read),
        played_at: at.filter(|_| to == Delivery::Played),
        failed_at: at.filter(|_| failed),
        error_code: told.error_code.filter(|_| failed),
        error_title: told.error_title.clone().filter(|_| failed),
        error_details: told.error_details.clone().filter(|_| failed),
    }
}

/// Meta's word for a status (CONTRACT §9.2); a word not known yet is kept and moves nothing.
fn delivery_of(status: &str) -> Option<Delivery> {
    match status {
        "sent" => Some(Delivery::Sent),
        "delivered" => Some(Delivery::Delivered),
        "read" => Some(Delivery::Read),
        "played" => Some(Delivery::Played),
        "failed" => Some(Delivery::Failed),
        _ => None,
    }
}

/// Why a message did not go.
#[derive(Clone, Debug, Default)]
pub(super) struct Why {
    pub(super) code: Option<i32>,
    pub(super) title: Option<String>,
    pub(super) details: Option<String>,
}

/// A message did not go, and will not by itself: its row in the outbox goes.
pub(super) async fn fail(
    tx: &mut SqliteConnection,
    facts: &Facts,
    why: Why,
    now: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    outbox::delete_of_message(tx, facts.id).await?;
    let progress = Progress {
        failed_at: Some(now),
        error_code: why.code,
        error_title: why.title,
        error_details: why.details,
        ..Progress::default()
    };
    place(tx, facts, facts.delivery.unwrap_or(Delivery::Queued).forward(Delivery::Failed), progress, news).await?;
    news.touch(Tag::Shop);
    news.touch(Tag::Connection);
    Ok(())
}
