//! What has not gone.

use shopbell_engine::inbox as rows;
use shopbell_engine::later::Waits;
use shopbell_engine::outbox::TakenBack as Taken;
use shopbell_model::{CommandId, ConversationId, LaterId, MessageId, UtcMillis, text};

use super::compose::{content_of, template_of};
use super::media::attachment;
use super::messages::cause;
use super::person::person;
use crate::counter::Counter;
use crate::dto::{
    Failure, FileBack, LaterText, LaterTexts, NotGone, Nothing, OutgoingMessage, PutOffLater, Queued, SendLater,
    SendLaterNow, TakeBack, TakeBackLater, TakenBack,
};

/// Characters of a message in the list.
const LINE: usize = 200;

pub(crate) async fn not_gone(counter: &Counter, _: Nothing) -> Result<NotGone, Failure> {
    let all = counter.shop.not_gone().await?;
    Ok(NotGone {
        troubled: all.troubled.into_iter().map(|(message, trouble)| shown(&message, trouble)).collect(),
        more: all.more,
        waiting: all.waiting.into_iter().map(|message| shown(&message, None)).collect(),
        later: all.later.into_iter().map(later).collect(),
    })
}

pub(crate) async fn later_texts(counter: &Counter, _: Nothing) -> Result<LaterTexts, Failure> {
    Ok(LaterTexts { texts: counter.shop.later().await?.into_iter().map(later).collect() })
}

pub(crate) async fn take_back(counter: &Counter, request: TakeBack) -> Result<TakenBack, Failure> {
    let taken = counter.shop.take_back(CommandId(request.command_id), MessageId(request.message)).await?;
    handed_back(counter, taken).await
}

pub(crate) async fn send_later(counter: &Counter, request: SendLater) -> Result<Nothing, Failure> {
    let (chat, at) = (ConversationId(request.conversation), request.at.map(UtcMillis));
    let quote = request.quote.map(MessageId);
    counter.shop.send_later_as_answer(CommandId(request.command_id), chat, (request.text, quote), at).await?;
    Ok(Nothing {})
}

pub(crate) async fn put_off(counter: &Counter, request: PutOffLater) -> Result<Nothing, Failure> {
    let (which, at) = (LaterId(request.later), request.at.map(UtcMillis));
    counter.shop.put_off_later(CommandId(request.command_id), which, at).await?;
    Ok(Nothing {})
}

pub(crate) async fn send_now(counter: &Counter, request: SendLaterNow) -> Result<Queued, Failure> {
    let message = counter.shop.send_later_now(CommandId(request.command_id), LaterId(request.later)).await?;
    Ok(Queued { message: message.0 })
}

pub(crate) async fn take_back_later(counter: &Counter, request: TakeBackLater) -> Result<TakenBack, Failure> {
    let taken = counter.shop.take_back_later(CommandId(request.command_id), LaterId(request.later)).await?;
    handed_back(counter, taken).await
}

async fn handed_back(counter: &Counter, taken: Taken) -> Result<TakenBack, Failure> {
    let file = match taken.file {
        // What was attached and removed again meanwhile is not there any more.
        Some(back) => counter
            .shop
            .attached(back.file)
            .await
            .ok()
            .map(|staged| FileBack { attachment: attachment(&counter.shop, staged), kind: back.kind.into() }),
        None => None,
    };
    let mut files = Vec::new();
    for (_, file) in taken.template.iter().flat_map(|pick| &pick.files) {
        if let Ok(staged) = counter.shop.attached(*file).await {
            files.push(attachment(&counter.shop, staged));
        }
    }
    let content = taken.draft.map(content_of).or_else(|| taken.template.map(template_of));
    Ok(TakenBack { text: taken.text, file, content, files })
}

fn shown(message: &rows::Outgoing, trouble: Option<rows::Trouble>) -> OutgoingMessage {
    OutgoingMessage {
        message: message.message.0,
        conversation: message.conversation.0,
        person: person(&message.person),
        kind: message.kind.into(),
        text: text::excerpt(message.text.as_deref().unwrap_or_default(), LINE),
        at: message.at.0,
        trouble: trouble.map(cause),
    }
}

fn later(waits: Waits) -> LaterText {
    let Waits { later, person: who, last_time, until, may_go } = waits;
    LaterText {
        later: later.id.0,
        conversation: later.conversation.0,
        person: person(&who),
        text: later.text,
        send_at: later.send_at.map(|at| at.0),
        held: later.held.map(Into::into),
        last_time: last_time.map(|at| at.0),
        until: until.map(|at| at.0),
        may_go,
    }
}
