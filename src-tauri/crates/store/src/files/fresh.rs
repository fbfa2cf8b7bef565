//! Names of files whose rows are on their way: a file is finished before any row may speak of it, and a sweep in between
//! must not take it.

use std::collections::{HashMap, HashSet};

/// What a sweep leaves alone.
#[derive(Default)]
pub(super) struct Fresh {
    /// How often a name was finished and not settled yet. The same content may come twice at once.
    open: HashMap<String, u32>,
    /// What was open when the sweep began or has been finished since: the rows it looked up may be older than theirs.
    since: HashSet<String>,
}

impl Fresh {
    /// A file lies under this name, and its row does not stand yet.
    pub(super) fn finished(&mut self, name: &str) {
        *self.open.entry(name.to_owned()).or_default() += 1;
        self.since.insert(name.to_owned());
    }

    /// One of those that wrote it has its row, or will never have one.
    pub(super) fn settled(&mut self, name: &str) {
        if let Some(left) = self.open.get_mut(name) {
            *left -= 1;
            if *left == 0 {
                self.open.remove(name);
            }
        }
    }

    /// A sweep begins, before it looks up any row.
    pub(super) fn sweep_begins(&mut self) {
        self.since = self.open.keys().cloned().collect();
    }

    /// Whether the sweep that goes on leaves it alone.
    pub(super) fn is_left_alone(&self, name: &str) -> bool {
        self.since.contains(name)
    }
}
