//! Where things lie: the root of the project and what cargo has built.

use std::path::{Path, PathBuf};

use crate::trouble::Trouble;

/// The root of the project.
#[must_use]
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_path_buf()
}

/// The folder cargo puts programs into: the one this program itself, or the test that asks, lies in.
///
/// # Errors
/// When the system does not say where this program lies.
pub fn built_folder() -> Result<PathBuf, Trouble> {
    let own = std::env::current_exe().map_err(Trouble::from_error("Cannot find this program's own file"))?;
    let mut folder = own.parent().map(Path::to_path_buf).unwrap_or_default();
    if folder.ends_with("deps") {
        folder.pop();
    }
    Ok(folder)
}

/// A program of this workspace as cargo has built it.
///
/// # Errors
/// When the system does not say where this program lies.
pub fn built(name: &str) -> Result<PathBuf, Trouble> {
    Ok(built_folder()?.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}

/// The folder for what is made while working: `target`.
///
/// # Errors
/// When the system does not say where this program lies.
pub fn target() -> Result<PathBuf, Trouble> {
    let mut folder = built_folder()?;
    folder.pop();
    Ok(folder)
}

/// Looks a program up in the search path.
#[must_use]
pub fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// A program of the same Rust as the cargo that started us; where it does not lie beside it, the search path's.
#[must_use]
pub fn beside_cargo(name: &str) -> PathBuf {
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let cargo = std::env::var_os("CARGO").map(PathBuf::from).unwrap_or_default();
    Some(cargo.with_file_name(&name)).filter(|file| file.is_file()).unwrap_or_else(|| PathBuf::from(name))
}
