//! Making a copy, and looking through it before it counts.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use shopbell_model::{CommandId, UtcMillis};
use shopbell_store::tables::erasure;
use shopbell_store::{StoreError, backup, setting};

use super::check::{self, Findings};
use super::daily::{self, State};
use super::work::{Turn, What};
use super::{BackupProblem, KEY, paper, place};
use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::media::blocking;

/// The folder beside the database in which a copy is made and looked through. A start takes away what is in it.
pub(super) const WORKPLACE: &str = "copying";

/// What the names of copies begin with, and how one ends that is not whole.
const NAMED: &str = "Shopbell ";
const HALF: &str = ".shopbell.part";

/// How often a copy is begun anew because somebody was erased meanwhile.
const TRIES: u32 = 5;

/// Why a copy was not made, or does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trouble {
    /// The disk is full.
    Full,
    /// The folder is not there, or cannot be written.
    Folder,
    /// Nothing would open the copy.
    NoCode,
    /// A person stopped it.
    Stopped,
    /// The copy is not whole.
    Damaged,
    /// Anything else; the log says what.
    Other,
}

/// What came of the last try to make a copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// When it ended.
    pub at: i64,
    /// The file.
    pub path: Option<String>,
    /// Its bytes.
    pub size: u64,
    /// What was found in it afterwards.
    pub findings: Option<Findings>,
    /// What is wrong.
    pub trouble: Option<Trouble>,
}

/// Begins to make a copy in the chosen folder; answers at once.
pub(crate) async fn begin(core: &Arc<Core>, id: CommandId) -> Result<(), EngineError> {
    paper::label(core).await?;
    if !folder(&daily::state(core).await?).is_some_and(|folder| folder.is_dir()) {
        return Err(BackupProblem::NoFolder.into());
    }
    if core.backup.running().is_some() || core.backup.is_restored() {
        return Err(BackupProblem::Busy.into());
    }
    if command::first_time(core, id, "make_backup").await? {
        let turn = Turn::take(core, What::Making)?;
        let core = Arc::clone(core);
        tokio::spawn(async move { make(&core, turn).await });
    }
    Ok(())
}

/// Makes a copy and keeps the report; answers it.
pub(super) async fn make(core: &Arc<Core>, turn: Turn) -> Option<Report> {
    let turn = Arc::new(turn);
    let workplace = core.database.path.with_file_name(WORKPLACE);
    let made = Box::pin(made(core, &turn, &workplace)).await;
    place::forget(&workplace);
    let mut report = Report { at: core.now().0, path: None, size: 0, findings: None, trouble: None };
    match made {
        Ok(Made::Whole { path, size, findings }) => {
            let whole = findings.is_whole();
            report.path = path.to_str().filter(|_| whole).map(str::to_owned);
            (report.size, report.trouble) = (size, (!whole).then_some(Trouble::Damaged));
            report.findings = Some(findings);
        }
        Ok(Made::Stopped) => report.trouble = Some(Trouble::Stopped),
        Err(error) => {
            tracing::warn!(%error, "a backup could not be made");
            report.trouble = Some(trouble(&error));
        }
    }
    if core.stop.is_cancelled() {
        return None;
    }
    let kept = keep(core, &report).await;
    if let Err(error) = kept {
        tracing::warn!(%error, "what came of a backup could not be kept");
    }
    Some(report)
}

pub(super) fn trouble(error: &EngineError) -> Trouble {
    match error {
        EngineError::Store(StoreError::Full) => Trouble::Full,
        EngineError::Store(StoreError::Folder(_)) | EngineError::Backup(BackupProblem::NoFolder) => Trouble::Folder,
        EngineError::Backup(BackupProblem::NoCode) => Trouble::NoCode,
        _ => Trouble::Other,
    }
}

enum Made {
    Whole { path: PathBuf, size: u64, findings: Findings },
    Stopped,
}

