//! The way in: what the receiver journalled is read, applied and told.
//!
//! Rows are taken apart outside of any transaction (`plan`) and applied step by step (`apply`) in short write
//! transactions: a webhook of a thousand updates does not hold up the receiver. Every step is idempotent, so a crash
//! between two of them costs nothing: the row is still pending and is read again from its beginning. What cannot be
//! understood is set aside, counted, and read again by the next version of the reader; it never holds up what follows.

mod absence;
mod alter;
mod apply;
mod content;
mod echoes;
mod flood;
mod later;
pub(crate) mod merge;
mod messages;
mod numbers;
mod people;
mod plan;
mod reactions;
mod statuses;
mod system;
mod together;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use shopbell_model::{JournalId, Span};
use shopbell_store::journal::{self, JournalRow};
use shopbell_store::{SqliteConnection, StoreError};

use crate::changes::{News, Tag};
use crate::clerk::Clerk;
use crate::core::Core;
use flood::Flood;
use later::Later;
use plan::{Ending, Plan, Step};
use together::Pace;

/// Version of the reader. Raised whenever it understands more: what an older one set aside is read again once.
pub(crate) const READER: u32 = 1;

/// Rows read at once, when they are not large.
const ROWS: u32 = 256;

/// How long one transaction may apply steps before it commits, while nobody waits for it.
const HOLD: Span = Span::millis(20);

/// The same while webhook bodies wait to be kept: Meta's clock runs for them, and their answer comes first. Not nothing:
/// under a load that never ends, what was kept must still find its way into the chats.
const HOLD_WHILE_BODIES_WAIT: Span = Span::millis(1);

/// After the store failed, it is tried again after this real time.
const TROUBLE: Span = Span::seconds(2);

/// Runs until the shop closes.
pub(crate) async fn run(core: Arc<Core>) {
    let mut flood = Flood::default();
    if read_again(&core, &mut flood).await.is_err() {
        return;
    }
    loop {
        let arrived = core.arrived.notified();
        match round(&core, &mut flood).await {
            Ok(0) => {
                tokio::select! {
                    () = core.stop.cancelled() => return,
                    () = arrived => {}
                }
            }
            Ok(_) if core.stop.is_cancelled() => return,
            Ok(_) => {}
            Err(Stopped) => return,
        }
    }
}

/// The shop closes; what is left is read at the next start.
#[derive(Debug)]
struct Stopped;

/// Applies the next rows; answers how many there were.
async fn round(core: &Arc<Core>, flood: &mut Flood) -> Result<usize, Stopped> {
    let rows = rows(core, Which::Pending).await?;
    apply_rows(core, &rows, flood).await?;
    Ok(rows.len())
}

/// Reads once more what an older reader set aside.
async fn read_again(core: &Arc<Core>, flood: &mut Flood) -> Result<(), Stopped> {
    let mut after = None;
    loop {
        let rows = rows(core, Which::SetAside(after)).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = Some(last.id);
        apply_rows(core, &rows, flood).await?;
    }
}

/// Applies rows in their order, in as many transactions as it takes.
async fn apply_rows(core: &Arc<Core>, rows: &[JournalRow], flood: &mut Flood) -> Result<(), Stopped> {
    let plans: Vec<Plan> = rows.iter().map(plan::read).collect();
    let steps: Arc<Vec<Step>> = Arc::new(plans.into_iter().flat_map(Plan::into_steps).collect());
    let mut bodies = Bodies::default();
    let mut next = 0;
    let mut one_by_one_until = 0;
    while next < steps.len() {
        let alone = next < one_by_one_until;
        match apply_some(core, &steps, next, alone, &bodies).await {
            Ok((done, forgotten, news)) => {
                next = done;
                bodies.forgotten = forgotten;
                core.publish(news);
                flood.make_way(core).await;
            }
            Err(error) if is_passing(&error) => {
                tracing::warn!(%error, "events wait: the store cannot be written");
                rest(core).await?;
            }
            // One step of several is at fault: they are done one by one, so that only it is left out.
            Err(_) if !alone => one_by_one_until = steps.len(),
            Err(error) => match steps.get(next) {
                Some(Step::Event(event)) => {
                    tracing::error!(%error, journal = event.journal.0, "an event could not be applied");
                    bodies.spoiled.insert(event.journal, format!("could not be applied: {error}"));
                    next += 1;
                }
                _ => rest(core).await?,
            },
        }
    }
    Ok(())
}

