//! Writing something down of a person. The row before stays; writing it again is how it is undone.

use std::sync::Arc;

use shopbell_model::field::FieldCode;
use shopbell_model::{CommandId, ContactId, FieldId};
use shopbell_store::tables::{contact_value, field, person};
use shopbell_store::{SqliteConnection, StoreError};

use super::{NOBODY, tidy};
use crate::changes::{News, Tag};
use crate::core::Core;
use crate::error::EngineError;
use crate::inbox::merging;
use crate::{command, counter};

/// Writes a value down; an empty one takes away what stands there. Answers what was written, in the field's own spelling.
pub(crate) async fn set_value(
    core: &Arc<Core>,
    id: CommandId,
    who: ContactId,
    which: FieldId,
    typed: &str,
) -> Result<String, EngineError> {
    let (now, own, typed) = (core.now(), core.own, typed.to_owned());
    // The row and not its words is what is kept of the command: erasing somebody takes the row along.
    let row = command::once(core, id, "set_person_value", move |tx, news| {
        Box::pin(async move {
            if !person::shown(tx, who).await? {
                return Ok(Err(NOBODY));
            }
            let Some(field) = field::get(tx, own.portfolio, which).await? else {
                return Ok(Err(EngineError::NotFound { what: "field" }));
            };
            let value = match tidy::value(&field, &typed) {
                Ok(value) => value,
                Err(refusal) => return Ok(Err(refusal)),
            };
            let body = person::own_contact(tx, who).await?;
            let helper = counter::me(tx).await?;
            // What stands on another part would show again where a value is taken away.
            let bodies = if value.is_empty() { person::bodies(tx, who).await? } else { vec![body] };
            let mut row = 0;
            for body in bodies {
                row = contact_value::add(tx, body, which, &value, (own.person, helper), now).await?;
            }
            match field.code {
                Some(FieldCode::Name) => named(tx, body, &value, news).await?,
                Some(FieldCode::Email) => person::refresh(tx, who).await?,
                _ => {}
            }
            news.touch(Tag::People);
            Ok(Ok(row))
        })
    })
    .await?;
    contact_value::text(&mut *core.store.read().await?, row).await?.ok_or(NOBODY)
}

/// The shop calls a person so; without a name of the shop's own they are called as in WhatsApp.
pub(super) async fn named(
    tx: &mut SqliteConnection,
    who: ContactId,
    name: &str,
    news: &mut News,
) -> Result<(), StoreError> {
    person::set_own_name(tx, who, Some(name).filter(|name| !name.is_empty())).await?;
    person::refresh(tx, who).await?;
    merging::renamed(tx, who).await?;
    let shown = person::whole(tx, who).await?;
    for chat in person::chats(tx, shown).await? {
        news.touch_conversation(chat.conversation);
    }
    news.touch(Tag::Conversations);
    Ok(())
}
