//! The two programs: the app and the empty window, of the profile this bench was built with.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use shopbell_tests::program;

use crate::frame::{Bench, Trouble};

pub struct Programs {
    pub ours: PathBuf,
    pub empty: PathBuf,
}

impl Programs {
    /// Builds them; the short form takes what is there. Says why there is nothing to run.
    pub fn ready(bench: &Bench) -> Result<Result<Self, String>, Trouble> {
        if !bench.short() {
            build()?;
        }
        let folder = program::target().join(if cfg!(debug_assertions) { "debug" } else { "release" });
        let named = |name: &str| folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
        let programs = Self { ours: named("shopbell"), empty: named("examples/empty_window") };
        for path in [&programs.ours, &programs.empty] {
            if !path.is_file() {
                return Ok(Err(format!("not run: {} is not built", path.display())));
            }
        }
        Ok(Ok(programs))
    }
}

/// With the features of the whole workspace, as everything else is built. Nothing happens where nothing changed.
fn build() -> Result<(), Trouble> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--workspace", "--bin", "shopbell", "--example", "empty_window"])
        .args((!cfg!(debug_assertions)).then_some("--release"))
        .current_dir(program::root())
        .stdout(Stdio::null())
        .status()?;
    if status.success() { Ok(()) } else { Err("the app and the empty window do not build".into()) }
}
