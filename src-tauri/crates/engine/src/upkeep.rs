//! What a shop forgets by itself: webhook bodies that were applied long ago, files that were attached and never sent, and
//! the bytes of files no row speaks of.
//!
//! Small steps at long intervals, so that nobody waits behind one. What nobody has understood yet, or only a later area of
//! the program will, is never forgotten.

use std::sync::Arc;

use shopbell_model::{JournalId, Span};
use shopbell_store::{StoreError, command_done, journal};

use crate::core::Core;
use crate::media;

/// How long a webhook's body is kept after it came (DESIGN §4).
const KEPT: Span = Span::hours(24 * 30);

/// How long the words in the answer of a command are kept: nobody asks again later than this.
const ANSWERED: Span = Span::hours(1);

/// Between two rounds.
const ROUND: Span = Span::hours(6);

/// Real time from the start to the first round: a start has better things to do.
const QUIET: Span = Span::seconds(60);

/// Rows to a transaction. A body may have 3 MB.
const ROWS: u32 = 50;

/// Runs until the shop closes.
pub(crate) async fn run(core: Arc<Core>) {
    tokio::select! {
        () = core.stop.cancelled() => return,
        () = core.clock.wait_for(QUIET) => {}
    }
    loop {
        match forget(&core).await {
            Ok(0) => {}
            Ok(forgotten) => tracing::info!(forgotten, "old webhook bodies were dropped"),
            Err(error) => tracing::warn!(%error, "old webhook bodies could not be dropped"),
        }
        if let Err(error) = forget_answers(&core).await {
            tracing::warn!(%error, "old answers could not be emptied");
        }
        let tidied = tokio::select! {
            () = core.stop.cancelled() => return,
            tidied = media::tidy(&core) => tidied,
        };
        match tidied {
            Ok(0) => {}
            Ok(swept) => tracing::info!(swept, "files nobody speaks of were taken away"),
            Err(error) => tracing::warn!(%error, "the folder of files could not be swept"),
        }
        tokio::select! {
            () = core.stop.cancelled() => return,
            () = core.clock.wait_until(core.now() + ROUND) => {}
        }
    }
}

/// Drops what is old enough; answers how much it was.
pub(crate) async fn forget(core: &Core) -> Result<u64, StoreError> {
    let now = core.now();
    let before = now - KEPT;
    let (mut after, mut forgotten) = (JournalId(0), 0);
    while !core.stop.is_cancelled() {
        let step = core.store.write(move |tx| Box::pin(journal::drop_applied(tx, after, (before, now), ROWS))).await?;
        forgotten += step.dropped;
        match step.last {
            Some(last) => after = last,
            None => break,
        }
    }
    Ok(forgotten)
}

/// Empties the answers of commands that hold words and are old enough.
async fn forget_answers(core: &Core) -> Result<(), StoreError> {
    let before = core.now() - ANSWERED;
    while !core.stop.is_cancelled() && core.store.write(move |tx| Box::pin(command_done::blank(tx, before))).await? {}
    Ok(())
}
