//! A chat's recording as it stands, and throwing one away.

use std::sync::Arc;

use shopbell_model::voice::RecordingNotice;
use shopbell_model::{CommandId, ConversationId, FileId, RecordingEnd, RecordingId, Span};
use shopbell_store::tables::media::{self as row, Media};
use shopbell_store::tables::recording::{self, Recording as Row};

use super::recorder::Order;
use crate::changes::Tag;
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::inbox::parts;
use crate::{command, media};

/// Where a recording stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordingState {
    /// The microphone is on.
    Recording,
    /// The microphone is off for a while.
    Paused,
    /// It is over, and waits to be sent.
    Recorded,
}

/// A chat's recording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recording {
    /// Which.
    pub id: RecordingId,
    /// In which chat.
    pub conversation: ConversationId,
    /// Where it stands.
    pub state: RecordingState,
    /// How long it is.
    pub length: Span,
    /// Its bytes.
    pub size: u64,
    /// Why it ended, when it is over.
    pub ended: Option<RecordingEnd>,
    /// What a person is told in time.
    pub notice: Option<RecordingNotice>,
    /// Its file; nothing while it runs, or when the disk had no room for it.
    pub file: Option<FileId>,
    /// Its shape.
    pub wave: Option<Vec<u8>>,
}

/// The recording of a chat: of a merged one those of its parts, the one that runs before all, else the oldest of the main
/// part's. The next is shown when it is sent or thrown away.
pub(crate) async fn of_chat(core: &Arc<Core>, chat: ConversationId) -> Result<Option<Recording>, EngineError> {
    let mut rows = Vec::new();
    {
        let mut conn = core.store.read().await?;
        for part in parts::of(&mut conn, core.wholes.now(chat)).await? {
            rows.extend(recording::of(&mut conn, part).await?);
        }
    }
    let runs = rows.iter().position(|row| core.recorder.live(row.id).is_some()).unwrap_or(0);
    shown(core, rows.into_iter().nth(runs)).await
}

/// One recording.
pub(super) async fn get(core: &Arc<Core>, id: RecordingId) -> Result<Option<Recording>, EngineError> {
    let row = recording::get(&mut *core.store.read().await?, id).await?;
    shown(core, row).await
}

async fn shown(core: &Arc<Core>, row: Option<Row>) -> Result<Option<Recording>, EngineError> {
    let Some(row) = row else { return Ok(None) };
    let media = match row.file {
        Some(file) => row::file(&mut *core.store.read().await?, file).await?,
        None => None,
    };
    Ok(Some(view(core, &row, media)))
}

fn view(core: &Core, row: &Row, media: Option<Media>) -> Recording {
    let live = core.recorder.live(row.id);
    let (state, length, size, notice) = match (&live, &media) {
        (Some(live), _) => {
            let state = if live.paused { RecordingState::Paused } else { RecordingState::Recording };
            (state, live.length(), live.bytes, live.notice())
        }
        (None, Some(media)) => {
            let (length, size) = (Span(media.duration.unwrap_or(0)), media.size.unwrap_or(0).unsigned_abs());
            (RecordingState::Recorded, length, size, shopbell_model::voice::notice(Span(0), size))
        }
        (None, None) => (RecordingState::Recorded, Span(0), 0, None),
    };
    Recording {
        id: row.id,
        conversation: core.wholes.now(row.conversation),
        state,
        length,
        size,
        ended: row.ended,
        notice,
        file: media.as_ref().map(|media| media.id),
        wave: media.and_then(|media| media.wave),
    }
}

/// Throws a recording away, also one that runs.
pub(crate) async fn discard(core: &Arc<Core>, id: CommandId, which: RecordingId) -> Result<(), EngineError> {
    let mut place = core.recorder.running.lock().await;
    if let Some(running) = place.take_if(|running| running.id == which) {
        let _ = running.orders.send(Order::Stop).await;
        if let Err(error) = running.task.await {
            tracing::error!(%error, "a recording ended badly");
        }
    }
    let gone = command::once(core, id, "discard_recording", move |tx, news| {
        Box::pin(async move {
            let Some(row) = recording::get(tx, which).await? else { return Outcome::Ok(Ok(None)) };
            recording::delete(tx, which).await?;
            if let Some(file) = row.file {
                row::drop_staged(tx, file).await?;
            }
            news.touch(Tag::Recording(row.conversation));
            Ok(Ok(row.strip))
        })
    });
    if let Some(strip) = gone.await? {
        let files = core.store.files().clone();
        media::blocking(move || files.remove_strip(&strip)).await.map_err(|error| EngineError::Store(error.into()))?;
    }
    Ok(())
}
