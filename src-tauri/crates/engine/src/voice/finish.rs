//! Making a file of a strip. Done twice it is done once; what fails is tried again when somebody asks, or at the next
//! start.

use std::io;
use std::sync::Arc;

use shopbell_model::{RecordingEnd, RecordingId};
use shopbell_sound::{encoder, voice};
use shopbell_store::StoreError;
use shopbell_store::files::Files;
use shopbell_store::tables::media::{self as row, Looks};
use shopbell_store::tables::recording::{self, Recording};

use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::media;

/// What people see it called where a name is shown.
pub(super) const NAME: &str = "voice.ogg";

/// Recordings looked at in one step after a start.
const STEP: u32 = 20;

/// A recording ended for this reason; makes its file.
pub(super) async fn ended(core: &Arc<Core>, id: RecordingId, why: RecordingEnd) -> Result<(), EngineError> {
    let written = core.store.write(move |tx| {
        Box::pin(async move {
            recording::end(tx, id, why).await?;
            recording::get(tx, id).await
        })
    });
    match core.noted(written.await)? {
        Some(recording) => whole(core, &recording).await,
        None => Ok(()),
    }
}

/// Makes the file. A recording in which nothing was said is none, and goes.
async fn whole(core: &Arc<Core>, recording: &Recording) -> Result<(), EngineError> {
    let Some(strip) = recording.strip.clone() else { return Ok(()) };
    let (files, name, id, now) = (core.store.files().clone(), strip.clone(), recording.id, core.now());
    let made = media::in_turn(move || make(&files, &name)).await.map_err(StoreError::from)?;
    let looks = made.clone();
    let written = core.store.write(move |tx| {
        Box::pin(async move {
            let Some(looks) = looks else { return recording::delete(tx, id).await };
            // Somebody else may have been as fast.
            if recording::get(tx, id).await?.is_some_and(|row| row.file.is_none()) {
                let file = row::stage(tx, Some(NAME), &looks, now).await?;
                recording::whole(tx, id, file).await?;
            }
            Ok(())
        })
    });
    let written = written.await;
    if let Some(looks) = &made {
        core.store.files().settle(looks.names());
    }
    core.noted(written)?;
    let files = core.store.files().clone();
    if let Err(error) = media::blocking(move || files.remove_strip(&strip)).await {
        tracing::debug!(%error, "a strip stays until the next start");
    }
    core.tell(Tag::Recording(recording.conversation));
    Ok(())
}

/// Reads a strip, puts its packets into a file, and looks at it; nothing when it is empty.
fn make(files: &Files, strip: &str) -> io::Result<Option<Looks>> {
    let mut packets = Vec::new();
    for piece in files.read_strip(strip)? {
        let mut rest = piece.as_slice();
        while let Some((length, after)) = rest.split_first_chunk::<2>() {
            let length = usize::from(u16::from_be_bytes(*length));
            let Some((packet, after)) = after.split_at_checked(length) else { break };
            packets.push(packet.to_vec());
            rest = after;
        }
    }
    if voice::lasts(packets.len()) == 0 {
        return Ok(None);
    }
    let bytes = voice::file(&packets).map_err(io::Error::other)?;
    tracing::debug!(packets = packets.len(), bits = encoder::BITS, "a recording is whole");
    keep(files, &bytes).map(Some)
}

/// Puts a voice message into the folder.
pub(super) fn keep(files: &Files, bytes: &[u8]) -> io::Result<Looks> {
    let mut new = files.create()?;
    new.push(bytes)?;
    let stored = new.finish()?;
    media::look(files, &stored, Some("audio/ogg"))
}

/// After a start: what was cut off becomes a draft, and strips nobody speaks of go. What cannot be done now, for want of
/// room say, is done when somebody asks for it.
pub(crate) async fn recover(core: &Arc<Core>) -> Result<(), StoreError> {
    let (mut last, mut kept) = (RecordingId(0), Vec::new());
    loop {
        let some = recording::after(&mut *core.store.read().await?, last, STEP).await?;
        let Some(newest) = some.last() else { break };
        last = newest.id;
        for one in some.into_iter().filter(|one| one.strip.is_some()) {
            kept.extend(one.strip);
            if let Err(error) = ended(core, one.id, RecordingEnd::CutOff).await {
                tracing::warn!(%error, "a recording that was cut off waits");
            }
        }
    }
    let files = core.store.files().clone();
    if let Err(error) = media::blocking(move || files.keep_strips(&kept)).await {
        tracing::warn!(%error, "strips nobody speaks of stay");
    }
    Ok(())
}
