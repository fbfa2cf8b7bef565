//! Where a vendor's program lies on this machine.

use std::path::{Path, PathBuf};

use super::TunnelError;

/// Folders that a program started from a desktop's menu often does not have in its search path.
const USUAL: [&str; 6] =
    ["/usr/local/bin", "/usr/bin", "/usr/sbin", "/snap/bin", "/opt/homebrew/bin", "/home/linuxbrew/.linuxbrew/bin"];
/// The same, below the person's own folder.
const AT_HOME: [&str; 2] = [".local/bin", "bin"];

/// The program of this name: the file that was pointed to and no other, else the search path's, else a usual place's.
///
/// # Errors
/// [`TunnelError::NoProgram`] when what was pointed to cannot be run, [`TunnelError::ProgramMissing`] when there is none.
pub fn find(name: &'static str, given: Option<&Path>) -> Result<PathBuf, TunnelError> {
    if let Some(path) = given {
        let whole = path.is_absolute() && can_run(path);
        return whole.then(|| path.to_path_buf()).ok_or_else(|| TunnelError::NoProgram { path: path.to_path_buf() });
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path)
        .chain(USUAL.iter().map(PathBuf::from))
        .chain(home.iter().flat_map(|home| AT_HOME.iter().map(|folder| home.join(folder))))
        // A relative folder in the search path would run whatever lies where the app happened to be started.
        .filter(|folder| folder.is_absolute())
        .map(|folder| folder.join(&file))
        .find(|file| can_run(file))
        .ok_or(TunnelError::ProgramMissing { name })
}

#[cfg(unix)]
fn can_run(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(file).is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn can_run(file: &Path) -> bool {
    file.is_file()
}

#[cfg(all(test, unix))]
mod tests {
    use std::path::Path;

    use super::find;

    #[test]
    fn what_is_pointed_to_is_taken_or_refused_and_never_replaced() {
        assert_eq!(find("sh", Some(Path::new("/bin/sh"))).unwrap(), Path::new("/bin/sh"));
        let folder = tempfile::tempdir().unwrap();
        let plain = folder.path().join("sh");
        std::fs::write(&plain, "no program").unwrap();
        for wrong in [plain.as_path(), folder.path(), Path::new("sh"), Path::new("/nowhere/sh")] {
            assert_eq!(find("sh", Some(wrong)).unwrap_err().code(), "tunnel.no_program", "{}", wrong.display());
        }
    }

    #[test]
    fn the_search_path_is_searched() {
        assert!(find("sh", None).unwrap().is_absolute());
        assert_eq!(find("no-program-has-this-name", None).unwrap_err().code(), "tunnel.program_missing");
    }
}
