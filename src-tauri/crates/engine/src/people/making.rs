//! Files that are made for a person to save: of many people, or everything of one.
//!
//! Such a file lies sealed among the shop's other files and no row speaks of it: it is handed out for as long as the program
//! runs, and swept after the next start. Who is to be erased stands in none of them any more.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use shopbell_model::{CommandId, ContactId, ExportId, FileId};
use shopbell_store::StoreError;
use shopbell_store::files::StoredFile;
use shopbell_store::tables::erasure;
use tokio_util::sync::CancellationToken;

use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::media::Part;

/// So many files are kept at once; the oldest goes first.
const KEPT: usize = 5;

/// What is made.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    /// What people call the file.
    pub(crate) name: String,
    /// Its type.
    pub(crate) mime: &'static str,
    /// How much there is to write, where that is known.
    pub(crate) of: Option<u64>,
    /// The one person it is about: refused while they are being erased.
    pub(crate) about: Option<ContactId>,
}

/// How far an export is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportState {
    /// People are being written.
    Running,
    /// The file is whole, and can be saved.
    Ready {
        /// Its bytes.
        size: u64,
    },
    /// A person stopped it.
    Stopped,
    /// The disk or the store failed.
    Failed {
        /// Whether the disk is full.
        full: bool,
    },
}

/// An export as the window shows it.
#[derive(Clone, Debug)]
pub struct ExportView {
    /// How far it is.
    pub state: ExportState,
    /// How many people are written, or messages and files of one person.
    pub done: u64,
    /// How many there are, where that is known.
    pub of: Option<u64>,
    /// Where the file is handed out.
    pub url: Option<String>,
}

/// The exports of this run of the program.
#[derive(Debug)]
pub(crate) struct Exports {
    last: AtomicI64,
    all: Mutex<BTreeMap<ExportId, Export>>,
}

#[derive(Clone, Debug)]
struct Export {
    state: ExportState,
    done: u64,
    made: Made,
    file: Option<StoredFile>,
    /// Whoever writes it is at the end.
    ended: CancellationToken,
}

impl Default for Exports {
    /// Numbers begin anywhere: a window that was open before the program was started anew must not take one person's file for
    /// another's.
    fn default() -> Self {
        let mut begin = [0; 5];
        if let Err(error) = getrandom::fill(&mut begin) {
            tracing::warn!(%error, "numbers of files begin at one");
        }
        let begin = begin.into_iter().fold(0, |all, byte| (all << 8) | i64::from(byte));
        Self { last: AtomicI64::new(begin), all: Mutex::default() }
    }
}

impl Exports {
    fn all(&self) -> MutexGuard<'_, BTreeMap<ExportId, Export>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Its name in the store, its type, and what people call it.
    pub(crate) fn file(&self, id: FileId) -> Option<(String, String, String)> {
        let all = self.all();
        let export = all.get(&ExportId(id.0))?;
        Some((export.file.as_ref()?.name.clone(), export.made.mime.to_owned(), export.made.name.clone()))
    }

    /// Whether it is to be written on.
    pub(crate) fn is_wanted(&self, id: ExportId) -> bool {
        self.all().get(&id).is_some_and(|export| export.state == ExportState::Running)
    }

    /// Whether nobody writes it on.
    #[cfg(test)]
    pub(super) fn rested(&self, id: ExportId) -> bool {
        self.all().get(&id).is_none_or(|export| export.ended.is_cancelled())
    }

    /// So much more is written.
    pub(crate) fn count(&self, id: ExportId, more: u64) {
        self.change(id, |export| export.done += more);
    }

    fn change(&self, id: ExportId, change: impl FnOnce(&mut Export)) {
        if let Some(export) = self.all().get_mut(&id) {
            change(export);
        }
    }

    /// Nobody writes on. Answers the file where nobody wants it any more: the export was stopped or forgotten meanwhile.
    fn end(&self, id: ExportId, state: ExportState, file: Option<StoredFile>) -> Option<StoredFile> {
        match self.all().get_mut(&id) {
            Some(export) if export.state == ExportState::Running => {
                (export.state, export.file) = (state, file);
                None
            }
            _ => file,
        }
    }
}

