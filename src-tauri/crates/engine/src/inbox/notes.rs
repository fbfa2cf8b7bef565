//! Notes on a chat: what the people at the counter tell each other. No way out carries them.

use std::sync::Arc;

use shopbell_model::{CommandId, ConversationId, NoteId};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::note;

pub use shopbell_store::tables::note::Note as ChatNote;

use super::parts;
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::{command, counter, naming};

/// As many notes as a chat can have.
const MOST: u32 = 100;

/// The longest note, in characters.
const LONGEST: usize = 2_000;

const NO_NOTE: EngineError = EngineError::NotFound { what: "note" };

/// The notes on a chat, newest first.
pub(crate) async fn notes(core: &Arc<Core>, chat: ConversationId) -> Result<Vec<ChatNote>, EngineError> {
    let mut conn = core.store.read().await?;
    let mut notes = Vec::new();
    for part in core.wholes.shown_in(core.wholes.now(chat)) {
        notes.extend(note::of(&mut conn, part).await?);
    }
    notes.sort_by_key(|note| std::cmp::Reverse((note.at, note.id)));
    Ok(notes)
}

/// Writes a note, or changes one.
pub(crate) async fn save_note(
    core: &Arc<Core>,
    id: CommandId,
    chat: ConversationId,
    which: Option<NoteId>,
    text: &str,
) -> Result<NoteId, EngineError> {
    let text = naming::text("text", text, LONGEST)?;
    let now = core.now();
    command::once(core, id, "save_note", move |tx, news| {
        Box::pin(async move {
            if conversation::standing(tx, chat).await?.is_none_or(|row| !row.ours) {
                return Ok(Err(EngineError::NotFound { what: "conversation" }));
            }
            let parts = parts::of(tx, chat).await?;
            let here = match which {
                Some(which) => note::conversation(tx, which).await?.filter(|here| parts.contains(here)),
                None => parts.first().copied(),
            };
            let Some(chat) = here else { return Ok(Err(NO_NOTE)) };
            let saved = match which {
                Some(which) => {
                    note::change(tx, which, &text, now).await?;
                    which
                }
                None if note::count(tx, chat).await? >= MOST => return Ok(Err(EngineError::TooMany { most: MOST })),
                None => {
                    let by = counter::me(tx).await?;
                    note::add(tx, chat, by, &text, now).await?
                }
            };
            news.touch(Tag::Notes(chat));
            Ok(Ok(saved))
        })
    })
    .await
}

/// Tears a note off.
pub(crate) async fn delete_note(core: &Arc<Core>, id: CommandId, which: NoteId) -> Result<(), EngineError> {
    command::once(core, id, "delete_note", move |tx, news| {
        Box::pin(async move {
            let Some(chat) = note::conversation(tx, which).await? else { return Ok(Err(NO_NOTE)) };
            note::delete(tx, which).await?;
            news.touch(Tag::Notes(chat));
            Ok(Ok(()))
        })
    })
    .await
}
