//! Making two chats one, and taking them apart again.

use shopbell_engine::inbox;
use shopbell_model::{CommandId, ConversationId};

use super::person::person;
use crate::counter::Counter;
use crate::dto::{
    AskMerge, Failure, GetConversation, MergeChats, MergePreview, MergeSide, Merged, MergedPart, MergedParts,
    SeparateChat,
};

pub(crate) async fn preview(counter: &Counter, request: AskMerge) -> Result<MergePreview, Failure> {
    let (main, other) = (ConversationId(request.conversation), ConversationId(request.other));
    let preview = counter.shop.merge_preview(main, other).await?;
    Ok(MergePreview { main: side(preview.main), other: side(preview.other) })
}

pub(crate) async fn parts(counter: &Counter, request: GetConversation) -> Result<MergedParts, Failure> {
    let parts = counter.shop.merged(ConversationId(request.conversation)).await?;
    let parts = parts.into_iter().map(|part| MergedPart {
        conversation: part.row.id.0,
        person: person(&part.row.person),
        since: part.since.0,
        main: part.main,
    });
    Ok(MergedParts { parts: parts.collect() })
}

pub(crate) async fn merge(counter: &Counter, request: MergeChats) -> Result<Merged, Failure> {
    let (main, other) = (ConversationId(request.conversation), ConversationId(request.other));
    let conversation = counter.shop.merge(CommandId(request.command_id), main, other).await?.0;
    Ok(Merged { conversation })
}

pub(crate) async fn separate(counter: &Counter, request: SeparateChat) -> Result<Merged, Failure> {
    let part = ConversationId(request.part);
    let conversation = counter.shop.separate(CommandId(request.command_id), part).await?.0;
    Ok(Merged { conversation })
}

fn side(side: inbox::MergeSide) -> MergeSide {
    MergeSide {
        conversation: side.row.id.0,
        person: person(&side.row.person),
        names: side.names,
        labels: side.row.labels.iter().map(|label| label.0).collect(),
        notes: side.notes,
        later: side.later,
        blocked: side.row.blocked,
        snoozed_until: side.row.snoozed_until.map(|at| at.0),
    }
}
