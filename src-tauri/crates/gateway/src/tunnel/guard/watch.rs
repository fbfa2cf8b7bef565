//! What a guard does, and what becomes the program. No Tokio here: a guard is a small process that waits.

use std::ffi::{OsStr, OsString};
use std::io::{self, Read, Write};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions};

use super::order::Order;
use super::{GUARD, Guard, LAUNCH};

/// How long a program that was asked to end may take.
const GRACE: Duration = Duration::from_secs(2);
/// The guard itself could not do its work.
const CANNOT: i32 = 125;
/// The program could not be run, as shells say it.
const NOT_RUN: i32 = 127;

/// Does what the arguments ask for; nothing when they ask for neither.
pub(super) fn as_asked() -> Option<i32> {
    let mut arguments = std::env::args_os().skip(1);
    let first = arguments.next()?;
    if first == GUARD {
        Some(guard().unwrap_or_else(|error| complain(&error, CANNOT)))
    } else if first == LAUNCH {
        Some(complain(&become_program(arguments), NOT_RUN))
    } else {
        None
    }
}

fn complain(error: &io::Error, code: i32) -> i32 {
    // Read by the app as a line of the program's output; nobody is left to hear of a failure here.
    let _ = writeln!(io::stderr(), "shopbell: {error}");
    code
}

enum Event {
    AppGone,
    Ended,
}

fn guard() -> io::Result<i32> {
    let mut from_app = io::stdin();
    let order = Order::read(&mut from_app)?;
    let (tell, told) = mpsc::channel();
    let mut program = start(&order)?;
    drop(order);
    let pid = i32::try_from(program.id()).ok().and_then(Pid::from_raw).ok_or(io::ErrorKind::InvalidData)?;

    let of_app = tell.clone();
    thread::spawn(move || {
        let mut rest = [0; 64];
        while from_app.read(&mut rest).is_ok_and(|read| read > 0) {}
        of_app.send(Event::AppGone)
    });
    thread::spawn(move || {
        // Looked at and not reaped: as long as it is not, nobody else gets its number, and the group can be killed.
        let ended = || rustix::process::waitid(WaitId::Pid(pid), WaitIdOptions::EXITED | WaitIdOptions::NOWAIT);
        while ended().is_err_and(|error| error == rustix::io::Errno::INTR) {}
        tell.send(Event::Ended)
    });

    if matches!(told.recv(), Ok(Event::AppGone)) {
        let _ = rustix::process::kill_process(pid, Signal::TERM);
        let _ = told.recv_timeout(GRACE);
    }
    // Whatever it has started itself is in its group.
    let _ = rustix::process::kill_process_group(pid, Signal::KILL);
    let status = program.wait()?;
    Ok(status.code().or_else(|| status.signal().map(|signal| 128 + signal)).unwrap_or(CANNOT))
}

/// Starts what will be the program, with the environment that was told and no other.
fn start(order: &Order) -> io::Result<std::process::Child> {
    let mut command = Command::new(Guard::own()?.program);
    command.arg0("shopbell-tunnel").arg(LAUNCH).arg(std::process::id().to_string());
    command.args(order.command.iter().map(|text| OsStr::from_bytes(text)));
    command.env_clear();
    for pair in order.environment.chunks_exact(2) {
        if let [name, value] = pair {
            command.env(OsStr::from_bytes(name), OsStr::from_bytes(value));
        }
    }
    command.stdin(Stdio::null()).process_group(0).spawn()
}

/// Becomes the program; comes back only with the reason why not.
fn become_program(mut arguments: impl Iterator<Item = OsString>) -> io::Error {
    let missing = || io::Error::from(io::ErrorKind::InvalidInput);
    let Some(guard) = arguments.next().and_then(|text| text.into_string().ok()) else { return missing() };
    let Some(program) = arguments.next() else { return missing() };
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::set_parent_process_death_signal(Some(Signal::KILL)) {
        return error.into();
    }
    // A guard that was gone before the line above will never be gone again.
    let parent = rustix::process::getppid().map(|pid| pid.as_raw_nonzero().to_string());
    if parent.as_deref() != Some(guard.as_str()) {
        return io::ErrorKind::BrokenPipe.into();
    }
    let name = OsString::from_vec(program.as_bytes().rsplit(|byte| *byte == b'/').next().unwrap_or_default().to_vec());
    Command::new(&program).arg0(name).args(arguments).exec()
}
