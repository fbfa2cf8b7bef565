//! Copies as the window shows them.

use super::daily::{self, Plan};
use super::make::Report;
use super::paper::{self, Paper};
use super::work::{Looked, WorkView};
use crate::core::Core;
use crate::error::EngineError;

/// Everything there is to say about the shop's copies.
#[derive(Clone, Debug)]
pub struct BackupView {
    /// When copies are made, and where.
    pub plan: Plan,
    /// What opens them.
    pub paper: Paper,
    /// What came of the last try to make one.
    pub last: Option<Report>,
    /// When the last whole one was made, UTC milliseconds.
    pub whole_at: Option<i64>,
    /// Whole ones this shop made, newest first; their files.
    pub made: Vec<String>,
    /// What goes on now.
    pub work: Option<WorkView>,
    /// What came of the last looking through, since the program started.
    pub looked: Option<Looked>,
    /// Whether a copy was put in the shop's place: the program is to be started anew.
    pub restored: bool,
}

/// As it stands now. Answers after the shop was closed because a copy took its place, too.
pub(crate) async fn view(core: &Core) -> Result<BackupView, EngineError> {
    let (work, looked, restored) = (core.backup.running(), core.backup.looked(), core.backup.is_restored());
    if restored {
        let (plan, paper) = (Plan::default(), Paper::Missing);
        return Ok(BackupView { plan, paper, last: None, whole_at: None, made: Vec::new(), work, looked, restored });
    }
    let state = daily::state(core).await?;
    let paper = paper::paper(core).await?;
    let made = state.made.into_iter().rev().collect();
    Ok(BackupView { plan: state.plan, paper, last: state.last, whole_at: state.whole_at, made, work, looked, restored })
}
