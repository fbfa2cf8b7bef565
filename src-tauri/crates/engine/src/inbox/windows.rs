//! Watches the windows of the shop's conversations: when one begins to close or closes, whoever shows it reads again.

use std::sync::Arc;

use shopbell_model::window::CLOSING_SOON;
use shopbell_model::{Span, UtcMillis};
use shopbell_store::StoreError;
use shopbell_store::tables::conversation::write as conversation;

use crate::changes::{News, Tag};
use crate::core::Core;

/// More conversations than this at one moment are told of in rounds.
const ROUND: u32 = 500;

/// Without any window to wait for, and after trouble, it looks again after this time.
const REST: Span = Span::hours(1);

/// After the store failed, it looks again after this real time.
const TROUBLE: Span = Span::seconds(5);

/// Runs until the shop closes.
pub(crate) async fn watch_windows(core: Arc<Core>) {
    let mut told = core.now();
    loop {
        let woken = core.windows_wake.notified();
        let now = core.now();
        match look(&core, told, now).await {
            Ok(next) => {
                told = now.max(told);
                tokio::select! {
                    () = core.stop.cancelled() => return,
                    () = woken => {}
                    () = core.clock.wait_until(next) => {}
                }
            }
            Err(error) => {
                tracing::warn!(%error, "windows could not be looked at");
                tokio::select! {
                    () = core.stop.cancelled() => return,
                    () = core.clock.wait_for(TROUBLE) => {}
                }
            }
        }
    }
}

/// Tells of every window whose state changed after `told` and up to `now`; answers when the next one changes.
async fn look(core: &Core, told: UtcMillis, now: UtcMillis) -> Result<UtcMillis, StoreError> {
    let mut conn = core.store.read().await?;
    let mut news = News::default();
    for ahead in [Span(0), CLOSING_SOON] {
        let (mut from, to) = (told + ahead, now + ahead);
        while from < to {
            let changed = conversation::window_ends_between(&mut conn, from, to, ROUND).await?;
            let Some((_, last)) = changed.last().copied() else { break };
            for (id, _) in &changed {
                news.touch_conversation(*id);
            }
            // A full round may have cut a moment in two: that moment is asked for once more.
            let full = changed.len() >= usize::try_from(ROUND).unwrap_or(usize::MAX);
            from = if full && last - Span(1) > from { last - Span(1) } else { last };
            if !full {
                break;
            }
        }
    }
    if news.touches_windows() {
        news.touch(Tag::Shop);
        core.changes.publish(news);
    }
    let closes = conversation::next_window_end(&mut conn, now).await?;
    let closing = conversation::next_window_end(&mut conn, now + CLOSING_SOON).await?.map(|end| end - CLOSING_SOON);
    Ok([closes, closing].into_iter().flatten().min().unwrap_or(now + REST))
}
