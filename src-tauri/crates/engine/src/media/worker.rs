//! Fetches what waits, a few at a time, and writes down what each try came to.

use std::sync::Arc;

use shopbell_model::{CommandId, MediaGone, MessageId, Span, UtcMillis};
use shopbell_store::tables::media::{self, Due};
use shopbell_store::tables::message::{change, write as message};
use shopbell_store::{SqliteConnection, Store, StoreError};
use tokio::task::JoinSet;
use uuid::Uuid;

use super::backoff;
use super::fetch::{Tried, try_once};
use crate::changes::{News, Tag};
use crate::command;
use crate::core::Core;
use crate::error::{EngineError, Outcome};

/// Files fetched at once: enough for a counter, few enough to leave the line to what is written.
const AT_ONCE: usize = 3;

/// After the store failed, it is tried again after this real time.
const TROUBLE: Span = Span::seconds(2);

/// How long Meta is asked again for a file that a person wants tried once more.
const ONCE_MORE: Span = Span::days(1);

/// An attached file that was never sent is forgotten after this.
const STALE: Span = Span::days(2);

/// What a crash cut off waits again, and what Meta has thrown away meanwhile is gone.
pub(crate) async fn recover(store: &Store, now: UtcMillis) -> Result<(), StoreError> {
    store.write(move |tx| Box::pin(media::recover(tx, now))).await
}

/// Runs until the shop closes. What is under way then waits again at the next start.
pub(crate) async fn run(core: Arc<Core>) {
    let mut flights = JoinSet::new();
    loop {
        let woken = core.files_wake.notified();
        let next = match start_some(&core, &mut flights).await {
            Ok(next) => next,
            Err(error) => {
                tracing::warn!(%error, "files wait: the store failed");
                tokio::select! {
                    () = core.stop.cancelled() => break,
                    () = core.clock.wait_for(TROUBLE) => continue,
                }
            }
        };
        let turn = async {
            match next {
                Some(at) => core.clock.wait_until(at).await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = core.stop.cancelled() => break,
            () = woken => {}
            Some(_) = flights.join_next() => {}
            () = turn => {}
        }
    }
    flights.shutdown().await;
}

/// Starts as many as there is room for; answers when the next one's turn comes, if there is room for it.
async fn start_some(core: &Arc<Core>, flights: &mut JoinSet<()>) -> Result<Option<UtcMillis>, StoreError> {
    let room = AT_ONCE.saturating_sub(flights.len());
    if room == 0 {
        return Ok(None);
    }
    let due = media::due(&mut *core.store.read().await?, core.now(), u32::try_from(room).unwrap_or(1)).await?;
    let full = due.len() == room;
    for one in due {
        let id = one.id;
        let begun = core.write(move |tx, news| {
            Box::pin(async move {
                touch(tx, id, news).await?;
                media::begin(tx, id).await
            })
        });
        if begun.await? {
            flights.spawn(fetch(core.clone(), one));
        }
    }
    if full { Ok(None) } else { media::next_due(&mut *core.store.read().await?).await }
}

/// One file, from the try that was counted to what it came to.
async fn fetch(core: Arc<Core>, due: Due) {
    let tried =
        if core.now() >= due.expires_at { Tried::Gone(MediaGone::Expired) } else { try_once(&core, &due).await };
    let tried = match tried {
        // It ran out while it was asked for: that is why Meta does not know it any more.
        Tried::Gone(MediaGone::Refused) if core.now() >= due.expires_at => Tried::Gone(MediaGone::Expired),
        tried => tried,
    };
    let (id, now, chance) = (due.id, core.now(), Uuid::new_v4().as_u64_pair().0);
    let tried = Arc::new(tried);
    loop {
        let outcome = tried.clone();
        let tries = due.tries + 1;
        let written = core.write(move |tx, news| {
            Box::pin(async move {
                match &*outcome {
                    Tried::Here(looks) => media::arrived(tx, id, looks).await?,
                    Tried::Gone(why) => media::lost(tx, id, *why).await?,
                    Tried::Later { reached } => {
                        media::later(tx, id, now + backoff::wait(tries, *reached, chance)).await?;
                    }
                }
                touch(tx, id, news).await
            })
        });
        match written.await {
            Ok(()) => {
                if let Tried::Here(looks) = &*tried {
                    core.store.files().settle(looks.names());
                }
                return;
            }
            Err(error) => {
                tracing::warn!(%error, "what became of a file could not be written down yet");
                core.clock.wait_for(TROUBLE).await;
            }
        }
    }
}

/// A person wants a file tried again now.
pub(crate) async fn ask_again(core: &Arc<Core>, id: CommandId, message: MessageId) -> Result<(), EngineError> {
    let now = core.now();
    command::once(core, id, "fetch_again", move |tx, news| {
        Box::pin(async move {
            let file = media::of_message(tx, message).await?;
            let gone = change::is_revoked(tx, message).await?;
            let Some(file) = file.filter(|_| !gone) else {
                return Ok(Err(EngineError::NotFound { what: "message" }));
            };
            if media::ask_again(tx, message, now + ONCE_MORE, now).await? {
                touch(tx, file.id, news).await?;
                news.files_wait();
            }
            Outcome::Ok(Ok(()))
        })
    })
    .await?;
    Ok(())
}

/// Tells whoever shows the message.
async fn touch(tx: &mut SqliteConnection, id: shopbell_model::FileId, news: &mut News) -> Result<(), StoreError> {
    let message = media::get(tx, id).await?.and_then(|media| media.message);
    if let Some(message) = message
        && let Some(facts) = message::facts(tx, message).await?
    {
        news.touch(Tag::Messages(facts.conversation));
    }
    Ok(())
}

/// Forgets what was attached long ago and never sent, then takes away the bytes no row speaks of: also of what was taken
/// back or dropped since the last time. Answers how many files went.
pub(crate) async fn tidy(core: &Core) -> Result<u64, StoreError> {
    let before = core.now() - STALE;
    core.store.write(move |tx| Box::pin(media::forget_stale(tx, before))).await?;
    core.store.files().sweep(&core.store).await
}
