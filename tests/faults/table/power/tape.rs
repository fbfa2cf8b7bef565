//! The record: what was done to the files of one folder, in its order.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, Weak};

/// One thing done to a file, written down when it was done.
pub enum Event {
    Create {
        file: Arc<str>,
    },
    Write {
        file: Arc<str>,
        at: usize,
        bytes: Vec<u8>,
    },
    Truncate {
        file: Arc<str>,
        size: usize,
    },
    /// `from` is the length of the record when the sync began: what came while it ran is not covered by it.
    Sync {
        file: Arc<str>,
        from: usize,
    },
    /// `lasting` when the folder was synced with it.
    Delete {
        file: Arc<str>,
        lasting: bool,
    },
}

pub struct Tape {
    folder: PathBuf,
    events: Mutex<Vec<Event>>,
}

/// The folders that are being recorded.
static RUNNING: Mutex<Vec<Weak<Tape>>> = Mutex::new(Vec::new());

impl Tape {
    /// Records what SQLite does in a folder, until it is dropped.
    pub fn of(folder: &Path) -> Arc<Self> {
        let folder = folder.canonicalize().expect("the folder to record is there");
        let tape = Arc::new(Self { folder, events: Mutex::default() });
        RUNNING.lock().unwrap().push(Arc::downgrade(&tape));
        tape
    }

    /// The record of a file's folder, and the file's name in it.
    pub fn covering(path: &Path) -> Option<(Arc<Self>, Arc<str>)> {
        // Each system has its own way to write a path; the canonical one is the same.
        let (folder, name) = (path.parent()?.canonicalize().ok()?, path.file_name()?.to_str()?);
        let running = RUNNING.lock().unwrap();
        let tape = running.iter().filter_map(Weak::upgrade).find(|tape| tape.folder == folder)?;
        Some((tape, name.into()))
    }

    pub fn add(&self, event: Event) {
        self.events.lock().unwrap().push(event);
    }

    /// How many things were done so far.
    pub fn position(&self) -> usize {
        self.events.lock().unwrap().len()
    }

    /// Takes the record out; it is over.
    pub fn take(&self) -> Vec<Event> {
        std::mem::take(&mut *self.events.lock().unwrap())
    }
}
