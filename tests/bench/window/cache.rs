//! What the system remembers of files: forgotten before a start that shall be cold, where that is permitted.

use std::fs;
use std::path::Path;

use crate::frame::Trouble;

/// Where Linux is told to forget. Only what is on the disk anyway is forgotten.
const DROP: &str = "/proc/sys/vm/drop_caches";

/// Whether starts are cold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cache {
    Cold,
    Warm,
}

impl Cache {
    /// Cold where it is permitted.
    pub fn coldest() -> Self {
        if drop_it().is_ok() { Self::Cold } else { Self::Warm }
    }

    /// Called before every start, of ours and of the baseline alike.
    pub fn prepare(self) -> Result<(), Trouble> {
        match self {
            Self::Cold => Ok(drop_it()?),
            Self::Warm => Ok(()),
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Cold => "from the disk",
            Self::Warm => "files in memory",
        }
    }
}

/// What was written a moment ago is not yet on the disk and could not be forgotten.
pub fn settle(file: &Path) -> Result<(), Trouble> {
    Ok(fs::File::open(file)?.sync_all()?)
}

fn drop_it() -> std::io::Result<()> {
    fs::write(DROP, "1\n")
}
