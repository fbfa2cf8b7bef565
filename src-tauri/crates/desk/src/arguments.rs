//! What the command line says.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use thiserror::Error;

/// How to call it, for whoever asks or gets it wrong.
pub const USAGE: &str = "\
shopbell-desk --practice [--data DIR] [--graph URL] [--ui DIR] [--port N] [--receiver-port N]
              [--encrypted]

  --practice          open the practice shop; nothing reaches a real customer
  --data DIR          where the shop's data lies (default: shopbell-desk in the folder for temporary files)
  --graph URL         join a practice WhatsApp that runs by itself, or another emulator, on this machine.
                      An emulator without /_practice/facts needs SHOPBELL_ACCESS_TOKEN, SHOPBELL_APP_SECRET,
                      SHOPBELL_VERIFY_TOKEN, SHOPBELL_PHONE_NUMBER_ID and SHOPBELL_WABA_ID in the environment
  --ui DIR            the built pages of the window (default: those it was installed with, else ui/dist)
  --port N            port of the command API and the pages
  --receiver-port N   port of the webhook receiver
  --encrypted         encrypt the shop's file. Its key lives in this process only: the first start prints a recovery
                      code in its line of JSON, every later start reads that code as one line from standard input

When it is ready it prints one line of JSON; docs/api.md says what can be asked then. SIGTERM and SIGINT end it.
";

/// Where the pages lie, seen from the folder an installed program lies in.
const INSTALLED_PAGES: &str = "../share/shopbell/pages";
/// Where they lie in the project this program was built from.
const BUILT_PAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../ui/dist");

/// What was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arguments {
    /// Where the shop's data lies.
    pub data: PathBuf,
    /// A WhatsApp that runs by itself.
    pub graph: Option<String>,
    /// The built pages of the window.
    pub ui: PathBuf,
    /// Port of the command API and the pages.
    pub port: Option<u16>,
    /// Port of the webhook receiver.
    pub receiver_port: Option<u16>,
    /// Whether the shop's file is encrypted.
    pub encrypted: bool,
}

/// What is wrong with the command line.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ArgumentTrouble {
    /// Asked how to call it.
    #[error("")]
    Help,
    /// Without `--practice` it would be a real shop.
    #[error("this version opens the practice shop only: add --practice")]
    NoRealShopYet,
    /// An option nobody knows.
    #[error("there is no option {0}")]
    Unknown(String),
    /// An option that wants a value.
    #[error("{0} wants a value")]
    NoValue(&'static str),
    /// A value that does not fit.
    #[error("{option} does not take {value}")]
    BadValue {
        /// Which option.
        option: &'static str,
        /// What was given.
        value: String,
    },
}

impl Arguments {
    /// Reads what follows the program's name.
    ///
    /// # Errors
    /// When something is missing, unknown or does not fit.
    pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<Self, ArgumentTrouble> {
        let mut words = words.into_iter();
        let mut practice = false;
        let mut arguments = Self {
            data: std::env::temp_dir().join("shopbell-desk"),
            graph: None,
            ui: pages(std::env::current_exe().ok().as_deref()),
            port: None,
            receiver_port: None,
            encrypted: false,
        };
        while let Some(word) = words.next() {
            match word.to_string_lossy().as_ref() {
                "--help" | "-h" => return Err(ArgumentTrouble::Help),
                "--practice" => practice = true,
                "--encrypted" => arguments.encrypted = true,
                "--data" => arguments.data = value("--data", &mut words)?.into(),
                "--ui" => arguments.ui = value("--ui", &mut words)?.into(),
                "--graph" => arguments.graph = Some(graph(&text("--graph", &mut words)?)?),
                "--port" => arguments.port = Some(port("--port", &mut words)?),
                "--receiver-port" => arguments.receiver_port = Some(port("--receiver-port", &mut words)?),
                other => return Err(ArgumentTrouble::Unknown(other.to_owned())),
            }
        }
        if practice { Ok(arguments) } else { Err(ArgumentTrouble::NoRealShopYet) }
    }
}

