//! The baseline a careful author writes today: PyWa on FastAPI, in a virtual environment of its own under `target/bench`.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use shopbell_tests::program;
use xtask::setup::pywa;

use super::Address;
use super::child::Server;
use crate::frame::{Bench, Trouble};

/// What is installed.
const PACKAGES: [&str; 3] = [pywa::PACKAGE, "fastapi", "uvicorn[standard]"];

/// What the webhooks are signed with here; it guards nothing.
const SECRET: &str = "only-a-benchmark";

/// Python with PyWa, ready to serve.
pub struct Python(PathBuf);

impl Python {
    /// The environment, made where there is none; or why there can be none, for a person. The short form makes none.
    pub fn ready(bench: &Bench) -> Result<Self, String> {
        let folder = bench.folder().map_err(|error| error.to_string())?.join("pywa-venv");
        let python = pywa::python(&folder);
        if !has_pywa(&python) {
            if bench.short() {
                return Err("not run: the short form installs nothing, and PyWa is not there".to_owned());
            }
            make(&folder, &python)?;
        }
        Ok(Self(python))
    }

    /// Starts the server with a database in this folder.
    pub fn serve(&self, folder: &Path) -> Result<Pywa, Trouble> {
        let script = program::root().join("tests/bench/intake/pywa_server.py");
        Ok(Pywa(Server::start(Command::new(&self.0).arg(script).arg(folder).env("APP_SECRET", SECRET))?))
    }
}

fn has_pywa(python: &Path) -> bool {
    pywa::has(python, &["fastapi", "uvicorn", "uvloop", "httptools"])
}

fn make(folder: &Path, python: &Path) -> Result<(), String> {
    println!("   making {} with {}", folder.display(), PACKAGES.join(", "));
    let system = if cfg!(windows) { "python" } else { "python3" };
    run(Command::new(system).args(["-m", "venv"]).arg(folder), "not run: there is no python3 that can make a venv")?;
    let mut install = Command::new(python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]).args(PACKAGES);
    run(&mut install, "not run: PyWa could not be had from the package index")
}

fn run(command: &mut Command, otherwise: &str) -> Result<(), String> {
    match command.stdout(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{otherwise} ({status})")),
        Err(error) => Err(format!("{otherwise} ({error})")),
    }
}

/// A running server.
pub struct Pywa(Server);

impl Pywa {
    pub fn address(&self) -> Address {
        Address {
            socket: SocketAddr::from((Ipv4Addr::LOCALHOST, self.0.port)),
            path: "/webhook".to_owned(),
            app_secret: SECRET.to_owned(),
            phone_number_id: "106540352242922".to_owned(),
            waba_id: "102290129340398".to_owned(),
            now: 1_790_000_000,
        }
    }

    /// How many messages it stored.
    pub async fn stored(&self) -> Result<usize, Trouble> {
        let http = reqwest::Client::builder().no_proxy().build()?;
        let answer = http.get(format!("http://{}/count", self.address().socket)).send().await?;
        Ok(answer.text().await?.trim().parse()?)
    }
}
