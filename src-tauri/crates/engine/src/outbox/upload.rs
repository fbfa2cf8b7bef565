//! A file goes up to Meta before its message is sent by its id. An upload may be made again as often as it takes: nothing
//! of it reaches the customer, so none of it is counted as an attempt to send.

use std::collections::HashMap;
use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use futures_util::stream;
use shopbell_cloud::graph::{CallError, NO_CODE};
use shopbell_model::media::may_carry_file;
use shopbell_model::{ErrorClass, MessageId, Span, UtcMillis};
use shopbell_store::files::FileReader;
use shopbell_store::tables::media::{self, Media};
use shopbell_store::tables::message::write::{self as message, Facts};
use shopbell_store::{SqliteConnection, StoreError};
use tokio_util::sync::CancellationToken;

use super::outcome::{Outcome, Refusal};
use crate::changes::{Change, Tag};
use crate::core::Core;
use crate::inbox::CODE_FILE_LOST;

/// Meta keeps an upload for thirty days (CONTRACT §2); a day of them is left alone.
const YOUNG: Span = Span::days(29);

/// Bytes read from the disk at a time.
const PIECE: usize = 128 * 1024;

/// The window is told of progress no more often than this.
const TELL: Span = Span::millis(300);

/// Whether Meta has a file already, so that a message goes by its id.
pub(crate) async fn is_up(conn: &mut SqliteConnection, file: &Media, now: UtcMillis) -> Result<bool, StoreError> {
    let (Some(name), Some(mime)) = (file.file.as_deref(), file.mime.as_deref()) else { return Ok(false) };
    Ok(media::uploaded(conn, name, mime, young_since(now)).await?.is_some())
}

/// The oldest upload that may still be sent by.
pub(super) fn young_since(now: UtcMillis) -> UtcMillis {
    now - YOUNG
}

/// Codes of Meta for an id it does not know, or a file it does not take by it (CONTRACT §8).
const NOT_THIS_ID: [i32; 3] = [100, 131_052, 131_053];

/// A message was refused: where its file may be why, Meta's id of it is not used again.
pub(crate) async fn forget_refused(tx: &mut SqliteConnection, of: &Facts, code: Option<i32>) -> Result<(), StoreError> {
    if may_carry_file(of.kind) && code.is_some_and(|code| NOT_THIS_ID.contains(&code)) {
        media::forget_upload(tx, of.id).await?;
    }
    Ok(())
}

/// The uploads under way.
#[derive(Default)]
pub(crate) struct Uploads {
    running: Mutex<HashMap<MessageId, Arc<Upload>>>,
}

struct Upload {
    gone: AtomicU64,
    size: u64,
    told_at: AtomicU64,
    stop: CancellationToken,
}

impl Uploads {
    /// How much of a message's file has gone, in percent; nothing when none is going.
    pub(crate) fn percent(&self, message: MessageId) -> Option<u8> {
        let upload = self.lock().get(&message).cloned()?;
        let gone = upload.gone.load(Ordering::Relaxed).saturating_mul(100);
        u8::try_from(gone.checked_div(upload.size).unwrap_or(100).min(100)).ok()
    }

    /// Ends an upload; nothing happens when none is going.
    pub(crate) fn cancel(&self, message: MessageId) {
        if let Some(upload) = self.lock().get(&message) {
            upload.stop.cancel();
        }
    }

    fn begin(&self, message: MessageId, size: u64) -> Arc<Upload> {
        let upload = Arc::new(Upload {
            gone: AtomicU64::new(0),
            size,
            told_at: AtomicU64::new(0),
            stop: CancellationToken::new(),
        });
        self.lock().insert(message, upload.clone());
        upload
    }