/// The pages a program was installed with, by where it lies; else those of the project it was built from.
fn pages(program: Option<&Path>) -> PathBuf {
    program
        .and_then(Path::parent)
        .map(|folder| folder.join(INSTALLED_PAGES))
        .filter(|pages| pages.join("index.html").is_file())
        .unwrap_or_else(|| PathBuf::from(BUILT_PAGES))
}

fn value(option: &'static str, words: &mut impl Iterator<Item = OsString>) -> Result<OsString, ArgumentTrouble> {
    words.next().ok_or(ArgumentTrouble::NoValue(option))
}

fn text(option: &'static str, words: &mut impl Iterator<Item = OsString>) -> Result<String, ArgumentTrouble> {
    value(option, words)?
        .into_string()
        .map_err(|value| ArgumentTrouble::BadValue { option, value: value.to_string_lossy().into_owned() })
}

fn port(option: &'static str, words: &mut impl Iterator<Item = OsString>) -> Result<u16, ArgumentTrouble> {
    let value = text(option, words)?;
    match value.parse() {
        Ok(port) if port != 0 => Ok(port),
        _ => Err(ArgumentTrouble::BadValue { option, value }),
    }
}

/// A practice shop talks to this machine only; whatever lies behind another address might be real.
fn graph(url: &str) -> Result<String, ArgumentTrouble> {
    let bad = || ArgumentTrouble::BadValue { option: "--graph", value: url.to_owned() };
    let base = url.trim_end_matches('/');
    let authority = base.strip_prefix("http://").ok_or_else(bad)?;
    let (host, port) = authority.rsplit_once(':').ok_or_else(bad)?;
    let loopback = matches!(host, "127.0.0.1" | "localhost" | "[::1]");
    if loopback && port.parse::<u16>().is_ok() { Ok(base.to_owned()) } else { Err(bad()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Arguments, ArgumentTrouble> {
        Arguments::read(words.iter().map(OsString::from))
    }

    #[test]
    fn a_real_shop_is_refused_plainly() {
        assert_eq!(read(&["--data", "/tmp/x"]), Err(ArgumentTrouble::NoRealShopYet));
    }

    #[test]
    fn options_are_read() {
        let got = read(&["--practice", "--data", "/tmp/x", "--graph", "http://127.0.0.1:9/", "--port", "8"]).unwrap();
        assert_eq!(got.data, PathBuf::from("/tmp/x"));
        assert_eq!(got.graph.as_deref(), Some("http://127.0.0.1:9"));
        assert_eq!((got.port, got.receiver_port, got.encrypted), (Some(8), None, false));
        assert!(read(&["--practice", "--encrypted"]).unwrap().encrypted);
    }

    #[test]
    fn an_installed_desk_serves_the_pages_it_came_with() {
        let prefix = tempfile::tempdir().unwrap();
        let program = prefix.path().join("bin/shopbell-desk");
        let installed = prefix.path().join("share/shopbell/pages");
        std::fs::create_dir_all(&installed).unwrap();
        std::fs::create_dir_all(prefix.path().join("bin")).unwrap();
        assert_eq!(pages(Some(&program)), PathBuf::from(BUILT_PAGES), "a folder without a first page is none");
        std::fs::write(installed.join("index.html"), "page").unwrap();
        assert!(pages(Some(&program)).join("index.html").is_file());
        assert_ne!(pages(Some(&program)), PathBuf::from(BUILT_PAGES));
    }

    #[test]
    fn practice_joins_only_what_runs_on_this_machine() {
        for url in ["https://graph.facebook.com", "http://graph.facebook.com:80", "http://127.0.0.1@evil:80", "nothing"]
        {
            assert!(read(&["--practice", "--graph", url]).is_err(), "{url} is not on this machine");
        }
    }

    #[test]
    fn what_does_not_fit_is_named() {
        assert_eq!(read(&["--practice", "--port"]), Err(ArgumentTrouble::NoValue("--port")));
        assert!(matches!(read(&["--port", "0"]), Err(ArgumentTrouble::BadValue { option: "--port", .. })));
        assert_eq!(read(&["--practise"]), Err(ArgumentTrouble::Unknown("--practise".to_owned())));
    }
}
