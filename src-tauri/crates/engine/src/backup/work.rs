//! The one piece of work that goes on: what it is, how far it is, and the wish to stop it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio_util::sync::CancellationToken;

use super::{BackupProblem, Findings, Trouble};
use crate::changes::Tag;
use crate::core::Core;

/// So many bytes go by between two words to the windows.
const TOLD: u64 = 8 * 1024 * 1024;

/// What is being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A copy is made.
    Making,
    /// A copy is looked through.
    Checking,
    /// A copy is put in the shop's place.
    Restoring,
}

/// The work as the window shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkView {
    /// What is being done.
    pub what: What,
    /// Bytes that are done.
    pub done: u64,
    /// Bytes there are; 0 while that is not known.
    pub of: u64,
}

/// What came of looking through a copy, or of putting one in the shop's place, since the program started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// The file.
    pub path: String,
    /// Whether it was to take the shop's place.
    pub restore: bool,
    /// What is in it and what is whole.
    pub findings: Option<Findings>,
    /// Why it was not looked through to its end.
    pub trouble: Option<Trouble>,
}

/// The work of a shop.
#[derive(Debug, Default)]
pub(crate) struct Work {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    running: Option<(WorkView, CancellationToken)>,
    looked: Option<Looked>,
    restored: bool,
}

impl Work {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn running(&self) -> Option<WorkView> {
        self.state().running.as_ref().map(|(view, _)| *view)
    }

    pub(super) fn looked(&self) -> Option<Looked> {
        self.state().looked.clone()
    }

    pub(super) fn set_looked(&self, looked: Looked) {
        self.state().looked = Some(looked);
    }

    /// Another shop lies in this one's place: the program is to be started anew.
    pub(super) fn is_restored(&self) -> bool {
        self.state().restored
    }

    pub(super) fn set_restored(&self) {
        self.state().restored = true;
    }

    pub(super) fn stop(&self) {
        if let Some((_, stop)) = &self.state().running {
            stop.cancel();
        }
    }
}

/// The right to work, until it is dropped.
pub(super) struct Turn {
    core: Arc<Core>,
    stop: CancellationToken,
}

impl Turn {
    /// Takes it, if nobody has it.
    pub(super) fn take(core: &Arc<Core>, what: What) -> Result<Self, BackupProblem> {
        let stop = core.stop.child_token();
        {
            let mut state = core.backup.state();
            if state.running.is_some() || state.restored {
                return Err(BackupProblem::Busy);
            }
            state.running = Some((WorkView { what, done: 0, of: 0 }, stop.clone()));
        }
        core.tell(Tag::Backup);
        Ok(Self { core: Arc::clone(core), stop })
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stop.is_cancelled()
    }

    /// So many bytes are to be done from here on.
    pub(super) fn begin(&self, of: u64) {
        self.change(|view| (view.done, view.of) = (0, of));
        self.core.tell(Tag::Backup);
    }

    /// So many more are done; whether to go on.
    pub(super) fn count(&self, more: u64) -> bool {
        let mut tell = false;
        self.change(|view| {
            tell = view.done / TOLD != (view.done + more) / TOLD;
            view.done += more;
        });
        if tell {
            self.core.tell(Tag::Backup);
        }
        !self.is_stopped()
    }

    fn change(&self, change: impl FnOnce(&mut WorkView)) {
        if let Some((view, _)) = &mut self.core.backup.state().running {
            change(view);
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.core.backup.state().running = None;
        self.core.tell(Tag::Backup);
    }
}
