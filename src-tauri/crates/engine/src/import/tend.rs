//! What follows behind a file, a few rows at a time: names as the lists show them and the index of the search after it was
//! brought in; the rows nobody sees any more after it was taken back or left.
//!
//! Goes on where it was interrupted, and done twice it changes nothing.

use std::sync::Arc;

use shopbell_model::import::ImportState;
use shopbell_model::{ImportId, Span};
use shopbell_store::tables::import::{self, settle, undo};
use shopbell_store::tables::person;
use shopbell_store::{SqliteConnection, Store, StoreError};

use super::pace::Pace;
use crate::changes::{News, Tag};
use crate::core::Core;
use crate::inbox::merging;

/// How long one step may hold the writer.
pub(super) const HOLD: Span = Span::millis(15);

/// After the store failed, it is tried again after this real time.
const TROUBLE: Span = Span::seconds(2);

/// Rows of the first step, and the fewest and most of any.
pub(super) const PACE: Pace = Pace::of(100, 10, 2_000);

/// What a crash left: a file that was being read is left.
pub(crate) async fn recover(store: &Store) -> Result<(), StoreError> {
    store.write(|tx| Box::pin(import::drop_cut_off(tx))).await?;
    Ok(())
}

/// Runs until the shop closes.
pub(crate) async fn tend(core: Arc<Core>) {
    loop {
        let woken = core.imports.wake.notified();
        match round(&core).await {
            Ok(()) => {
                tokio::select! {
                    () = core.stop.cancelled() => return,
                    () = woken => {}
                }
            }
            Err(error) => {
                tracing::warn!(%error, "a file of people could not be tended");
                tokio::select! {
                    () = core.stop.cancelled() => return,
                    () = core.clock.wait_for(TROUBLE) => {}
                }
            }
        }
        if core.stop.is_cancelled() {
            return;
        }
    }
}

/// Brings everything to rest.
pub(super) async fn round(core: &Arc<Core>) -> Result<(), StoreError> {
    let mut pace = PACE;
    while !core.stop.is_cancelled() {
        let Some(which) = import::restless(&mut *core.store.read().await?).await? else { return Ok(()) };
        let (limit, clock) = (pace.rows(), core.clock.clone());
        let written = core
            .store
            .write(move |tx| {
                Box::pin(async move {
                    let began = clock.monotonic();
                    let mut news = News::default();
                    step(tx, which, limit, &mut news).await?;
                    Ok((news, Span(clock.monotonic().0 - began.0)))
                })
            })
            .await;
        core.note_write(written.is_ok());
        let (news, took) = written?;
        core.publish(news);
        pace.fit(took, HOLD);
        Pace::breathe(core).await;
    }
    Ok(())
}

/// The next rows of a file, as it stands at this moment.
async fn step(tx: &mut SqliteConnection, which: ImportId, limit: u32, news: &mut News) -> Result<(), StoreError> {
    let Some(file) = import::get(tx, which).await? else { return Ok(()) };
    let gone = matches!(file.state, ImportState::Undone | ImportState::Dropped);
    if !gone && file.state != ImportState::Done {
        return Ok(());
    }
    let Some(part) = settle::next(tx, which, file.settled, limit).await? else {
        if gone {
            settle::sweep_made(tx, which).await?;
        }
        settle::at_rest(tx, which).await?;
        for tag in [Tag::Imports, Tag::People, Tag::Conversations] {
            news.touch(tag);
        }
        return Ok(());
    };
    if gone {
        if file.state == ImportState::Undone {
            // Who was changed between the last look and the commit.
            undo::mark_staying(tx, which, &part).await?;
        }
        settle::sweep(tx, which, &part.people).await?;
    }
    let renamed = settle::names(tx, &part.people).await?;
    // In their place, and found by what they are called now; who is gone is found no more.
    let listed = if gone { settle::listed_or_gone(tx, &part.people).await? } else { part.people.clone() };
    person::refresh_all(tx, &listed).await?;
    for who in renamed {
        merging::renamed(tx, who).await?;
    }
    if file.state == ImportState::Dropped {
        settle::forget(tx, which, &part).await?;
    }
    settle::note(tx, which, part.last).await
}
