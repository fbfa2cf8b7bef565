//! The picture in `ARCHITECTURE.md` holds: no crate and no file of the window imports against the arrows.
//!
//! Reads `cargo metadata` and the window's import lines. A new arrow is a decision: it is written into the picture first.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the workspace").to_path_buf()
}

/// Which of our crates a crate may name in its own code. What is not listed may name none.
fn arrows() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let rules: [(&str, &[&str]); 16] = [
        ("model", &[]),
        ("words", &[]),
        ("secrets", &["model"]),
        ("clock", &["model"]),
        ("cloud", &["model"]),
        ("sound", &["model"]),
        ("sheets", &[]),
        ("store", &["model"]),
        ("schema", &[]),
        ("gateway", &["model", "cloud", "store"]),
        ("engine", &["model", "cloud", "sheets", "sound", "store", "secrets", "gateway"]),
        ("practice", &["model", "cloud", "clock"]),
        ("api", &["model", "engine"]),
        ("desk", &["model", "api", "practice", "clock", "words"]),
        ("shopbell", &["model", "api", "desk", "practice", "clock", "words", "secrets"]),
        ("xtask", &[]),
    ];
    rules.into_iter().map(|(from, to)| (from, to.iter().copied().collect())).collect()
}

fn metadata() -> serde_json::Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo metadata must run");
    assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("cargo metadata must be JSON")
}

fn short(name: &str) -> &str {
    name.strip_prefix("shopbell-").unwrap_or(name)
}

#[test]
fn crates_point_one_way() {
    let arrows = arrows();
    let metadata = metadata();
    let mut wrong = Vec::new();
    let packages = metadata["packages"].as_array().expect("metadata lists packages");
    let ours: BTreeSet<&str> = packages.iter().filter_map(|p| p["name"].as_str()).collect();
    for package in packages {
        let from = short(package["name"].as_str().expect("a package has a name"));
        if from == "tests" {
            continue;
        }
        let Some(allowed) = arrows.get(from) else {
            wrong.push(format!("{from} is not in the picture"));
            continue;
        };
        for dependency in package["dependencies"].as_array().expect("a package lists dependencies") {
            let name = dependency["name"].as_str().expect("a dependency has a name");
            let only_in_tests = dependency["kind"].as_str() == Some("dev");
            if ours.contains(name) && !only_in_tests && !allowed.contains(short(name)) {
                wrong.push(format!("{from} -> {}", short(name)));
            }
        }
    }
    assert!(wrong.is_empty(), "against ARCHITECTURE.md: {wrong:?}");
}

#[test]
fn only_the_desktop_host_knows_tauri() {
    for package in metadata()["packages"].as_array().expect("metadata lists packages") {
        let name = package["name"].as_str().expect("a package has a name");
        if name == "shopbell" {
            continue;
        }
        for dependency in package["dependencies"].as_array().expect("a package lists dependencies") {
            let dependency = dependency["name"].as_str().expect("a dependency has a name");
            assert!(!dependency.starts_with("tauri"), "{name} must not know Tauri, but names {dependency}");
        }
    }
}

fn window_sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the window's sources must be readable") {
        let path = entry.expect("a folder entry must be readable").path();
        if path.is_dir() {
            window_sources(&path, found);
        } else if matches!(path.extension().and_then(|e| e.to_str()), Some("ts" | "svelte" | "js")) {
            found.push(path);
        }
    }
}

#[test]
fn only_the_backend_folder_of_the_window_imports_tauri() {
    let source = root().join("ui/src");
    let mut files = Vec::new();
    window_sources(&source, &mut files);
    assert!(files.len() > 10, "the window's sources must have been found, not {} files", files.len());
    for file in files {
        if file.starts_with(source.join("backend")) {
            continue;
        }
        let text = std::fs::read_to_string(&file).expect("a source file must be readable");
        assert!(!text.contains("@tauri-apps/"), "{} imports Tauri; only ui/src/backend may", file.display());
    }
}

fn rust_sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the crates' sources must be readable") {
        let path = entry.expect("a folder entry must be readable").path();
        if path.is_dir() {
            rust_sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn only_the_power_loss_test_opens_a_store_that_loses() {
    let crates = root().join("src-tauri");
    let mut files = Vec::new();
    rust_sources(&crates.join("src"), &mut files);
    rust_sources(&crates.join("crates"), &mut files);
    let (own, others): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| file.starts_with(crates.join("crates/store")));
    let names = |file: &PathBuf| {
        let text = std::fs::read_to_string(file).expect("a source file must be readable");
        text.contains("open_as_control")
    };
    assert!(own.iter().any(&names), "the store must have its control under this name");
    let wrong: Vec<_> = others.into_iter().filter(names).collect();
    assert!(wrong.is_empty(), "these open a store whose commits do not last: {wrong:?}");
}
