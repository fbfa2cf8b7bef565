//! Notes on a chat.

use shopbell_model::{CommandId, ConversationId, NoteId};

use crate::counter::Counter;
use crate::dto::{ChatNote, DeleteNote, Failure, GetConversation, Notes, Nothing, SaveNote};

pub(crate) async fn notes(counter: &Counter, request: GetConversation) -> Result<Notes, Failure> {
    let notes = counter.shop.notes(ConversationId(request.conversation)).await?.into_iter();
    let shown = notes.map(|note| ChatNote {
        id: note.id.0,
        helper: note.helper.map(|helper| helper.0),
        text: note.text,
        at: note.at.0,
    });
    Ok(Notes { notes: shown.collect() })
}

pub(crate) async fn save(counter: &Counter, request: SaveNote) -> Result<Nothing, Failure> {
    let (chat, which) = (ConversationId(request.conversation), request.note.map(NoteId));
    counter.shop.save_note(CommandId(request.command_id), chat, which, &request.text).await?;
    Ok(Nothing {})
}

pub(crate) async fn delete(counter: &Counter, request: DeleteNote) -> Result<Nothing, Failure> {
    counter.shop.delete_note(CommandId(request.command_id), NoteId(request.note)).await?;
    Ok(Nothing {})
}
