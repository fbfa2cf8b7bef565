//! A running window: how long it took until it could be used, the processes it is made of, and its end.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStderr, Command, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::{Duration, Instant};

use super::Cache;
use crate::frame::Trouble;

/// What both programs say when the first view is on the screen.
const USABLE: &str = "the window can be used";

/// What is said on the way there, in the order of the start; an empty window says the first two.
pub const STEPS: [&str; 4] = ["the program runs", "the page loads", "the shop is open", "the page asks"];

/// A window that is not usable after so long never will be.
const PATIENCE: Duration = Duration::from_secs(60);

/// What has not ended after so long does not end.
const FAREWELL: Duration = Duration::from_secs(20);

/// A window that can be used.
pub struct Running {
    child: Child,
    /// From the start of the process to the window that can be used.
    pub took: Duration,
    /// When each of [`STEPS`] was said, since the start of the process.
    pub steps: [Option<Duration>; STEPS.len()],
}

impl Running {
    pub fn start(mut command: Command, input: Option<&str>, cache: Cache) -> Result<Self, Trouble> {
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        cache.prepare()?;
        let begun = Instant::now();
        let mut child = command.spawn()?;
        if let Some(mut asked) = child.stdin.take() {
            // Who needs no code does not read one.
            let _ = writeln!(asked, "{}", input.unwrap_or_default());
        }
        let said = child.stderr.take().map(listen);
        let mut running = Self { child, took: Duration::ZERO, steps: Default::default() };
        running.took = match said.map(|said| said.recv_timeout(PATIENCE)) {
            Some(Ok(Ok(said))) => {
                running.steps = said.steps.map(|at| at.map(|at| at - begun));
                said.usable - begun
            }
            Some(Ok(Err(lines))) => return Err(format!("the window ended before it could be used: {lines}").into()),
            _ => return Err("the window cannot be used after a minute".into()),
        };
        Ok(running)
    }

    /// Memory in bytes, each page shared out among those who share it.
    pub fn memory(&self) -> Result<Memory, Trouble> {
        let own = share_of(self.child.id())?;
        let children = descendants(self.child.id())?.into_iter().map(share_of).sum::<Result<u64, Trouble>>()?;
        Ok(Memory { own, all: own + children })
    }

    /// Ends the program as the system does when its person logs out, and waits until nothing of it is left.
    pub fn end(mut self) -> Result<(), Trouble> {
        let children = descendants(self.child.id())?;
        Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        let begun = Instant::now();
        let mut left = children.len();
        while begun.elapsed() < FAREWELL {
            let gone = self.child.try_wait()?.is_some();
            left = children.iter().filter(|pid| is_there(**pid)).count();
            if gone && left == 0 {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        for pid in children {
            let _ = Command::new("kill").args(["-KILL", &pid.to_string()]).stderr(Stdio::null()).status();
        }
        Err(format!("the window was told to end and {left} of its processes went on").into())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a window holds in memory, in bytes.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    /// The program itself.
    pub own: u64,
    /// With the processes that draw its page.
    pub all: u64,
}

/// When what was said.
struct Said {
    usable: Instant,
    steps: [Option<Instant>; STEPS.len()],
}

/// Hears the log to its end, so that nobody waits to write into it; says when the window could be used, or what was
/// said when it ended before.
fn listen(stderr: ChildStderr) -> Receiver<Result<Said, String>> {
    let (tell, told) = mpsc::channel();
    std::thread::spawn(move || hear(stderr, &tell));
    told
}

fn hear(stderr: ChildStderr, tell: &Sender<Result<Said, String>>) {
    let mut said = String::new();
    let mut steps = [None; STEPS.len()];
    let mut usable = false;
    for line in BufReader::new(stderr).lines().map_while(Result::ok) {
        if usable {
            continue;
        }
        if let Some(step) = STEPS.iter().position(|step| line.contains(step)) {
            steps[step].get_or_insert_with(Instant::now);
        }
        if line.contains(USABLE) {
            usable = true;
            let _ = tell.send(Ok(Said { usable: Instant::now(), steps }));
        }
        said.push_str(&line);
        said.push('\n');
    }
    let _ = tell.send(Err(said));
}

/// Every process below this one.
fn descendants(root: u32) -> Result<Vec<u32>, Trouble> {
    let mut family = vec![root];
    let mut all: Vec<(u32, u32)> = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let Some(pid) = entry?.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        if let Some(parent) = parent_of(pid) {
            all.push((pid, parent));
        }
    }
    let mut at = 0;
    while at < family.len() {
        let parent = family[at];
        family.extend(all.iter().filter(|(_, its)| *its == parent).map(|(pid, _)| *pid));
        at += 1;
    }
    family.remove(0);
    Ok(family)
}

/// The name stands in parentheses and may hold anything; state and parent follow it.
fn parent_of(pid: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

/// What has ended and nobody has asked after is not there any more.
fn is_there(pid: u32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    stat.rsplit_once(')').is_some_and(|(_, rest)| !rest.trim_start().starts_with('Z'))
}

fn share_of(pid: u32) -> Result<u64, Trouble> {
    let sums = fs::read_to_string(format!("/proc/{pid}/smaps_rollup"))?;
    let line = sums.lines().find_map(|line| line.strip_prefix("Pss:")).ok_or("the system does not tell the memory")?;
    let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kilobytes * 1024)
}
