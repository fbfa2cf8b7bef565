//! Waiting for other programs: ask again until it is so, or say what never came.

use std::time::{Duration, Instant};

use crate::trouble::Trouble;

/// Asks again and again until there is an answer; tells what was waited for when the time is up.
///
/// # Errors
/// When the time is up, or asking itself fails.
pub fn until<T>(
    what: &str,
    longest: Duration,
    mut ask: impl FnMut() -> Result<Option<T>, Trouble>,
) -> Result<T, Trouble> {
    let started = Instant::now();
    loop {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
        if started.elapsed() > longest {
            return Err(Trouble::new(format!("{what} did not happen within {} seconds.", longest.as_secs())));
        }
        pause(Duration::from_millis(80));
    }
}

/// Lets `span` pass.
pub fn pause(span: Duration) {
    std::thread::sleep(span);
}

/// Runs `work` and tells how long it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let done = work();
    (done, started.elapsed())
}

/// A length of time as people say it.
#[must_use]
pub fn in_words(span: Duration) -> String {
    match span.as_secs() {
        0 => format!("{} ms", span.as_millis()),
        seconds @ 1..=119 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}
