//! Writing a message with a file: the file was attached before, its limits are judged, and the two become one.

use std::sync::Arc;

use shopbell_model::gate::Purpose;
use shopbell_model::media::{FileFacts, check_file};
use shopbell_model::{CommandId, ConversationId, FileId, MessageId, MessageKind, Span};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::media::{self, Media};
use shopbell_store::tables::outbox;

use super::compose::{self, Written};
use super::kinds::files::{self, Around};
use crate::changes::News;
use crate::command;
use crate::error::{EngineError, Outcome};
use crate::shop::Core;

const NO_FILE: EngineError = EngineError::NotFound { what: "file" };

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
}

/// Writes it; answers once it stands in the outbox.
pub(crate) async fn send_file(core: &Arc<Core>, id: CommandId, asked: FileMessage) -> Result<MessageId, EngineError> {
    const NAME: &str = "send_file";
    let FileMessage { conversation, file, kind, caption, quote } = asked;
    let caption = caption.map(|caption| caption.trim().to_owned()).filter(|caption| !caption.is_empty());
    let (now, person) = (core.now(), core.own.person);
    let written = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                match command::done::<MessageId>(tx, &id, NAME).await? {
                    Err(refusal) => return Ok(Err(refusal)),
                    Ok(Some(message)) => return Ok(Ok((message, News::default()))),
                    Ok(None) => {}
                }
                let Some(row) = conversation::standing(tx, conversation).await?.filter(|row| row.ours) else {
                    return Ok(Err(compose::NO_CONVERSATION));
                };
                let Some(staged) = media::file(tx, file).await?.filter(|staged| staged.message.is_none()) else {
                    return Ok(Err(NO_FILE));
                };
                if let Err(problem) = check_file(kind, &facts(&staged)) {
                    return Ok(Err(EngineError::FileUnfit { kind, problem }));
                }
                let Some((stored, body)) = files::keep(kind, &Around { caption, name: staged.name }) else {
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
                let mut news = News::default();
                let written = Written {
                    row,
                    stored,
                    quoted,
                    person,
                    purpose: Purpose::Answer { written: now },
                    by_rule: false,
                    priority: outbox::PRIORITY_PERSON,
                    hold: Span(0),
                    now,
                };
                let message = match compose::queue(tx, written, &mut news).await? {
                    Ok(message) => message,
                    Err(refusal) => return Ok(Err(refusal)),
                };
                media::attach(tx, file, message).await?;
                command::note(tx, &id, NAME, &message, now).await?;
                Outcome::Ok(Ok((message, news)))
            })
        })
        .await;
    let (message, news) = core.noted(written)??;
    core.publish(news);
    core.outbox_wake.notify_one();
    Ok(message)
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
