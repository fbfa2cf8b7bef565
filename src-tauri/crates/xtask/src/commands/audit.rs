//! `cargo xtask audit`: looks the dependencies up in the lists of known weaknesses, where those can be reached.

use crate::setup::{node, npm};
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::{place, say};

/// What is said where a list cannot be reached.
const NOT_RUN: &str = "not run: the advisory list cannot be reached";

/// Looks up the crates and the npm packages.
///
/// # Errors
/// When a known weakness is found.
pub fn audit() -> Result<(), Trouble> {
    let crates = crates()?;
    let packages = packages()?;
    if crates && packages { Ok(()) } else { Err(Trouble::told()) }
}

fn crates() -> Result<bool, Trouble> {
    let mut there = tool::cargo();
    there.args(["audit", "--version"]);
    if !tool::succeeds(there) {
        say::line("Crates: not run: cargo-audit is not installed. Type: cargo install cargo-audit --locked");
        return Ok(true);
    }
    let mut fetch = tool::cargo();
    fetch.args(["audit", "--json"]);
    let output = fetch.output().map_err(Trouble::from_error("Cannot start cargo audit"))?;
    // Without the list there is no report on standard output at all.
    if output.stdout.is_empty() {
        say::line(&format!("Crates: {NOT_RUN}"));
        return Ok(true);
    }
    let mut show = tool::cargo();
    show.args(["audit", "--no-fetch"]);
    Ok(tool::run(show, Show::Plainly).is_ok())
}

fn packages() -> Result<bool, Trouble> {
    node::ready(Show::Plainly)?;
    let folder = place::root().join("ui");
    npm::packages(&folder, Show::Plainly)?;
    let mut npm = tool::npm(&folder);
    npm.args(["audit", "--json"]);
    let output = npm.output().map_err(Trouble::from_error("Cannot start npm audit"))?;
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let Some(found) = report.pointer("/metadata/vulnerabilities/total").and_then(serde_json::Value::as_u64) else {
        say::line(&format!("npm packages: {NOT_RUN}"));
        return Ok(true);
    };
    say::line(&format!("npm packages: {found} known weaknesses"));
    if found > 0 {
        let mut show = tool::npm(&folder);
        show.arg("audit");
        let _ = show.status();
    }
    Ok(found == 0)
}
