//! `cargo xtask lint FILE`: builds the program that judges a template, then becomes it. Standard output is its alone.

use crate::place;
use crate::tool::{self, Show};
use crate::trouble::Trouble;

/// Judges the template in a file, in the form of Meta's interface.
///
/// # Errors
/// With a sentence that says what to do.
pub fn lint(arguments: &[String]) -> Result<(), Trouble> {
    let [file] = arguments else {
        return Err(Trouble::new("Which file? Type: cargo xtask lint FILE"));
    };
    let mut cargo = tool::cargo();
    cargo.args(["build", "--quiet", "--workspace", "--bin", "shopbell-lint"]);
    tool::run(cargo, Show::Aside)?;
    let mut program = std::process::Command::new(place::built("shopbell-lint")?);
    program.arg(file);
    tool::become_command(program)
}
