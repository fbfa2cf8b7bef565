//! Texts that go at a time, or when the customer writes again. The gate judges when one goes; what it refuses stays here
//! with the reason, for a person.

use std::sync::Arc;

use shopbell_cloud::message::{OutgoingBody, Text};
use shopbell_model::gate::Purpose;
use shopbell_model::{CommandId, ConversationId, LaterId, Span, UtcMillis};
use shopbell_store::tables::conversation::{parts, write as conversation};
use shopbell_store::tables::later;
use shopbell_store::{SqliteConnection, StoreError};

pub use shopbell_store::tables::later::{Held, Later, LaterFor};

use crate::changes::{News, Tag};
use crate::core::Core;
use crate::error::EngineError;
use crate::outbox::TakenBack;
use crate::{command, outbox};

/// As many as can wait at once.
const MOST: u32 = 200;

/// Nothing waits for longer.
const LONGEST: Span = Span::hours(24 * 366);

/// So long after its time a text no longer goes by itself: what it says may not be true any more.
const TOO_LATE: Span = Span::hours(1);

/// With nothing that goes by the clock it looks again after this time.
const REST: Span = Span::hours(1);

/// After the store failed, it looks again after this real time.
const TROUBLE: Span = Span::seconds(5);

const GONE: EngineError = EngineError::NotFound { what: "later" };

/// Everything that waits, what needs a person first.
pub(crate) async fn all(core: &Arc<Core>) -> Result<Vec<LaterFor>, EngineError> {
    Ok(later::all(&mut *core.store.read().await?).await?)
}

/// Lets a text wait for its time, or for the customer's next word.
pub(crate) async fn send(
    core: &Arc<Core>,
    id: CommandId,
    chat: ConversationId,
    text: String,
    at: Option<UtcMillis>,
) -> Result<LaterId, EngineError> {
    outbox::check(&OutgoingBody::Text(Text { body: text.clone(), preview_url: false }))?;
    let now = core.now();
    ahead(at, now)?;
    let added = command::once(core, id, "send_later", move |tx, news| {
        Box::pin(async move {
            if conversation::standing(tx, chat).await?.is_none_or(|row| !row.ours) {
                return Ok(Err(EngineError::NotFound { what: "conversation" }));
            }
            if later::count(tx).await? >= MOST {
                return Ok(Err(EngineError::TooMany { most: MOST }));
            }
            let added = later::add(tx, chat, &text, at, now).await?;
            conversation::draft_sent(tx, chat, &text).await?;
            news.touch_conversation(chat);
            news.touch(Tag::Later);
            Ok(Ok(added))
        })
    })
    .await?;
    core.later_wake.notify_one();
    Ok(added)
}

/// Gives a text that waits another time, or lets it wait for the customer's next word.
pub(crate) async fn put_off(
    core: &Arc<Core>,
    id: CommandId,
    which: LaterId,
    at: Option<UtcMillis>,
) -> Result<(), EngineError> {
    let now = core.now();
    ahead(at, now)?;
    command::once(core, id, "put_off_later", move |tx, news| {
        Box::pin(async move {
            if later::get(tx, which).await?.is_none() {
                return Ok(Err(GONE));
            }
            later::put_off(tx, which, at, now).await?;
            news.touch(Tag::Shop);
            news.touch(Tag::Later);
            Ok(Ok(()))
        })
    })
    .await?;
    core.later_wake.notify_one();
    Ok(())
}

/// Takes a text back before it goes; it stands in the draft again, before what was begun since.
pub(crate) async fn take_back(core: &Arc<Core>, id: CommandId, which: LaterId) -> Result<TakenBack, EngineError> {
    command::once(core, id, "take_back_later", move |tx, news| {
        Box::pin(async move {
            let Some(row) = later::get(tx, which).await? else { return Ok(Err(GONE)) };
            later::delete(tx, which).await?;
            // The draft a person sees is the merged chat's.
            let shown = parts::whole_of(tx, row.conversation).await?.unwrap_or(row.conversation);
            conversation::draft_back(tx, shown, &row.text).await?;
            news.touch_conversation(row.conversation);
            news.touch(Tag::Later);
            news.touch(Tag::Shop);
            Ok(Ok(TakenBack { text: Some(row.text), ..TakenBack::default() }))
        })
    })
    .await
}

fn ahead(at: Option<UtcMillis>, now: UtcMillis) -> Result<(), EngineError> {
    match at {
        Some(at) if !(now < at && at <= now + LONGEST) => {
            Err(EngineError::Invalid { field: "at", problem: "must lie ahead, and within a year".to_owned() })
        }
        _ => Ok(()),
    }
}

/// Lets go what is due. Runs until the shop closes.
pub(crate) async fn watch(core: Arc<Core>) {
    loop {
        let woken = core.later_wake.notified();
        match let_go(&core).await {
            Ok(next) => tokio::select! {
                () = core.stop.cancelled() => return,
                () = woken => {}
                () = core.clock.wait_until(next) => {}
            },
            Err(error) => {
                tracing::warn!(%error, "what goes later could not be read");
                tokio::select! {
                    () = core.stop.cancelled() => return,
                    () = core.clock.wait_for(TROUBLE) => {}
                }
            }
        }
    }
}

/// Lets go what is due, each in a transaction of its own; answers when the next one is.
async fn let_go(core: &Arc<Core>) -> Result<UtcMillis, StoreError> {
    let due = later::due(&mut *core.store.read().await?, core.now()).await?;
    for id in due {
        let (now, person) = (core.now(), core.own.person);
        let news = core.store.write(move |tx| Box::pin(go(tx, id, person, now))).await?;
        core.publish(news);
        core.outbox_wake.notify_one();
    }
    let next = later::next(&mut *core.store.read().await?).await?;
    Ok(next.unwrap_or_else(|| core.now() + REST))
}

/// One text becomes a message, or stays with the reason why it cannot.
async fn go(
    tx: &mut SqliteConnection,
    id: LaterId,
    person: shopbell_model::ActorId,
    now: UtcMillis,
) -> Result<News, StoreError> {
    let mut news = News::default();
    let Some(row) = later::get(tx, id).await?.filter(|row| row.held.is_none()) else { return Ok(news) };
    news.touch(Tag::Later);
    news.touch(Tag::Shop);
    if row.send_at.is_some_and(|at| now > at + TOO_LATE) {
        later::hold(tx, id, Held::TooLate).await?;
        return Ok(news);
    }
    let body = OutgoingBody::Text(Text { body: row.text, preview_url: false });
    let purpose = Purpose::Answer { written: row.written_at };
    match outbox::queue_for(tx, row.conversation, &body, person, purpose, now, &mut news).await? {
        Ok(_) => later::delete(tx, id).await?,
        // After an absence words come in that are older than a window; the next may be a young one.
        Err(EngineError::WindowClosed { .. }) if row.send_at.is_none() => later::wait_on(tx, id).await?,
        Err(EngineError::WindowClosed { since: Some(_) }) => later::hold(tx, id, Held::WindowClosed).await?,
        Err(EngineError::WindowClosed { since: None }) => later::hold(tx, id, Held::NeverWrote).await?,
        Err(EngineError::AskedToStop { entry, .. }) => later::hold_stopped(tx, id, entry).await?,
        Err(_) => later::hold(tx, id, Held::Refused).await?,
    }
    Ok(news)
}

#[cfg(test)]
mod tests;
