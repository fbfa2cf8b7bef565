//! Looking through a copy on demand, and putting one in the shop's place.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use shopbell_model::CommandId;
use shopbell_store::StoreError;
use shopbell_store::tables::erasure;

use super::check::{self, Findings};
use super::make::{self, Trouble, WORKPLACE};
use super::work::{Looked, Turn, What};
use super::{BackupProblem, aside, place, settle};
use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::media::blocking;
use crate::vault;

/// Begins to look through a copy; answers once it is open.
pub(crate) async fn check(
    core: &Arc<Core>,
    id: CommandId,
    path: String,
    code: Option<String>,
) -> Result<(), EngineError> {
    begin(core, id, "check_backup", path, code, Wish::Look).await
}

/// Begins to put a copy in the shop's place; answers once it is open. Nothing happens to the shop before the copy was found
/// whole, or, where a person said so, whole but for files of messages.
pub(crate) async fn restore(
    core: &Arc<Core>,
    id: CommandId,
    path: String,
    code: Option<String>,
    without_damaged: bool,
) -> Result<(), EngineError> {
    begin(core, id, "restore_backup", path, code, Wish::Restore { without_damaged }).await
}

/// What a copy is opened for.
#[derive(Clone, Copy, Debug)]
enum Wish {
    /// To be looked through.
    Look,
    /// To take the shop's place.
    Restore {
        /// Also when files of messages are damaged in it, without those.
        without_damaged: bool,
    },
}

/// Stops what goes on. Nothing of it stays.
pub(crate) fn stop(core: &Core) {
    core.backup.stop();
}

async fn begin(
    core: &Arc<Core>,
    id: CommandId,
    command: &'static str,
    path: String,
    code: Option<String>,
    wish: Wish,
) -> Result<(), EngineError> {
    let file = PathBuf::from(&path);
    if !file.is_absolute() {
        return Err(EngineError::NotFound { what: "backup" });
    }
    let opened = check::open(core, &file, code.as_deref()).await?;
    if core.backup.running().is_some() || core.backup.is_restored() {
        return Err(BackupProblem::Busy.into());
    }
    if !command::first_time(core, id, command).await? {
        return Ok(());
    }
    let what = if matches!(wish, Wish::Look) { What::Checking } else { What::Restoring };
    let turn = Arc::new(Turn::take(core, what)?);
    let core = Arc::clone(core);
    tokio::spawn(async move {
        let done = match wish {
            Wish::Look => Box::pin(looked(&core, &turn, opened)).await,
            Wish::Restore { without_damaged } => Box::pin(put_in_place(&core, &turn, opened, without_damaged)).await,
        };
        let (findings, trouble) = match done {
            Ok(Some(findings)) => {
                let kept_out = !(findings.is_whole() || core.backup.is_restored());
                let damaged = kept_out.then_some(Trouble::Damaged);
                (Some(findings), damaged)
            }
            Ok(None) => (None, Some(Trouble::Stopped)),
            Err(error) => {
                tracing::warn!(%error, "a backup could not be looked through");
                (None, Some(make::trouble(&error)))
            }
        };
        let restore = matches!(wish, Wish::Restore { .. });
        core.backup.set_looked(Looked { path, restore, findings, trouble });
        core.tell(Tag::Backup);
    });
    Ok(())
}

async fn looked(core: &Core, turn: &Arc<Turn>, opened: check::Opened) -> Result<Option<Findings>, EngineError> {
    let workplace = core.database.path.with_file_name(WORKPLACE);
    place::forget(&workplace);
    std::fs::create_dir(&workplace).map_err(StoreError::from)?;
    let found = check::look_through(core, turn, opened, &workplace.join("look")).await;
    place::forget(&workplace);
    Ok(found?.map(|looked| looked.findings))
}

async fn put_in_place(
    core: &Arc<Core>,
    turn: &Arc<Turn>,
    opened: check::Opened,
    without_damaged: bool,
) -> Result<Option<Findings>, EngineError> {
    let (partial, folder) =
        place::fresh(&core.database.home, opened.copy.contents().made_at).map_err(StoreError::from)?;
    let done = in_folder(core, turn, opened, (&partial, &folder), without_damaged).await;
    if !core.backup.is_restored() {
        place::give_up(&core.database.home, [&partial, &folder]);
    }
    done
}

async fn in_folder(
    core: &Arc<Core>,
    turn: &Arc<Turn>,
    opened: check::Opened,
    (partial, folder): (&Path, &Path),
    without_damaged: bool,
) -> Result<Option<Findings>, EngineError> {
    let label = opened.label.clone();
    let Some(looked) = check::look_through(core, turn, opened, partial).await? else { return Ok(None) };
    let findings = looked.findings;
    if !(findings.is_whole() || without_damaged && findings.is_usable()) {
        return Ok(Some(findings));
    }
    // Everything that may fail comes before the one step that makes it the shop.
    let (from, to, home) = (partial.to_path_buf(), folder.to_path_buf(), core.database.home.clone());
    let sealed = label.encrypted.then(|| label.key.to_json());
    blocking(move || {
        if let Some(sealed) = sealed {
            std::fs::write(from.join(vault::FILE), sealed)?;
            std::fs::File::open(from.join(vault::FILE))?.sync_all()?;
        }
        place::sync(&from)?;
        std::fs::rename(&from, &to)?;
        place::make_ready(&home, &to)
    })
    .await
    .map_err(StoreError::from)?;
    let database = folder.join(core.database.path.file_name().unwrap_or_default());
    loop {
        let told = settle::settle(core, &database, &looked.key, label.encrypted, &looked.damaged).await?;
        if turn.is_stopped() {
            return Ok(None);
        }
        if switched(core, told).await? {
            return Ok(Some(findings));
        }
    }
}

/// The one step: from here on nothing more is kept in the old shop, what is not acknowledged comes again to the new one. `false`,
/// and nothing happens, where somebody asked to be erased, or was, since the copy was told.
async fn switched(core: &Arc<Core>, told: settle::Told) -> Result<bool, EngineError> {
    let own = Arc::clone(core);
    let chosen = core.store.end(move |conn| {
        Box::pin(async move {
            if settle::told(conn).await? != told {
                return Ok(false);
            }
            let old = own.database.path.parent().unwrap_or(&own.database.home);
            aside::hurry(old, erasure::open(conn, 0).await?.is_some())?;
            place::choose(&own.database.home)?;
            own.backup.set_restored();
            Ok(true)
        })
    });
    Ok(chosen.await?)
}
