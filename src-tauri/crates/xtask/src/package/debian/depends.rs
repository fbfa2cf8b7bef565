//! What the package needs on the machine: what its programs are linked with, as `dpkg-shlibdeps` reads it out of them, and
//! what they load only while they run.

use std::path::{Path, PathBuf};

use super::super::write;
use crate::setup::apt;
use crate::tool;
use crate::trouble::Trouble;

/// The value of `Depends:` for these programs; `work` is a folder to work in.
///
/// # Errors
/// When a library belongs to no installed package.
pub fn depends(work: &Path, programs: &[PathBuf]) -> Result<String, Trouble> {
    // It wants to stand in a source package.
    write(&work.join("debian/control"), "Source: shopbell\n\nPackage: shopbell\nArchitecture: any\n")?;
    let mut ask = tool::command("dpkg-shlibdeps");
    ask.current_dir(work).arg("-O");
    ask.args(programs.iter().map(|program| format!("-e{}", program.display())));
    joined(&tool::read(ask)?)
}

fn joined(told: &str) -> Result<String, Trouble> {
    let linked = told
        .lines()
        .find_map(|line| line.strip_prefix("shlibs:Depends="))
        .ok_or_else(|| Trouble::new(format!("dpkg-shlibdeps names no dependency: {told}")))?;
    let mut all: Vec<&str> = linked.split(", ").collect();
    let name = |one: &str| one.split(' ').next().unwrap_or_default().to_owned();
    for package in apt::RUN {
        if !all.iter().any(|one| name(one) == package) {
            all.push(package);
        }
    }
    Ok(all.join(", "))
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn what_is_loaded_while_it_runs_stands_beside_what_is_linked() {
        let all = joined("shlibs:Depends=libc6 (>= 2.34), libgtk-3-0 (>= 3.21.5)\n").unwrap();
        assert_eq!(
            all,
            "libc6 (>= 2.34), libgtk-3-0 (>= 3.21.5), libayatana-appindicator3-1, gstreamer1.0-plugins-bad"
        );
        assert!(joined("shlibs:Recommends=x\n").is_err());
    }
}
