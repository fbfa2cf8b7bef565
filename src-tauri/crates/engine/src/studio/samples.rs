//! Sample files for headers and cards: an attached file goes up to Meta, goes on where it broke off, and
//! becomes a handle (CONTRACT §2, resumable upload). An upload reaches no customer, so it may be repeated.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use futures_util::stream;
use shopbell_cloud::graph::CallError;
use shopbell_model::media::{check_sample, sent_as};
use shopbell_model::template::definition::MediaKind;
use shopbell_model::{CommandId, FileId, SampleId, Span};
use shopbell_store::files::FileReader;
use shopbell_store::tables::media::{self, Media};
use shopbell_store::tables::studio::sample::{self, Sample};
use shopbell_store::{SqliteConnection, StoreError};

use super::SampleFile;
use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::outbox::file_facts;

/// Samples that are kept: the newest.
const KEPT: u32 = 200;
/// Bytes read from the disk at a time.
const PIECE: usize = 128 * 1024;
/// The window is told each time so many bytes more have gone.
const TELL: u64 = 1 << 20;
/// So often an upload goes on by itself after the line broke, each time after this real time.
const TRIES: u32 = 3;
const AGAIN: Span = Span::seconds(2);

const NO_SAMPLE: EngineError = EngineError::NotFound { what: "sample" };

/// The uploads under way, with how many bytes of each have gone.
#[derive(Default)]
pub(crate) struct Carrying(Mutex<HashMap<SampleId, Arc<AtomicU64>>>);

impl Carrying {
    fn begin(&self, id: SampleId) -> bool {
        let mut all = self.lock();
        let fresh = !all.contains_key(&id);
        all.entry(id).or_default();
        fresh
    }

    fn end(&self, id: SampleId) {
        self.lock().remove(&id);
    }

