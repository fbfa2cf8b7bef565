//! Labels, and putting them on chats.

use shopbell_model::{CommandId, ConversationId, LabelId};

use crate::counter::Counter;
use crate::dto::{DeleteLabel, Failure, Label, Labels, Nothing, PutLabel, SaveLabel};

pub(crate) async fn labels(counter: &Counter, _: Nothing) -> Result<Labels, Failure> {
    let labels = counter.shop.labels().await?.into_iter();
    Ok(Labels { labels: labels.map(|label| Label { id: label.id.0, name: label.name, look: label.look }).collect() })
}

pub(crate) async fn save(counter: &Counter, request: SaveLabel) -> Result<Nothing, Failure> {
    let which = request.label.map(LabelId);
    counter.shop.save_label(CommandId(request.command_id), which, &request.name, request.look).await?;
    Ok(Nothing {})
}

pub(crate) async fn delete(counter: &Counter, request: DeleteLabel) -> Result<Nothing, Failure> {
    counter.shop.delete_label(CommandId(request.command_id), LabelId(request.label)).await?;
    Ok(Nothing {})
}

pub(crate) async fn put(counter: &Counter, request: PutLabel) -> Result<Nothing, Failure> {
    let (chat, label) = (ConversationId(request.conversation), LabelId(request.label));
    counter.shop.put_label(CommandId(request.command_id), chat, label, request.on).await?;
    Ok(Nothing {})
}
