//! The proof of the `.deb`: a clean Debian is made, the package installed in it, started as its menu entry says, played by
//! pointer and keyboard, removed, and installed again.
//!
//! Display, bus and keyring are those of a [`Stage`], outside: in the clean Debian lies nothing but what the package asks
//! for. It is run by hand, because it fetches some hundred megabytes from Debian and has to be root.

mod clean;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use serde_json::Value;

use self::clean::{Clean, HOME};
use super::{debian, folder};
use crate::stage::Stage;
use crate::trouble::Trouble;
use crate::{place, play, say, tool};

/// Where the shop's data lies in its owner's home.
const DATA: &str = ".local/share/shopbell";
/// Folders in which a package leaves traces: what runs, what is read, and what others keep about what is installed.
const TRACES: [&str; 3] = ["etc", "usr", "var"];
/// What only says that a package once was there.
const HISTORY: [&str; 5] = ["var/log", "var/lib/apt", "var/cache/apt", "var/lib/dpkg/status-old", "var/cache/debconf"];

/// Whether the proof can be run here at all.
///
/// # Errors
/// With a sentence that says why not.
pub fn can_be() -> Result<(), Trouble> {
    let mut id = tool::command("id");
    id.arg("-u");
    if cfg!(target_os = "linux") && place::find_program("apt-get").is_some() && tool::read(id)?.trim() == "0" {
        return Ok(());
    }
    Err(Trouble::new("The package is proved by root on Debian or Ubuntu: a clean Debian is made and entered."))
}

/// Proves the package. Pictures lie beside it.
///
/// # Errors
/// With the first thing that was not as it should be.
pub fn prove(made: &[PathBuf]) -> Result<(), Trouble> {
    let [package] = made else { return Err(Trouble::new("There is not one package to prove.")) };
    debian::judge(package)?;
    let told = |step: &str| say::line(&format!("  {step}"));
    say::line("Making a clean Debian 12.");
    let stage = Stage::set_up()?;
    let clean = Clean::make(folder()?.join("clean"), &stage)?;
    say::line("Installing the package in it.");
    clean.install(package)?;
    told(&format!("Installed: {}.", clean.read("dpkg-query", &["--show", "shopbell"])?.trim().replace('\t', " ")));
    desk(&clean)?;
    told("The program without a window serves its pages.");
    say::line("Opening it as its menu entry says.");
    let starter = clean.starter("usr/share/applications/shopbell.desktop")?;
    let window = stage.open(&starter, &[])?;
    let played = play::main_job(&window, &told);
    stage.picture(&folder()?.join("installed.png"))?;
    window.close()?;
    played?;
    clean.wait_until_nobody_is_inside()?;
    let data = clean.path(HOME).join(DATA);
    let before = contents(&data)?;
    say::line("Removing it.");
    clean.remove()?;
    let left = traces(&clean)?;
    if !left.is_empty() {
        return Err(Trouble::new(format!("This was left behind: {}", left.join(", "))));
    }
    if contents(&data)? != before {
        return Err(Trouble::new("The shop's data is not what it was before."));
    }
    told(&format!("Nothing is left but the shop's data: {} files, as they were.", before.len()));
    say::line("Installing it again.");
    clean.install(package)?;
    let window = stage.open(&starter, &[])?;
    let found = play::find_answer(&window);
    stage.picture(&folder()?.join("installed-again.png"))?;
    window.close()?;
    found?;
    clean.wait_until_nobody_is_inside()?;
    told("The answer that was given before stands in its chat.");
    say::line(&format!("Proved. Pictures lie in {}.", folder()?.display()));
    Ok(())
}

/// The installed program without a window starts and serves the pages that were installed with it.
fn desk(clean: &Clean) -> Result<(), Trouble> {
    let mut command = clean.inside("shopbell-desk", &["--practice", "--data", "/tmp/desk"]);
    let mut desk = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(Trouble::from_error("Cannot start the installed desk"))?;
    let address = first_address(&mut desk);
    let page = std::fs::read_to_string(clean.path("usr/share/shopbell/pages/index.html"))
        .map_err(Trouble::from_error("Cannot read the installed page"))?;
    let served = address.and_then(|address| {
        let mut curl = tool::command("curl");
        // An empty cookie file: cookies that are set on the way are sent along.
        curl.args(["--silent", "--show-error", "--fail", "--location", "--cookie", "", &address]);
        tool::read(curl)
    });
    let _ = desk.kill();
    let _ = desk.wait();
    std::fs::remove_dir_all(clean.path("tmp/desk")).map_err(Trouble::from_error("The desk kept no data"))?;
    if served? == page {
        Ok(())
    } else {
        Err(Trouble::new("The installed desk serves other pages than were installed."))
    }
}

/// Where the desk's first line says its pages are.
fn first_address(desk: &mut Child) -> Result<String, Trouble> {
    let mut line = String::new();
    if let Some(output) = desk.stdout.take() {
        BufReader::new(output)
            .read_line(&mut line)
            .map_err(Trouble::from_error("The installed desk does not speak"))?;
    }
    let told: Value = serde_json::from_str(&line)
        .map_err(|_| Trouble::new(format!("The installed desk does not say where it is: \"{}\"", line.trim())))?;
    let address = told.get("ui").and_then(Value::as_str).map(str::to_owned);
    address.ok_or_else(|| Trouble::new("The installed desk does not say where its pages are."))
}

/// Every file below a folder with a sum of its bytes.
fn contents(folder: &Path) -> Result<BTreeSet<String>, Trouble> {
    let mut sums = tool::command("find");
    sums.current_dir(folder).args([".", "-type", "f", "-exec", "sha256sum", "{}", "+"]);
    let told: BTreeSet<String> = tool::read(sums)?.lines().map(str::to_owned).collect();
    if told.is_empty() { Err(Trouble::new("The shop kept no data.")) } else { Ok(told) }
}

/// Every file outside its owner's home that still bears the package's name, on it or in it.
fn traces(clean: &Clean) -> Result<Vec<String>, Trouble> {
    let mut named = tool::command("find");
    named.current_dir(clean.path("")).args(TRACES).args(["-iname", "*shopbell*"]);
    let mut telling = tool::command("grep");
    telling.current_dir(clean.path("")).args(["--recursive", "--files-with-matches", "--no-messages", "shopbell"]);
    telling.args(TRACES);
    let found = telling.output().map_err(Trouble::from_error("Cannot start grep"))?;
    let all = format!("{}{}", tool::read(named)?, String::from_utf8_lossy(&found.stdout));
    let is_history = |path: &str| HISTORY.iter().any(|history| path.starts_with(history));
    Ok(all.lines().filter(|path| !is_history(path)).map(str::to_owned).collect())
}
