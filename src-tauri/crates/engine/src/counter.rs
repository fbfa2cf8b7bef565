//! The people at the counter, and which of them sits at this machine.

use std::sync::Arc;

use shopbell_model::{CommandId, HelperId};
use shopbell_store::tables::helper;
use shopbell_store::{SqliteConnection, StoreError, setting};

pub use shopbell_store::tables::helper::Helper;

use crate::changes::Tag;
use crate::core::Core;
use crate::error::EngineError;
use crate::{command, naming};

/// Where it stands who sits here. The file lies on this machine.
const ME: &str = "me";

/// A short list.
const MOST: u32 = 20;

/// The longest name, in characters.
const LONGEST: usize = 40;

const NOBODY: EngineError = EngineError::NotFound { what: "helper" };

/// Who there is, and who sits here.
#[derive(Clone, Debug)]
pub struct Counter {
    /// Everybody, also who left: notes bear their names.
    pub helpers: Vec<Helper>,
    /// Who sits at this machine.
    pub me: Option<HelperId>,
}

/// Who there is.
pub(crate) async fn all(core: &Arc<Core>) -> Result<Counter, EngineError> {
    let mut conn = core.store.read().await?;
    let helpers = helper::all(&mut conn).await?;
    Ok(Counter { helpers, me: me(&mut conn).await? })
}

/// Who sits at this machine.
pub(crate) async fn me(tx: &mut SqliteConnection) -> Result<Option<HelperId>, StoreError> {
    let stored = setting::get(&mut *tx, ME).await?;
    let Some(me) = stored.and_then(|id| id.parse().ok()).map(HelperId) else { return Ok(None) };
    Ok(helper::is_here(tx, me).await?.then_some(me))
}

/// Somebody comes, or is called otherwise.
pub(crate) async fn save(
    core: &Arc<Core>,
    id: CommandId,
    who: Option<HelperId>,
    name: &str,
) -> Result<HelperId, EngineError> {
    let name = naming::checked("name", name, LONGEST)?;
    command::once(core, id, "save_helper", move |tx, news| {
        Box::pin(async move {
            if helper::named(tx, &name).await?.is_some_and(|found| Some(found) != who) {
                return Ok(Err(EngineError::NameTaken));
            }
            let saved = match who {
                Some(who) if !helper::is_here(tx, who).await? => return Ok(Err(NOBODY)),
                Some(who) => {
                    helper::rename(tx, who, &name).await?;
                    who
                }
                None if helper::all(tx).await?.iter().filter(|one| !one.removed).count() >= MOST as usize => {
                    return Ok(Err(EngineError::TooMany { most: MOST }));
                }
                None => helper::add(tx, &name).await?,
            };
            news.touch(Tag::Counter);
            Ok(Ok(saved))
        })
    })
    .await
}

/// Somebody leaves.
pub(crate) async fn remove(core: &Arc<Core>, id: CommandId, who: HelperId) -> Result<(), EngineError> {
    command::once(core, id, "remove_helper", move |tx, news| {
        Box::pin(async move {
            if !helper::is_here(tx, who).await? {
                return Ok(Err(NOBODY));
            }
            helper::remove(tx, who).await?;
            news.touch(Tag::Counter);
            news.touch(Tag::Conversations);
            Ok(Ok(()))
        })
    })
    .await
}

/// Says who sits at this machine; nobody, when it is not to be said.
pub(crate) async fn sit(core: &Arc<Core>, id: CommandId, who: Option<HelperId>) -> Result<(), EngineError> {
    command::once(core, id, "sit", move |tx, news| {
        Box::pin(async move {
            match who {
                Some(who) if !helper::is_here(tx, who).await? => return Ok(Err(NOBODY)),
                Some(who) => setting::put(tx, ME, &who.to_string()).await?,
                None => setting::remove(tx, ME).await?,
            }
            news.touch(Tag::Counter);
            Ok(Ok(()))
        })
    })
    .await
}
