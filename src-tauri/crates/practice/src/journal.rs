//! The file that keeps the practice world: one JSON line per change, appended, synced, replayed at start.
//!
//! An answer goes out only after the line that says why is on the disk. Many waiting requests share one sync. What never
//! lives here: what a line means.

use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::mpsc;

use tokio::sync::watch;

use crate::PracticeError;

/// How far the file has been synced.
#[derive(Clone, Debug, Default)]
struct Progress {
    through: u64,
    failure: Option<String>,
}

/// What the writer is asked to do.
enum Work {
    Append(u64, String),
    Close,
}

/// The appending end of the file.
pub(crate) struct Journal {
    lines: mpsc::Sender<Work>,
    progress: watch::Receiver<Progress>,
    /// The last line that was on the disk when the file was opened.
    found: u64,
}

/// Resolves when one line, and so every line before it, is on the disk.
#[must_use = "an answer must wait for its line"]
pub(crate) struct Synced {
    line: u64,
    progress: watch::Receiver<Progress>,
}

impl Journal {
    /// Opens the file and hands back the whole lines it holds. A torn last line, left by a crash, is cut off: nobody
    /// was ever told about it.
    pub(crate) fn open(path: &Path) -> Result<(Self, Vec<String>), PracticeError> {
        let trouble = |problem: std::io::Error| PracticeError::File(format!("{}: {problem}", path.display()));
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(trouble)?;
        file.try_lock().map_err(|_| PracticeError::File(format!("{}: another practice holds it", path.display())))?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(trouble)?;
        let whole = bytes.iter().rposition(|&byte| byte == b'\n').map_or(0, |last| last + 1);
        let keep = u64::try_from(whole).unwrap_or(u64::MAX);
        if whole < bytes.len() {
            tracing::warn!(torn = bytes.len() - whole, "cutting off a torn last line of the practice file");
            file.set_len(keep).map_err(trouble)?;
            file.sync_data().map_err(trouble)?;
        }
        file.seek(SeekFrom::Start(keep)).map_err(trouble)?;
        bytes.truncate(whole);
        let text = String::from_utf8(bytes).map_err(|_| PracticeError::Damaged { line: 0 })?;
        let (lines, waiting) = mpsc::channel();
        let (report, progress) = watch::channel(Progress::default());
        std::thread::Builder::new()
            .name("practice-journal".into())
            .spawn(move || write_lines(file, &waiting, &report))
            .map_err(trouble)?;
        Ok((Self { lines, progress, found: 0 }, text.lines().map(str::to_owned).collect()))
    }

    /// Says up to which line number the file already stood when it was opened.
    pub(crate) fn stands_at(&mut self, line: u64) {
        self.found = line;
    }

    /// Queues line number `line`; numbers must grow from call to call.
    pub(crate) fn append(&self, line: u64, text: String) -> Synced {
        if self.lines.send(Work::Append(line, text)).is_err() {
            tracing::error!("the practice file's writer is gone");
        }
        self.synced(line)
    }

    /// Ends when everything queued is on the disk and the file is let go.
    pub(crate) async fn close(&self) {
        let mut progress = self.progress.clone();
        if self.lines.send(Work::Close).is_ok() {
            while progress.changed().await.is_ok() {}
        }
    }

    /// Waits for a line queued earlier.
    pub(crate) fn synced(&self, line: u64) -> Synced {
        let line = if line <= self.found { 0 } else { line };
        Synced { line, progress: self.progress.clone() }
    }
}

impl Synced {
    /// Ends when the line is on the disk, or says why it never will be.
    pub(crate) async fn done(mut self) -> Result<(), PracticeError> {
        let seen = self
            .progress
            .wait_for(|progress| progress.through >= self.line || progress.failure.is_some())
            .await
            .map_err(|_| PracticeError::File("the writer is gone".into()))?;
        match &seen.failure {
            Some(problem) if seen.through < self.line => Err(PracticeError::File(problem.clone())),
            _ => Ok(()),
        }
    }
}

/// Takes whatever waits, writes it, syncs once, says how far it came.
fn write_lines(mut file: File, waiting: &mpsc::Receiver<Work>, report: &watch::Sender<Progress>) {
    let mut closing = false;
    while !closing && let Ok(first) = waiting.recv() {
        let mut batch = String::new();
        let mut last = None;
        let mut next = Some(first);
        while let Some(work) = next {
            match work {
                Work::Append(line, text) => {
                    batch.push_str(&text);
                    batch.push('\n');
                    last = Some(line);
                }
                Work::Close => closing = true,
            }
            next = waiting.try_recv().ok();
        }
        let Some(last) = last else { continue };
        match file.write_all(batch.as_bytes()).and_then(|()| file.sync_data()) {
            Ok(()) => report.send_modify(|progress| progress.through = last),
            Err(problem) => {
                tracing::error!(%problem, "the practice file cannot be written");
                report.send_modify(|progress| progress.failure = Some(problem.to_string()));
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_torn_last_line_is_cut_and_the_rest_stands() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("practice.jsonl");
        std::fs::write(&path, "{\"a\":1}\n{\"b\":2}\n{\"c\":").expect("a torn file");
        let (journal, lines) = Journal::open(&path).expect("opens");
        assert_eq!(lines, ["{\"a\":1}", "{\"b\":2}"]);
        journal.append(1, "{\"d\":4}".into()).done().await.expect("synced");
        let text = std::fs::read_to_string(&path).expect("reads");
        assert_eq!(text, "{\"a\":1}\n{\"b\":2}\n{\"d\":4}\n", "the new line must not grow out of the torn one");
    }
}
