//! `cargo xtask bench …`: builds what is measured and measures it.

use crate::setup::{self, Purpose};
use crate::shipped;
use crate::tool::{self, Show};
use crate::trouble::Trouble;

/// Builds the programs as they are shipped, then runs the rows with these arguments: `--only ROW`, `--short`.
///
/// # Errors
/// When something does not build, a row cannot be measured, or a target is missed.
pub fn bench(arguments: &[String]) -> Result<(), Trouble> {
    setup::ready(Purpose::Stage, Show::Plainly)?;
    shipped::build(Show::Plainly)?;
    let mut bench = tool::cargo();
    bench.args(["bench", "--workspace", "--bench", "bench", "--"]).args(arguments);
    tool::run(bench, Show::Plainly)
}
