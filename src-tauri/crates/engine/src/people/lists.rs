//! Lists of people kept by hand.

use std::sync::Arc;

use shopbell_model::{CommandId, ContactId, ListId};
use shopbell_store::tables::list::{self, List};
use shopbell_store::tables::{contact, person};

use super::NOBODY;
use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::{command, naming};

/// As many lists as a menu can show.
pub(crate) const MOST: u32 = 100;

/// The longest name, in characters.
const LONGEST: usize = 60;

/// As many people are put on a list, or taken off it, at once: a page of them.
const MOST_AT_ONCE: usize = 200;

const NO_LIST: EngineError = EngineError::NotFound { what: "list" };

/// All lists, by name.
pub(crate) async fn all_lists(core: &Arc<Core>) -> Result<Vec<List>, EngineError> {
    Ok(list::all(&mut *core.store.read().await?, core.own.portfolio).await?)
}

/// Makes a list, or calls one otherwise.
pub(crate) async fn save_list(
    core: &Arc<Core>,
    id: CommandId,
    which: Option<ListId>,
    name: &str,
) -> Result<ListId, EngineError> {
    let name = naming::checked("name", name, LONGEST)?;
    let (own, now) = (core.own, core.now());
    command::once(core, id, "save_list", move |tx, news| {
        Box::pin(async move {
            if list::named(tx, own.portfolio, &name).await?.is_some_and(|found| Some(found) != which) {
                return Ok(Err(EngineError::NameTaken));
            }
            let saved = match which {
                Some(which) if !list::exists(tx, which).await? => return Ok(Err(NO_LIST)),
                Some(which) => {
                    list::rename(tx, which, &name).await?;
                    which
                }
                None if list::count(tx, own.portfolio).await? >= MOST => {
                    return Ok(Err(EngineError::TooMany { most: MOST }));
                }
                None => list::add(tx, own.portfolio, &name, now).await?,
            };
            news.touch(Tag::People);
            Ok(Ok(saved))
        })
    })
    .await
}

/// Throws a list away, or takes that back. Nobody on it is touched.
pub(crate) async fn remove_list(
    core: &Arc<Core>,
    id: CommandId,
    which: ListId,
    removed: bool,
) -> Result<(), EngineError> {
    let (own, now) = (core.own, core.now());
    command::once(core, id, "remove_list", move |tx, news| {
        Box::pin(async move {
            let Some(name) = list::name(tx, which).await? else { return Ok(Err(NO_LIST)) };
            if removed {
                list::remove(tx, which, now).await?;
            } else if !list::exists(tx, which).await? {
                if list::named(tx, own.portfolio, &name).await?.is_some() {
                    return Ok(Err(EngineError::NameTaken));
                }
                list::restore(tx, which, &name).await?;
            }
            news.touch(Tag::People);
            Ok(Ok(()))
        })
    })
    .await
}

/// Puts people on a list, or takes them off.
pub(crate) async fn put_on_list(
    core: &Arc<Core>,
    id: CommandId,
    which: ListId,
    people: Vec<ContactId>,
    on: bool,
) -> Result<(), EngineError> {
    if people.len() > MOST_AT_ONCE {
        return Err(EngineError::TooMany { most: u32::try_from(MOST_AT_ONCE).unwrap_or(u32::MAX) });
    }
    let now = core.now();
    command::once(core, id, "put_on_list", move |tx, news| {
        Box::pin(async move {
            if !list::exists(tx, which).await? {
                return Ok(Err(NO_LIST));
            }
            for who in people {
                if !person::shown(tx, who).await? {
                    return Ok(Err(NOBODY));
                }
                // Changed by hand, the person stays whatever becomes of a file that brought them.
                contact::claim(tx, who).await?;
                if on {
                    let body = person::own_contact(tx, who).await?;
                    list::put(tx, which, body, now).await?;
                    continue;
                }
                // Of a merged person whichever part is on it, and the one they are.
                list::take(tx, which, who).await?;
                for body in person::bodies(tx, who).await? {
                    list::take(tx, which, body).await?;
                }
            }
            news.touch(Tag::People);
            Ok(Ok(()))
        })
    })
    .await
}
