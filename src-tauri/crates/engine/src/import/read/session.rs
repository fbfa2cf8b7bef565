//! What is known of the file that is open.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use shopbell_model::import::{Noticed, Plan, Refusal};
use shopbell_model::{FileId, ImportId};
use shopbell_sheets::Look;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::source::Opened;
use super::{OpenFile, Reading};
use crate::error::EngineError;

impl Reading {
    /// Keeps whoever opens a file, changes how it is read, brings it in or leaves it waiting until this goes.
    pub(crate) async fn turn(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.turn.lock().await
    }
}

/// A file that is open.
pub(crate) struct Session {
    /// The attached file.
    pub(super) file: FileId,
    pub(super) name: String,
    /// Its name in the folder.
    pub(super) stored: String,
    pub(super) hash: [u8; 32],
    pub(super) look: Look,
    /// How many of its rows come before the first person.
    pub(super) above: usize,
    /// The first people, as they stand there.
    pub(super) people: Vec<Vec<String>>,
    state: Mutex<State>,
}

struct State {
    plan: Plan,
    noticed: Vec<Noticed>,
    import: Option<ImportId>,
    part: f64,
    reading: bool,
    failure: Option<EngineError>,
    reasons: HashMap<String, u64>,
    stop: CancellationToken,
    task: Option<JoinHandle<()>>,
}

impl Session {
    pub(super) fn new(
        opened: Opened,
        people: Vec<Vec<String>>,
        above: usize,
        plan: Plan,
        noticed: Vec<Noticed>,
    ) -> Self {
        let Opened { file, name, stored, hash, look, .. } = opened;
        let state = State {
            plan,
            noticed,
            import: None,
            part: 0.0,
            reading: true,
            failure: None,
            reasons: HashMap::new(),
            stop: CancellationToken::new(),
            task: None,
        };
        Self { file, name, stored, hash, look, above, people, state: Mutex::new(state) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn plan(&self) -> Plan {
        self.state().plan.clone()
    }

    pub(super) fn set_plan(&self, plan: Plan) {
        self.state().plan = plan;
    }

    pub(super) fn import(&self) -> Option<ImportId> {
        self.state().import
    }

    /// It stages now, under this number.
    pub(super) fn staging(&self, import: ImportId) {
        self.state().import = Some(import);
    }

    /// The task that reads it, and what ends that.
    pub(super) fn runs(&self, task: JoinHandle<()>) {
        self.state().task = Some(task);
    }

    pub(super) fn stopping(&self) -> CancellationToken {
        self.state().stop.clone()
    }

    /// So much of it is behind, and these rows were refused since.
    pub(super) fn behind(&self, part: f64, refused: &[String]) {
        let mut state = self.state();
        state.part = part;
        for why in refused {
            *state.reasons.entry(why.clone()).or_default() += 1;
        }
    }

    /// Reading is over, well or not.
    pub(super) fn over(&self, failure: Option<EngineError>) {
        let mut state = self.state();
        state.reading = false;
        if failure.is_some() {
            state.import = None;
        } else {
            state.part = 1.0;
        }
        state.failure = failure;
    }

    /// Asks what reads it to end.
    pub(super) fn cancel(&self) {
        self.state().stop.cancel();
    }

    /// Ends what reads it, and waits for the end.
    pub(super) async fn stop(&self) {
        let task = {
            let mut state = self.state();
            state.stop.cancel();
            state.task.take()
        };
        if let Some(task) = task {
            let _ = task.await;
        }
    }

    /// It is read anew, in another way.
    pub(super) fn again(&self, plan: Plan, noticed: Vec<Noticed>) {
        let mut state = self.state();
        *state = State {
            plan,
            noticed,
            import: None,
            part: 0.0,
            reading: true,
            failure: None,
            reasons: HashMap::new(),
            stop: CancellationToken::new(),
            task: None,
        };
    }

    /// So many rows are about somebody who was erased from the shop: nobody but the stager can tell.
    pub(super) fn erased(&self, rows: u64) {
        *self.state().reasons.entry(word(&Refusal::Erased)).or_default() += rows;
    }

    /// A row was put right, or is now refused for another reason.
    pub(super) fn mended(&self, was: &Refusal, is: Option<&Refusal>) {
        let mut state = self.state();
        if let Some(count) = state.reasons.get_mut(&word(was)) {
            *count = count.saturating_sub(1);
        }
        if let Some(is) = is {
            *state.reasons.entry(word(is)).or_default() += 1;
        }
    }

    pub(super) fn shown(&self) -> OpenFile {
        let state = self.state();
        let mut reasons: Vec<(String, u64)> =
            state.reasons.iter().filter(|(_, count)| **count > 0).map(|(why, count)| (why.clone(), *count)).collect();
        reasons.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        OpenFile {
            import: state.import,
            name: self.name.clone(),
            sheet: self.look.sheet.clone(),
            others: self.look.others,
            plan: state.plan.clone(),
            noticed: state.noticed.clone(),
            sample: self.people.len(),
            changeable: true,
            part: state.part,
            reading: state.reading,
            failure: state.failure.clone(),
            reasons,
        }
    }
}

/// The word of a reason, as it is kept and shown.
pub(super) fn word(refusal: &Refusal) -> String {
    let json = serde_json::to_value(refusal).unwrap_or_default();
    json.get("why").and_then(|why| why.as_str()).unwrap_or("unreadable").to_owned()
}
