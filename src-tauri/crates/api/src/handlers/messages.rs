//! A conversation's messages, and what a person writes there.

use shopbell_engine::inbox as rows;
use shopbell_engine::inbox::{Anchor as Start, ChatMessage, Trouble as Cause};
use shopbell_model::{CommandId, ConversationId, MessageId, text};

use super::content;
use crate::counter::Counter;
use crate::dto::{
    Anchor, Failure, ListMessages, Message, MessagePage, Nothing, Queued, Quote, React, Reaction, Remedied, SendText,
    Ticks, Trouble,
};
use crate::handlers::media;

/// Characters of a quoted text.
const QUOTE: usize = 200;

pub(crate) async fn messages(counter: &Counter, request: ListMessages) -> Result<MessagePage, Failure> {
    let from = match request.from {
        Anchor::Newest => Start::Newest,
        Anchor::Before { cursor } => Start::Before(cursor),
        Anchor::After { cursor } => Start::After(cursor),
        Anchor::Around { message } => Start::Around(MessageId(message)),
    };
    let page = counter.shop.messages(ConversationId(request.conversation), &from, request.limit).await?;
    Ok(MessagePage {
        messages: page.messages.into_iter().map(|one| shown(counter, one)).collect(),
        before: page.before,
        after: page.after,
    })
}

pub(crate) async fn send_text(counter: &Counter, request: SendText) -> Result<Queued, Failure> {
    let conversation = ConversationId(request.conversation);
    let quote = request.quote.map(MessageId);
    let id = CommandId(request.command_id);
    let message = if request.hold == Some(true) {
        counter.shop.send_text_held(id, conversation, request.text, quote).await?
    } else {
        counter.shop.send_text(id, conversation, request.text, quote).await?
    };
    Ok(Queued { message: message.0 })
}

pub(crate) async fn react(counter: &Counter, request: React) -> Result<Nothing, Failure> {
    counter.shop.react(CommandId(request.command_id), MessageId(request.message), request.emoji).await?;
    Ok(Nothing {})
}

pub(crate) async fn remedy(counter: &Counter, request: Remedied) -> Result<Nothing, Failure> {
    let message = MessageId(request.message);
    counter.shop.remedy(CommandId(request.command_id), message, request.remedy.into()).await?;
    Ok(Nothing {})
}

pub(super) fn shown(counter: &Counter, chat: ChatMessage) -> Message {
    let ChatMessage { message, content, referral, trouble, from_phone, in_doubt } = chat;
    let revoked = matches!(content, rows::Content::Revoked);
    let ticks = message.delivery.map(|delivery| Ticks {
        delivery: delivery.into(),
        sent_at: message.sent_at.map(|at| at.0),
        delivered_at: message.delivered_at.map(|at| at.0),
        read_at: message.read_at.map(|at| at.0),
        played_at: message.played_at.map(|at| at.0),
    });
    let mut content = content::shown(content);
    for (card, file) in message.cards {
        content::put_on_card(&mut content, Some(card), &media::shown(counter, Some(message.id), file));
    }
    Message {
        id: message.id.0,
        direction: message.direction.into(),
        kind: message.kind.into(),
        meta_kind: message.meta_kind,
        text: message.body,
        content,
        at: message.at.0,
        edited_at: message.edited_at.map(|at| at.0),
        before: message.former,
        referral: referral.map(content::referral),
        quote: message.quote.map(quote),
        reactions: message.reactions.into_iter().map(reaction).collect(),
        media: message.media.filter(|_| !revoked).map(|file| media::shown(counter, Some(message.id), file)),
        ticks,
        trouble: trouble.map(cause),
        from_phone,
        in_doubt,
    }
}

fn quote(quote: rows::Quote) -> Quote {
    let quoted = quote.message;
    Quote {
        message: quoted.as_ref().map(|quoted| quoted.id.0),
        direction: quoted.as_ref().map(|quoted| quoted.direction.into()),
        kind: quoted.as_ref().map(|quoted| quoted.kind.into()),
        text: quoted.and_then(|quoted| quoted.body).map(|body| text::excerpt(&body, QUOTE)),
    }
}

fn reaction(reaction: rows::Reaction) -> Reaction {
    Reaction {
        trouble: rows::trouble_of_reaction(&reaction).map(cause),
        emoji: reaction.emoji,
        direction: reaction.direction.into(),
        delivery: reaction.delivery.map(Into::into),
    }
}

pub(super) fn cause(cause: Cause) -> Trouble {
    Trouble {
        reason: cause.reason.into(),
        remedies: cause.remedies.iter().map(|remedy| (*remedy).into()).collect(),
        step: cause.step.map(Into::into),
        said: cause.said,
        code: cause.code,
    }
}
