//! A clean Debian in a folder: made by `mmdebstrap`, entered in a view of the disk of its own, so that nothing stays mounted.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::super::write;
use crate::stage::Stage;
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::wait;

/// The Debian the package is proved on.
const RELEASE: &str = "bookworm";
/// The owner's home in it, seen from its root.
pub const HOME: &str = "home/owner";
/// How long what was closed may take to end.
const SOON: Duration = Duration::from_secs(30);
/// Enters: the root, the stage's folder, then the program and its arguments. The stage is seen at the same place inside.
const ENTER: &str = "set -e
root=$1; stage=$2; shift 2
mount -t proc proc \"$root/proc\"
mount --rbind /dev \"$root/dev\"
mkdir -p \"$root$stage\" \"$root/tmp/.X11-unix\"
mount --bind \"$stage\" \"$root$stage\"
mount --bind /tmp/.X11-unix \"$root/tmp/.X11-unix\"
exec chroot \"$root\" \"$@\"
";
/// What the stage says of places, which here are the system's own.
const OWN_PLACES: [&str; 4] = ["SHOPBELL_DATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"];

/// A clean Debian with the stage's display and bus. It is taken away when it is dropped.
pub struct Clean<'a> {
    root: PathBuf,
    stage: &'a Stage,
}

impl<'a> Clean<'a> {
    /// Makes it: the essential packages and apt, nothing else.
    ///
    /// # Errors
    /// When Debian's packages cannot be fetched.
    pub fn make(root: PathBuf, stage: &'a Stage) -> Result<Self, Trouble> {
        if root.exists() {
            std::fs::remove_dir_all(&root).map_err(Trouble::from_error("Cannot clear the clean Debian of before"))?;
        }
        let clean = Self { root, stage };
        let mut make = tool::command("mmdebstrap");
        make.args(["--quiet", "--variant=minbase", RELEASE]).arg(&clean.root);
        tool::run(make, Show::Aside)?;
        // It comes without a list of what there is to install.
        clean.read("apt-get", &["update", "--quiet=2"])?;
        std::fs::create_dir_all(clean.path(HOME)).map_err(Trouble::from_error("Cannot make a home"))?;
        Ok(clean)
    }

    /// Where something in it lies.
    pub fn path(&self, within: &str) -> PathBuf {
        self.root.join(within)
    }

    /// A command in it.
    pub fn inside(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = self.stage.command(Path::new("unshare"));
        for name in OWN_PLACES {
            command.env_remove(name);
        }
        command.env("HOME", format!("/{HOME}")).env("DEBIAN_FRONTEND", "noninteractive");
        command.env("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        command.args(["--mount", "--", "sh", "-c", ENTER, "sh"]).arg(&self.root).arg(self.stage.folder());
        command.arg(program).args(arguments);
        command
    }

    /// What a command in it says.
    ///
    /// # Errors
    /// When it does not end with success.
    pub fn read(&self, program: &str, arguments: &[&str]) -> Result<String, Trouble> {
        tool::read(self.inside(program, arguments))
    }

    /// Installs a package file as its owner would, with what it depends on and not what it only recommends: what it needs
    /// is proved to be enough.
    ///
    /// # Errors
    /// When apt refuses.
    pub fn install(&self, package: &Path) -> Result<(), Trouble> {
        std::fs::copy(package, self.path("tmp/shopbell.deb"))
            .map_err(Trouble::from_error("Cannot copy the package"))?;
        let words = ["install", "--yes", "--quiet=2", "--no-install-recommends", "/tmp/shopbell.deb"];
        let done = self.read("apt-get", &words).map(drop);
        std::fs::remove_file(self.path("tmp/shopbell.deb")).map_err(Trouble::from_error("Cannot remove the copy"))?;
        done
    }

    /// Removes the package.
    ///
    /// # Errors
    /// When apt refuses, or the package is still known afterwards.
    pub fn remove(&self) -> Result<(), Trouble> {
        self.read("apt-get", &["remove", "--yes", "--quiet=2", "shopbell"])?;
        if tool::succeeds(self.inside("dpkg-query", &["--status", "shopbell"])) {
            return Err(Trouble::new("The package is still known after it was removed."));
        }
        Ok(())
    }

    /// Writes a program that starts, in here, what a menu entry starts.
    ///
    /// # Errors
    /// When the entry was not installed or starts nothing.
    pub fn starter(&self, entry: &str) -> Result<PathBuf, Trouble> {
        let text = std::fs::read_to_string(self.path(entry)).map_err(Trouble::from_error("No entry in the menu"))?;
        let starts = text.lines().find_map(|line| line.strip_prefix("Exec="));
        let starts = starts.ok_or_else(|| Trouble::new("The menu's entry starts nothing."))?;
        let command = self.inside(starts, &[]);
        let quoted = |word: &std::ffi::OsStr| format!("'{}'", word.to_string_lossy().replace('\'', "'\\''"));
        let (mut without, mut with) = (String::new(), String::new());
        for (name, value) in command.get_envs() {
            let name = name.to_string_lossy();
            match value {
                Some(value) => with.push_str(&format!(" {name}={}", quoted(value))),
                None => without.push_str(&format!(" --unset={name}")),
            }
        }
        // In this order: behind the first value env takes every word for the program's.
        let mut script = format!("#!/bin/sh\nexec env{without}{with}");
        script.push_str(&format!(" {}", quoted(command.get_program())));
        for word in command.get_args() {
            script.push_str(&format!(" {}", quoted(word)));
        }
        script.push_str(" \"$@\"\n");
        let file = self.root.with_extension("start");
        write(&file, script)?;
        super::super::debian::set_mode(&file, 0o755)?;
        Ok(file)
    }

    /// Waits until every program that was started in here has ended.
    ///
    /// # Errors
    /// When one stays.
    pub fn wait_until_nobody_is_inside(&self) -> Result<(), Trouble> {
        wait::until("The end of the installed program", SOON, || {
            let doing = "Cannot look at the programs that run";
            let mut programs = std::fs::read_dir("/proc").map_err(Trouble::from_error(doing))?.filter_map(Result::ok);
            let is_inside =
                |folder: PathBuf| std::fs::read_link(folder.join("root")).is_ok_and(|root| root == self.root);
            Ok((!programs.any(|program| is_inside(program.path()))).then_some(()))
        })
    }
}

impl Drop for Clean<'_> {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(self.root.with_extension("start"));
        let _ = std::fs::remove_dir_all(&self.root);
    }
}
