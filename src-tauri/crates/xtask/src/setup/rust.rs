//! The parts of Rust the checks need besides the compiler.

use std::process::Command;

use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::{place, say};

/// Makes rustfmt and Clippy ready.
///
/// # Errors
/// With the line to type where they cannot be added.
pub fn ready(show: Show) -> Result<(), Trouble> {
    let there = |part: &str| {
        let mut cargo = tool::cargo();
        cargo.args([part, "--version"]);
        tool::succeeds(cargo)
    };
    if there("fmt") && there("clippy") {
        return Ok(());
    }
    if place::find_program(&format!("rustup{}", std::env::consts::EXE_SUFFIX)).is_none() {
        return Err(Trouble::new("rustfmt and Clippy are missing. Install them from where your Rust comes from."));
    }
    say::aside("Adding rustfmt and Clippy to Rust.");
    let mut rustup = Command::new("rustup");
    rustup.args(["component", "add", "rustfmt", "clippy"]);
    tool::run(rustup, show)
}
