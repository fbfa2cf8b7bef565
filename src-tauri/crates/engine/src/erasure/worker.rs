//! The one worker that erases: a step at a time, each a short transaction that says where the next goes on.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use shopbell_model::{Span, UtcMillis};
use shopbell_store::rinse::{self, Index};
use shopbell_store::tables::erasure::{self, Counts, Erasure, Stage};
use shopbell_store::tables::suppressed;
use shopbell_store::{StoreError, command_done};

use super::steps::{self, Found, Marked};
use super::traces::{Left, Traces};
use crate::backup::aside;
use crate::core::Core;
use crate::{media, people};

/// After the store failed it is tried again after this real time.
const TROUBLE: Span = Span::seconds(2);

/// What must be waited for (an answer of Meta's, the journal, a reader) is looked at again after this real time.
const LOOK: Span = Span::millis(50);

/// Writing an old file anew holds everybody's writes up: where it failed, it is tried again after this time.
const NO_ROOM: Span = Span::minutes(10);

/// Runs until the shop closes.
pub(crate) async fn run(core: Arc<Core>) {
    // One that fails does not stand before the others: they come after it, then it is tried again.
    let mut after = 0;
    let mut anew_from = UtcMillis(0);
    loop {
        let woken = core.erasure_wake.notified();
        let next = async { erasure::open(&mut *core.store.read().await?, after).await };
        let rest = match next.await {
            Ok(Some(erasure)) => match go_on(&core, &erasure, &mut anew_from).await {
                Ok(()) => continue,
                Err(Stopped::Closing) => return,
                Err(Stopped::NoRoom) => {
                    after = erasure.id;
                    continue;
                }
                Err(Stopped::Trouble(error)) => {
                    tracing::warn!(%error, "an erasure waits: the store cannot be written");
                    after = erasure.id;
                    continue;
                }
            },
            Ok(None) if after > 0 => {
                after = 0;
                Some(TROUBLE)
            }
            Ok(None) => None,
            Err(error) => {
                tracing::warn!(%error, "erasures could not be read");
                Some(TROUBLE)
            }
        };
        tokio::select! {
            () = core.stop.cancelled() => return,
            () = woken, if rest.is_none() => {}
            () = pause(&core, rest.unwrap_or(TROUBLE)), if rest.is_some() => {}
        }
    }
}

/// Why an erasure does not go on now.
enum Stopped {
    /// The shop closes.
    Closing,
    /// The file is old and could not be written anew a while ago.
    NoRoom,
    /// The store or the disk.
    Trouble(StoreError),
}

impl From<StoreError> for Stopped {
    fn from(error: StoreError) -> Self {
        Self::Trouble(error)
    }
}

/// Does one stage of an erasure.
async fn go_on(core: &Arc<Core>, erasure: &Erasure, anew_from: &mut UtcMillis) -> Result<(), Stopped> {
    match erasure.stage {
        Stage::Asked => cut(core, erasure.id).await,
        Stage::Clearing => clear(core, erasure.id).await,
        Stage::Bodies => bodies(core, erasure).await,
        Stage::Imports => imports(core, erasure).await,
        Stage::Rinsing => rinse(core, erasure.id, anew_from).await,
        Stage::Done => Ok(()),
    }
}

async fn cut(core: &Arc<Core>, id: i64) -> Result<(), Stopped> {
    let (key, now) = (core.ledger_key.clone(), core.now());
    // Before the marks are there, so that nobody who asks in between is told that there are none.
    core.has_erased.store(true, Ordering::Relaxed);
    let done = core
        .write(move |tx, news| Box::pin(async move { steps::cut(tx, &key, (id, Marked::All), now, news).await }))
        .await?;
    if !done {
        return look_again(core).await;
    }
    // Only now: an export that begins from here on does not find the person. After a crash there are none.
    people::forget_exports(core).await;
    Ok(())
}

async fn clear(core: &Arc<Core>, id: i64) -> Result<(), Stopped> {
    // A shop that a restore put aside holds the person too, and nothing else of an erasure reaches it. It is the way back from a
    // wrong copy: nothing but a person's word takes it before its time.
    if erasure::is_asked_for(&mut *core.store.read().await.map_err(Stopped::from)?, id).await.map_err(Stopped::from)? {
        let (home, database) = (core.database.home.clone(), core.database.path.clone());
        let gone = media::blocking(move || aside::take_away_all(&home, &database)).await;
        gone.map_err(StoreError::from)?;
    }
    // The bytes of what was being recorded lie in files of their own, which only these rows name.
    let strips = erasure::strips(&mut *core.store.read().await.map_err(Stopped::from)?, id).await?;
    let files = core.store.files().clone();
    let removed = media::blocking(move || strips.iter().try_for_each(|strip| files.remove_strip(strip))).await;
    removed.map_err(StoreError::from)?;
    while core.write(move |tx, _| Box::pin(steps::clear(tx, id))).await? {
        breathe(core).await?;
    }
    Ok(())
}

