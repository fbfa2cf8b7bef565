//! The care of the list: whoever came before there was one is put in order after a start, and whom a file brings beside it, in
//! small commits that let customers' messages go first.

use std::sync::Arc;

use shopbell_model::Span;
use shopbell_store::StoreError;
use shopbell_store::tables::person;

use crate::changes::{Change, Tag};
use crate::core::Core;

/// How long the writer is left to others between two commits.
const PAUSE: Span = Span::millis(2);

/// After so many commits everybody is told that there are more people in the list.
const TELL: u32 = 25;

/// Keeps the list in order as long as the shop is open.
pub(crate) async fn keep_sorted(core: Arc<Core>) {
    tokio::select! {
        () = core.stop.cancelled() => {}
        () = care(&core) => {}
    }
}

async fn care(core: &Arc<Core>) {
    let mut changes = core.changes.subscribe();
    if let Err(error) = who_came_before(core).await {
        tracing::warn!(%error, "people could not be put in order");
    }
    loop {
        if let Err(error) = staged(core).await {
            tracing::warn!(%error, "people of a file could not be put in order");
        }
        // Whatever brings people tells so.
        loop {
            match changes.recv().await {
                Some(Change::Tags(tags)) if tags.contains(&Tag::People) => break,
                Some(Change::Lagged) => break,
                Some(_) => {}
                None => return,
            }
        }
    }
}

/// Puts everybody in order who was there before the list, on from where an earlier start came.
async fn who_came_before(core: &Arc<Core>) -> Result<(), StoreError> {
    if person::is_sorted(&mut *core.store.read().await?).await? {
        return Ok(());
    }
    let mut steps = 0_u32;
    while core.store.write(|tx| Box::pin(person::sort_next(tx))).await? {
        if steps.is_multiple_of(TELL) {
            core.tell(Tag::People);
        }
        steps = steps.wrapping_add(1);
        core.clock.wait_for(PAUSE).await;
    }
    core.tell(Tag::People);
    Ok(())
}

/// Puts whom files brought in order.
async fn staged(core: &Arc<Core>) -> Result<(), StoreError> {
    let mut any = false;
    while person::unsorted(&mut *core.store.read().await?).await? {
        core.store.write(|tx| Box::pin(person::sort_staged(tx))).await?;
        any = true;
        core.clock.wait_for(PAUSE).await;
    }
    if any {
        core.tell(Tag::People);
    }
    Ok(())
}
