//! How long things are kept: what the owner chose, what goes because of it and when, and what went.
//!
//! Off until the owner chooses. What would go is shown before, with names and days, by the very questions the worker asks
//! (`due`), so that nothing goes that was not shown. People go by the room that erases (`erasure`): their marks and the sealed
//! entries of the ledger stay. Of files the bytes go, and the chat says so. A day lies between choosing and the first thing
//! that goes.

mod due;
mod worker;

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shopbell_model::retention::{GRACE, Kept, Months};
use shopbell_model::{CommandId, UtcMillis};
use shopbell_store::tables::retention;
use shopbell_store::{SqliteConnection, StoreError, setting};

use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;

pub use due::{Due, DueLine};
pub use shopbell_store::tables::retention::Run;

pub(crate) use due::preview;
pub(crate) use worker::run;

/// Where it stands in the store.
const KEY: &str = "retention";

/// Days on which something went that are shown.
const SHOWN: u32 = 20;

/// What the owner chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// How long each is kept.
    pub months: Months,
    /// Before this nothing goes; absent where nothing ever does.
    pub from: Option<UtcMillis>,
}

/// What the owner chose, and what went because of it, a line a day, the newest first.
pub(crate) async fn chosen(core: &Arc<Core>) -> Result<(Chosen, Vec<Run>), EngineError> {
    let mut conn = core.store.read().await?;
    Ok((load(&mut conn).await?, retention::runs(&mut conn, SHOWN).await?))
}

/// The same for whoever holds a connection; what was never chosen, or cannot be read, keeps everything.
async fn load(conn: &mut SqliteConnection) -> Result<Chosen, StoreError> {
    let stored = setting::get(conn, KEY).await?;
    Ok(stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

/// The owner chooses. A day passes before anything goes because of it.
pub(crate) async fn choose(core: &Arc<Core>, id: CommandId, months: Months) -> Result<(), EngineError> {
    if let Some(wrong) = months.wrong() {
        let field = match wrong {
            Kept::Chats => "chats",
            Kept::People => "people",
            Kept::Files => "files",
        };
        return Err(EngineError::Invalid { field, problem: "must be 1 to 120 months".to_owned() });
    }
    let from = months.is_on().then(|| core.now() + GRACE);
    let json = serde_json::to_string(&Chosen { months, from }).unwrap_or_default();
    command::once(core, id, "save_retention", move |tx, news| {
        Box::pin(async move {
            setting::put(tx, KEY, &json).await?;
            news.touch(Tag::Retention);
            Ok(Ok(()))
        })
    })
    .await
}

#[cfg(test)]
mod tests;
