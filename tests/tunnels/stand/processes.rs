//! The system's processes as a stranger sees them, read from `/proc`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// A process at one moment.
#[derive(Clone, Debug)]
pub struct Process {
    pub pid: u32,
    pub parent: u32,
    pub arguments: String,
    pub environment: Vec<u8>,
    pub folder: PathBuf,
}

/// All there are; what is over but not waited for is not counted.
pub fn all() -> Vec<Process> {
    let entries = fs::read_dir("/proc").unwrap();
    entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok()).filter_map(of).collect()
}

fn of(pid: u32) -> Option<Process> {
    let home = PathBuf::from(format!("/proc/{pid}"));
    let stat = fs::read_to_string(home.join("stat")).ok()?;
    // The name in brackets may hold anything.
    let mut fields = stat.rsplit_once(')')?.1.split_ascii_whitespace();
    let (state, parent) = (fields.next()?, fields.next()?.parse().ok()?);
    if matches!(state, "Z" | "X") {
        return None;
    }
    let arguments = String::from_utf8_lossy(&fs::read(home.join("cmdline")).ok()?).replace('\0', " ");
    let environment = fs::read(home.join("environ")).unwrap_or_default();
    let folder = fs::read_link(home.join("cwd")).unwrap_or_default();
    Some(Process { pid, parent, arguments, environment, folder })
}

/// Those that work in a folder.
pub fn within(folder: &Path) -> Vec<Process> {
    let folder = folder.canonicalize().unwrap();
    all().into_iter().filter(|process| process.folder == folder).collect()
}

/// Those a process started, and those they started.
pub fn below(pid: u32) -> Vec<Process> {
    let all = all();
    let mut found: Vec<u32> = vec![pid];
    let mut looked = 0;
    while let Some(parent) = found.get(looked).copied() {
        found.extend(all.iter().filter(|process| process.parent == parent).map(|process| process.pid));
        looked += 1;
    }
    all.into_iter().filter(|process| process.pid != pid && found.contains(&process.pid)).collect()
}

/// As the power supply does it.
pub fn kill(pids: &[u32]) {
    let status = Command::new("kill").arg("-9").args(pids.iter().map(u32::to_string)).status().unwrap();
    assert!(status.success(), "kill -9 {pids:?}");
}

/// Waits until nobody works in a folder any more.
pub fn gone(folder: &Path, within_time: Duration) {
    let begun = Instant::now();
    loop {
        let left = within(folder);
        if left.is_empty() {
            return;
        }
        assert!(begun.elapsed() < within_time, "still there after {within_time:?}: {left:#?}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
