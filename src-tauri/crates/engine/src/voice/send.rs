//! Sending what was recorded, whole or cut at both ends: a voice message like any other.

use std::io;
use std::sync::Arc;

use shopbell_model::media::LARGEST_FILE;
use shopbell_model::{CommandId, MessageId, MessageKind, RecordingId, Span};
use shopbell_sound::voice;
use shopbell_store::StoreError;
use shopbell_store::tables::conversation::parts;
use shopbell_store::tables::media::{self as row, Looks};
use shopbell_store::tables::recording::{self, Recording};

use super::finish;
use crate::changes::{News, Tag};
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::outbox::{self, FileMessage};
use crate::{command, media};

/// The shortest part of a recording that is worth sending.
const SHORTEST: Span = Span::millis(100);

/// A recording to be sent, as a person asks for it.
#[derive(Clone, Copy, Debug)]
pub struct RecordedMessage {
    /// Which.
    pub recording: RecordingId,
    /// Where it begins, from the beginning of the recording.
    pub from: Span,
    /// Where it ends; nothing for its end.
    pub to: Option<Span>,
    /// What it answers.
    pub quote: Option<MessageId>,
}

/// Sends it; answers once it stands in the outbox. The recording is a message then, and no draft any more.
pub(crate) async fn send(core: &Arc<Core>, id: CommandId, asked: RecordedMessage) -> Result<MessageId, EngineError> {
    const NAME: &str = "send_recording";
    let found = recording::get(&mut *core.store.read().await?, asked.recording).await?;
    let cut = match &found {
        Some(found) => cut(core, found, asked.from, asked.to).await?,
        None => None,
    };
    let (now, person, part) = (core.now(), core.own.person, cut.clone());
    let written = core.store.write(move |tx| {
        Box::pin(async move {
            match command::done::<MessageId>(tx, &id, NAME).await? {
                Err(refusal) => return Ok(Err(refusal)),
                Ok(Some(message)) => return Ok(Ok((message, News::default()))),
                Ok(None) => {}
            }
            let there = recording::get(tx, asked.recording).await?;
            let Some((row, whole)) = there.and_then(|row| row.file.map(|file| (row, file))) else {
                return Ok(Err(EngineError::NotFound { what: "recording" }));
            };
            let file = match &part {
                Some(looks) => row::stage(tx, Some(finish::NAME), looks, now).await?,
                None => whole,
            };
            // It hangs on a part; it goes where an answer goes.
            let whole_chat = parts::whole_of(tx, row.conversation).await?;
            let message = FileMessage {
                conversation: whole_chat.unwrap_or(row.conversation),
                file,
                kind: MessageKind::Voice,
                caption: None,
                quote: asked.quote,
                // It was listened to and cut: whoever sends it means it.
                hold: false,
            };
            let mut news = News::default();
            let message = match outbox::queue_file(tx, message, outbox::Hand { person, now }, &mut news).await? {
                Ok(message) => message,
                // The draft stays. A part that was cut for nothing is forgotten like every file that is never sent.
                Err(refusal) => return Ok(Err(refusal)),
            };
            recording::delete(tx, row.id).await?;
            if part.is_some() {
                row::drop_staged(tx, whole).await?;
            }
            command::note(tx, &id, NAME, &message, now).await?;
            news.touch(Tag::Recording(row.conversation));
            Outcome::Ok(Ok((message, news)))
        })
    });
    let written = written.await;
    if let Some(looks) = &cut {
        core.store.files().settle(looks.names());
    }
    let (message, news) = core.noted(written)??;
    core.publish(news);
    core.outbox_wake.notify_one();
    Ok(message)
}

/// The part that was asked for, as a file; nothing when all of it was.
async fn cut(
    core: &Arc<Core>,
    recording: &Recording,
    from: Span,
    to: Option<Span>,
) -> Result<Option<Looks>, EngineError> {
    let Some(file) = recording.file else { return Ok(None) };
    let media = row::file(&mut *core.store.read().await?, file).await?;
    let Some((name, length)) = media.and_then(|media| Some((media.file?, media.duration.unwrap_or(0)))) else {
        return Ok(None);
    };
    let (from, to) = (from.0.clamp(0, length), to.map_or(length, |to| to.0.min(length)));
    if from == 0 && to == length {
        return Ok(None);
    }
    if to - from < SHORTEST.0 {
        return Err(EngineError::Invalid { field: "to", problem: "nothing would be left of it".to_owned() });
    }
    let files = core.store.files().clone();
    let made = media::in_turn(move || {
        let mut reader = files.read(&name)?;
        if reader.size() > LARGEST_FILE {
            return Err(io::Error::other("too large for a voice message"));
        }
        let part = voice::cut(&reader.read_all()?, from, to).map_err(io::Error::other)?;
        finish::keep(&files, &part)
    });
    Ok(Some(made.await.map_err(StoreError::from)?))
}
