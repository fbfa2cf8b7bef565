//! The transaction after an attempt: what Meta answered, written down where it belongs.

use shopbell_cloud::graph::{Accepted, NO_CODE};
use shopbell_model::gate::Parked;
use shopbell_model::{CallbackId, Delivery, ErrorClass, MessageKind, OutboxId, Span, UtcMillis};
use shopbell_store::tables::attempt::{self, AttemptOutcome};
use shopbell_store::tables::identity::{self, IdentityKind};
use shopbell_store::tables::message::write::{self as message, Facts, Progress};
use shopbell_store::tables::outbox::{self, Cargo, OutboxState};
use shopbell_store::tables::reaction::write as reaction;
use shopbell_store::tables::{contact, conversation, status};
use shopbell_store::{SqliteConnection, StoreError};

use super::outcome::{Outcome, Refusal};
use super::progress::{self, Why};
use super::sending::{self, ParkedSince};
use super::{backoff, entry_point, merge_waiting, upload};
use crate::changes::{News, Tag};
use crate::templates;

/// An attempt that ended.
#[derive(Clone, Debug)]
pub(super) struct Ended {
    pub(super) row: OutboxId,
    pub(super) cargo: Cargo,
    pub(super) callback: CallbackId,
    pub(super) outcome: Outcome,
    pub(super) at: UtcMillis,
    /// Any number; spreads retries.
    pub(super) chance: u64,
}

/// What a refusal means for the row.
enum Next {
    /// It goes again then.
    Again(UtcMillis),
    /// It goes when a person has mended the account.
    Parked(ParkedSince),
    /// It does not go.
    Never,
}

/// Writes down how an attempt ended; answers why nothing may be sent any more, if so.
pub(super) async fn settle(
    tx: &mut SqliteConnection,
    ended: &Ended,
    news: &mut News,
) -> Result<Option<ParkedSince>, StoreError> {
    let (outcome, code) = match &ended.outcome {
        Outcome::Accepted(_) | Outcome::Noted => (AttemptOutcome::Accepted, None),
        Outcome::NotSent => (AttemptOutcome::NotSent, None),
        Outcome::Refused(refusal) => (AttemptOutcome::Refused, Some(refusal.code)),
        Outcome::Unknown(code) => (AttemptOutcome::Unknown, *code),
    };
    attempt::end(tx, &ended.callback, outcome, code, ended.at).await?;
    let parked = match &ended.cargo {
        Cargo::Message(id) => match message::facts(tx, *id).await? {
            Some(facts) => settle_message(tx, ended, &facts, news).await?,
            None => {
                outbox::delete(tx, ended.row).await?;
                None
            }
        },
        Cargo::Reaction(_) | Cargo::Read(_) => settle_harmless(tx, ended, news).await?,
    };
    if let Some(parked) = &parked {
        sending::park(tx, parked).await?;
    }
    Ok(parked)
}

async fn settle_message(
    tx: &mut SqliteConnection,
    ended: &Ended,
    facts: &Facts,
    news: &mut News,
) -> Result<Option<ParkedSince>, StoreError> {
    news.touch(Tag::Shop);
    if let Outcome::Accepted(accepted) = &ended.outcome {
        accept(tx, ended, facts, accepted, news).await?;
        return Ok(None);
    }
    if facts.delivery.is_some_and(Delivery::is_known_to_meta) {
        // A status came before the answer: it went, whatever became of the connection.
        outbox::delete(tx, ended.row).await?;
        return Ok(None);
    }
    match &ended.outcome {
        Outcome::Accepted(_) | Outcome::Noted => Ok(None),
        Outcome::NotSent => {
            wait(tx, ended, facts, ended.at, news).await?;
            Ok(None)
        }
        Outcome::Unknown(_) => {
            outbox::set_state(tx, ended.row, OutboxState::Unknown, ended.at).await?;
            progress::place(tx, facts, Delivery::Unknown, Progress::default(), news).await?;
            news.touch(Tag::Connection);
            Ok(None)
        }
        Outcome::Refused(refusal) => {
            upload::forget_refused(tx, facts, Some(refusal.code)).await?;
            templates::refused(tx, facts, refusal.code, ended.at, news).await?;
            let refusals = attempt::refusals(tx, facts.id, ended.row).await?;
            match next(ended, refusal, refusals) {
                Next::Again(at) => {
                    wait(tx, ended, facts, at, news).await?;
                    Ok(None)
                }
                Next::Parked(parked) => {
                    wait(tx, ended, facts, ended.at, news).await?;
                    Ok(Some(parked))
                }
                Next::Never => {
                    let why = Why {
                        code: Some(refusal.code),
                        title: Some(refusal.title.clone()),
                        details: refusal.details.clone(),
                    };
                    progress::fail(tx, facts, why, ended.at, news).await?;
                    Ok(None)
                }
            }
        }
    }
}

