//! A row of the table, and what it is handed.

use std::error::Error;
use std::path::PathBuf;
use std::time::Duration;

use futures_util::future::BoxFuture;
use shopbell_tests::program;

use super::figures::Figures;
use super::fsync::{self, Probe};

/// Why a row could not be measured.
pub type Trouble = Box<dyn Error + Send + Sync>;

/// One row of the table.
pub trait Row: Send + Sync {
    /// A short word, for `--only` and for the report.
    fn name(&self) -> &'static str;

    /// What is measured against what.
    fn title(&self) -> &'static str;

    /// What must be reached, in words.
    fn target(&self) -> &'static str;

    /// Measures. In short form everything runs with tiny sizes and nothing is judged.
    fn run<'a>(&'a self, bench: &'a Bench) -> BoxFuture<'a, Result<Figures, Trouble>>;
}

/// What a row is handed: how large to measure, where to put files, and the probe of the disk.
pub struct Bench {
    short: bool,
}

impl Bench {
    pub fn new(short: bool) -> Self {
        Self { short }
    }

    /// Whether only to see that the row runs: tiny sizes, any profile, nothing judged.
    pub fn short(&self) -> bool {
        self.short
    }

    /// One size for the measurement, another for the short form.
    pub fn size<T>(&self, full: T, short: T) -> T {
        if self.short { short } else { full }
    }

    /// Cargo's folder for this workspace, where the report goes.
    pub fn target(&self) -> PathBuf {
        program::target()
    }

    /// A folder on the disk for shops and other files; what lies here may be kept from run to run.
    pub fn folder(&self) -> Result<PathBuf, Trouble> {
        let folder = self.target().join("bench");
        std::fs::create_dir_all(&folder)?;
        Ok(folder)
    }

    /// A folder on the disk that is empty and goes away.
    pub fn scratch(&self) -> Result<tempfile::TempDir, Trouble> {
        Ok(tempfile::Builder::new().prefix("work-").tempdir_in(self.folder()?)?)
    }

    /// What an fsync costs at this moment. Printed beside every durable figure: taken in the same round.
    pub fn fsync(&self) -> Result<Probe, Trouble> {
        let writes = self.size(200, 10);
        Ok(Probe { disk: fsync::median(&self.folder()?, writes)?, memory: fsync::in_memory(writes)? })
    }
}

/// How a row came out.
pub struct Outcome {
    pub name: &'static str,
    pub title: &'static str,
    pub target: &'static str,
    pub figures: Result<Figures, Trouble>,
    pub took: Duration,
}

impl Outcome {
    /// Whether a figure of the row missed its target, or there is none because the machine lacks what it needs: what was
    /// not measured is not reached.
    pub fn missed(&self) -> bool {
        let short = |figures: &Figures| figures.lines.iter().any(|line| line.met() == Some(false));
        self.figures.as_ref().is_ok_and(|figures| figures.lines.is_empty() || short(figures))
    }
}
