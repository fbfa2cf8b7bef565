//! A tunnel's program never outlives the app, not even after `kill -9`.
//!
//! The app does not start the program itself. It starts its own file once more as a *guard*, in a group of its own, and
//! tells it over its standard input what to run; that pipe stays open. When it closes, by a stop or because the app is no
//! more, the guard asks the program to end, gives it a moment, and kills it with everything in its group. Should the guard
//! be killed, the system kills the program (Linux: the parent-death signal, which the program's process sets for itself
//! before it becomes the program). What to run comes by the pipe and not by argument or environment, so the secret is in
//! the program's environment and in no other.
//!
//! Built for Linux, and for macOS without the parent-death signal and untried. Windows wants a job object, which is not
//! built: there [`super::child::Child::start`] says [`super::TunnelError::NotOnThisSystem`].

pub(super) mod order;
#[cfg(unix)]
mod watch;

use std::path::PathBuf;

/// First argument of a guard.
pub(super) const GUARD: &str = "--tunnel-guard";
/// First argument of what becomes the program.
#[cfg(unix)]
const LAUNCH: &str = "--tunnel-launch";

/// How a guard is started.
#[derive(Clone, Debug)]
pub struct Guard {
    pub(super) program: PathBuf,
}

impl Guard {
    /// The running program's own file; its `main` must begin with [`take_over`].
    ///
    /// # Errors
    /// When the system does not say which file that is.
    pub fn own() -> std::io::Result<Self> {
        // Leads to the running program also after an update replaced its file.
        #[cfg(target_os = "linux")]
        let program = PathBuf::from("/proc/self/exe");
        #[cfg(not(target_os = "linux"))]
        let program = std::env::current_exe()?;
        Ok(Self { program })
    }

    /// Another program whose `main` begins with [`take_over`].
    #[must_use]
    pub fn program(program: PathBuf) -> Self {
        Self { program }
    }
}

/// Where this process was started as a guard, is one, and ends with it; otherwise comes back at once.
///
/// Must be the first thing in `main`, before any thread and any window.
pub fn take_over() {
    #[cfg(unix)]
    if let Some(code) = watch::as_asked() {
        std::process::exit(code);
    }
}
