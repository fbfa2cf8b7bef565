//! What stands beside the program: everything it is built on, under which licence, and the texts their makers want along.
//!
//! Crates are followed from the shipped programs over what ends up in them on this system; npm packages from those the pages
//! are made of. A text that many share stands once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::{json, licence, metadata, named};
use crate::trouble::Trouble;
use crate::{place, shipped, tool};

/// What a text of a licence is called; in capitals or not, with anything behind it.
const TEXTS: [&str; 6] = ["license", "licence", "copying", "copyright", "notice", "unlicense"];
/// Sources that only begin like one.
const NO_TEXTS: [&str; 9] = ["rs", "c", "h", "cc", "js", "ts", "json", "toml", "html"];
/// A longer one is something else.
const LONGEST_TEXT: u64 = 100_000;
/// The npm package whose own code goes into the pages although it only builds them, as it sees itself.
const COMPILED_IN: &str = "svelte";

/// One thing the program is built on.
struct Part {
    name: String,
    licence: String,
    folder: PathBuf,
}

/// The whole list with its texts.
///
/// # Errors
/// When cargo or a lockfile cannot be read, or a package of the pages is not there.
pub fn notices() -> Result<String, Trouble> {
    let mut parts = crates()?;
    parts.extend(packages()?);
    parts.push(Part {
        name: "the typeface Inter".to_owned(),
        licence: "OFL-1.1".to_owned(),
        folder: place::root().join("ui/src/style/fonts"),
    });
    let mut texts: Vec<String> = Vec::new();
    let mut list = String::new();
    for part in &parts {
        let mut numbers = BTreeSet::new();
        for text in texts_of(&part.folder)? {
            let at = texts.iter().position(|known| *known == text).unwrap_or_else(|| {
                texts.push(text);
                texts.len() - 1
            });
            numbers.insert(at + 1);
        }
        let numbers: String = numbers.iter().map(|number| format!(" [{number}]")).collect();
        list.push_str(&format!("{}: {}{numbers}\n", part.name, part.licence));
    }
    let texts: String = texts
        .iter()
        .enumerate()
        .map(|(at, text)| format!("\n{0}\n[{1}]\n\n{text}\n", "-".repeat(72), at + 1))
        .collect();
    Ok(format!(
        "What Shopbell is built on, each with its licence; the numbers name the texts below.\n\
         Rust's standard library: MIT OR Apache-2.0\n\n{list}{texts}"
    ))
}

fn host() -> Result<String, Trouble> {
    let mut rustc = Command::new(place::beside_cargo("rustc"));
    rustc.arg("-vV");
    let told = tool::read(rustc)?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| Trouble::new("rustc does not say which system it builds for."))
}

/// The crates that end up in the shipped programs.
fn crates() -> Result<Vec<Part>, Trouble> {
    let metadata = metadata(&["--filter-platform", &host()?])?;
    let list = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let by_id = |all: Vec<Value>| -> BTreeMap<String, Value> {
        all.into_iter().filter_map(|one| Some((one.get("id")?.as_str()?.to_owned(), one))).collect()
    };
    let packages = by_id(list(metadata.get("packages")));
    let nodes = by_id(list(metadata.pointer("/resolve/nodes")));
    let is_shipped = |package: &&Value| {
        package.get("name").and_then(Value::as_str).is_some_and(|name| shipped::PROGRAMS.contains(&name))
    };
    let mut waiting: Vec<String> =
        packages.values().filter(is_shipped).filter_map(|one| Some(one.get("id")?.as_str()?.to_owned())).collect();
    let mut seen = BTreeSet::new();
    let mut found = BTreeMap::new();
    while let Some(id) = waiting.pop() {
        let (Some(package), Some(node)) = (packages.get(&id), nodes.get(&id)) else { continue };
        if !seen.insert(id) || runs_in_the_compiler(package) {
            continue;
        }
        // What has no source is the workspace's own.
        if package.get("source").is_some_and(|source| !source.is_null()) {
            let manifest = Path::new(package.get("manifest_path").and_then(Value::as_str).unwrap_or_default());
            let folder = manifest.parent().unwrap_or(manifest).to_path_buf();
            let name = named(package);
            found.insert(name.clone(), Part { name, licence: licence(package), folder });
        }
        let goes_in = |dependency: &&Value| {
            list(dependency.get("dep_kinds")).iter().any(|kind| kind.get("kind").is_none_or(Value::is_null))
        };
        let dependencies = list(node.get("deps"));
        waiting
            .extend(dependencies.iter().filter(goes_in).filter_map(|one| Some(one.get("pkg")?.as_str()?.to_owned())));
    }
    if found.is_empty() {
        return Err(Trouble::new("cargo metadata does not know what the programs are built on."));
    }
    Ok(found.into_values().collect())
}

