//! Other programs: how they are started, shown and judged.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;

use crate::tally::Tally;
use crate::trouble::Trouble;
use crate::{place, say};

/// A command in the root of the project.
#[must_use]
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(place::root());
    command
}

/// Cargo itself: the one that started us, so that a chosen toolchain stays chosen.
#[must_use]
pub fn cargo() -> Command {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // What cargo told us about our own build must not leak into the builds we start, or cargo would build anew.
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_")
            || text.starts_with("CARGO_BIN_")
            || text == "CARGO_MANIFEST_DIR"
            || text == "CARGO_MANIFEST_PATH"
        {
            cargo.env_remove(&name);
        }
    }
    cargo
}

/// The npm of this machine in a folder of the project.
#[must_use]
pub fn npm(folder: &Path) -> Command {
    let mut npm = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(folder);
    npm
}

/// Runs a command whose output goes where `show` says; an error tells which command it was.
///
/// # Errors
/// When the program is missing or ends with anything but success.
pub fn run(mut command: Command, show: Show) -> Result<(), Trouble> {
    match show {
        Show::Plainly => {}
        // The child's standard output goes to our standard error: ours belongs to somebody else.
        Show::Aside => {
            command.stdout(std::io::stderr());
        }
    }
    let status = command.stdin(Stdio::null()).status().map_err(|error| cannot_start(&command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Trouble::new(format!("This did not work ({status}): {}", written(&command))))
    }
}

/// Where a child's output goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// To the same places as ours.
    Plainly,
    /// All of it to standard error.
    Aside,
}

/// Runs a command and gives back what it wrote on standard output.
///
/// # Errors
/// When the program is missing or ends with anything but success; the error carries its complaint.
pub fn read(mut command: Command) -> Result<String, Trouble> {
    let output = command.stdin(Stdio::null()).output().map_err(|error| cannot_start(&command, &error))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let complaint = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        Err(Trouble::new(format!("This did not work ({}): {}\n{complaint}", output.status, written(&command))))
    }
}

/// Whether a command ends with success; its output is not shown.
#[must_use]
pub fn succeeds(mut command: Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Runs a command, shows every line as it comes, and counts the tests the lines speak of.
///
/// # Errors
/// When the program is missing or ends with anything but success. The tally is filled in either case.
pub fn run_counting(mut command: Command, tally: &mut Tally) -> Result<(), Trouble> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(&command, &error))?;
    let (lines, coming) = mpsc::channel::<String>();
    let mut readers = Vec::new();
    if let Some(stdout) = child.stdout.take() {
        readers.push(forward(stdout, lines.clone()));
    }
    if let Some(stderr) = child.stderr.take() {
        readers.push(forward(stderr, lines.clone()));
    }
    drop(lines);
    for line in coming {
        tally.read(&line);
        say::line(&line);
    }
    for reader in readers {
        let _ = reader.join();
    }
    let status = child.wait().map_err(|error| cannot_start(&command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Trouble::new(format!("This did not work ({status}): {}", written(&command))))
    }
}

/// Sends each line of a pipe on, as it comes.
fn forward(pipe: impl Read + Send + 'static, lines: mpsc::Sender<String>) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || {
        let mut reader = BufReader::new(pipe);
        let mut bytes = Vec::new();
        loop {
            bytes.clear();
            match reader.read_until(b'\n', &mut bytes) {
                Ok(0) | Err(_) => return,
                Ok(_) => {
                    let line = String::from_utf8_lossy(&bytes).trim_end_matches(['\n', '\r']).to_owned();
                    if lines.send(line).is_err() {
                        return;
                    }
                }
            }
        }
    })
}

/// Becomes the command: on Unix in place of this process, so that it stays in its process group and gets its signals.
///
/// # Errors
/// When the program cannot be started or (elsewhere than on Unix) ends with anything but success.
pub fn become_command(mut command: Command) -> Result<(), Trouble> {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        let error = command.exec();
        Err(cannot_start(&command, &error))
    }
    #[cfg(not(unix))]
    {
        let status = command.status().map_err(|error| cannot_start(&command, &error))?;
        if status.success() { Ok(()) } else { Err(Trouble::new(format!("It ended with {status}."))) }
    }
}

/// The command as one would type it.
#[must_use]
pub fn written(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Trouble {
    Trouble::new(format!("Cannot start \"{}\": {error}", command.get_program().to_string_lossy()))
}
