//! The one worker: picks what may go, keeps the order within a conversation and the limits of Meta, and makes attempts
//! side by side.

use std::collections::HashMap;
use std::sync::Arc;

use shopbell_model::limits::{Bucket, PAIR, Pace};
use shopbell_model::{CallbackId, ConversationId, MessageId, OutboxId, Span, UtcMillis};
use shopbell_store::tables::attempt::{self, NewAttempt};
use shopbell_store::tables::outbox::{self, Cargo, OutboxState};
use shopbell_store::{BoxFuture, SqliteConnection, StoreError};
use tokio::task::{Id, JoinSet};
use uuid::Uuid;

use super::begin::{Begun, begin};
use super::outcome::Outcome;
use super::recover;
use super::sending::ParkedSince;
use super::settle::{Ended, settle};
use super::upload::{self, Uploaded};
use crate::changes::News;
use crate::core::Core;

/// Of the attempts side by side these are never a campaign's, so that an answer to a customer finds room.
const FOR_CHATS: usize = 8;

/// While a campaign runs at a number's full speed the worker looks at the outbox this much later than the very next message
/// might go, and finds a few at once.
const GRAIN: Span = Span::millis(5);

/// Meta's word for too many messages of a number in a second (CONTRACT §5, §8).
const TOO_FAST: i32 = 130_429;

/// After the store failed, it is tried again after this real time.
const TROUBLE: Span = Span::seconds(1);

/// After an attempt broke off in this program, what may be said twice waits so long.
const BROKEN: Span = Span::seconds(60);

/// Tries to write down an outcome while the shop closes. After that the row stays *sending*, which the next start reads
/// as what it is: nobody knows.
const LAST_TRIES: u32 = 3;

/// Files of one message: one above the text, and one on each of ten cards (CONTRACT §3.2).
const MOST_FILES: usize = 11;

/// Pair buckets kept before the full ones are forgotten.
const PAIRS: usize = 1024;

/// Runs until the shop closes; attempts under way are finished.
pub(crate) async fn run(core: Arc<Core>) {
    let mut worker = Worker {
        number: Pace::new(core.sending.throughput(), core.now()),
        core,
        flight: JoinSet::new(),
        busy: HashMap::new(),
        pairs: HashMap::new(),
    };
    let core = worker.core.clone();
    loop {
        let woken = core.outbox_wake.notified();
        let pause = match worker.fill().await {
            Ok(pause) => pause,
            Err(error) => {
                tracing::warn!(%error, "the outbox could not be read");
                Pause::Real(TROUBLE)
            }
        };
        tokio::select! {
            () = core.stop.cancelled() => break,
            () = woken => {}
            () = pause.over(&core) => {}
            Some(landed) = worker.flight.join_next_with_id() => {
                worker.landed(landed);
                // Whatever landed meanwhile too: one look for all of them.
                while let Some(landed) = worker.flight.try_join_next_with_id() {
                    worker.landed(landed);
                }
            }
        }
    }
    while let Some(landed) = worker.flight.join_next_with_id().await {
        worker.landed(landed);
    }
}

/// Until when there is nothing to do but wait for news.
#[derive(Clone, Copy)]
enum Pause {
    /// Until news.
    Endless,
    /// Until the shop's clock shows this.
    Until(UtcMillis),
    /// For so long, whatever the shop's clock does.
    Real(Span),
}

impl Pause {
    async fn over(self, core: &Core) {
        match self {
            Self::Endless => std::future::pending().await,
            Self::Until(at) => core.clock.wait_until(at).await,
            Self::Real(span) => core.clock.wait_for(span).await,
        }
    }

    /// The earlier of the two, as far as they can be compared.
    fn or_until(self, at: UtcMillis) -> Self {
        match self {
            Self::Until(before) if before < at => self,
            _ => Self::Until(at),
        }
    }
}

/// What an attempt is about.
#[derive(Clone, Copy)]
struct Flight {
    row: OutboxId,
    conversation: ConversationId,
}

/// What an attempt says of the number's speed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Landed {
    /// Nothing.
    Fine,
    /// Meta refused it because too many came from this number.
    TooFast,
}

struct Worker {
    core: Arc<Core>,
    flight: JoinSet<Landed>,
    busy: HashMap<Id, Flight>,
    number: Pace,
    pairs: HashMap<ConversationId, Bucket>,
}

