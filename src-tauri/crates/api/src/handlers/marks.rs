//! What a person makes of a conversation.

use shopbell_model::{CommandId, ConversationId, HelperId, UtcMillis};

use crate::counter::Counter;
use crate::dto::{Assign, Block, Failure, Hush, MarkUnread, Nothing, Pin, Snooze};

pub(crate) async fn snooze(counter: &Counter, request: Snooze) -> Result<Nothing, Failure> {
    let (chat, until) = (ConversationId(request.conversation), request.until.map(UtcMillis));
    counter.shop.snooze(CommandId(request.command_id), chat, until).await?;
    Ok(Nothing {})
}

pub(crate) async fn pin(counter: &Counter, request: Pin) -> Result<Nothing, Failure> {
    let chat = ConversationId(request.conversation);
    counter.shop.pin(CommandId(request.command_id), chat, request.pinned).await?;
    Ok(Nothing {})
}

pub(crate) async fn hush(counter: &Counter, request: Hush) -> Result<Nothing, Failure> {
    let chat = ConversationId(request.conversation);
    counter.shop.hush(CommandId(request.command_id), chat, request.quiet).await?;
    Ok(Nothing {})
}

pub(crate) async fn mark_unread(counter: &Counter, request: MarkUnread) -> Result<Nothing, Failure> {
    let chat = ConversationId(request.conversation);
    counter.shop.mark_unread(CommandId(request.command_id), chat, request.unread).await?;
    Ok(Nothing {})
}

pub(crate) async fn assign(counter: &Counter, request: Assign) -> Result<Nothing, Failure> {
    let (chat, helper) = (ConversationId(request.conversation), request.helper.map(HelperId));
    counter.shop.assign(CommandId(request.command_id), chat, helper).await?;
    Ok(Nothing {})
}

pub(crate) async fn block(counter: &Counter, request: Block) -> Result<Nothing, Failure> {
    let chat = ConversationId(request.conversation);
    counter.shop.block(CommandId(request.command_id), chat, request.blocked).await?;
    Ok(Nothing {})
}
