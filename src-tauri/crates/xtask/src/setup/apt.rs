//! Debian and Ubuntu: which packages are missing, and installing them.

use std::path::PathBuf;
use std::process::Command;

use super::Purpose;
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::{place, say};

/// What compiling needs.
const BUILD: [&str; 6] = ["build-essential", "ca-certificates", "cmake", "pkg-config", "libasound2-dev", "libssl-dev"];
/// What compiling the window needs.
const BUILD_WINDOW: [&str; 1] = ["libwebkit2gtk-4.1-dev"];
/// What the open window needs beyond what its program is linked with; the package depends on it.
pub const RUN: [&str; 2] = ["libayatana-appindicator3-1", "gstreamer1.0-plugins-bad"];
/// What customers write in: pictures, and most scripts. The package recommends it.
pub const FONTS: [&str; 2] = ["fonts-noto-color-emoji", "fonts-noto-core"];
/// Chinese, Japanese and Korean. The package recommends them too; for tests they are too large to fetch.
pub const LARGE_FONTS: [&str; 1] = ["fonts-noto-cjk"];
/// What a display of our own needs, and the plain tools rows of the benchmark are held against.
const STAGE: [&str; 8] = [
    "xvfb",
    "webkit2gtk-driver",
    "dbus",
    "gnome-keyring",
    "openbox",
    "fonts-dejavu-core",
    "sqlite3",
    "python3-openpyxl",
];
/// What makes a clean Debian, what judges a package, and what asks for a page.
const PROOF: [&str; 5] = ["mmdebstrap", "lintian", "desktop-file-utils", "appstream", "curl"];
/// What the tests need besides: tools that are not Shopbell's own, to prove that others can join in, a sound server of
/// their own to be heard on, a hand on the mouse where a driver's word is not enough, and a server to forward by SSH from.
const TESTS: [&str; 7] =
    ["curl", "openssh-client", "openssh-server", "openssl", "pulseaudio", "pulseaudio-utils", "xdotool"];
/// A Chromium without a window of its own: Debian's package and program. A whole one draws its tabs and bars for every
/// page that is tested: twenty tests took 41 s with it and 29 s without, twice one after the other.
const HEADLESS: &str = "chromium-headless-shell";
/// Names under which a Chromium may be there, the lightest first.
const CHROMIUM: [&str; 5] = [HEADLESS, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The Chromium of this machine, under whichever name.
#[must_use]
pub fn chromium() -> Option<PathBuf> {
    CHROMIUM.iter().find_map(|name| place::find_program(name))
}

/// The package of a browser that is wanted. Debian has the light one; elsewhere a whole one must do, unless there is one.
fn browser() -> Option<&'static str> {
    let debian =
        std::fs::read_to_string("/etc/os-release").is_ok_and(|told| told.lines().any(|line| line == "ID=debian"));
    if debian {
        place::find_program(HEADLESS).is_none().then_some(HEADLESS)
    } else {
        chromium().is_none().then_some("chromium")
    }
}

/// Packages for a purpose, each list once.
fn wanted(purpose: Purpose) -> Vec<&'static str> {
    let mut packages: Vec<&'static str> = BUILD.to_vec();
    if purpose != Purpose::Desk {
        packages.extend(BUILD_WINDOW);
        packages.extend(RUN);
    }
    if matches!(purpose, Purpose::Stage | Purpose::Proof | Purpose::Tests) {
        packages.extend(STAGE);
        packages.extend(FONTS);
    }
    if purpose == Purpose::Proof {
        packages.extend(PROOF);
    }
    if purpose == Purpose::Tests {
        packages.extend(TESTS);
        packages.extend(browser());
    }
    packages
}

/// Installs what is missing for a purpose.
///
/// # Errors
/// With the exact line to type, when installing needs a password or did not work.
pub fn ready(purpose: Purpose, show: Show) -> Result<(), Trouble> {
    install(&missing(&wanted(purpose))?, show)
}

/// Which of these packages are not installed.
///
/// # Errors
/// When dpkg cannot be asked.
pub fn missing(packages: &[&'static str]) -> Result<Vec<&'static str>, Trouble> {
    let mut query = Command::new("dpkg-query");
    query.args(["--show", "--showformat", "${Package} ${db:Status-Status}\\n"]).args(packages);
    // It ends with 1 when a package is unknown to it, which is an answer.
    let output = query.output().map_err(Trouble::from_error("Cannot ask dpkg which packages are installed"))?;
    let told = String::from_utf8_lossy(&output.stdout);
    let installed: Vec<&str> = told.lines().filter_map(|line| line.strip_suffix(" installed")).collect();
    Ok(packages.iter().copied().filter(|package| !installed.contains(package)).collect())
}

/// Installs packages, by itself when that needs no password.
///
/// # Errors
/// With the exact line to type.
pub fn install(packages: &[&'static str], show: Show) -> Result<(), Trouble> {
    if packages.is_empty() {
        return Ok(());
    }
    let names = packages.join(" ");
    let by_hand = format!("sudo apt-get update && sudo apt-get install --yes {names}");
    let Some(before) = right() else {
        return Err(Trouble::new(format!(
            "Some system packages are missing. Type this line, then the same command again:\n\n    {by_hand}\n"
        )));
    };
    say::aside(&format!("Installing system packages: {names}"));
    let apt = |words: &[&str]| {
        let mut words = words.iter().copied();
        let mut command = match before {
            Right::Root => Command::new("apt-get"),
            Right::Sudo => {
                let mut sudo = Command::new("sudo");
                sudo.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
                sudo
            }
        };
        command.env("DEBIAN_FRONTEND", "noninteractive").args(words.by_ref());
        command
    };
    let mut install = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    install.extend(packages);
    let once = || {
        // An update that fails is no reason to stop: the lists of before may do.
        if let Err(trouble) = tool::run(apt(&["update", "--quiet"]), show) {
            say::aside(&format!("{trouble}"));
        }
        tool::run(apt(&install), show)
    };
    // Another apt at work, or a mirror between two states, is over a moment later.
    once()
        .or_else(|_| {
            say::aside("That did not work; trying once more.");
            once()
        })
        .map_err(|trouble| {
            Trouble::new(format!("{trouble}\nThe packages could not be installed. By hand it is:\n\n    {by_hand}\n"))
        })
}

/// How this person may install without being asked for a password.
#[derive(Clone, Copy)]
enum Right {
    Root,
    Sudo,
}

fn right() -> Option<Right> {
    let mut id = Command::new("id");
    id.arg("-u");
    if tool::read(id).is_ok_and(|id| id.trim() == "0") {
        return Some(Right::Root);
    }
    let mut sudo = Command::new("sudo");
    sudo.args(["-n", "true"]);
    tool::succeeds(sudo).then_some(Right::Sudo)
}

#[cfg(test)]
mod tests {
    use super::{Purpose, wanted};

    #[test]
    fn a_desk_needs_no_browser_engine() {
        assert!(
            !wanted(Purpose::Desk).contains(&"libwebkit2gtk-4.1-dev"),
            "a desk is built on machines without a display"
        );
        assert!(wanted(Purpose::Stage).contains(&"xvfb"));
    }

    #[test]
    fn no_package_is_asked_for_twice() {
        let mut packages = wanted(Purpose::Tests);
        let all = packages.len();
        packages.sort_unstable();
        packages.dedup();
        assert_eq!(packages.len(), all);
    }
}
