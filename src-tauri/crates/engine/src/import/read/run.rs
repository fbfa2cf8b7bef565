//! The reading itself: rows are judged on a thread of their own and staged as they come, a few hundred at a time, so that
//! memory does not grow with the file and leaving it takes no longer than one batch.

use std::ops::ControlFlow;
use std::sync::Arc;

use shopbell_model::Span;
use shopbell_model::import::{Judged, Plan, Refusal, Refused, judge, repeats_header};
use shopbell_sheets::{Row, SheetError, Trouble, read};
use shopbell_store::StoreError;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use super::session::{Session, word};
use super::source::Disk;
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::import::stage::Stager;

/// Rows that are handed over at a time.
const BATCH: usize = 250;

/// Batches that may wait to be staged.
const WAITING: usize = 4;

/// How often the window is told how far it is.
const TOLD: Span = Span::millis(250);

/// Rows that were judged, and how much of the file is behind them.
struct Judgement {
    rows: Vec<Judged>,
    part: f64,
}

/// Begins to read the open file.
pub(super) fn start(core: &Arc<Core>, session: &Arc<Session>) {
    let (core, of) = (core.clone(), session.clone());
    let task = tokio::spawn(async move {
        let stop = of.stopping();
        let plan = of.plan();
        let failure = match through(&core, &of, plan, &stop).await {
            Ok(()) => None,
            Err(error) => {
                tracing::warn!(%error, "a file of people could not be read to its end");
                Some(error)
            }
        };
        of.over(failure);
        core.tell(Tag::Imports);
    });
    session.runs(task);
}

async fn through(
    core: &Arc<Core>,
    session: &Arc<Session>,
    plan: Plan,
    stop: &CancellationToken,
) -> Result<(), EngineError> {
    let mut stager = Stager::begin(core, &session.name, Some(session.hash), &plan).await?;
    session.staging(stager.id());
    let (give, mut take) = mpsc::channel(WAITING);
    let (files, of) = (core.store.files().clone(), session.clone());
    let reading = tokio::task::spawn_blocking(move || {
        let source = Disk::open(&files, &of.stored)?;
        judged(source, &of, &plan, &give)
    });
    let mut told = core.clock.monotonic();
    let staged = loop {
        let judgement: Judgement = tokio::select! {
            () = stop.cancelled() => break Ok(false),
            () = core.stop.cancelled() => break Ok(false),
            next = take.recv() => match next {
                Some(judgement) => judgement,
                None => break Ok(true),
            },
        };
        let refused: Vec<String> =
            judgement.rows.iter().filter_map(|row| row.as_ref().err()).map(|row| word(&row.refusal)).collect();
        if let Err(error) = stager.stage(judgement.rows).await {
            break Err(error);
        }
        session.behind(judgement.part, &refused);
        let now = core.clock.monotonic();
        if now.0 - told.0 >= TOLD.0 {
            told = now;
            core.tell(Tag::Imports);
        }
    };
    // Whoever reads finds nobody to hand rows to, and ends.
    drop(take);
    let read = reading.await.map_err(|_| EngineError::Store(StoreError::Panicked));
    match (staged, read) {
        (Ok(true), Ok(Ok(()))) => {
            session.erased(stager.finish().await?);
            Ok(())
        }
        (staged, read) => {
            stager.leave().await?;
            staged?;
            Ok(read??)
        }
    }
}

/// Judges the rows of a file and hands them over.
fn judged(source: Disk, session: &Session, plan: &Plan, give: &mpsc::Sender<Judgement>) -> Result<(), SheetError> {
    let mut rows = Vec::with_capacity(BATCH);
    let (mut above, mut behind) = (session.above, 0.0);
    read(source, &session.look, |row, part| {
        if above > 0 {
            above -= 1;
            return ControlFlow::Continue(());
        }
        behind = part;
        if repeats_header(plan, &row.cells) {
            return ControlFlow::Continue(());
        }
        rows.push(one(plan, &row));
        if rows.len() < BATCH {
            return ControlFlow::Continue(());
        }
        let rows = std::mem::replace(&mut rows, Vec::with_capacity(BATCH));
        match give.blocking_send(Judgement { rows, part }) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    })?;
    // Nobody takes them where the file is left.
    let _ = give.blocking_send(Judgement { rows, part: behind });
    Ok(())
}

/// A row that was read badly is refused, whatever its other cells say.
fn one(plan: &Plan, row: &Row) -> Judged {
    let judged = judge(plan, row.line, &row.cells);
    let Some(trouble) = row.trouble else { return judged };
    let refusal = match trouble {
        Trouble::Unreadable => Refusal::Unreadable,
        Trouble::CellTooLong => Refusal::CellTooLong,
        Trouble::TooManyCells => Refusal::TooManyCells,
    };
    let cut = |cell: &String| cell.chars().take(400).collect();
    Err(match judged {
        Err(refused) => Refused { refusal, ..refused },
        Ok(person) => Refused {
            row: row.line,
            cells: row.cells.iter().take(plan.columns.len()).map(cut).collect(),
            name: person.name,
            written: person.written,
            refusal,
        },
    })
}