fn runs_in_the_compiler(package: &Value) -> bool {
    let targets = package.get("targets").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    targets.iter().any(|target| target.get("kind").is_some_and(|kind| kind.to_string().contains("proc-macro")))
}

/// The npm packages the pages are made of.
fn packages() -> Result<Vec<Part>, Trouble> {
    let ui = place::root().join("ui");
    let lock = json(&ui.join("package-lock.json"))?;
    let locked = |name: &str| lock.get("packages").and_then(|all| all.get(name));
    let needs = |package: &Value| -> Vec<String> {
        let needed = package.get("dependencies").and_then(Value::as_object);
        needed.into_iter().flat_map(|all| all.keys().cloned()).collect()
    };
    let mut waiting: Vec<String> = locked("").map(needs).unwrap_or_default();
    waiting.push(COMPILED_IN.to_owned());
    let mut found = BTreeMap::new();
    while let Some(name) = waiting.pop() {
        if found.contains_key(&name) {
            continue;
        }
        let place = format!("node_modules/{name}");
        let package =
            locked(&place).ok_or_else(|| Trouble::new(format!("ui/package-lock.json does not know {name}.")))?;
        let folder = ui.join(&place);
        if !folder.is_dir() {
            return Err(Trouble::new(format!("{} is not there.", folder.display())));
        }
        waiting.extend(needs(package));
        let version = package.get("version").and_then(Value::as_str).unwrap_or("?");
        found.insert(name.clone(), Part { name: format!("{name} {version}"), licence: licence(package), folder });
    }
    Ok(found.into_values().collect())
}

/// Every text of a licence in a folder and those below it, in order.
fn texts_of(folder: &Path) -> Result<Vec<String>, Trouble> {
    let doing = format!("Cannot read {}", folder.display());
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(Trouble::from_error(&doing))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    entries.sort();
    let mut texts = Vec::new();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if path.is_dir() {
            // Packages within a package are parts of their own.
            if name != "node_modules" && !name.starts_with('.') {
                texts.extend(texts_of(&path)?);
            }
        } else if is_text(&name) && path.metadata().is_ok_and(|about| about.len() <= LONGEST_TEXT) {
            let bytes = std::fs::read(&path).map_err(Trouble::from_error(&doing))?;
            let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
            let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
            texts.push(lines.join("\n").trim_matches('\n').to_owned());
        }
    }
    Ok(texts)
}

/// Whether a file, by its name in small letters, holds the text of a licence.
fn is_text(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    name == "ofl.txt" || (TEXTS.iter().any(|text| name.starts_with(text)) && !NO_TEXTS.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::{is_text, notices};

    #[test]
    fn texts_are_told_from_sources() {
        for name in ["license", "license-mit", "licence.md", "copying", "notice.txt", "license-2.0", "ofl.txt"] {
            assert!(is_text(name), "{name}");
        }
        for name in ["license.rs", "readme.md", "notices.json", "lib.rs"] {
            assert!(!is_text(name), "{name}");
        }
    }

    #[test]
    fn what_the_program_is_built_on_stands_in_the_list_and_what_builds_it_does_not() {
        let told = notices().unwrap();
        let list = told.split("\n---").next().unwrap();
        for part in
            ["\ntauri 2", "\ntokio 1", "\nlibsqlite3-sys 0", "\nsvelte 5", "\n@fluent/bundle 0", "\nthe typeface Inter"]
        {
            assert!(list.contains(part), "{part} is missing:\n{list}");
        }
        for tool in ["\nsyn 2", "\ntauri-build", "\nproptest ", "\nvite ", "\nshopbell"] {
            assert!(!list.contains(tool), "{tool} is no part of the program");
        }
        let sqlcipher = "Redistributions of source code must retain the above copyright";
        assert!(told.contains(sqlcipher), "what a crate bundles has its texts too");
        assert!(told.contains("SIL OPEN FONT LICENSE"));
    }
}
