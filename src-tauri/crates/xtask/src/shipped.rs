//! What is shipped and how it is built: the benchmark measures the very programs the packages hold.

use std::path::PathBuf;

use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::{place, ui};

/// The programs people get: the one with the window and the one without.
pub const PROGRAMS: [&str; 2] = ["shopbell", "shopbell-desk"];
/// What the benchmark holds them against. Built along with them, because what is built together decides which features
/// the dependencies have.
const MEASURED_BESIDE: [&str; 4] = ["--bin", "shopbell-practice", "--example", "empty_window"];

/// Builds the window's pages and the programs.
///
/// # Errors
/// When something does not build.
pub fn build(show: Show) -> Result<(), Trouble> {
    ui::build(show)?;
    let mut build = tool::cargo();
    build.args(["build", "--release", "--workspace"]);
    build.args(PROGRAMS.iter().flat_map(|program| ["--bin", program]));
    build.args(MEASURED_BESIDE);
    tool::run(build, show)
}

/// A shipped program as it was built.
///
/// # Errors
/// When the system does not say where this program lies.
pub fn program(name: &str) -> Result<PathBuf, Trouble> {
    Ok(place::target()?.join("release").join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}
