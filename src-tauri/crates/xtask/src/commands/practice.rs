//! `cargo xtask practice …`: builds the simulated WhatsApp and becomes it. Standard output is its alone.

use crate::place;
use crate::setup::Purpose;
use crate::setup::platform;
use crate::tool::{self, Show};
use crate::trouble::Trouble;

/// Builds the simulated WhatsApp, then becomes it with these arguments.
///
/// # Errors
/// With a sentence that says what to do.
pub fn practice(arguments: &[String]) -> Result<(), Trouble> {
    // It has no pages, so Node is not asked for.
    platform::ready(Purpose::Desk, Show::Aside)?;
    let mut cargo = tool::cargo();
    cargo.args(["build", "--workspace", "--bin", "shopbell-practice"]);
    tool::run(cargo, Show::Aside)?;
    let mut practice = std::process::Command::new(place::built("shopbell-practice")?);
    practice.args(arguments);
    tool::become_command(practice)
}