    fn end(&self, message: MessageId) {
        self.lock().remove(&message);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<MessageId, Arc<Upload>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How an upload ended.
pub(super) enum Uploaded {
    /// Meta has it.
    Done,
    /// A person took it back, or the shop closes.
    Ended,
    /// It did not work.
    Failed(Outcome),
}

/// Uploads the file of a message and writes down Meta's id of it.
pub(super) async fn upload(core: &Arc<Core>, message: MessageId, file: Media) -> Uploaded {
    let (Some(name), Some(mime)) = (file.file.clone(), file.mime.clone()) else {
        return Uploaded::Failed(lost("the file is not here"));
    };
    let files = core.store.files().clone();
    let reader = match tokio::task::spawn_blocking(move || files.read(&name)).await {
        Ok(Ok(reader)) => reader,
        Ok(Err(error)) => return Uploaded::Failed(lost(&error.to_string())),
        Err(error) => return Uploaded::Failed(lost(&error.to_string())),
    };
    let size = reader.size();
    let upload = core.uploads.begin(message, size);
    let title = file.name.clone().unwrap_or_else(|| "file".to_owned());
    let pieces = pieces(core.clone(), message, reader, upload.clone());
    let number = &core.profile.phone_number_id;
    let ended = tokio::select! {
        answer = core.client.upload_pieces(number, &title, &mime, size, pieces) => Some(answer),
        () = upload.stop.cancelled() => None,
        // A shop that closes does not wait for a hundred megabytes: they go up at the next start.
        () = core.stop.cancelled() => None,
    };
    core.uploads.end(message);
    match ended {
        None => Uploaded::Ended,
        Some(Ok(id)) => match keep(core, &file, id.0).await {
            Ok(()) => Uploaded::Done,
            // It is simply uploaded again.
            Err(error) => {
                tracing::warn!(%error, "an upload could not be written down");
                Uploaded::Failed(later(NO_CODE, error.to_string()))
            }
        },
        Some(Err(error)) => Uploaded::Failed(of_call(error)),
    }
}

async fn keep(core: &Arc<Core>, file: &Media, meta_id: String) -> Result<(), StoreError> {
    let (id, now) = (file.id, core.now());
    core.store.write(move |tx| Box::pin(async move { media::uploaded_as(tx, id, &meta_id, now).await })).await
}

/// The bytes, read as fast as they go, and counted.
fn pieces(
    core: Arc<Core>,
    message: MessageId,
    reader: FileReader,
    upload: Arc<Upload>,
) -> impl futures_util::Stream<Item = io::Result<Bytes>> + Send + 'static {
    stream::try_unfold((reader, 0_u64), move |(mut reader, at)| {
        let (core, upload) = (core.clone(), upload.clone());
        async move {
            if at >= reader.size() {
                return Ok(None);
            }
            let read = tokio::task::spawn_blocking(move || reader.read_at(at, PIECE).map(|piece| (piece, reader)));
            let (piece, reader) = read.await.map_err(io::Error::other)??;
            let at = at + piece.len() as u64;
            upload.gone.store(at, Ordering::Relaxed);
            tell(&core, message, &upload).await;
            Ok::<_, io::Error>(Some((Bytes::from(piece), (reader, at))))
        }
    })
}

/// Tells the window, now and then.
async fn tell(core: &Core, message: MessageId, upload: &Upload) {
    let now = u64::try_from(core.clock.monotonic().0).unwrap_or(0);
    let before = upload.told_at.load(Ordering::Relaxed);
    if now.saturating_sub(before) < u64::try_from(TELL.0).unwrap_or(0) {
        return;
    }
    upload.told_at.store(now, Ordering::Relaxed);
    let found = async { message::facts(&mut *core.store.read().await?, message).await };
    if let Ok(Some(facts)) = found.await {
        core.changes.send(Change::Tags(vec![Tag::Messages(
            core.wholes.whole_of(facts.conversation).unwrap_or(facts.conversation),
        )]));
    }
}

/// What a failed upload means: it may always be made again, so nothing is ever unknown.
fn of_call(error: CallError) -> Outcome {
    match Outcome::of_call(error) {
        Outcome::Unknown(code) => later(code.unwrap_or(NO_CODE), "the upload was not confirmed".to_owned()),
        other => other,
    }
}

fn later(code: i32, title: String) -> Outcome {
    Outcome::Refused(Refusal { class: ErrorClass::BackOff, code, title, details: None, retry_after: None })
}

fn lost(problem: &str) -> Outcome {
    tracing::error!(problem, "the file of a message cannot be read");
    Outcome::Refused(Refusal {
        class: ErrorClass::Never,
        code: NO_CODE,
        title: CODE_FILE_LOST.to_owned(),
        details: Some(problem.to_owned()),
        retry_after: None,
    })
}
