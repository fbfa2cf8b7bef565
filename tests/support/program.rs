//! The programs under test: built once per test run, started as children that end with the test.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

/// Cargo's folder: the running test or bench lies in `<target>/<profile>/deps`.
pub fn target() -> PathBuf {
    std::env::current_exe().unwrap().ancestors().nth(3).unwrap().to_path_buf()
}

/// Path of a freshly built program of the workspace.
pub fn built(package: &'static str, binary: &'static str) -> PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    let folder = BUILT.get_or_init(|| {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let status = Command::new(cargo)
            // With the whole workspace's features, as the tests are built: nothing is compiled twice.
            .args(["build", "--quiet", "--workspace", "--bin", "shopbell-desk", "--bin", "shopbell-practice"])
            .args((!cfg!(debug_assertions)).then_some("--release"))
            .current_dir(root())
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(status.success(), "the programs under test must build");
        // target/debug/deps/<this test>: the programs lie one folder up.
        std::env::current_exe().unwrap().parent().unwrap().parent().unwrap().to_path_buf()
    });
    let path = folder.join(format!("{binary}{}", std::env::consts::EXE_SUFFIX));
    assert!(path.exists(), "{package} must have built {}", path.display());
    path
}

/// What a start of the desk says that must be refused.
pub fn refused(data: &Path, more: &[&str], input: &str) -> String {
    let mut child = Command::new(built("shopbell-desk", "shopbell-desk"))
        .args(["--practice", "--data"])
        .arg(data)
        .args(more)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A start that does not ask may be over before it is told.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    assert!(!output.status.success(), "this start must be refused");
    assert!(output.stdout.is_empty(), "standard output carries the ready line only");
    String::from_utf8_lossy(&output.stderr).into_owned()
}
