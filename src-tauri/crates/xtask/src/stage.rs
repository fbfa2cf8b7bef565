//! A stage for the real window: a virtual display, a D-Bus session, a keyring and a window manager of its own.
//!
//! Everything lies in one folder and ends with the [`Stage`]; nothing of the person who runs it is read or touched.

mod screen;

use std::ffi::OsString;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use crate::trouble::Trouble;
use crate::webdriver::Session;
use crate::{place, wait};

/// The display: a little larger than the window, so that it stands free.
const SCREEN: &str = "1360x900x24";
/// The keyring of the stage holds nothing of anybody's; a keyring without a password stays locked.
const KEYRING_PASSWORD: &[u8] = b"stage\n";
/// How long each of the programs may take to stand.
const SOON: Duration = Duration::from_secs(30);

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A running stage. Dropping it ends every program on it.
pub struct Stage {
    folder: PathBuf,
    environment: Vec<(OsString, OsString)>,
    running: Vec<Child>,
    driver_port: u16,
}

impl Stage {
    /// Sets up the display, the bus, the keyring, the window manager and the WebDriver.
    ///
    /// # Errors
    /// When one of the programs is missing or does not come up.
    pub fn set_up() -> Result<Self, Trouble> {
        Self::set_up_with(&[])
    }

    /// The same, and every program on the stage sees these variables.
    ///
    /// # Errors
    /// When one of the programs is missing or does not come up.
    pub fn set_up_with(variables: &[(&str, OsString)]) -> Result<Self, Trouble> {
        // Sockets lie here too, and their paths must be short: not under target.
        let folder = std::env::temp_dir().join(format!(
            "shopbell-stage-{}-{}",
            std::process::id(),
            NUMBER.fetch_add(1, Ordering::Relaxed)
        ));
        let mut stage = Self { folder, environment: Vec::new(), running: Vec::new(), driver_port: free_port()? };
        stage.furnish()?;
        for (name, value) in variables {
            stage.set(name, value);
        }
        stage.raise_display()?;
        stage.start_bus()?;
        stage.unlock_keyring()?;
        stage.start("openbox", &["--sm-disable"], Stdio::null())?;
        let port = format!("--port={}", stage.driver_port);
        stage.start("WebKitWebDriver", &[&port, "--host=127.0.0.1"], Stdio::null())?;
        let driver_port = stage.driver_port;
        wait::until("The WebDriver's start", SOON, || {
            Ok(std::net::TcpStream::connect(("127.0.0.1", driver_port)).ok())
        })?;
        Ok(stage)
    }

    /// Opens a program's window through the WebDriver.
    ///
    /// # Errors
    /// When the program does not come up.
    pub fn open(&self, program: &Path, arguments: &[&str]) -> Result<Session, Trouble> {
        if !program.is_file() {
            return Err(Trouble::new(format!("{} is not there: build it first.", program.display())));
        }
        Session::open(self.driver_port, program, arguments)
    }

