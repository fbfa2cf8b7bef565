//! `cargo xtask bench …`: builds what is measured and measures it.

use crate::setup::{self, Purpose};
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::ui;

/// The programs some rows start; the empty window is what ours is compared with.
const PROGRAMS: [&str; 3] = ["shopbell", "shopbell-desk", "shopbell-practice"];

/// Builds the programs as they are shipped, then runs the rows with these arguments: `--only ROW`, `--short`.
///
/// # Errors
/// When something does not build, a row cannot be measured, or a target is missed.
pub fn bench(arguments: &[String]) -> Result<(), Trouble> {
    setup::ready(Purpose::Stage, Show::Plainly)?;
    ui::build(Show::Plainly)?;
    let mut build = tool::cargo();
    build.args(["build", "--release", "--workspace"]);
    build.args(PROGRAMS.iter().flat_map(|program| ["--bin", program]));
    build.args(["--example", "empty_window"]);
    tool::run(build, Show::Plainly)?;
    let mut bench = tool::cargo();
    bench.args(["bench", "--workspace", "--bench", "bench", "--"]).args(arguments);
    tool::run(bench, Show::Plainly)
}
