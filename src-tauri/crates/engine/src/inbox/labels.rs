//! Labels: words of the shop's own that are put on chats.

use std::sync::Arc;

use shopbell_model::{CommandId, ConversationId, LabelId};
use shopbell_store::tables::conversation::write as conversation;
use shopbell_store::tables::label::{self, Label};
use shopbell_store::tables::person;

use super::parts;
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::{command, naming};

/// As many labels as a menu can show.
const MOST: u32 = 40;

/// As many labels as one chat can bear.
const MOST_ON_A_CHAT: u32 = 8;

/// The longest name, in characters.
const LONGEST: usize = 30;

/// The looks there are.
const LOOKS: std::ops::RangeInclusive<u8> = 1..=6;

const NO_LABEL: EngineError = EngineError::NotFound { what: "label" };

/// All labels, by name.
pub(crate) async fn all_labels(core: &Arc<Core>) -> Result<Vec<Label>, EngineError> {
    Ok(label::all(&mut *core.store.read().await?).await?)
}

/// Makes a label, or changes one.
pub(crate) async fn save_label(
    core: &Arc<Core>,
    id: CommandId,
    which: Option<LabelId>,
    name: &str,
    look: u8,
) -> Result<LabelId, EngineError> {
    let name = naming::checked("name", name, LONGEST)?;
    if !LOOKS.contains(&look) {
        return Err(EngineError::Invalid { field: "look", problem: "must be 1 to 6".to_owned() });
    }
    command::once(core, id, "save_label", move |tx, news| {
        Box::pin(async move {
            if label::named(tx, &name).await?.is_some_and(|found| Some(found) != which) {
                return Ok(Err(EngineError::NameTaken));
            }
            let label = match which {
                Some(which) if !label::exists(tx, which).await? => return Ok(Err(NO_LABEL)),
                Some(which) => {
                    label::change(tx, which, &name, look).await?;
                    which
                }
                None if label::all(tx).await?.len() >= MOST as usize => {
                    return Ok(Err(EngineError::TooMany { most: MOST }));
                }
                None => label::add(tx, &name, look).await?,
            };
            news.touch(Tag::Labels);
            Ok(Ok(label))
        })
    })
    .await
}

/// Deletes a label; it goes from every chat.
pub(crate) async fn delete_label(core: &Arc<Core>, id: CommandId, which: LabelId) -> Result<(), EngineError> {
    command::once(core, id, "delete_label", move |tx, news| {
        Box::pin(async move {
            if !label::exists(tx, which).await? {
                return Ok(Err(NO_LABEL));
            }
            label::delete(tx, which).await?;
            news.touch(Tag::Labels);
            news.touch(Tag::Conversations);
            Ok(Ok(()))
        })
    })
    .await
}

/// Puts a label on a chat, or takes it off.
pub(crate) async fn put_label(
    core: &Arc<Core>,
    id: CommandId,
    chat: ConversationId,
    which: LabelId,
    on: bool,
) -> Result<(), EngineError> {
    command::once(core, id, "put_label", move |tx, news| {
        Box::pin(async move {
            if conversation::standing(tx, chat).await?.is_none_or(|row| !row.ours) {
                return Ok(Err(EngineError::NotFound { what: "conversation" }));
            }
            if !label::exists(tx, which).await? {
                return Ok(Err(NO_LABEL));
            }
            if on && label::borne(tx, chat).await? >= MOST_ON_A_CHAT {
                return Ok(Err(EngineError::TooMany { most: MOST_ON_A_CHAT }));
            }
            // A merged chat bears its labels itself. What is put on it belongs to its main part too; what is taken off
            // goes from every part, so that it does not come back when they are separated.
            let parts = parts::of(tx, chat).await?;
            if on {
                label::put(tx, which, chat).await?;
                if let Some(main) = parts.first() {
                    label::put(tx, which, *main).await?;
                }
            } else {
                label::take(tx, which, chat).await?;
                for part in parts {
                    label::take(tx, which, part).await?;
                }
                if let Some(standing) = conversation::standing(tx, chat).await? {
                    for body in person::bodies(tx, standing.contact).await? {
                        label::take_off_person(tx, which, body).await?;
                    }
                }
            }
            news.touch_conversation(chat);
            news.touch(Tag::People);
            Ok(Ok(()))
        })
    })
    .await
}
