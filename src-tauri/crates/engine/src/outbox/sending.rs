//! Whether messages leave: going, Meta unreachable, or parked until a person acts.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use shopbell_model::gate::Parked;
use shopbell_model::limits::Throughput;
use shopbell_model::{CommandId, Span, UtcMillis};
use shopbell_store::{SqliteConnection, Store, StoreError, setting};

use super::backoff;
use crate::changes::{News, Tag};
use crate::command;
use crate::core::Core;
use crate::error::EngineError;

/// Where it is remembered that nothing may be sent.
const KEY: &str = "sending.parked";

/// Whether messages leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    /// As they are written.
    Going,
    /// Meta cannot be reached; they wait and go by themselves.
    Unreachable {
        /// Since when.
        since: UtcMillis,
    },
    /// Meta refuses the account or the token; they wait until a person acts.
    Parked {
        /// Since when.
        since: UtcMillis,
        /// What Meta refuses.
        reason: Parked,
        /// Meta's error code.
        code: i32,
    },
}

/// Why nothing may be sent, as it is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ParkedSince {
    pub(crate) since: UtcMillis,
    pub(crate) reason: Parked,
    pub(crate) code: i32,
}

#[derive(Clone, Copy)]
struct Unreachable {
    since: UtcMillis,
    tries: u32,
    /// On the monotonic clock: a network does not come back because somebody set the time.
    retry_at: Span,
}

#[derive(Default)]
struct Facts {
    parked: Option<ParkedSince>,
    unreachable: Option<Unreachable>,
    throughput: Throughput,
}

/// Whether messages leave, and how fast, as the worker keeps it.
pub(crate) struct SendingState(Mutex<Facts>);

impl SendingState {
    /// What is remembered from the last time.
    pub(crate) async fn load(store: &Store) -> Result<Self, StoreError> {
        let stored = setting::get(&mut *store.read().await?, KEY).await?;
        let parked = stored.and_then(|json| serde_json::from_str(&json).ok());
        Ok(Self(Mutex::new(Facts { parked, ..Facts::default() })))
    }

    fn facts(&self) -> MutexGuard<'_, Facts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn now(&self) -> Sending {
        let facts = self.facts();
        match (facts.parked, facts.unreachable) {
            (Some(ParkedSince { since, reason, code }), _) => Sending::Parked { since, reason, code },
            (None, Some(unreachable)) => Sending::Unreachable { since: unreachable.since },
            (None, None) => Sending::Going,
        }
    }

    pub(crate) fn parked(&self) -> Option<Parked> {
        self.facts().parked.map(|parked| parked.reason)
    }

    pub(super) fn set_parked(&self, parked: Option<ParkedSince>) {
        self.facts().parked = parked;
    }

    /// How fast the number may send, as Meta last said.
    pub(crate) fn throughput(&self) -> Throughput {
        self.facts().throughput
    }

    /// Meta says how fast the number may send.
    pub(crate) fn set_throughput(&self, throughput: Throughput) {
        self.facts().throughput = throughput;
    }

    /// When the next try may be made, while Meta cannot be reached.
    pub(super) fn retry_at(&self) -> Option<Span> {
        self.facts().unreachable.map(|unreachable| unreachable.retry_at)
    }

    /// No connection could be made. Several attempts that failed together count as one try.
    pub(super) fn not_reached(&self, now: UtcMillis, monotonic: Span) -> News {
        let mut facts = self.facts();
        let before = facts.unreachable;
        if before.is_some_and(|before| monotonic.0 < before.retry_at.0) {
            return News::default();
        }
        let tries = before.map_or(0, |before| before.tries).saturating_add(1);
        let retry_at = monotonic + backoff::network(tries);
        facts.unreachable = Some(Unreachable { since: before.map_or(now, |before| before.since), tries, retry_at });
        if before.is_some() { News::default() } else { changed() }
    }

    /// Meta answered, whatever it said.
    pub(super) fn reached(&self) -> News {
        if self.facts().unreachable.take().is_some() { changed() } else { News::default() }
    }
}

/// What shows whether messages leave.
pub(super) fn changed() -> News {
    let mut news = News::default();
    news.touch(Tag::Shop);
    news.touch(Tag::Connection);
    news
}

/// Remembers that nothing may be sent, in the transaction that learned it.
pub(super) async fn park(tx: &mut SqliteConnection, parked: &ParkedSince) -> Result<(), StoreError> {
    let json = serde_json::to_string(parked).unwrap_or_default();
    setting::put(tx, KEY, &json).await
}

/// A person mended the reason: what waits goes again.
pub(crate) async fn resume(core: &Arc<Core>, id: CommandId) -> Result<(), EngineError> {
    const NAME: &str = "resume_sending";
    let now = core.now();
    let written = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                match command::done::<()>(tx, &id, NAME).await? {
                    Err(refusal) => return Ok(Err(refusal)),
                    Ok(Some(())) => return Ok(Ok(false)),
                    Ok(None) => {}
                }
                setting::remove(tx, KEY).await?;
                command::note(tx, &id, NAME, &(), now).await?;
                Ok(Ok(true))
            })
        })
        .await;
    if core.noted(written)?? {
        core.sending.set_parked(None);
        core.publish(changed());
        core.outbox_wake.notify_one();
    }
    Ok(())
}
