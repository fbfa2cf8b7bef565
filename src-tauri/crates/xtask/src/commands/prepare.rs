//! `cargo xtask prepare`: writes `.sqlx` anew, what the compiler knows of the queries without a database.
//!
//! An empty database is made from the migrations; while the store compiles against it, each query is checked and its
//! facts are written down.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::setup::{Purpose, platform};
use crate::stamp::{self, Sources};
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::{place, say};

/// The stamp that remembers of which queries and migrations `.sqlx` was last seen to be true.
const STAMP: &str = "queries";

/// Writes `.sqlx` anew, or with `--check` tells whether it is stale.
///
/// # Errors
/// When it is stale, or a query does not fit the migrations.
pub fn prepare(arguments: &[String]) -> Result<(), Trouble> {
    let only_check = match arguments {
        [] => false,
        [option] if option == "--check" => true,
        _ => return Err(Trouble::new("Usage: cargo xtask prepare [--check]")),
    };
    platform::ready(Purpose::Desk, Show::Plainly)?;
    let mut cargo = tool::cargo();
    cargo.args(["check", "--quiet", "--package", "shopbell-store"]);
    let fresh = against_the_migrations(cargo)?;
    if only_check {
        compare(&fresh)?;
        say::line(".sqlx is true.");
        return keep();
    }
    replace(&fresh)?;
    say::line(&format!("{} queries are written down in .sqlx.", facts(&fresh)?.len()));
    keep()
}

/// Runs a cargo command that compiles the store, so that each query is checked against the migrations meanwhile, and
/// compares `.sqlx` with what was found. Does only the former where nothing changed since the last time.
///
/// # Errors
/// When the command fails or `.sqlx` is stale.
pub fn check_beside(command: Command) -> Result<(), Trouble> {
    if stamp::is_fresh(STAMP, &mark()?)? {
        return tool::run(command, Show::Plainly);
    }
    compare(&against_the_migrations(command)?)?;
    keep()
}

/// Runs a cargo command with the store's queries checked against the migrations; gives the folder of their facts.
fn against_the_migrations(mut command: Command) -> Result<PathBuf, Trouble> {
    let folder = place::target()?.join("xtask/queries-found");
    let fresh = folder.join("facts");
    if fresh.exists() {
        std::fs::remove_dir_all(&fresh).map_err(Trouble::from_error("Cannot write into target"))?;
    }
    std::fs::create_dir_all(&fresh).map_err(Trouble::from_error("Cannot write into target"))?;
    let database = folder.join("empty.db");
    let mut build = tool::cargo();
    build.args(["build", "--workspace", "--bin", "shopbell-schema"]);
    tool::run(build, Show::Plainly)?;
    let mut schema = tool::command(place::built("shopbell-schema")?);
    schema.arg(&database);
    tool::run(schema, Show::Plainly)?;
    // The queries are only looked at while the store compiles.
    make_stale(&place::root().join("src-tauri/crates/store/src/lib.rs"))?;
    command
        .env("DATABASE_URL", format!("sqlite:{}", database.display()))
        .env("SQLX_OFFLINE", "false")
        .env("SQLX_OFFLINE_DIR", &fresh);
    tool::run(command, Show::Plainly)?;
    Ok(fresh)
}

/// The facts of each query, by file name.
fn facts(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Trouble> {
    let doing = format!("Cannot read {}", folder.display());
    let mut facts = BTreeMap::new();
    for entry in std::fs::read_dir(folder).map_err(Trouble::from_error(&doing))?.filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("query-") {
            facts.insert(name, std::fs::read(entry.path()).map_err(Trouble::from_error(&doing))?);
        }
    }
    Ok(facts)
}

fn compare(fresh: &Path) -> Result<(), Trouble> {
    if facts(fresh)? == facts(&committed())? {
        Ok(())
    } else {
        Err(Trouble::new(".sqlx is stale: a query or a migration was changed. Type: cargo xtask prepare"))
    }
}

/// Replaces all of it, so that queries which are gone leave nothing behind.
fn replace(fresh: &Path) -> Result<(), Trouble> {
    let committed = committed();
    let doing = "Cannot write .sqlx";
    std::fs::create_dir_all(&committed).map_err(Trouble::from_error(doing))?;
    for name in facts(&committed)?.keys() {
        std::fs::remove_file(committed.join(name)).map_err(Trouble::from_error(doing))?;
    }
    for (name, fact) in facts(fresh)? {
        std::fs::write(committed.join(name), fact).map_err(Trouble::from_error(doing))?;
    }
    Ok(())
}

fn committed() -> PathBuf {
    place::root().join(".sqlx")
}

fn mark() -> Result<String, Trouble> {
    let store = place::root().join("src-tauri/crates/store");
    let mut sources = Sources::default();
    for part in [store.join("src"), store.join("migrations"), committed()] {
        sources.add(&part)?;
    }
    Ok(sources.mark())
}

fn keep() -> Result<(), Trouble> {
    stamp::keep(STAMP, &mark()?)
}

fn make_stale(file: &Path) -> Result<(), Trouble> {
    std::fs::File::options()
        .write(true)
        .open(file)
        .and_then(|file| file.set_modified(SystemTime::now()))
        .map_err(Trouble::from_error("Cannot touch the store"))
}
