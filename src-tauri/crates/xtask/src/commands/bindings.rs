//! `cargo xtask bindings`: writes the TypeScript bindings and `docs/api.md` from the declarations in `api`.

use crate::place;
use crate::tool::{self, Show};
use crate::trouble::Trouble;

/// Writes both anew.
///
/// # Errors
/// When `api` does not compile or a file cannot be written.
pub fn bindings() -> Result<(), Trouble> {
    let mut cargo = tool::cargo();
    // With the whole workspace's features, as everything else is built: nothing is compiled twice for it.
    cargo.args(["build", "--quiet", "--workspace", "--bin", "bindings"]);
    tool::run(cargo, Show::Plainly)?;
    tool::run(tool::command(place::built("bindings")?), Show::Plainly)
}
