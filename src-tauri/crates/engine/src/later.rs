//! Texts that go at a time, or when the customer writes again. A time must lie inside the window that is open; the gate
//! judges again when one goes, and what it refuses stays here with the reason, for a person.

use std::sync::Arc;

use shopbell_cloud::message::{OutgoingBody, Text};
use shopbell_model::gate::Purpose;
use shopbell_model::window::{ServiceWindow, WindowState};
use shopbell_model::{CommandId, ConversationId, LaterId, MessageId, Span, UtcMillis};
use shopbell_store::tables::conversation::{Person, parts, write as conversation};
use shopbell_store::tables::later::LaterFor;
use shopbell_store::tables::{later, outbox as leaving};
use shopbell_store::{SqliteConnection, StoreError};

pub use shopbell_store::tables::later::{Held, Later};

use crate::changes::{News, Tag};
use crate::core::Core;
use crate::error::EngineError;
use crate::outbox::TakenBack;
use crate::{command, gate, outbox};

/// As many as can wait at once.
const MOST: u32 = 200;

/// Nothing waits for longer.
const LONGEST: Span = Span::hours(24 * 366);

/// So long after its time a text no longer goes by itself: what it says may not be true any more.
const TOO_LATE: Span = Span::hours(1);

/// So long before its window closes a text goes at the latest: what is sent takes a moment.
const MARGIN: Span = Span::minutes(1);

/// So long, in real time, a moved clock waits for what went to leave.
const LEAVES_WITHIN: Span = Span::seconds(5);

/// So often, in real time, it looks.
const LOOK: Span = Span::millis(20);

/// With nothing that goes by the clock it looks again after this time.
const REST: Span = Span::hours(1);

/// After the store failed, it looks again after this real time.
const TROUBLE: Span = Span::seconds(5);

const GONE: EngineError = EngineError::NotFound { what: "later" };

/// A text that waits, and what may be done with it now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waits {
    /// The text.
    pub later: Later,
    /// For whom it is.
    pub person: Person,
    /// The last time it may be given; none while the window is closed.
    pub last_time: Option<UtcMillis>,
    /// When the window closes, or closed; none when it never opened.
    pub until: Option<UtcMillis>,
    /// Whether it may go at once.
    pub may_go: bool,
}

/// Everything that waits, what needs a person first.
pub(crate) async fn all(core: &Arc<Core>) -> Result<Vec<Waits>, EngineError> {
    let now = core.now();
    let all = later::all(&mut *core.store.read().await?).await?;
    Ok(all.into_iter().map(|text| stands(text, now)).collect())
}

fn stands(text: LaterFor, now: UtcMillis) -> Waits {
    let open = matches!(text.window.judge(now).state, WindowState::Open | WindowState::Closing);
    Waits {
        last_time: last_time(&text.window, now),
        until: text.window.until(),
        may_go: open && !text.blocked,
        later: text.later,
        person: text.person,
    }
}

/// The last time a text that goes by the clock may be given; none while the window is closed, or about to.
pub(crate) fn last_time(window: &ServiceWindow, now: UtcMillis) -> Option<UtcMillis> {
    window.until().map(|end| end - MARGIN).filter(|last| *last > now)
}