    /// Writes a picture of the window, as it stands on the display, as PNG.
    ///
    /// # Errors
    /// When the display cannot be read or the file cannot be written.
    pub fn picture(&self, file: &Path) -> Result<(), Trouble> {
        let memory = std::fs::read(self.folder.join("screen").join(screen::FILE))
            .map_err(Trouble::from_error("Cannot read the virtual display"))?;
        let picture = screen::picture(&memory)?;
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).map_err(Trouble::from_error("Cannot make the folder for pictures"))?;
        }
        std::fs::write(file, picture).map_err(Trouble::from_error("Cannot write the picture"))
    }

    /// Starts a program on the stage without driving it, as a second start of the app is.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn command(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        self.dress(&mut command);
        command
    }

    /// The stage's own folder, in which bus and keyring are reached.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder the app on this stage keeps its data in.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// Adds a variable to what programs on the stage see; counts for those started later.
    pub fn set(&mut self, name: &str, value: impl Into<OsString>) {
        self.environment.push((name.into(), value.into()));
    }

    /// Folders of its own, and an environment that leads nowhere else.
    fn furnish(&mut self) -> Result<(), Trouble> {
        let doing = "Cannot make the folder of the stage";
        for name in ["home", "run", "screen", "data", "config", "cache", "share"] {
            std::fs::create_dir_all(self.folder.join(name)).map_err(Trouble::from_error(doing))?;
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            for folder in [self.folder.clone(), self.folder.join("run")] {
                std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
                    .map_err(Trouble::from_error(doing))?;
            }
        }
        for (name, folder) in [
            ("HOME", "home"),
            ("XDG_RUNTIME_DIR", "run"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_DATA_HOME", "share"),
            ("SHOPBELL_DATA", "data"),
        ] {
            let folder = self.folder.join(folder);
            self.set(name, folder);
        }
        for (name, value) in [
            ("GDK_BACKEND", "x11"),
            ("NO_AT_BRIDGE", "1"),
            ("LANG", "C.UTF-8"),
            ("LC_ALL", "C.UTF-8"),
            ("TZ", "Europe/Helsinki"),
            // Without it the driver waits for the window for ever.
            ("TAURI_WEBVIEW_AUTOMATION", "true"),
            // Under a virtual display the default renderer gives stale or empty pictures.
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
        ] {
            self.set(name, value);
        }
        Ok(())
    }

    fn raise_display(&mut self) -> Result<(), Trouble> {
        let memory = self.folder.join("screen").display().to_string();
        let arguments =
            ["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp", "-dpi", "96", "-fbdir", &memory];
        let display = first_line(self.start("Xvfb", &arguments, Stdio::piped())?)?;
        self.set("DISPLAY", format!(":{display}"));
        Ok(())
    }

    fn start_bus(&mut self) -> Result<(), Trouble> {
        let address = format!("--address=unix:path={}", self.folder.join("run/bus").display());
        let arguments = ["--session", "--nofork", "--nopidfile", "--print-address=1", &address];
        let address = first_line(self.start("dbus-daemon", &arguments, Stdio::piped())?)?;
        self.set("DBUS_SESSION_BUS_ADDRESS", address);
        Ok(())
    }

    fn unlock_keyring(&mut self) -> Result<(), Trouble> {
        let mut command = self.command(Path::new("gnome-keyring-daemon"));
        command.args(["--foreground", "--unlock", "--components=secrets"]);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(Trouble::from_error("Cannot start gnome-keyring-daemon"))?;
        if let Some(mut input) = child.stdin.take() {
            input.write_all(KEYRING_PASSWORD).map_err(Trouble::from_error("Cannot unlock the keyring of the stage"))?;
        }
        self.running.push(child);
        Ok(())
    }

    fn start(&mut self, program: &str, arguments: &[&str], output: Stdio) -> Result<&mut Child, Trouble> {
        let mut command = self.command(Path::new(program));
        command.args(arguments).stdin(Stdio::null()).stdout(output).stderr(Stdio::null());
        let child = command.spawn().map_err(Trouble::from_error(&format!("Cannot start {program}")))?;
        self.running.push(child);
        self.running.last_mut().ok_or_else(|| Trouble::new(format!("{program} is gone")))
    }

    fn dress(&self, command: &mut Command) {
        command.current_dir(place::root()).envs(self.environment.iter().map(|(name, value)| (name, value)));
        for name in ["WAYLAND_DISPLAY", "XAUTHORITY", "SESSION_MANAGER", "GTK_THEME", "LANGUAGE"] {
            command.env_remove(name);
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // Last come, first gone: the driver before the display its window stands on.
        for mut child in self.running.drain(..).rev() {
            let _ = child.kill();
            let _ = child.wait();
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// What a program says first: where it can be reached.
fn first_line(child: &mut Child) -> Result<String, Trouble> {
    let mut line = String::new();
    if let Some(output) = child.stdout.as_mut() {
        BufReader::new(output)
            .read_line(&mut line)
            .map_err(Trouble::from_error("A program of the stage does not speak"))?;
    }
    let line = line.trim();
    if line.is_empty() {
        Err(Trouble::new("The virtual display or its D-Bus session did not come up."))
    } else {
        Ok(line.to_owned())
    }
}

fn free_port() -> Result<u16, Trouble> {
    let doing = "Cannot find a free port";
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(Trouble::from_error(doing))?;
    Ok(listener.local_addr().map_err(Trouble::from_error(doing))?.port())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::Stage;

    #[test]
    fn everything_on_the_stage_ends_with_it() {
        let stage = Stage::set_up().unwrap();
        let folder = stage.folder.clone();
        let port = stage.driver_port;
        assert!(folder.join("run/bus").exists(), "the D-Bus session must be its own");
        drop(stage);
        assert!(!folder.exists(), "nothing may be left behind");
        assert!(std::net::TcpStream::connect(("127.0.0.1", port)).is_err(), "the driver must have ended");
    }
}
