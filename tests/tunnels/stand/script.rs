//! A scripted program in the place of a vendor's.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Begins every script: it works in its own folder, counts its beginnings, says an address, and waits for a file.
const PRELUDE: &str = r#"
cd "$(dirname "$0")" || exit 99
echo x >> begun
address() { echo "2026-08-31T12:00:02Z INF |  https://$1.trycloudflare.com      |" >&2; }
ready() { echo "2026-08-31T12:00:03Z INF Registered tunnel connection connIndex=0 protocol=quic" >&2; }
await() { until [ -e "$1" ]; do sleep 0.05; done; }
"#;

/// Writes a script as `cloudflared` into a folder.
pub fn write(dir: &Path, body: &str) -> PathBuf {
    let file = dir.join("cloudflared");
    // Written by a process of its own: a file that is open for writing anywhere, also in a child another test is just
    // starting, cannot be run.
    let mut shell = Command::new("sh")
        .args(["-c", "cat > \"$0\" && chmod 755 \"$0\""])
        .arg(&file)
        .stdin(Stdio::piped())
        .spawn()
        .unwrap();
    write!(shell.stdin.take().unwrap(), "#!/bin/sh\n{PRELUDE}\n{body}\n").unwrap();
    assert!(shell.wait().unwrap().success());
    file
}