/// Meta took the message: it has an id now, and perhaps statuses that came before this answer.
async fn accept(
    tx: &mut SqliteConnection,
    ended: &Ended,
    facts: &Facts,
    accepted: &Accepted,
    news: &mut News,
) -> Result<(), StoreError> {
    outbox::delete(tx, ended.row).await?;
    if facts.wamid.is_none() && !message::set_wamid(tx, facts.id, &accepted.wamid).await? {
        tracing::error!(wamid = %accepted.wamid, "Meta gave two messages the same id");
    }
    entry_point::open(tx, facts.conversation, ended.at, news).await?;
    if facts.kind == MessageKind::Template {
        templates::went(tx, facts.payload.as_deref(), ended.at).await?;
    }
    let to = facts.delivery.unwrap_or(Delivery::Sending).forward(Delivery::Accepted);
    progress::place(tx, facts, to, Progress::default(), news).await?;
    merge_waiting(tx, &accepted.wamid, news).await?;
    if let Some(now) = message::facts(tx, facts.id).await?.filter(|now| now.delivery == Some(Delivery::Failed)) {
        for told in status::of_message(tx, &accepted.wamid).await? {
            upload::forget_refused(tx, &now, told.error_code).await?;
        }
    }
    let Some(row) = conversation::write::standing(tx, facts.conversation).await? else { return Ok(()) };
    if let Some(who) = contact::get(tx, row.contact).await? {
        // The number it was sent to may have another WhatsApp id (CONTRACT §10); a name somebody else has stays theirs.
        let names = [
            (IdentityKind::WaId, accepted.wa_id.as_ref().map(|id| id.as_str())),
            (IdentityKind::Bsuid, accepted.user_id.as_ref().map(|id| id.as_str())),
        ];
        for (kind, name) in names {
            if let Some(name) = name {
                identity::add(tx, who.portfolio, who.id, kind, name, ended.at).await?;
            }
        }
    }
    Ok(())
}

/// A message goes back to where it waits.
async fn wait(
    tx: &mut SqliteConnection,
    ended: &Ended,
    facts: &Facts,
    not_before: UtcMillis,
    news: &mut News,
) -> Result<(), StoreError> {
    outbox::set_state(tx, ended.row, OutboxState::Waiting, not_before).await?;
    progress::place(tx, facts, Delivery::Queued, Progress::default(), news).await
}

/// Reactions and read receipts: said twice they say the same, so what nobody knows of is simply tried again.
async fn settle_harmless(
    tx: &mut SqliteConnection,
    ended: &Ended,
    news: &mut News,
) -> Result<Option<ParkedSince>, StoreError> {
    let Some(row) = outbox::get(tx, ended.row).await? else { return Ok(None) };
    let tries = u32::try_from(row.attempts).unwrap_or(u32::MAX);
    if let Cargo::Reaction(_) = ended.cargo {
        news.touch(Tag::Messages(row.conversation));
    }
    let (next, code) = match &ended.outcome {
        Outcome::Accepted(accepted) => {
            outbox::delete(tx, ended.row).await?;
            if let Cargo::Reaction(id) = ended.cargo {
                reaction::set_wamid(tx, id, &accepted.wamid).await?;
                reaction::set_delivery(tx, id, Delivery::Accepted).await?;
                merge_waiting(tx, &accepted.wamid, news).await?;
            }
            return Ok(None);
        }
        Outcome::Noted => {
            outbox::delete(tx, ended.row).await?;
            return Ok(None);
        }
        Outcome::NotSent => (Next::Again(ended.at), None),
        Outcome::Refused(refusal) => (next(ended, refusal, tries), Some(refusal.code)),
        Outcome::Unknown(code) if tries < backoff::PATIENCE => {
            (Next::Again(ended.at + backoff::refused(NO_CODE, tries, ended.chance)), *code)
        }
        Outcome::Unknown(code) => (Next::Never, *code),
    };
    let (state, parked) = match next {
        Next::Again(at) => (Some(at), None),
        Next::Parked(parked) => (Some(ended.at), Some(parked)),
        Next::Never => (None, None),
    };
    match state {
        Some(not_before) => outbox::set_state(tx, ended.row, OutboxState::Waiting, not_before).await?,
        None => outbox::delete(tx, ended.row).await?,
    }
    if let Cargo::Reaction(id) = ended.cargo {
        match state {
            Some(_) => reaction::set_delivery(tx, id, Delivery::Queued).await?,
            None => reaction::set_failed(tx, id, code, None).await?,
        }
    }
    Ok(parked)
}

/// What a refusal means, by its class (CONTRACT §8).
fn next(ended: &Ended, refusal: &Refusal, tries: u32) -> Next {
    let reason = match refusal.class {
        ErrorClass::BackOff if tries < backoff::PATIENCE => {
            let wait = backoff::refused(refusal.code, tries, ended.chance);
            return Next::Again(ended.at + Span(refusal.retry_after.map_or(wait.0, |told| told.0.max(wait.0))));
        }
        ErrorClass::Token => Parked::Token,
        ErrorClass::Account => Parked::Account,
        ErrorClass::BackOff
        | ErrorClass::MaybeSent
        | ErrorClass::Wait
        | ErrorClass::Never
        | ErrorClass::Template
        | ErrorClass::Request => return Next::Never,
    };
    Next::Parked(ParkedSince { since: ended.at, reason, code: refusal.code })
}