    fn gone(&self, id: SampleId) -> Option<Arc<AtomicU64>> {
        self.lock().get(&id).cloned()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<SampleId, Arc<AtomicU64>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether there is a thumbnail of a sample's file.
pub(super) async fn has_thumbnail(conn: &mut SqliteConnection, file: FileId) -> Result<bool, StoreError> {
    Ok(media::file(conn, file).await?.is_some_and(|file| file.thumbnail.is_some()))
}

/// Makes a sample of an attached file and begins to bring it to Meta. What Meta would not take as this is refused before
/// anything is asked.
pub(crate) async fn upload(
    core: &Arc<Core>,
    id: CommandId,
    file: FileId,
    of: MediaKind,
) -> Result<SampleFile, EngineError> {
    let now = core.now();
    let made = command::once(core, id, "studio_sample_upload", move |tx, news| {
        Box::pin(async move {
            let attached = media::file(tx, file).await?.filter(|file| file.message.is_none());
            let problem = attached.as_ref().and_then(|attached| check_sample(of, &file_facts(attached)).err());
            let Some(Media { mime: Some(mime), size: Some(size), name, .. }) = attached else {
                return Ok(Err(EngineError::NotFound { what: "file" }));
            };
            if let Some(problem) = problem {
                return Ok(Err(EngineError::FileUnfit { kind: sent_as(of), problem }));
            }
            let mime = mime.split(';').next().unwrap_or_default().trim().to_owned();
            let name = name.unwrap_or_else(|| "sample".to_owned());
            let made = sample::add(tx, file, &name, &mime, size, now).await?;
            sample::thin_out(tx, KEPT).await?;
            news.touch(Tag::Templates);
            Ok(Ok(made))
        })
    })
    .await?;
    begin(core, made);
    sample(core, made).await
}

/// Lets an upload go on.
pub(crate) async fn resume(core: &Arc<Core>, id: CommandId, which: SampleId) -> Result<SampleFile, EngineError> {
    command::first_time(core, id, "studio_sample_resume").await?;
    let there = sample(core, which).await?;
    if there.row.handle.is_none() {
        begin(core, which);
    }
    sample(core, which).await
}

/// A sample and how far it is.
pub(crate) async fn sample(core: &Arc<Core>, which: SampleId) -> Result<SampleFile, EngineError> {
    let mut conn = core.store.read().await?;
    let mut row = sample::get(&mut conn, which).await?.ok_or(NO_SAMPLE)?;
    let thumbnail = has_thumbnail(&mut conn, row.file).await?;
    let moving = core.carrying.gone(which);
    if let Some(gone) = &moving {
        row.gone = i64::try_from(gone.load(Ordering::Relaxed)).unwrap_or(row.gone);
    }
    Ok(SampleFile { moving: moving.is_some(), thumbnail, row })
}

fn begin(core: &Arc<Core>, which: SampleId) {
    if !core.carrying.begin(which) {
        return;
    }
    let core = core.clone();
    tokio::spawn(async move {
        let ended = tokio::select! {
            () = core.stop.cancelled() => Ok(()),
            ended = carry(&core, which) => ended,
        };
        core.carrying.end(which);
        if let Err(error) = ended {
            tracing::warn!(%error, "a sample file could not be brought to Meta");
        }
        core.tell(Tag::Templates);
    });
}

async fn carry(core: &Arc<Core>, which: SampleId) -> Result<(), EngineError> {
    let mut conn = core.store.read().await?;
    let Some(row) = sample::get(&mut conn, which).await?.filter(|row| row.handle.is_none()) else { return Ok(()) };
    let file = media::file(&mut conn, row.file).await?.and_then(|file| file.file);
    drop(conn);
    let carried = match file {
        Some(file) => bring(core, &row, &file).await,
        None => Err("the file is not here".to_owned()),
    };
    if let Err(problem) = carried {
        moved(core, which, None, None, Some(problem)).await?;
    }
    Ok(())
}

/// Brings what Meta lacks of a file, and keeps the handle. Where the line breaks it goes on from where Meta is, a few
/// times.
async fn bring(core: &Arc<Core>, row: &Sample, file: &str) -> Result<(), String> {
    let said = |error: CallError| error.to_string();
    let size = u64::try_from(row.size).unwrap_or(0);
    // How far it is Meta tells, not what was written down. A session that Meta forgot is begun anew.
    let known = match &row.session {
        Some(session) => core.client.upload_offset(session).await.ok().map(|offset| (session.clone(), offset)),
        None => None,
    };
    let (session, mut offset) = match known {
        Some(known) => known,
        None => (core.client.begin_upload(&core.profile.app_id, &row.name, &row.mime, size).await.map_err(said)?, 0),
    };
    let gone = core.carrying.gone(row.id).unwrap_or_default();
    let mut tries = 0;
    loop {
        moved(core, row.id, Some(session.clone()), Some(offset), None).await.map_err(|error| error.to_string())?;
        let (files, name) = (core.store.files().clone(), file.to_owned());
        let reader = tokio::task::spawn_blocking(move || files.read(&name)).await;
        let reader = reader.map_err(|error| error.to_string())?.map_err(|error| error.to_string())?;
        let rest = size.saturating_sub(offset);
        let bytes = pieces(core.clone(), reader, (offset, size), gone.clone());
        match core.client.upload_bytes(&session, offset, rest, bytes).await {
            Ok(handle) => {
                let id = row.id;
                let written = core.store.write(move |tx| {
                    let handle = handle.clone();
                    Box::pin(async move { sample::done(tx, id, &handle).await })
                });
                return core.noted(written.await).map_err(|error| error.to_string());
            }
            Err(error) if tries < TRIES && !matches!(error, CallError::Refused(_)) => {
                tries += 1;
                core.clock.wait_for(AGAIN).await;
                offset = core.client.upload_offset(&session).await.map_err(said)?.min(size);
            }
            Err(error) => return Err(error.to_string()),
        }
    }
}

async fn moved(
    core: &Arc<Core>,
    which: SampleId,
    session: Option<String>,
    gone: Option<u64>,
    problem: Option<String>,
) -> Result<(), EngineError> {
    let written = core.store.write(move |tx| {
        let (session, problem) = (session.clone(), problem.clone());
        Box::pin(async move {
            let Some(row) = sample::get(tx, which).await? else { return Ok(()) };
            let session = session.or(row.session);
            let gone = gone.and_then(|gone| i64::try_from(gone).ok()).unwrap_or(row.gone);
            sample::moved(tx, which, session.as_deref(), gone, problem.as_deref()).await
        })
    });
    core.noted(written.await)?;
    core.tell(Tag::Templates);
    Ok(())
}

/// The bytes from one place to before another, counted as they go; the window is told now and then.
fn pieces(
    core: Arc<Core>,
    reader: FileReader,
    (from, until): (u64, u64),
    gone: Arc<AtomicU64>,
) -> impl futures_util::Stream<Item = std::io::Result<Bytes>> + Send + 'static {
    stream::try_unfold((reader, from), move |(mut reader, at)| {
        let (core, gone) = (core.clone(), gone.clone());
        async move {
            if at >= until {
                return Ok(None);
            }
            let wanted = usize::try_from(until - at).unwrap_or(PIECE).min(PIECE);
            let read = tokio::task::spawn_blocking(move || {
                let piece = reader.read_at(at, wanted)?;
                Ok::<_, std::io::Error>((piece, reader))
            });
            let (piece, reader) = read.await.map_err(std::io::Error::other)??;
            if piece.is_empty() {
                return Err(std::io::Error::from(std::io::ErrorKind::UnexpectedEof));
            }
            let next = at + piece.len() as u64;
            let before = gone.swap(next, Ordering::Relaxed);
            if before / TELL != next / TELL {
                core.tell(Tag::Templates);
            }
            Ok(Some((Bytes::from(piece), (reader, next))))
        }
    })
}
