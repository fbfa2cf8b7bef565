//! No program outlives the app, however the app ends.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::stand::{app, processes, script};

/// Does not end when it is asked to, nor does what it started.
const STUBBORN: &str =
    "trap '' TERM INT HUP; (trap '' TERM INT HUP; sleep 1000; sleep 1000) & ready; while :; do sleep 1; done";
/// A guard gives its program two seconds.
const SOON: Duration = Duration::from_secs(10);

/// The app in miniature, which is killed with what it said unread.
pub struct App {
    pub child: Child,
    lines: Option<BufReader<std::process::ChildStdout>>,
}

impl App {
    pub fn start(dir: &Path, body: &str, token: &str) -> Self {
        let program = script(dir, body);
        let mut child =
            Command::new(app()).arg(dir).arg(program).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        writeln!(child.stdin.take().unwrap(), "{token}").unwrap();
        let lines = Some(BufReader::new(child.stdout.take().unwrap()));
        Self { child, lines }
    }

    /// Reads on until a line of which this is a part.
    pub fn until(&mut self, wanted: &str) -> String {
        let mut lines = self.lines.take().unwrap();
        loop {
            let mut line = String::new();
            assert!(lines.read_line(&mut line).unwrap() > 0, "the app ended before {wanted}");
            if line.contains(wanted) {
                self.lines = Some(lines);
                return line;
            }
        }
    }

    /// The guard's process, once there is one.
    fn guard(&self) -> u32 {
        let guards = || processes::below(self.child.id()).into_iter().find(|p| p.arguments.contains("--tunnel-guard"));
        guards().expect("a guard").pid
    }
}

impl Drop for App {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn nobody_is_left_after_the_app_was_killed() {
    for _ in 0..3 {
        let dir = tempfile::tempdir().unwrap();
        let mut app = App::start(dir.path(), STUBBORN, "token");
        app.until("Up");
        let before = processes::within(dir.path());
        assert!(before.len() >= 3, "the program and what it started: {before:#?}");
        app.child.kill().unwrap();
        app.child.wait().unwrap();
        processes::gone(dir.path(), SOON);
    }
}

#[test]
fn nobody_is_left_whenever_the_app_was_killed() {
    for moment in 0..24 {
        let dir = tempfile::tempdir().unwrap();
        let mut app = App::start(dir.path(), STUBBORN, "token");
        // From before the guard is there to after the program has begun.
        app.until("ready");
        std::thread::sleep(Duration::from_millis(moment * 5));
        let below = processes::below(app.child.id());
        app.child.kill().unwrap();
        app.child.wait().unwrap();
        processes::gone(dir.path(), SOON);
        let left: Vec<_> = processes::all().into_iter().filter(|p| below.iter().any(|b| b.pid == p.pid)).collect();
        let ours = |p: &&processes::Process| p.arguments.contains("tunnel");
        assert!(left.iter().find(ours).is_none(), "{left:#?}");
    }
}

#[test]
fn the_program_does_not_outlive_its_guard() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = App::start(dir.path(), "ready; while :; do sleep 0.2; done", "token");
    app.until("Up");
    let first = processes::within(dir.path());
    processes::kill(&[app.guard()]);
    app.until("Down");
    app.until("Up");
    let now = processes::within(dir.path());
    assert!(!now.is_empty());
    let shell = first.iter().find(|process| process.arguments.contains("cloudflared")).unwrap();
    assert!(now.iter().all(|process| process.pid != shell.pid), "the first run is over: {now:#?}");
}

#[test]
fn nor_both_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = App::start(dir.path(), "ready; while :; do sleep 0.2; done", "token");
    app.until("Up");
    processes::kill(&[app.guard(), app.child.id()]);
    app.child.wait().unwrap();
    processes::gone(dir.path(), SOON);
}

#[test]
fn an_app_that_is_asked_to_end_takes_its_program_along() {
    let dir = tempfile::tempdir().unwrap();
    let mut app = App::start(dir.path(), STUBBORN, "token");
    app.until("Up");
    assert!(Command::new("kill").args(["-TERM", &app.child.id().to_string()]).status().unwrap().success());
    app.child.wait().unwrap();
    processes::gone(dir.path(), SOON);
}
