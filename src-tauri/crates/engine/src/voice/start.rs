//! Beginning, pausing and ending a recording, as a person asks for it.

use std::sync::Arc;

use shopbell_model::gate::Purpose;
use shopbell_model::{CommandId, ConversationId, MessageKind, RecordingEnd, RecordingId};
use shopbell_sound::encoder::VoiceEncoder;
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::recording;
use tokio::sync::oneshot;

use super::draft::{self, Recording};
use super::recorder::{self, Order, Ready, Running};
use crate::changes::{News, Tag};
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::inbox::parts;
use crate::{command, gate, media};

const NO_CONVERSATION: EngineError = EngineError::NotFound { what: "conversation" };
const NO_RECORDING: EngineError = EngineError::NotFound { what: "recording" };

/// Begins to record for a chat. A chat that has a recording keeps it: the answer is that one.
pub(crate) async fn start(
    core: &Arc<Core>,
    id: CommandId,
    chat: ConversationId,
) -> Result<Option<Recording>, EngineError> {
    const NAME: &str = "record";
    let mut place = core.recorder.running.lock().await;
    let chat = core.wholes.now(chat);
    if let Some(there) = draft::of_chat(core, chat).await? {
        return Ok(Some(there));
    }
    if place.as_ref().is_some_and(|running| !running.task.is_finished()) {
        return Err(EngineError::RecordingElsewhere);
    }
    may(core, &id, NAME, chat).await?;
    // A merged chat may be taken apart again: what is recorded hangs on its main part.
    let part = parts::of(&mut *core.store.read().await?, chat).await?.first().copied().unwrap_or(chat);
    let hearing = recorder::listen(core).await?;
    let ready = match ready(core, id, NAME, part, hearing.rate).await {
        Ok(ready) => ready,
        Err(error) => {
            recorder::quiet(Some(hearing)).await;
            return Err(error);
        }
    };
    *place = Some(recorder::begin(core, part, ready, hearing));
    draft::of_chat(core, chat).await
}

/// Makes what a recording at this rate is written with and into, and its row.
async fn ready(
    core: &Arc<Core>,
    id: CommandId,
    name: &'static str,
    part: ConversationId,
    rate: u32,
) -> Result<Ready, EngineError> {
    let encoder = VoiceEncoder::new(rate).map_err(recorder::cannot)?;
    let files = core.store.files().clone();
    let strip = media::blocking(move || files.begin_strip()).await.map_err(disk)?;
    let (file, now) = (strip.name().to_owned(), core.now());
    let begun = command::once(core, id, name, move |tx, news: &mut News| {
        Box::pin(async move {
            news.touch(Tag::Recording(part));
            Outcome::Ok(Ok(recording::begin(tx, part, &file, now).await?))
        })
    });
    Ok(Ready { id: begun.await?, encoder, strip })
}

/// Judges before the microphone goes on: what could not be sent need not be said.
async fn may(core: &Arc<Core>, id: &CommandId, name: &'static str, chat: ConversationId) -> Result<(), EngineError> {
    let (id, now) = (id.clone(), core.now());
    let judged = core.store.write(move |tx| {
        Box::pin(async move {
            match command::done::<RecordingId>(tx, &id, name).await? {
                Err(refusal) => return Ok(Err(refusal)),
                // Done before, and discarded or sent meanwhile: not once more.
                Ok(Some(_)) => return Ok(Err(NO_RECORDING)),
                Ok(None) => {}
            }
            let part = parts::answered_in(tx, chat, None).await?;
            let Some(row) = conversation::standing(tx, part).await?.filter(|row| row.ours) else {
                return Ok(Err(NO_CONVERSATION));
            };
            let (known, way) = (gate::known(tx, &row).await?, gate::way(tx, MessageKind::Voice, None).await?);
            let verdict = gate::judge(&known, way, Purpose::Answer { written: now }, None, now);
            if verdict.is_allowed() { Outcome::Ok(Ok(())) } else { Ok(Err(gate::refusal(verdict.because()))) }
        })
    });
    core.noted(judged.await)?
}

/// Turns the microphone off for a while, or on again. A recording that does not run stays as it is.
pub(crate) async fn pause(core: &Arc<Core>, id: CommandId, which: RecordingId, off: bool) -> Result<(), EngineError> {
    let place = core.recorder.running.lock().await;
    let Some(running) = place.as_ref().filter(|running| running.id == which && !running.task.is_finished()) else {
        return Err(EngineError::MovedOn);
    };
    let (done, told) = oneshot::channel();
    if running.orders.send(Order::Pause(off, done)).await.is_err() {
        return Err(EngineError::MovedOn);
    }
    told.await.map_err(|_| EngineError::MovedOn)??;
    // Noted last: the microphone waits for no disk, and doing the same twice changes nothing.
    command::first_time(core, id, "pause_recording").await.map(|_| ())
}

/// Ends a recording and makes a file of it; comes back when it is whole. Asked again it makes up for what failed.
pub(crate) async fn stop(
    core: &Arc<Core>,
    id: CommandId,
    which: RecordingId,
) -> Result<Option<Recording>, EngineError> {
    let mut place = core.recorder.running.lock().await;
    if let Some(running) = place.take_if(|running| running.id == which) {
        end(running).await;
    }
    // Noted last: the microphone waits for no disk, and doing the same twice changes nothing.
    command::first_time(core, id, "stop_recording").await?;
    super::finish::ended(core, which, RecordingEnd::Stopped).await?;
    draft::get(core, which).await
}

/// Nobody sees any more that a recording runs: it is over, and waits in its chat.
pub(crate) async fn unseen(core: &Core) {
    if let Some(running) = core.recorder.running.lock().await.take() {
        end(running).await;
    }
}

/// Ends what runs, and comes back when the microphone is off and what was said lies on the disk.
async fn end(running: Running) {
    // One that ended by itself does not listen any more.
    let _ = running.orders.send(Order::Stop).await;
    if let Err(error) = running.task.await {
        tracing::error!(%error, "a recording ended badly");
    }
}

/// The shop closes: waits until what runs lies on the disk.
pub(crate) async fn close(core: &Core) {
    if let Some(running) = core.recorder.running.lock().await.take()
        && let Err(error) = running.task.await
    {
        tracing::error!(%error, "a recording ended badly");
    }
}

fn disk(error: std::io::Error) -> EngineError {
    EngineError::Store(error.into())
}
