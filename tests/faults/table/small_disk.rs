//! A disk of a few megabytes that really gets full, and a filler that takes what is left of it.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Unmounts when dropped, also when a row panics.
pub struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    /// Mounts one, or says why that cannot be.
    pub fn mount(megabytes: u64) -> Result<Self, String> {
        if !cfg!(target_os = "linux") {
            return Err("a small disk is mounted on Linux only".to_owned());
        }
        let folder = tempfile::tempdir().map_err(|problem| problem.to_string())?;
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={megabytes}m,mode=700"), "tmpfs"]).arg(folder.path());
        let output = mount.stdin(Stdio::null()).output().map_err(|problem| format!("mount: {problem}"))?;
        if output.status.success() {
            Ok(Self { folder })
        } else {
            Err(format!("no disk can be mounted here: {}", String::from_utf8_lossy(&output.stderr).trim()))
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    fn filler(&self) -> PathBuf {
        self.path().join("filler")
    }

    /// Takes everything that is left, to the last byte, and gives back `slack` bytes of it.
    pub fn fill(&self, slack: u64) {
        let mut file = OpenOptions::new().create(true).append(true).open(self.filler()).unwrap();
        for size in [65_536, 4_096, 1] {
            let piece = vec![0xaa_u8; size];
            while file.write_all(&piece).is_ok() {}
        }
        let length = file.metadata().unwrap().len();
        file.set_len(length.saturating_sub(slack)).unwrap();
    }

    /// Gives the space back.
    pub fn free(&self) {
        std::fs::remove_file(self.filler()).unwrap();
    }

    /// Whether not one byte can be written.
    pub fn is_full(&self) -> bool {
        let probe = self.path().join("probe");
        let full = File::create(&probe).and_then(|mut file| file.write_all(&[0; 4_096])).is_err();
        let _ = std::fs::remove_file(probe);
        full
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: whoever still has a file open there ends soon after.
        let _ = Command::new("umount").arg("--lazy").arg(self.folder.path()).status();
    }
}
