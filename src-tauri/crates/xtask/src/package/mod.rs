//! What people install, made of what is shipped: a `.deb` by Debian's own tools, and by Tauri's bundler what Windows and
//! macOS want.
//!
//! A Debian package is laid out here and not by the bundler: this one holds two programs, its dependencies are read out of
//! them by `dpkg-shlibdeps`, and all it takes comes with the compiler. What never lives here: a sentence (they stand in the
//! catalogue), and anything that runs while a package is installed or removed.

pub mod bundle;
pub mod debian;
mod entry;
mod facts;
pub mod prove;
mod sentences;

use std::path::{Path, PathBuf};

use crate::place;
use crate::trouble::Trouble;

/// Makes the package of the system this runs on, and names the files it made.
///
/// # Errors
/// When a tool is missing or refuses, or the programs were not built.
pub fn make() -> Result<Vec<PathBuf>, Trouble> {
    if cfg!(target_os = "linux") { debian::make().map(|file| vec![file]) } else { bundle::make() }
}

/// Where packages and what they are made of lie.
fn folder() -> Result<PathBuf, Trouble> {
    Ok(place::target()?.join("package"))
}

/// Writes a file and the folders it lies in.
fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<(), Trouble> {
    let doing = format!("Cannot write {}", file.display());
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(Trouble::from_error(&doing))?;
    }
    std::fs::write(file, content).map_err(Trouble::from_error(&doing))
}