impl Worker {
    /// Starts what may go now; answers how long nothing more can.
    async fn fill(&mut self) -> Result<Pause, StoreError> {
        if self.core.sending.parked().is_some() {
            return Ok(Pause::Endless);
        }
        let now = self.core.now();
        self.number.set(self.core.sending.throughput(), now);
        let mut most = self.core.sending.throughput().at_once();
        if let Some(retry_at) = self.core.sending.retry_at() {
            // While Meta cannot be reached, one attempt at a time asks whether it can again.
            let left = Span(retry_at.0 - self.core.clock.monotonic().0);
            if left.0 > 0 {
                return Ok(Pause::Real(left));
            }
            most = 1;
        }
        self.forget_full_pairs(now);
        let mut pause = Pause::Endless;
        let mut held: Vec<ConversationId> = self.busy.values().map(|flight| flight.conversation).collect();
        // People's answers first, then what costs no place, then campaigns.
        for priority in [outbox::PRIORITY_PERSON, outbox::PRIORITY_RECEIPT, outbox::PRIORITY_BULK] {
            let most = if priority == outbox::PRIORITY_BULK { most.saturating_sub(FOR_CHATS).max(1) } else { most };
            loop {
                let room = most.saturating_sub(self.flight.len());
                if room == 0 {
                    // Whatever lands makes some.
                    break;
                }
                let wanted = u32::try_from(room).unwrap_or(u32::MAX);
                let heads = outbox::heads(&mut *self.core.store.read().await?, priority, now, &held, wanted).await?;
                if heads.is_empty() {
                    break;
                }
                for head in heads {
                    held.push(head.conversation);
                    if head.counts {
                        let number = self.number.ready_at(now);
                        if number > now {
                            return Ok(pause.or_until(number + GRAIN));
                        }
                        let pair = self.pairs.entry(head.conversation).or_insert_with(|| Bucket::new(PAIR, now));
                        let ready = pair.ready_at(now);
                        if ready > now {
                            pause = pause.or_until(ready);
                            continue;
                        }
                        pair.take(now);
                        self.number.take(now);
                    }
                    let task = self.flight.spawn(attempt_row(self.core.clone(), head.id));
                    self.busy.insert(task.id(), Flight { row: head.id, conversation: head.conversation });
                }
            }
        }
        match outbox::next_due(&mut *self.core.store.read().await?, now).await? {
            Some(due) => pause = pause.or_until(due),
            // Nothing waits that could find out whether Meta can be reached: nothing is said about it.
            None if held.is_empty() => self.core.publish(self.core.sending.reached()),
            None => {}
        }
        Ok(pause)
    }

    fn landed(&mut self, landed: Result<(Id, Landed), tokio::task::JoinError>) {
        match landed {
            Ok((id, said)) => {
                self.busy.remove(&id);
                if said == Landed::TooFast {
                    self.number.too_fast(self.core.now());
                }
            }
            Err(error) => {
                tracing::error!(%error, "an attempt ended badly");
                if let Some(flight) = self.busy.remove(&error.id()) {
                    // The conversation stays busy until it is written down that nobody knows what became of the attempt.
                    let task = self.flight.spawn(give_up(self.core.clone(), flight.row));
                    self.busy.insert(task.id(), flight);
                }
            }
        }
    }

    /// A bucket that has filled up again says nothing a new one would not.
    fn forget_full_pairs(&mut self, now: UtcMillis) {
        if self.pairs.len() > PAIRS {
            self.pairs.retain(|_, bucket| !bucket.is_full(now));
        }
    }
}

/// One attempt from beginning to end.
async fn attempt_row(core: Arc<Core>, row: OutboxId) -> Landed {
    let callback = CallbackId(Uuid::new_v4().simple().to_string());
    let mut begun = begin_one(&core, row, callback.clone()).await;
    // One file after the other: a template has one on each of its cards.
    for _ in 0..MOST_FILES {
        let Ok(Begun::Upload(message, file)) = begun else { break };
        match upload::upload(&core, message, *file).await {
            Uploaded::Done => {
                core.publish(core.sending.reached());
                begun = begin_one(&core, row, callback.clone()).await;
            }
            Uploaded::Ended => return Landed::Fine,
            Uploaded::Failed(outcome) => {
                not_uploaded(&core, row, message, callback, outcome).await;
                return Landed::Fine;
            }
        }
    }
    let (cargo, outcome) = match begun {
        Ok(Begun::Send(cargo, message)) => {
            let answer = core.client.send(&core.profile.phone_number_id, &message, &callback).await;
            (cargo, answer.map_or_else(Outcome::of_call, Outcome::Accepted))
        }
        Ok(Begun::Read(wamid)) => {
            let answer = core.client.mark_read(&core.profile.phone_number_id, &wamid, false).await;
            (Cargo::Read(wamid), answer.map_or_else(Outcome::of_call, |()| Outcome::Noted))
        }
        // Its upload was just made; should it be gone already, the next turn makes it again.
        Ok(Begun::Nothing | Begun::Upload(..)) => return Landed::Fine,
        Err(error) => {
            tracing::warn!(%error, "an attempt could not be begun");
            core.clock.wait_for(TROUBLE).await;
            take_back(&core, row, callback).await;
            return Landed::Fine;
        }
    };
    let mut landed = Landed::Fine;
    if let Outcome::Refused(refusal) = &outcome {
        tracing::info!(row = row.0, code = refusal.code, class = %refusal.class, "refused");
        if refusal.code == TOO_FAST {
            landed = Landed::TooFast;
        }
    }
    let reach = match outcome {
        Outcome::NotSent => core.sending.not_reached(core.now(), core.clock.monotonic()),
        _ => core.sending.reached(),
    };
    core.publish(reach);
    let chance = Uuid::new_v4().as_u64_pair().0;
    settle_one(&core, Ended { row, cargo, callback, outcome, at: core.now(), chance }).await;
    landed
}