async fn bodies(core: &Arc<Core>, erasure: &Erasure) -> Result<(), Stopped> {
    let (id, to) = (erasure.id, erasure.bodies_to);
    let mut conn = core.store.read().await.map_err(Stopped::from)?;
    if !erasure::is_caught_up(&mut conn, to).await? {
        drop(conn);
        return look_again(core).await;
    }
    let traces = Arc::new(Traces::of(erasure::known_by(&mut conn, id).await?));
    drop(conn);
    let mut place = erasure.place.0;
    loop {
        let rows = erasure::body_rows(&mut *core.store.read().await.map_err(Stopped::from)?, place, to).await?;
        let Some(last) = rows.last().map(|row| row.id.0) else { break };
        let looking = traces.clone();
        let found = media::blocking(move || Ok(look(&looking, &rows))).await.map_err(StoreError::from)?;
        let own = erasure.clone();
        core.write(move |tx, _| Box::pin(async move { steps::forget_bodies(tx, &own, found, last).await })).await?;
        place = last;
        breathe(core).await?;
    }
    core.write(move |tx, _| Box::pin(erasure::go_on(tx, id, Stage::Imports, (0, 0)))).await?;
    Ok(())
}

/// Looks through webhook bodies.
fn look(traces: &Traces, rows: &[erasure::Row]) -> Found {
    let mut found = Found::default();
    for row in rows {
        match (row.applied, traces.cut(&row.body)) {
            (_, Left::Everything) => continue,
            (true, _) => found.blank.push(row.id),
            (false, Left::Rest(left)) => found.cut.push((row.id, Some(left))),
            (false, Left::Nothing) => found.cut.push((row.id, None)),
        }
        found.wamids.extend(traces.messages_in(&row.body));
    }
    found
}

async fn imports(core: &Arc<Core>, erasure: &Erasure) -> Result<(), Stopped> {
    let id = erasure.id;
    let mut conn = core.store.read().await.map_err(Stopped::from)?;
    let traces = Traces::of(erasure::known_by(&mut conn, id).await?);
    drop(conn);
    let mut place = erasure.place;
    loop {
        let rows = erasure::import_rows(&mut *core.store.read().await.map_err(Stopped::from)?, place).await?;
        let Some(last) = rows.last().map(|(place, _)| *place) else { break };
        let speaks = |said: &Option<String>| said.as_deref().is_some_and(|said| traces.are_in_row(said));
        let hers: Vec<(i64, i64)> = rows.iter().filter(|(_, said)| speaks(said)).map(|(place, _)| *place).collect();
        core.write(move |tx, _| {
            Box::pin(async move {
                let rows = i64::try_from(hers.len()).unwrap_or(0);
                erasure::strip_rows(tx, &hers).await?;
                erasure::count(tx, id, Counts { rows, ..Counts::default() }).await?;
                erasure::go_on(tx, id, Stage::Imports, last).await
            })
        })
        .await?;
        place = last;
        breathe(core).await?;
    }
    // From here on nothing in the file says who it was.
    core.write(move |tx, _| {
        Box::pin(async move {
            erasure::release(tx, id).await?;
            erasure::go_on(tx, id, Stage::Rinsing, (0, 0)).await
        })
    })
    .await?;
    Ok(())
}

async fn rinse(core: &Arc<Core>, id: i64, anew_from: &mut UtcMillis) -> Result<(), Stopped> {
    if core.now() < *anew_from {
        return Err(Stopped::NoRoom);
    }
    // Nothing is through while the file may hold what an older version deleted.
    if let Err(error) = core.store.write_anew_once().await {
        *anew_from = core.now() + NO_ROOM;
        tracing::warn!("an erasure waits: there must be room on the disk for the shop's file twice more");
        return Err(error.into());
    }
    // What commands answered may hold words of the person or words for them: a text that was taken back.
    while core.write(|tx, _| Box::pin(command_done::blank(tx, UtcMillis(i64::MAX)))).await? {
        breathe(core).await?;
    }
    for index in Index::ALL {
        let mut first = true;
        while core.write(move |tx, _| Box::pin(rinse::merge_index(tx, index, first))).await? {
            first = false;
            breathe(core).await?;
        }
    }
    while core.write(|tx, _| Box::pin(rinse::fill_free(tx))).await? {
        breathe(core).await?;
    }
    while core.write(|tx, _| Box::pin(rinse::empty_filler(tx))).await? {
        breathe(core).await?;
    }
    core.store.files().sweep(&core.store).await?;
    while !core.store.empty_log().await? {
        look_again(core).await?;
    }
    let (key, now) = (core.ledger_key.clone(), core.now());
    core.write(move |tx, news| Box::pin(async move { steps::finish(tx, &key, id, now, news).await })).await?;
    tracing::info!(erasure = id, "somebody was erased");
    Ok(())
}

/// Others first: a webhook that waits to be kept is not made to wait for the next step too.
async fn breathe(core: &Arc<Core>) -> Result<(), Stopped> {
    if core.stop.is_cancelled() {
        return Err(Stopped::Closing);
    }
    if core.store.bodies_waiting() > 0 {
        pause(core, Span::millis(5)).await;
    }
    Ok(())
}

async fn look_again(core: &Arc<Core>) -> Result<(), Stopped> {
    tokio::select! {
        () = core.stop.cancelled() => Err(Stopped::Closing),
        () = pause(core, LOOK) => Ok(()),
    }
}

async fn pause(core: &Arc<Core>, span: Span) {
    core.clock.wait_for(span).await;
}

/// Whether anybody was ever erased here, for the start.
pub(crate) async fn has_erased(core: &Core) -> Result<bool, StoreError> {
    suppressed::any(&mut *core.store.read().await?).await
}