/// What was found out about bodies whose end is yet to come.
#[derive(Clone, Default)]
struct Bodies {
    /// Events of these could not be applied, and why.
    spoiled: HashMap<JournalId, String>,
    /// These tell of somebody who was erased: nothing of them is kept.
    forgotten: HashSet<JournalId>,
}

/// Applies steps from `from` on in one transaction; answers where the next begins, which bodies are to be forgotten at
/// their end, and what changed.
async fn apply_some(
    core: &Arc<Core>,
    steps: &Arc<Vec<Step>>,
    from: usize,
    alone: bool,
    bodies: &Bodies,
) -> Result<(usize, HashSet<JournalId>, News), StoreError> {
    let clerk = Clerk::new(core);
    let Bodies { spoiled, forgotten } = bodies.clone();
    let (steps, clock, store) = (steps.clone(), core.clock.clone(), core.store.clone());
    let written = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                let began = clock.monotonic();
                let mut news = News::default();
                let mut later = Later::with(forgotten);
                let mut pace = Pace::default();
                let mut done = from;
                while let Some(step) = steps.get(done) {
                    let rest = steps.get(done..).filter(|_| !alone).unwrap_or_default();
                    pace.hurry = store.bodies_waiting() > 0;
                    let together =
                        together::apply(tx, rest, &spoiled, &clerk, &mut pace, &mut later, &mut news).await?;
                    done += together;
                    match step {
                        _ if together > 0 => {}
                        Step::Event(event) => {
                            apply::apply(tx, event, &clerk, &mut later, &mut news).await?;
                            done += 1;
                        }
                        Step::Close(id, ending) => {
                            close(tx, *id, ending, spoiled.get(id), &mut later, &mut news).await?;
                            done += 1;
                        }
                    }
                    let hold = if store.bodies_waiting() > 0 { HOLD_WHILE_BODIES_WAIT } else { HOLD };
                    if alone || clock.monotonic().0 - began.0 >= hold.0 {
                        break;
                    }
                }
                let forgotten = later.done(tx).await?;
                Ok((done, forgotten, news))
            })
        })
        .await;
    core.note_write(written.is_ok());
    written
}

/// Every event of a row was applied: the row is marked in the same transaction as the last of them.
async fn close(
    tx: &mut SqliteConnection,
    id: JournalId,
    ending: &Ending,
    spoiled: Option<&String>,
    later: &mut Later,
    news: &mut News,
) -> Result<(), StoreError> {
    news.touch(Tag::Connection);
    match (spoiled, ending) {
        // It was understood, and the fault is ours or the machine's: as if an older reader had left it, so that every start
        // tries it again.
        (Some(problem), _) => journal::set_aside(tx, id, problem, READER - 1).await,
        (None, Ending::Understood(None)) => {
            later.mark_applied(id);
            Ok(())
        }
        (None, Ending::Understood(note)) => journal::mark_applied(tx, id, note.as_deref(), READER).await,
        (None, Ending::SetAside(note)) => journal::set_aside(tx, id, note, READER).await,
    }
}

/// Which rows are read.
#[derive(Clone, Copy)]
enum Which {
    /// What waits.
    Pending,
    /// What an older reader set aside, after a row.
    SetAside(Option<JournalId>),
}

/// Reads rows, until it works or the shop closes.
async fn rows(core: &Core, which: Which) -> Result<Vec<JournalRow>, Stopped> {
    loop {
        match try_rows(core, which).await {
            Ok(rows) => return Ok(rows),
            Err(error) => {
                tracing::warn!(%error, "the journal could not be read");
                rest(core).await?;
            }
        }
    }
}

async fn try_rows(core: &Core, which: Which) -> Result<Vec<JournalRow>, StoreError> {
    let mut conn = core.store.read().await?;
    match which {
        Which::Pending => journal::pending(&mut conn, None, ROWS).await,
        Which::SetAside(after) => journal::set_aside_before(&mut conn, READER, after, ROWS).await,
    }
}

async fn rest(core: &Core) -> Result<(), Stopped> {
    tokio::select! {
        () = core.stop.cancelled() => Err(Stopped),
        () = core.clock.wait_for(TROUBLE) => Ok(()),
    }
}

/// Whether waiting can help: the disk, a lock, the file; not the event itself.
fn is_passing(error: &StoreError) -> bool {
    !matches!(error, StoreError::Sql(_) | StoreError::Unreadable { .. } | StoreError::NotFound | StoreError::Panicked)
}

#[cfg(test)]
mod tests;