async fn made(core: &Arc<Core>, turn: &Arc<Turn>, workplace: &Path) -> Result<Made, EngineError> {
    let label = paper::label(core).await?.to_bytes();
    let state = daily::state(core).await?;
    let folder = folder(&state).filter(|folder| folder.is_dir()).ok_or(BackupProblem::NoFolder)?;
    place::forget(workplace);
    std::fs::create_dir(workplace).map_err(StoreError::from)?;
    let path = free(&folder, core.now());
    let mut size = None;
    for _ in 0..TRIES {
        if turn.is_stopped() {
            return Ok(Made::Stopped);
        }
        let erased = erasure::up_to(&mut *core.store.read().await?, i64::MAX, 1).await?.first().map(|one| one.id);
        let snapshot = core.store.snapshot(workplace.join("copy.db"), core.now().0).await?;
        turn.begin(snapshot.contents().size());
        let (files, key, label) = (core.store.files().clone(), core.store.shop_key(), label.clone());
        let (to, counting) = (path.clone(), Arc::clone(turn));
        let written =
            blocking(move || Ok(backup::write(&snapshot, &files, &key, &label, &to, &mut |more| counting.count(more))));
        let written = written.await.map_err(StoreError::from)?;
        let now = erasure::up_to(&mut *core.store.read().await?, i64::MAX, 1).await?.first().map(|one| one.id);
        match written {
            // Whoever asked to be erased meanwhile must not stand in a copy that is made now.
            Ok(Some(_)) if now != erased => std::fs::remove_file(&path).map_err(StoreError::from)?,
            Ok(Some(bytes)) => {
                size = Some(bytes);
                break;
            }
            Ok(None) => return Ok(Made::Stopped),
            Err(StoreError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let size = size.ok_or(StoreError::NotFound)?;
    let looked = match check::open(core, &path, None).await {
        Ok(opened) => check::look_through(core, turn, opened, &workplace.join("look")).await,
        Err(error) => Err(error),
    };
    if !matches!(&looked, Ok(Some(looked)) if looked.findings.is_whole()) {
        // What is damaged or was not looked through does not count, and would pile up unseen.
        std::fs::remove_file(&path).map_err(StoreError::from)?;
    }
    Ok(looked?.map_or(Made::Stopped, |looked| Made::Whole { path, size, findings: looked.findings }))
}

fn folder(state: &State) -> Option<PathBuf> {
    let folder = PathBuf::from(&state.plan.folder);
    folder.is_absolute().then_some(folder)
}

/// Takes away what a crash left half written in the folder of copies.
pub(super) fn tidy(state: &State) {
    let Some(entries) = folder(state).and_then(|folder| std::fs::read_dir(folder).ok()) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let ours = name.to_str().is_some_and(|name| name.starts_with(NAMED) && name.ends_with(HALF));
        if ours && let Err(error) = std::fs::remove_file(entry.path()) {
            tracing::warn!(%error, "a half-written backup stays");
        }
    }
}

/// A name no copy has yet: two may be begun within one second.
fn free(folder: &Path, now: UtcMillis) -> PathBuf {
    let mut at = now;
    loop {
        let path = folder.join(name(at));
        if !path.exists() {
            return path;
        }
        at = UtcMillis(at.0 + 1_000);
    }
}

/// What a copy is called: when it was begun, by the clock on the wall.
fn name(now: UtcMillis) -> String {
    let at = Timestamp::from_millisecond(now.0).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(TimeZone::system());
    format!("{NAMED}{}.shopbell", at.strftime("%Y-%m-%d %H.%M.%S"))
}

/// Keeps a report and, where the copy is whole, takes away those that are more than the owner wants.
async fn keep(core: &Arc<Core>, report: &Report) -> Result<(), EngineError> {
    let report = report.clone();
    let old = core
        .write(move |tx, news| {
            Box::pin(async move {
                let mut state = daily::read(tx).await?;
                let mut old = Vec::new();
                if report.trouble.is_none()
                    && let Some(path) = &report.path
                {
                    state.made.push(path.clone());
                    state.whole_at = Some(report.at);
                    let more = state.made.len().saturating_sub(usize::from(state.plan.keep).max(1));
                    old.extend(state.made.drain(..more));
                }
                state.last = Some(report);
                setting::put(tx, KEY, &serde_json::to_string(&state).unwrap_or_default()).await?;
                news.touch(Tag::Backup);
                Ok(old)
            })
        })
        .await?;
    for path in old {
        // Moved or taken away by the owner: nothing to do.
        if let Err(error) = std::fs::remove_file(&path)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "an old backup could not be taken away");
        }
    }
    Ok(())
}
