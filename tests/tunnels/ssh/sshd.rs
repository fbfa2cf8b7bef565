//! OpenSSH's server, started for one test, without anything of the system's own settings.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use shopbell_engine::gateway::tunnel::ssh::SshServer;
use tempfile::TempDir;

use crate::stand::processes;

/// A server that lets one key in.
pub struct Sshd {
    dir: TempDir,
    port: u16,
    child: Option<Child>,
}

/// A port nobody listens on at the moment.
pub fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).unwrap().local_addr().unwrap().port()
}

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

impl Sshd {
    pub fn start() -> Self {
        let mut sshd = Self { dir: tempfile::tempdir().unwrap(), port: free_port(), child: None };
        sshd.new_host_key();
        sshd.key("login");
        sshd.key("stranger");
        fs::copy(sshd.file("login.pub"), sshd.file("authorized")).unwrap();
        let settings = format!(
            "ListenAddress 127.0.0.1:{}\nHostKey {}\nAuthorizedKeysFile {}\nPidFile none\nUsePAM no\nStrictModes no\n\
             PermitRootLogin yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\nLogLevel VERBOSE\n\
             MaxStartups 1000\n",
            sshd.port,
            sshd.file("host").display(),
            sshd.file("authorized").display()
        );
        fs::write(sshd.file("settings"), settings).unwrap();
        sshd.restart();
        sshd
    }

    fn file(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn key(&self, name: &str) {
        for old in [self.file(name), self.file(&format!("{name}.pub"))] {
            let _ = fs::remove_file(old);
        }
        run(Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(self.file(name)));
    }

    /// As when somebody else stands in the server's place.
    pub fn new_host_key(&self) {
        self.key("host");
    }

    /// The private key the server does not know.
    pub fn strange_key(&self) -> PathBuf {
        self.file("stranger")
    }

    /// What the server's owner reads there.
    pub fn fingerprint(&self) -> String {
        let said = run(Command::new("ssh-keygen").arg("-lf").arg(self.file("host.pub")));
        said.split_ascii_whitespace().nth(1).unwrap().to_owned()
    }

    pub fn server(&self) -> SshServer {
        SshServer {
            user: run(Command::new("id").arg("-un")),
            host: "127.0.0.1".into(),
            port: self.port,
            key: Some(self.file("login")),
            pin: self.file("a pin of 100%"),
        }
    }

    /// Starts it again, on the same port.
    pub fn restart(&mut self) {
        // Where the server separates its rights, when it is root; a system that starts it by itself makes this.
        if run(Command::new("id").arg("-u")) == "0" {
            fs::create_dir_all("/run/sshd").unwrap();
        }
        let log = fs::File::options().create(true).append(true).open(self.file("log")).unwrap();
        let child = Command::new("/usr/sbin/sshd")
            .args(["-D", "-e", "-f"])
            .arg(self.file("settings"))
            .stdin(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("the test needs openssh-server; `cargo xtask test` installs it");
        self.child = Some(child);
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(20), "sshd does not listen: {}", self.log());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Kills it and all its sessions, as the power supply does it.
    pub fn kill(&mut self) {
        let Some(mut child) = self.child.take() else { return };
        let all: Vec<u32> = processes::below(child.id()).iter().map(|process| process.pid).collect();
        child.kill().unwrap();
        child.wait().unwrap();
        for pid in all {
            // A session may be over by now.
            let _ = Command::new("kill").args(["-9", &pid.to_string()]).stderr(Stdio::null()).status();
        }
    }

    fn log(&self) -> String {
        fs::read_to_string(self.file("log")).unwrap_or_default()
    }

    /// How often somebody logged in.
    pub fn logins(&self) -> usize {
        self.log().matches("Accepted publickey").count()
    }

    /// How many sessions there are; asked until there are none, for a moment.
    pub fn sessions(&self) -> usize {
        let Some(child) = &self.child else { return 0 };
        let begun = Instant::now();
        loop {
            let sessions = processes::below(child.id()).len();
            if sessions == 0 || begun.elapsed() > Duration::from_secs(10) {
                return sessions;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Sshd {
    fn drop(&mut self) {
        self.kill();
    }
}
