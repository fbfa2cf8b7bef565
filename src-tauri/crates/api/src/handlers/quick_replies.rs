//! Quick replies.

use shopbell_model::{CommandId, ConversationId, QuickReplyId};

use crate::counter::Counter;
use crate::dto::{DeleteQuickReply, Failure, FindQuickReplies, Nothing, QuickReplies, QuickReply, SaveQuickReply};

pub(crate) async fn find(counter: &Counter, request: FindQuickReplies) -> Result<QuickReplies, Failure> {
    let found = counter.shop.quick_replies(&request.typed, request.conversation.map(ConversationId)).await?.into_iter();
    let shown = found.map(|one| QuickReply {
        id: one.reply.id.0,
        name: one.reply.name,
        text: one.reply.text,
        filled: one.filled,
    });
    Ok(QuickReplies { replies: shown.collect() })
}

pub(crate) async fn save(counter: &Counter, request: SaveQuickReply) -> Result<Nothing, Failure> {
    let which = request.reply.map(QuickReplyId);
    counter.shop.save_quick_reply(CommandId(request.command_id), which, &request.name, &request.text).await?;
    Ok(Nothing {})
}

pub(crate) async fn delete(counter: &Counter, request: DeleteQuickReply) -> Result<Nothing, Failure> {
    counter.shop.delete_quick_reply(CommandId(request.command_id), QuickReplyId(request.reply)).await?;
    Ok(Nothing {})
}
