//! Writing a message with a file: the file was attached before or stands in the tray of stickers, its limits are judged,
//! and the two become one.

use std::sync::Arc;

use shopbell_model::gate::Purpose;
use shopbell_model::media::{FileFacts, check_file};
use shopbell_model::{ActorId, CommandId, ConversationId, FileId, MessageId, MessageKind, Span, StickerId, UtcMillis};
use shopbell_store::SqliteConnection;
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::media::{self, Media};
use shopbell_store::tables::{outbox, sticker};

use super::compose::{self, Written};
use super::kinds::files::{self, Around};
use super::take_back::GRACE;
use crate::changes::{News, Tag};
use crate::command;
use crate::core::Core;
use crate::error::{EngineError, Outcome};
use crate::gate::Facing;
use crate::inbox::parts;

const NO_FILE: EngineError = EngineError::NotFound { what: "file" };
const NO_STICKER: EngineError = EngineError::NotFound { what: "sticker" };

/// A message with a file, as a person asks for it.
#[derive(Clone, Debug)]
pub struct FileMessage {
    /// To whom.
    pub conversation: ConversationId,
    /// Which of the attached files.
    pub file: FileId,
    /// As what.
    pub kind: MessageKind,
    /// What stands under it, where something can.
    pub caption: Option<String>,
    /// What it answers.
    pub quote: Option<MessageId>,
    /// Whether it waits some seconds, so that it can be taken back.
    pub hold: bool,
}

/// A sticker of the tray, as a person sends it.
#[derive(Clone, Copy, Debug)]
pub struct StickerMessage {
    /// To whom.
    pub conversation: ConversationId,
    /// Which.
    pub sticker: StickerId,
    /// What it answers.
    pub quote: Option<MessageId>,
    /// Whether it waits some seconds, so that it can be taken back.
    pub hold: bool,
}

/// Who writes, and when.
#[derive(Clone, Copy)]
pub(crate) struct Hand {
    pub(crate) person: ActorId,
    pub(crate) now: UtcMillis,
}

/// Writes it; answers once it stands in the outbox.
pub(crate) async fn send_file(core: &Arc<Core>, id: CommandId, asked: FileMessage) -> Result<MessageId, EngineError> {
    let hand = Hand { person: core.own.person, now: core.now() };
    let message =
        command::once(core, id, "send_file", move |tx, news| Box::pin(queue_file(tx, asked, hand, news))).await?;
    core.outbox_wake.notify_one();
    Ok(message)
}

/// Writes a message with a sticker of the tray, which comes to the front of it.
pub(crate) async fn send_sticker(
    core: &Arc<Core>,
    id: CommandId,
    asked: StickerMessage,
) -> Result<MessageId, EngineError> {
    let hand = Hand { person: core.own.person, now: core.now() };
    let message = command::once(core, id, "send_sticker", move |tx, news| {
        Box::pin(async move {
            let StickerMessage { conversation, sticker: which, quote, hold } = asked;
            let Some(file) = sticker::file(tx, which).await? else { return Ok(Err(NO_STICKER)) };
            let Some(kept) = media::file(tx, file).await? else { return Ok(Err(NO_STICKER)) };
            let asked = FileMessage { conversation, file, kind: MessageKind::Sticker, caption: None, quote, hold };
            let message = match queue(tx, asked, &kept, hand, news).await? {
                Ok(message) => message,
                Err(refusal) => return Ok(Err(refusal)),
            };
            // The tray keeps its own; the message speaks of the same content.
            if let Some(copy) = media::copy(tx, file, hand.now).await? {
                media::attach(tx, copy, message).await?;
            }
            sticker::to_front(tx, which).await?;
            news.touch(Tag::Stickers);
            Ok(Ok(message))
        })
    })
    .await?;
    core.outbox_wake.notify_one();
    Ok(message)
}

/// Judges a message with an attached file and puts it into the outbox. What refuses has written nothing.
pub(crate) async fn queue_file(
    tx: &mut SqliteConnection,
    asked: FileMessage,
    hand: Hand,
    news: &mut News,
) -> Outcome<MessageId> {
    let file = asked.file;
    let Some(staged) = media::staged(tx, file).await? else { return Ok(Err(NO_FILE)) };
    if sticker::keeps(tx, file).await? {
        return Ok(Err(NO_FILE));
    }
    let message = match queue(tx, asked, &staged, hand, news).await? {
        Ok(message) => message,
        Err(refusal) => return Ok(Err(refusal)),
    };
    media::attach(tx, file, message).await?;
    Ok(Ok(message))
}

/// Judges and queues a message with this file. The file is not the message's yet.
async fn queue(
    tx: &mut SqliteConnection,
    asked: FileMessage,
    file: &Media,
    hand: Hand,
    news: &mut News,
) -> Outcome<MessageId> {
    let FileMessage { conversation, kind, caption, quote, hold, .. } = asked;
    let caption = caption.map(|caption| caption.trim().to_owned()).filter(|caption| !caption.is_empty());
    let conversation = parts::answered_in(tx, conversation, quote).await?;
    let Some(row) = conversation::standing(tx, conversation).await?.filter(|row| row.ours) else {
        return Ok(Err(compose::NO_CONVERSATION));
    };
    if let Err(problem) = check_file(kind, &facts(file)) {
        return Ok(Err(EngineError::FileUnfit { kind, problem }));
    }
    let Some((stored, body)) = files::keep(kind, &Around { caption, name: file.name.clone() }) else {
        return Ok(Err(NO_FILE));
    };
    if let Err(refusal) = compose::check(&body) {
        return Ok(Err(refusal));
    }
    let quoted = match quote {
        Some(quote) => match compose::quotable(tx, conversation, quote).await? {
            Ok(wamid) => Some(wamid),
            Err(refusal) => return Ok(Err(refusal)),
        },
        None => None,
    };
    let Hand { person, now } = hand;
    let hold = if hold { GRACE } else { Span(0) };
    let written = Written {
        row,
        stored,
        quoted,
        person,
        purpose: Purpose::Answer { written: now },
        by_rule: false,
        priority: outbox::PRIORITY_PERSON,
        hold,
        facing: Facing::default(),
        now,
    };
    compose::queue(tx, written, news).await
}

/// What the limits ask of a file.
pub(crate) fn facts(media: &Media) -> FileFacts {
    let pixel = |edge: Option<i64>| edge.and_then(|edge| u32::try_from(edge).ok());
    FileFacts {
        mime: media.mime.clone().unwrap_or_default(),
        size: media.size.and_then(|size| u64::try_from(size).ok()).unwrap_or(0),
        pixels: pixel(media.width).zip(pixel(media.height)),
        animated: media.animated,
    }
}
