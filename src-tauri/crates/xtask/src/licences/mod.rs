//! Whether every dependency may be used in a program under MIT OR Apache-2.0: crates and npm packages alike. And what
//! their makers want to be said beside the program.

mod allowed;
mod expression;
mod notices;

pub use notices::notices;

use std::path::Path;

use serde_json::Value;

use crate::place;
use crate::tool;
use crate::trouble::Trouble;

/// Judges every crate of the lockfile, for every system, and every npm package of the window.
///
/// # Errors
/// With the list of those that do not fit.
pub fn check() -> Result<usize, Trouble> {
    let mut judged = 0;
    let mut refused = Vec::new();
    for (name, licence) in crates()? {
        judged += 1;
        if !expression::satisfied(&licence, allowed::in_the_program) {
            refused.push(format!("crate {name}: {licence}"));
        }
    }
    for folder in ["ui", "tests/browser"] {
        let modules = place::root().join(folder).join("node_modules");
        for (name, licence) in npm_packages(&modules)? {
            judged += 1;
            if !expression::satisfied(&licence, allowed::among_the_tools) {
                refused.push(format!("npm package {name} in {folder}: {licence}"));
            }
        }
    }
    // The bundler is only fetched where it is used: its lockfile tells.
    for (name, licence) in locked_packages(&place::root().join("packaging/package-lock.json"))? {
        judged += 1;
        if !expression::satisfied(&licence, allowed::among_the_tools) {
            refused.push(format!("npm package {name} in packaging: {licence}"));
        }
    }
    if refused.is_empty() {
        return Ok(judged);
    }
    Err(Trouble::new(format!(
        "These licences are not on the list in src-tauri/crates/xtask/src/licences/allowed.rs:\n  {}",
        refused.join("\n  ")
    )))
}

fn crates() -> Result<Vec<(String, String)>, Trouble> {
    let metadata = metadata(&[])?;
    let packages = metadata.get("packages").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    Ok(packages.iter().map(|package| (named(package), licence(package))).collect())
}

/// What cargo knows of the workspace and its dependencies.
fn metadata(words: &[&str]) -> Result<Value, Trouble> {
    let mut cargo = tool::cargo();
    cargo.args(["metadata", "--format-version", "1", "--locked"]).args(words);
    let told = tool::read(cargo)?;
    serde_json::from_str(&told).map_err(|error| Trouble::new(format!("cargo metadata cannot be read: {error}")))
}

/// Every package below a `node_modules`, also those within others.
fn npm_packages(modules: &Path) -> Result<Vec<(String, String)>, Trouble> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(modules) else {
        return Ok(found);
    };
    for entry in entries.filter_map(Result::ok) {
        let folder = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || !folder.is_dir() {
            continue;
        }
        if name.starts_with('@') {
            found.extend(npm_packages(&folder)?);
            continue;
        }
        let manifest = folder.join("package.json");
        if manifest.is_file() {
            let package = json(&manifest)?;
            found.push((named(&package), licence(&package)));
        }
        found.extend(npm_packages(&folder.join("node_modules"))?);
    }
    Ok(found)
}

/// Every package a lockfile names, with the licence it bears.
fn locked_packages(lockfile: &Path) -> Result<Vec<(String, String)>, Trouble> {
    let lock = json(lockfile)?;
    let packages = lock.get("packages").and_then(Value::as_object);
    let found: Vec<_> = packages
        .into_iter()
        .flatten()
        .filter_map(|(place, package)| Some((place.strip_prefix("node_modules/")?.to_owned(), licence(package))))
        .collect();
    if found.is_empty() {
        return Err(Trouble::new(format!("{} names no package.", lockfile.display())));
    }
    Ok(found)
}

/// A file of JSON.
fn json(file: &Path) -> Result<Value, Trouble> {
    let text =
        std::fs::read_to_string(file).map_err(Trouble::from_error(&format!("Cannot read {}", file.display())))?;
    serde_json::from_str(&text).map_err(|error| Trouble::new(format!("{}: {error}", file.display())))
}

fn named(package: &Value) -> String {
    let word = |name: &str| package.get(name).and_then(Value::as_str).unwrap_or("?");
    format!("{} {}", word("name"), word("version"))
}

/// The licence expression of a package, in each of the shapes manifests have had over the years.
fn licence(package: &Value) -> String {
    let of = |value: &Value| value.as_str().or_else(|| value.get("type").and_then(Value::as_str)).map(str::to_owned);
    let several = || {
        let all: Vec<String> = package.get("licenses")?.as_array()?.iter().filter_map(of).collect();
        (!all.is_empty()).then(|| all.join(" OR "))
    };
    package.get("license").and_then(of).or_else(several).unwrap_or_else(|| "none given".to_owned())
}
