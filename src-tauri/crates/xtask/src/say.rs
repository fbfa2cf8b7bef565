//! The one place that prints. Commands whose standard output belongs to a child speak through [`aside`].

use std::io::Write;

/// Prints a line on standard output. Nobody listening is no reason to stop.
pub fn line(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}");
    let _ = out.flush();
}

/// Prints a line on standard error.
pub fn aside(text: &str) {
    let mut out = std::io::stderr().lock();
    let _ = writeln!(out, "{text}");
    let _ = out.flush();
}
