//! What each system must have, and who can bring it.

use std::process::Command;

use super::{Purpose, apt};
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::{place, say};

/// Makes the system's own packages ready.
///
/// # Errors
/// With a sentence that says what to install by hand.
pub fn ready(purpose: Purpose, show: Show) -> Result<(), Trouble> {
    if cfg!(target_os = "macos") {
        mac(purpose)
    } else if cfg!(windows) {
        windows(purpose)
    } else if place::find_program("dpkg-query").is_some() && place::find_program("apt-get").is_some() {
        apt::ready(purpose, show)
    } else {
        other_linux(purpose)
    }
}

fn mac(purpose: Purpose) -> Result<(), Trouble> {
    let mut xcode = Command::new("xcode-select");
    xcode.arg("-p");
    if !tool::succeeds(xcode) {
        return Err(Trouble::new("Apple's command line tools are missing. Type: xcode-select --install"));
    }
    if !tool::succeeds(pkg_config("openssl")) {
        return Err(Trouble::new(
            "OpenSSL and pkg-config are missing; SQLCipher is built on them. Type: brew install openssl pkg-config",
        ));
    }
    if place::find_program("cmake").is_none() {
        return Err(Trouble::new(
            "CMake is missing; the codec of voice messages is built with it. Type: brew install cmake",
        ));
    }
    no_stage_here(purpose);
    Ok(())
}

fn windows(purpose: Purpose) -> Result<(), Trouble> {
    if std::env::var_os("OPENSSL_DIR").is_none() && std::env::var_os("VCPKG_ROOT").is_none() {
        return Err(Trouble::new(
            "OpenSSL is missing; SQLCipher is built on it. Install it with \"vcpkg install openssl:x64-windows-static-md\" and set VCPKG_ROOT, \
             or set OPENSSL_DIR to where it lies. Shopbell also needs the MSVC build tools (Visual Studio Installer, \"Desktop development with C++\"); \
             the WebView2 runtime comes with Windows 11.",
        ));
    }
    if place::find_program("cmake.exe").is_none() {
        return Err(Trouble::new(
            "CMake is missing; the codec of voice messages is built with it. Type: winget install Kitware.CMake",
        ));
    }
    no_stage_here(purpose);
    Ok(())
}

/// The window test needs a virtual display, which only Linux has.
fn no_stage_here(purpose: Purpose) {
    if purpose == Purpose::Tests {
        say::aside("The window test plays on Linux only; every other check and test runs here.");
    }
}

fn other_linux(purpose: Purpose) -> Result<(), Trouble> {
    let mut missing: Vec<&str> = Vec::new();
    if !tool::succeeds(pkg_config("openssl")) {
        missing.push("OpenSSL with its headers");
    }
    if place::find_program("cmake").is_none() {
        missing.push("CMake");
    }
    if !tool::succeeds(pkg_config("alsa")) {
        missing.push("ALSA with its headers");
    }
    if purpose != Purpose::Desk && !tool::succeeds(pkg_config("webkit2gtk-4.1")) {
        missing.push("WebKitGTK 4.1 with its headers");
    }
    if matches!(purpose, Purpose::Stage | Purpose::Proof | Purpose::Tests) {
        let programs = [
            ("Xvfb", "Xvfb"),
            ("WebKitWebDriver", "WebKitWebDriver"),
            ("dbus-daemon", "dbus"),
            ("gnome-keyring-daemon", "gnome-keyring"),
            ("openbox", "openbox"),
        ];
        missing.extend(
            programs.iter().filter(|(program, _)| place::find_program(program).is_none()).map(|(_, name)| *name),
        );
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(Trouble::new(format!(
        "This Linux is not Debian or Ubuntu, so the packages cannot be named for you. With its own package manager, install a C compiler, pkg-config and: {}.",
        missing.join(", ")
    )))
}

fn pkg_config(library: &str) -> Command {
    let mut pkg_config = Command::new("pkg-config");
    pkg_config.args(["--exists", library]);
    pkg_config
}
