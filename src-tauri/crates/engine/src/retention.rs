//! How long things are kept: what the owner chose, what goes because of it and when, and what went.
//!
//! Off until the owner chooses. What would go is shown before, with names and days, by the very questions the worker asks
//! (`due`), so that nothing goes that was not shown. People go by the room that erases (`erasure`): their marks and the sealed
//! entries of the ledger stay. Of files the bytes go, and the chat says so. A day lies between choosing and the first thing
//! that goes. Who goes is judged in the transaction that takes them, after everything that came was applied, by a clock that
//! customers' own words bear out ([`shopbell_model::retention::trusted`]); after a restore nothing goes until it is chosen anew.

mod due;
mod worker;

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use shopbell_model::retention::{GRACE, Kept, Months, trusted};
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// How long each is kept.
    pub months: Months,
    /// Before this nothing goes; absent where nothing ever does.
    pub from: Option<UtcMillis>,
    /// The folder of the shop it was chosen in. A copy that was restored lies in another one: nothing goes there until the owner
    /// chooses again, for what went since is in the copy as it was.
    place: String,
    /// Whether it was chosen before the shop came back from a copy.
    #[serde(skip)]
    pub asleep: bool,
}

/// What the owner chose, what went because of it, and whether the clock is believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// What the owner chose.
    pub chosen: Chosen,
    /// What went, a line a day, the newest first.
    pub runs: Vec<Run>,
    /// Whether nothing goes now because no customer wrote for so long that the clock alone is not believed.
    pub waits: bool,
    /// When a customer last wrote; absent where nobody ever did.
    pub heard: Option<UtcMillis>,
}

/// How it stands.
pub(crate) async fn view(core: &Arc<Core>) -> Result<View, EngineError> {
    let mut conn = core.store.read().await?;
    let chosen = load(core, &mut conn).await?;
    let heard = retention::heard(&mut conn).await?;
    let now = core.now();
    let waits = chosen.from.is_some() && trusted(now, heard) < now;
    Ok(View { chosen, runs: retention::runs(&mut conn, SHOWN).await?, waits, heard })
}

/// What the owner chose, for whoever holds a connection; what was never chosen, or cannot be read, keeps everything.
async fn load(core: &Core, conn: &mut SqliteConnection) -> Result<Chosen, StoreError> {
    let stored = setting::get(conn, KEY).await?;
    let mut chosen: Chosen = stored.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
    chosen.asleep = chosen.from.is_some() && chosen.place != place(core);
    if chosen.asleep {
        chosen.from = None;
    }
    Ok(chosen)
}

/// What the folder is called that the shop lies in.
fn place(core: &Core) -> String {
    let folder = core.database.path.parent().and_then(|folder| folder.file_name());
    folder.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
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
    let json = serde_json::to_string(&Chosen { months, from, place: place(core), asleep: false }).unwrap_or_default();
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
