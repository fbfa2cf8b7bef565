//! Looking through a copy on demand, and putting one in the shop's place.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use shopbell_model::CommandId;
use shopbell_store::StoreError;

use super::check::{self, Findings};
use super::make::{self, Trouble, WORKPLACE};
use super::work::{Looked, Turn, What};
use super::{BackupProblem, place, settle};
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
    begin(core, id, "check_backup", path, code, false).await
}

/// Begins to put a copy in the shop's place; answers once it is open. Nothing happens to the shop before the copy was found
/// whole.
pub(crate) async fn restore(
    core: &Arc<Core>,
    id: CommandId,
    path: String,
    code: Option<String>,
) -> Result<(), EngineError> {
    begin(core, id, "restore_backup", path, code, true).await
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
    restore: bool,
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
    let turn = Arc::new(Turn::take(core, if restore { What::Restoring } else { What::Checking })?);
    let core = Arc::clone(core);
    tokio::spawn(async move {
        let done = if restore {
            Box::pin(put_in_place(&core, &turn, opened)).await
        } else {
            Box::pin(looked(&core, &turn, opened)).await
        };
        let (findings, trouble) = match done {
            Ok(Some(findings)) => {
                let damaged = (!findings.is_whole()).then_some(Trouble::Damaged);
                (Some(findings), damaged)
            }
            Ok(None) => (None, Some(Trouble::Stopped)),
            Err(error) => {
                tracing::warn!(%error, "a backup could not be looked through");
                (None, Some(make::trouble(&error)))
            }
        };
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
    Ok(found?.map(|(findings, _)| findings))
}

async fn put_in_place(core: &Core, turn: &Arc<Turn>, opened: check::Opened) -> Result<Option<Findings>, EngineError> {
    let (partial, folder) =
        place::fresh(&core.database.home, opened.copy.contents().made_at).map_err(StoreError::from)?;
    let done = in_folder(core, turn, opened, (&partial, &folder)).await;
    place::forget(&partial);
    done
}

async fn in_folder(
    core: &Core,
    turn: &Arc<Turn>,
    opened: check::Opened,
    (partial, folder): (&Path, &Path),
) -> Result<Option<Findings>, EngineError> {
    let label = opened.label.clone();
    let Some((findings, key)) = check::look_through(core, turn, opened, partial).await? else { return Ok(None) };
    if !findings.is_whole() {
        return Ok(Some(findings));
    }
    let database = partial.join(core.database.path.file_name().unwrap_or_default());
    settle::settle(core, &database, &key, label.encrypted).await?;
    if turn.is_stopped() {
        return Ok(None);
    }
    let (from, to, home) = (partial.to_path_buf(), folder.to_path_buf(), core.database.home.clone());
    blocking(move || {
        if label.encrypted {
            std::fs::write(from.join(vault::FILE), label.key.to_json())?;
            std::fs::File::open(from.join(vault::FILE))?.sync_all()?;
        }
        place::sync(&from)?;
        std::fs::rename(&from, &to)?;
        place::sync(&home)
    })
    .await
    .map_err(StoreError::from)?;
    // From here on nothing more is kept in the old shop: what is not acknowledged comes again to the new one.
    core.backup.set_restored();
    core.store.close().await;
    let (home, to) = (core.database.home.clone(), folder.to_path_buf());
    blocking(move || place::choose(&home, &to)).await.map_err(StoreError::from)?;
    Ok(Some(findings))
}