/// Begins to make a file; answers at once. What writes it answers nothing when nobody wants it any more.
pub(crate) async fn begin<W, F>(
    core: &Arc<Core>,
    id: CommandId,
    command: &'static str,
    made: Made,
    write: W,
) -> Result<ExportId, EngineError>
where
    W: FnOnce(Arc<Core>, ExportId) -> F,
    F: Future<Output = Result<Option<StoredFile>, StoreError>> + Send + 'static,
{
    let export = ExportId(core.exports.last.fetch_add(1, Ordering::Relaxed) + 1);
    let about = made.about;
    let begun = command::once(core, id, command, move |tx, _| {
        Box::pin(async move {
            Ok(match about {
                Some(who) if erasure::is_about(tx, who).await? => Err(EngineError::MovedOn),
                _ => Ok(export),
            })
        })
    })
    .await?;
    if begun != export {
        return Ok(begun);
    }
    let mut old = Vec::new();
    let ended = CancellationToken::new();
    {
        let mut all = core.exports.all();
        let ended = ended.clone();
        all.insert(export, Export { state: ExportState::Running, done: 0, made, file: None, ended });
        while all.len() > KEPT {
            old.extend(all.pop_first().and_then(|(_, export)| export.file));
        }
    }
    core.store.files().settle(old.iter().map(|file| file.name.as_str()));
    let writing = write(Arc::clone(core), export);
    let core = Arc::clone(core);
    let ends = ended.drop_guard();
    tokio::spawn(async move {
        let _ends = ends;
        let written = tokio::select! {
            () = core.stop.cancelled() => return,
            written = writing => written,
        };
        let (state, file) = match written {
            Ok(Some(file)) => (ExportState::Ready { size: file.size }, Some(file)),
            Ok(None) => (ExportState::Stopped, None),
            Err(error) => {
                tracing::warn!(%error, "a file for a person to save could not be written");
                (ExportState::Failed { full: matches!(error, StoreError::Full) }, None)
            }
        };
        let unwanted = core.exports.end(export, state, file);
        core.store.files().settle(unwanted.iter().map(|file| file.name.as_str()));
        core.tell(Tag::Export(export));
    });
    Ok(export)
}

/// How far an export is.
pub(crate) fn view(core: &Core, id: ExportId) -> Result<ExportView, EngineError> {
    let export = core.exports.all().get(&id).cloned().ok_or(EngineError::NotFound { what: "export" })?;
    let address = || {
        let base = core.files_at.get()?;
        Some(format!("{base}/{}", core.tickets.make(Part::Export, FileId(id.0), core.clock.monotonic())))
    };
    let url = export.file.as_ref().and_then(|_| address());
    Ok(ExportView { state: export.state, done: export.done, of: export.made.of, url })
}

/// Stops an export. Nothing of it stays.
pub(crate) fn stop(core: &Core, id: ExportId) {
    core.exports.change(id, |export| {
        if export.state == ExportState::Running {
            export.state = ExportState::Stopped;
        }
    });
    core.tell(Tag::Export(id));
}

/// Forgets every export, whole or not: somebody who may stand in them is erased. Answers when nobody writes any of them on,
/// and their files are left to the next sweep.
pub(crate) async fn forget_exports(core: &Core) {
    let gone = std::mem::take(&mut *core.exports.all());
    for (id, export) in &gone {
        core.store.files().settle(export.file.iter().map(|file| file.name.as_str()));
        core.tell(Tag::Export(*id));
    }
    for export in gone.values() {
        export.ended.cancelled().await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_runs_of_the_program_do_not_share_numbers() {
        let begins = || Exports::default().last.into_inner();
        let (one, other) = (begins(), begins());
        assert_ne!(one, other);
        assert!((0..1 << 40).contains(&one), "a window counts exactly up to 2^53: {one}");
    }

    #[test]
    fn a_file_that_was_finished_after_the_stop_is_given_back() {
        let exports = Exports::default();
        let file = StoredFile { name: "a".repeat(64), size: 1, sha256: [0; 32] };
        let ready = || ExportState::Ready { size: 1 };
        let export = Export {
            state: ExportState::Running,
            done: 0,
            made: Made { name: String::new(), mime: "text/csv", of: None, about: None },
            file: None,
            ended: CancellationToken::new(),
        };
        let ids = [ExportId(1), ExportId(2)];
        exports.all().extend(ids.map(|id| (id, export.clone())));
        exports.change(ids[1], |export| export.state = ExportState::Stopped);
        assert_eq!(exports.end(ids[0], ready(), Some(file.clone())), None, "wanted");
        assert_eq!(exports.end(ids[1], ready(), Some(file.clone())), Some(file.clone()), "stopped");
        assert_eq!(exports.end(ExportId(3), ready(), Some(file.clone())), Some(file), "forgotten");
        assert_eq!(exports.all()[&ids[1]].state, ExportState::Stopped);
        assert!(exports.file(FileId(1)).is_some() && exports.file(FileId(2)).is_none());
    }
}
