//! Putting a conversation off: it leaves its shelf and comes back by itself, *to answer* and marked, when its time has
//! come. The time is the shop's clock, so a machine that slept brings back everything it slept over.

use std::sync::Arc;

use shopbell_model::{CommandId, ConversationId, Span, UtcMillis};
use shopbell_store::StoreError;
use shopbell_store::tables::conversation::{Shelf, day, write as conversation};

use super::marks::back_on;
use super::parts;
use crate::changes::{News, Tag};
use crate::command;
use crate::core::Core;
use crate::error::EngineError;

/// Nothing is put off for longer.
const LONGEST: Span = Span::hours(24 * 366);

/// More conversations than this at one moment come back in rounds, so that no webhook waits long behind them.
const ROUND: u32 = 50;

/// With nothing put off it looks again after this time.
const REST: Span = Span::hours(1);

/// After the store failed, it looks again after this real time.
const TROUBLE: Span = Span::seconds(5);

/// Puts a conversation off, or takes it back from there.
pub(crate) async fn snooze(
    core: &Arc<Core>,
    id: CommandId,
    conversation: ConversationId,
    until: Option<UtcMillis>,
) -> Result<(), EngineError> {
    let now = core.now();
    if let Some(until) = until
        && !(now < until && until <= now + LONGEST)
    {
        let problem = "must lie ahead, and within a year".to_owned();
        return Err(EngineError::Invalid { field: "until", problem });
    }
    command::once(core, id, "snooze", move |tx, news| {
        Box::pin(async move {
            if conversation::standing(tx, conversation).await?.is_none_or(|row| !row.ours) {
                return Ok(Err(EngineError::NotFound { what: "conversation" }));
            }
            for part in parts::of(tx, conversation).await? {
                let Some(mut row) = conversation::standing(tx, part).await? else { continue };
                row.snoozed_until = until;
                if until.is_none() || row.shelf == Shelf::Done {
                    row.shelf = back_on(&row);
                }
                row.marked_unread &= until.is_none();
                conversation::save(tx, &row).await?;
            }
            news.touch_conversation(conversation);
            news.touch(Tag::Shop);
            Ok(Ok(()))
        })
    })
    .await?;
    core.snooze_wake.notify_one();
    Ok(())
}

/// Brings back whatever was put off until now. Runs until the shop closes.
pub(crate) async fn watch_snoozes(core: Arc<Core>) {
    loop {
        let woken = core.snooze_wake.notified();
        match wake(&core).await {
            Ok(next) => tokio::select! {
                () = core.stop.cancelled() => return,
                () = woken => {}
                () = core.clock.wait_until(next) => {}
            },
            Err(error) => {
                tracing::warn!(%error, "what was put off could not be brought back");
                tokio::select! {
                    () = core.stop.cancelled() => return,
                    () = core.clock.wait_for(TROUBLE) => {}
                }
            }
        }
    }
}

/// Brings back what is due; answers when the next one is.
async fn wake(core: &Core) -> Result<UtcMillis, StoreError> {
    loop {
        let now = core.now();
        let next = day::next_waking(&mut *core.store.read().await?).await?;
        match next {
            Some(next) if next <= now => core.publish(core.store.write(move |tx| Box::pin(round(tx, now))).await?),
            next => return Ok(next.unwrap_or(now + REST)),
        }
    }
}

async fn round(tx: &mut shopbell_store::SqliteConnection, now: UtcMillis) -> Result<News, StoreError> {
    let mut news = News::default();
    for id in day::waking(tx, now, ROUND).await? {
        for part in parts::of(tx, id).await? {
            let Some(mut row) = conversation::standing(tx, part).await? else { continue };
            row.snoozed_until = None;
            row.shelf = Shelf::ToAnswer;
            row.marked_unread = true;
            conversation::save(tx, &row).await?;
        }
        news.touch_conversation(id);
        news.touch(Tag::Shop);
    }
    Ok(news)
}
