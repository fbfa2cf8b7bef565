//! Whether every dependency may be used in a program under MIT OR Apache-2.0: crates and npm packages alike.

mod allowed;
mod expression;

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
    if refused.is_empty() {
        return Ok(judged);
    }
    Err(Trouble::new(format!(
        "These licences are not on the list in src-tauri/crates/xtask/src/licences/allowed.rs:\n  {}",
        refused.join("\n  ")
    )))
}

fn crates() -> Result<Vec<(String, String)>, Trouble> {
    let mut cargo = tool::cargo();
    cargo.args(["metadata", "--format-version", "1", "--locked"]);
    let told = tool::read(cargo)?;
    let metadata: Value =
        serde_json::from_str(&told).map_err(|error| Trouble::new(format!("cargo metadata cannot be read: {error}")))?;
    let packages = metadata.get("packages").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    Ok(packages.iter().map(|package| (named(package), licence(package))).collect())
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
        if let Ok(text) = std::fs::read_to_string(folder.join("package.json")) {
            let package: Value = serde_json::from_str(&text)
                .map_err(|error| Trouble::new(format!("{}: {error}", folder.join("package.json").display())))?;
            found.push((named(&package), licence(&package)));
        }
        found.extend(npm_packages(&folder.join("node_modules"))?);
    }
    Ok(found)
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