/// The file did not go up, so the message did not go: it waits, or does not go at all. A refusal counts as a try, so that
/// the tries have an end.
async fn not_uploaded(core: &Arc<Core>, row: OutboxId, message: MessageId, callback: CallbackId, outcome: Outcome) {
    if let Outcome::Refused(refusal) = &outcome {
        tracing::info!(row = row.0, code = refusal.code, class = %refusal.class, "an upload was refused");
    }
    let reach = match outcome {
        Outcome::NotSent => core.sending.not_reached(core.now(), core.clock.monotonic()),
        _ => core.sending.reached(),
    };
    core.publish(reach);
    let (at, chance) = (core.now(), Uuid::new_v4().as_u64_pair().0);
    let ended = Ended { row, cargo: Cargo::Message(message), callback, outcome, at, chance };
    until_written(core, "an upload that failed", move |tx, news| {
        let ended = ended.clone();
        Box::pin(async move {
            // Who took the message back meanwhile took its row.
            if outbox::get(tx, ended.row).await?.is_none() {
                return Ok(None);
            }
            let callback = ended.callback.clone();
            attempt::begin(tx, &NewAttempt { callback, outbox: ended.row, message: Some(message), reaction: None, at })
                .await?;
            settle(tx, &ended, news).await
        })
    })
    .await;
}

/// A commit that failed may stand on the disk all the same. Nothing was sent: what was counted is taken back.
pub(super) async fn take_back(core: &Arc<Core>, row: OutboxId, callback: CallbackId) {
    let at = core.now();
    let chance = Uuid::new_v4().as_u64_pair().0;
    until_written(core, "an attempt that was not made", move |tx, news| {
        let callback = callback.clone();
        Box::pin(async move {
            let begun = outbox::get(tx, row).await?.filter(|row| row.state == OutboxState::Sending);
            let Some(cargo) = begun.and_then(|row| row.cargo) else { return Ok(None) };
            settle(tx, &Ended { row, cargo, callback, outcome: Outcome::NotSent, at, chance }, news).await
        })
    })
    .await;
}

/// An attempt broke off in the middle of this program: it is read as a crash is.
pub(super) async fn give_up(core: Arc<Core>, row: OutboxId) -> Landed {
    // Whatever broke it may break it again.
    let again = core.now() + BROKEN;
    until_written(&core, "an attempt that broke off", move |tx, news| {
        Box::pin(async move {
            recover::cut_off(tx, row, again, news).await?;
            Ok(None)
        })
    })
    .await;
    Landed::Fine
}

async fn begin_one(core: &Arc<Core>, row: OutboxId, callback: CallbackId) -> Result<Begun, StoreError> {
    let (now, parked) = (core.now(), core.sending.parked());
    core.write(move |tx, news| Box::pin(async move { begin(tx, row, parked, &callback, now, news).await })).await
}

/// Writes down the outcome.
async fn settle_one(core: &Arc<Core>, ended: Ended) {
    until_written(core, "an outcome", move |tx, news| {
        let job = ended.clone();
        Box::pin(async move { settle(tx, &job, news).await })
    })
    .await;
}

/// Writes something down, however long it takes: losing it would make a message *unknown* that is not. `job` answers why
/// nothing may be sent any more, if so.
async fn until_written<F>(core: &Arc<Core>, what: &'static str, job: F)
where
    F: for<'c> Fn(&'c mut SqliteConnection, &'c mut News) -> BoxFuture<'c, Result<Option<ParkedSince>, StoreError>>
        + Send
        + Sync
        + 'static,
{
    let job = Arc::new(job);
    let mut tries = 0;
    loop {
        let job = job.clone();
        let written = core
            .store
            .write(move |tx| {
                Box::pin(async move {
                    let mut news = News::default();
                    let parked = job(tx, &mut news).await?;
                    Ok((parked, news))
                })
            })
            .await;
        core.note_write(written.is_ok());
        match written {
            Ok((parked, mut news)) => {
                if parked.is_some() {
                    core.sending.set_parked(parked);
                    news.append(super::sending::changed());
                }
                core.publish(news);
                return;
            }
            Err(error) => {
                tracing::error!(%error, what, "it could not be written down yet");
                tries += 1;
                if core.stop.is_cancelled() && tries >= LAST_TRIES {
                    return;
                }
                core.clock.wait_for(TROUBLE).await;
            }
        }
    }
}
