//! `cargo xtask desk …`: builds the app without a window and becomes it. Standard output is the desk's alone.

use crate::setup::{self, Purpose};
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::{place, ui};

/// Builds the desk and its pages, then becomes the desk with these arguments.
///
/// # Errors
/// With a sentence that says what to do.
pub fn desk(arguments: &[String]) -> Result<(), Trouble> {
    setup::ready(Purpose::Desk, Show::Aside)?;
    ui::build(Show::Aside)?;
    let mut cargo = tool::cargo();
    cargo.args(["build", "--workspace", "--bin", "shopbell-desk"]);
    tool::run(cargo, Show::Aside)?;
    let mut desk = std::process::Command::new(place::built("shopbell-desk")?);
    desk.args(arguments);
    tool::become_command(desk)
}
