//! The fields the shop made for its people.

use std::sync::Arc;

use shopbell_model::field::FieldKind;
use shopbell_model::{CommandId, FieldId};
use shopbell_store::tables::field::{self, Field};

use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::{command, naming};

/// As many fields of its own as a shop can have.
pub(crate) const MOST: u32 = 40;

/// The longest name, in characters.
const LONGEST: usize = 40;

const NO_FIELD: EngineError = EngineError::NotFound { what: "field" };

/// All fields, those every shop has first.
pub(crate) async fn all_fields(core: &Arc<Core>) -> Result<Vec<Field>, EngineError> {
    Ok(field::all(&mut *core.store.read().await?, core.own.portfolio).await?)
}

/// Makes a field, or calls one otherwise. What it holds stays what it is.
pub(crate) async fn save_field(
    core: &Arc<Core>,
    id: CommandId,
    which: Option<FieldId>,
    name: &str,
    kind: FieldKind,
) -> Result<FieldId, EngineError> {
    let name = naming::checked("name", name, LONGEST)?;
    let own = core.own;
    command::once(core, id, "save_field", move |tx, news| {
        Box::pin(async move {
            if field::named(tx, own.portfolio, &name).await?.is_some_and(|found| Some(found) != which) {
                return Ok(Err(EngineError::NameTaken));
            }
            let there = field::all(tx, own.portfolio).await?;
            let owned = |one: &&Field| one.code.is_none();
            let saved = match which {
                Some(which) if !there.iter().filter(owned).any(|one| one.id == which) => return Ok(Err(NO_FIELD)),
                Some(which) => {
                    field::rename(tx, which, &name).await?;
                    which
                }
                None if there.iter().filter(owned).count() >= MOST as usize => {
                    return Ok(Err(EngineError::TooMany { most: MOST }));
                }
                None => field::add(tx, own.portfolio, &name, kind).await?,
            };
            news.touch(Tag::People);
            Ok(Ok(saved))
        })
    })
    .await
}

/// A field is used no more, or again; what stands in it stays.
pub(crate) async fn remove_field(
    core: &Arc<Core>,
    id: CommandId,
    which: FieldId,
    removed: bool,
) -> Result<(), EngineError> {
    let own = core.own;
    command::once(core, id, "remove_field", move |tx, news| {
        Box::pin(async move {
            let Some(name) = field::own_name(tx, own.portfolio, which).await? else { return Ok(Err(NO_FIELD)) };
            if !removed && field::named(tx, own.portfolio, &name).await?.is_some_and(|found| found != which) {
                return Ok(Err(EngineError::NameTaken));
            }
            field::set_removed(tx, which, removed).await?;
            news.touch(Tag::People);
            Ok(Ok(()))
        })
    })
    .await
}
