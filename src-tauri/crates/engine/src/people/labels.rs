//! A label on a person: on whoever has no chat too, and on the chats of who has some.

use std::sync::Arc;

use shopbell_model::{CommandId, ContactId, LabelId};
use shopbell_store::tables::{contact, label, person};

use super::NOBODY;
use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::inbox::parts;

/// As many labels as one person can bear.
const MOST: u32 = 8;

/// Puts a label on a person and their chats, or takes it off.
pub(crate) async fn put_label(
    core: &Arc<Core>,
    id: CommandId,
    who: ContactId,
    which: LabelId,
    on: bool,
) -> Result<(), EngineError> {
    command::once(core, id, "put_person_label", move |tx, news| {
        Box::pin(async move {
            let Some(line) = person::line(tx, who).await? else { return Ok(Err(NOBODY)) };
            if !label::exists(tx, which).await? {
                return Ok(Err(EngineError::NotFound { what: "label" }));
            }
            if on && !line.labels.contains(&which) && line.labels.len() >= MOST as usize {
                return Ok(Err(EngineError::TooMany { most: MOST }));
            }
            // Changed by hand, the person stays whatever becomes of a file that brought them.
            contact::claim(tx, who).await?;
            if on {
                let body = person::own_contact(tx, who).await?;
                label::put_on_person(tx, which, body).await?;
            } else {
                for body in person::bodies(tx, who).await? {
                    label::take_off_person(tx, which, body).await?;
                }
            }
            for chat in person::chats(tx, who).await? {
                let parts = parts::of(tx, chat.conversation).await?;
                if on {
                    label::put(tx, which, chat.conversation).await?;
                    // Separated again, it belongs to the main part.
                    if let Some(main) = parts.first() {
                        label::put(tx, which, *main).await?;
                    }
                } else {
                    label::take(tx, which, chat.conversation).await?;
                    for part in parts {
                        label::take(tx, which, part).await?;
                    }
                }
                news.touch_conversation(chat.conversation);
            }
            news.touch(Tag::People);
            Ok(Ok(()))
        })
    })
    .await
}
