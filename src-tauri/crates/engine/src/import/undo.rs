//! Taking a file back, up to [`KEPT`] after it was brought in.
//!
//! First, a few rows at a time and seen by nobody, what another file says too goes over to that file, and who stays because
//! of what happened since is marked. Then one short commit takes the file back, and `tend` sweeps behind it.
//!
//! Nobody opens a file meanwhile, and none is open: its rows would be about people who go with the other one.

use std::sync::Arc;

use shopbell_model::import::ImportState;
use shopbell_model::{CommandId, ImportId, Span, UtcMillis};
use shopbell_store::tables::import::{self, Import, settle, undo as table};
use shopbell_store::{SqliteConnection, StoreError};

use super::Place;
use super::bring_in::touch;
use super::pace::Pace;
use super::tend::{HOLD, PACE};
use crate::clerk::Clerk;
use crate::consent::file;
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::{command, counter};

/// How long a file can be taken back.
const KEPT: Span = Span::days(30);

/// The name of the command.
const COMMAND: &str = "import_undo";

/// Takes a file back; answers how many of the persons it made stay, because they were changed since.
pub(crate) async fn undo(core: &Arc<Core>, id: CommandId, which: ImportId) -> Result<i64, EngineError> {
    // Whoever opens, changes or brings in a file waits until this one is taken back, and then finds what is left.
    let _turn = core.reading.turn().await;
    // Done already: the command is answered as it was the first time, whatever is open by now.
    if let Some(stays) = command::done::<i64>(&mut *core.store.read().await?, &id, COMMAND).await?? {
        return Ok(stays);
    }
    let Some(_place) = Place::take(core) else {
        let file = match alone(&mut *core.store.read().await?).await? {
            Err(refusal) => return Err(refusal),
            // One begins at this moment and has no row yet.
            Ok(()) => String::new(),
        };
        return Err(EngineError::ImportOpen { file });
    };
    let done = take_back(core, id, which).await;
    core.imports.wake.notify_one();
    done
}

/// Takes a file back while the place of a file that is read is taken.
async fn take_back(core: &Arc<Core>, id: CommandId, which: ImportId) -> Result<i64, EngineError> {
    let (clerk, person, now) = (Clerk::new(core), core.own.person, core.now());
    let first = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                // Nobody reads a file now: one that is still *reading* was left in the middle.
                import::drop_cut_off(tx).await?;
                if let Err(refusal) = alone(tx).await? {
                    return Outcome::Ok(Err(refusal));
                }
                Outcome::Ok(standing(tx, which, now).await?.map(|_| ()))
            })
        })
        .await;
    core.noted(first)??;
    prepare(core, which).await?;
    command::once(core, id, COMMAND, move |tx, news| {
        Box::pin(async move {
            let file = match standing(tx, which, now).await? {
                Ok(file) => file,
                Err(refusal) => return Ok(Err(refusal)),
            };
            if let Err(refusal) = alone(tx).await? {
                return Ok(Err(refusal));
            }
            let helper = counter::me(tx).await?;
            file::taken_back(tx, &clerk, &file, (person, helper)).await?;
            import::hand_over_made(tx, which).await?;
            import::set_state(tx, which, ImportState::Undone, now).await?;
            touch(news);
            Ok(Ok(file.stays))
        })
    })
    .await
}

/// Whether no file is read or waits to be brought in.
async fn alone(conn: &mut SqliteConnection) -> Outcome<()> {
    let Some(open) = import::open(conn).await? else { return Ok(Ok(())) };
    let file = import::get(conn, open).await?.map(|open| open.name).unwrap_or_default();
    Ok(Err(EngineError::ImportOpen { file }))
}

/// A file that can be taken back.
async fn standing(conn: &mut SqliteConnection, which: ImportId, now: UtcMillis) -> Outcome<Import> {
    Ok(match import::get(conn, which).await? {
        None => Err(EngineError::NotFound { what: "import" }),
        Some(file) if file.state != ImportState::Done => Err(EngineError::MovedOn),
        Some(file) if file.done_at.is_some_and(|done| done + KEPT < now) => Err(EngineError::ImportTooOld),
        Some(file) => Ok(file),
    })
}

/// Until when a file can be taken back.
pub(super) fn until(file: &Import) -> Option<UtcMillis> {
    file.done_at.filter(|_| file.state == ImportState::Done).map(|done| done + KEPT)
}

/// What has to be seen to before the commit; done again it changes nothing.
async fn prepare(core: &Arc<Core>, which: ImportId) -> Result<(), EngineError> {
    let (mut after, mut pace) = (0, PACE);
    loop {
        let limit = pace.rows();
        let clock = core.clock.clone();
        let written = core
            .store
            .write(move |tx| {
                Box::pin(async move {
                    let began = clock.monotonic();
                    let last = step(tx, which, after, limit).await?;
                    Ok((last, Span(clock.monotonic().0 - began.0)))
                })
            })
            .await;
        let (last, took) = core.noted(written)?;
        let Some(last) = last else { return Ok(()) };
        after = last;
        pace.fit(took, HOLD);
        Pace::breathe(core).await;
    }
}

async fn step(tx: &mut SqliteConnection, which: ImportId, after: i64, limit: u32) -> Result<Option<i64>, StoreError> {
    let Some(part) = settle::next(tx, which, after, limit).await? else { return Ok(None) };
    table::hand_over(tx, which, &part.people).await?;
    table::mark_staying(tx, which, &part).await?;
    Ok(Some(part.last))
}