/// Lets a text wait for its time, or for the customer's next word.
pub(crate) async fn send(
    core: &Arc<Core>,
    id: CommandId,
    chat: ConversationId,
    (text, quote): (String, Option<MessageId>),
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
            if let Some(refusal) = too_late_for(tx, chat, at, now).await? {
                return Ok(Err(refusal));
            }
            if let Some(quote) = quote {
                let part = crate::inbox::parts::answered_in(tx, chat, Some(quote)).await?;
                if let Err(refusal) = outbox::quotable(tx, part, quote).await? {
                    return Ok(Err(refusal));
                }
            }
            if later::count(tx).await? >= MOST {
                return Ok(Err(EngineError::TooMany { most: MOST }));
            }
            let added = later::add(tx, chat, (&text, quote), at, now).await?;
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
            let Some(row) = later::get(tx, which).await? else { return Ok(Err(GONE)) };
            if let Some(refusal) = too_late_for(tx, row.conversation, at, now).await? {
                return Ok(Err(refusal));
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

/// Sends a text at once, whatever it waited for or was kept back for. The gate judges now; what it refuses waits on.
pub(crate) async fn send_now(core: &Arc<Core>, id: CommandId, which: LaterId) -> Result<MessageId, EngineError> {
    let (now, person) = (core.now(), core.own.person);
    let sent = command::once(core, id, "send_later_now", move |tx, news| {
        Box::pin(async move {
            let Some(row) = later::get(tx, which).await? else { return Ok(Err(GONE)) };
            let body = OutgoingBody::Text(Text { body: row.text, preview_url: false });
            // A person has looked at it again: it counts as written now.
            let purpose = Purpose::Answer { written: now };
            let message =
                match outbox::queue_for(tx, (row.conversation, row.quote), &body, person, purpose, now, news).await? {
                    Ok(message) => message,
                    Err(refusal) => return Ok(Err(refusal)),
                };
            later::delete(tx, which).await?;
            news.touch(Tag::Later);
            news.touch(Tag::Shop);
            Ok(Ok(message))
        })
    })
    .await?;
    core.outbox_wake.notify_one();
    Ok(sent)
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

/// Why a text cannot go at that time: by then the window is closed.
async fn too_late_for(
    tx: &mut SqliteConnection,
    chat: ConversationId,
    at: Option<UtcMillis>,
    now: UtcMillis,
) -> Result<Option<EngineError>, StoreError> {
    let Some(at) = at else { return Ok(None) };
    let part = crate::inbox::parts::answered_in(tx, chat, None).await?;
    let Some(row) = conversation::standing(tx, part).await? else { return Ok(None) };
    let window = gate::window(&row);
    Ok(match (window.until(), last_time(&window, now)) {
        (_, Some(last)) if at <= last => None,
        (Some(until), _) if until > now => Some(EngineError::AfterWindow { until }),
        (since, _) => Some(EngineError::WindowClosed { since }),
    })
}

/// How far the clock may be moved before a text goes, if one does within `by`.
pub(crate) async fn next_within(core: &Arc<Core>, by: Span) -> Result<Option<Span>, EngineError> {
    let next = later::next(&mut *core.store.read().await?).await?;
    let now = core.now();
    Ok(next.filter(|at| *at <= now + by).map(|at| if at > now { at - now } else { Span(0) }))
}

/// Lets go what is due, and waits until it has left, as it would have before the clock moved on.
pub(crate) async fn go_now(core: &Arc<Core>) -> Result<(), EngineError> {
    let_go(core).await?;
    for _ in 0..LEAVES_WITHIN.0 / LOOK.0 {
        if !leaving::is_leaving(&mut *core.store.read().await?, core.now()).await? {
            break;
        }
        core.clock.wait_for(LOOK).await;
    }
    Ok(())
}

/// Lets go what is due, and tells when another time may be given to a text that waits, or one that was kept back may go after
/// all. Runs until the shop closes.
pub(crate) async fn watch(core: Arc<Core>) {
    let mut known = Vec::new();
    loop {
        let woken = core.later_wake.notified();
        if let Ok(now) = allowed(&core).await
            && known != now
        {
            known = now;
            core.tell(Tag::Later);
        }
        let changes = known.iter().filter_map(|one| one.ends).min();
        match let_go(&core).await {
            Ok(next) => tokio::select! {
                () = core.stop.cancelled() => return,
                () = woken => {}
                () = core.clock.wait_until(changes.map_or(next, |at| at.min(next))) => {}
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

/// What may be done with a text that waits.
#[derive(PartialEq, Eq)]
struct Allowed {
    id: LaterId,
    last_time: Option<UtcMillis>,
    may_go: bool,
    /// When the next of both ends by itself.
    ends: Option<UtcMillis>,
}

/// What may be done with each text that waits: the customer's next word changes it, and so does the window's end.
async fn allowed(core: &Arc<Core>) -> Result<Vec<Allowed>, StoreError> {
    let mut conn = core.store.read().await?;
    let (all, now) = (later::all(&mut conn).await?, core.now());
    let mut allowed: Vec<Allowed> = all
        .into_iter()
        .map(|text| stands(text, now))
        .map(|waits| Allowed {
            id: waits.later.id,
            last_time: waits.last_time,
            may_go: waits.may_go,
            ends: waits.last_time.or(waits.until).filter(|end| *end > now),
        })
        .collect();
    allowed.sort_by_key(|one| one.id.0);
    Ok(allowed)
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
    match outbox::queue_for(tx, (row.conversation, row.quote), &body, person, purpose, now, &mut news).await? {
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
