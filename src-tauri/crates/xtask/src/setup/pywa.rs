//! PyWa, a stranger's client of the same interface: a walk lets it make and read templates, and the benchmark's rival is built
//! on it. It lives in a Python environment of its own under `target/bench`. What never lives here: what is done with it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::place;
use crate::tool::{self, Show};
use crate::trouble::Trouble;

/// The version everything here is written against.
const VERSION: &str = "4.5.0";
/// The same as its package is asked for.
pub const PACKAGE: &str = "pywa==4.5.0";

/// The environment's folder, whether or not it is there.
///
/// # Errors
/// When the folder of what is built is not known.
pub fn folder() -> Result<PathBuf, Trouble> {
    Ok(place::target()?.join("bench/pywa-venv"))
}

/// The Python of an environment.
#[must_use]
pub fn python(folder: &Path) -> PathBuf {
    folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

/// Whether a Python has PyWa, and these modules beside it.
#[must_use]
pub fn has(python: &Path, modules: &[&str]) -> bool {
    let all = ["pywa"].iter().chain(modules).copied().collect::<Vec<_>>().join(", ");
    let asked = format!("import {all}; assert pywa.__version__ == '{VERSION}'");
    let looked = Command::new(python).args(["-c", &asked]).stderr(Stdio::null()).status();
    looked.is_ok_and(|status| status.success())
}

/// Makes the environment where it is not there, with what the walk needs.
///
/// # Errors
/// With a sentence that says why it cannot be had: without Python, or without a network.
pub fn ready(show: Show) -> Result<(), Trouble> {
    let folder = folder()?;
    let python = python(&folder);
    if has(&python, &["httpx"]) {
        return Ok(());
    }
    let mut make = Command::new(if cfg!(windows) { "python" } else { "python3" });
    make.args(["-m", "venv"]).arg(&folder);
    tool::run(make, show)
        .map_err(|_| Trouble::new("there is no python3 that can make an environment (python3-venv)"))?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", PACKAGE, "httpx"]);
    tool::run(install, show).map_err(|_| Trouble::new("PyWa could not be had from the package index"))?;
    if has(&python, &["httpx"]) { Ok(()) } else { Err(Trouble::new("PyWa is there and does not start")) }
}
