//! By what a server is known: its host key, confirmed once by a person and pinned in a file of its own.
//!
//! The key is read by `ssh-keyscan`, which believes whoever answers; that is why its fingerprint is shown beside the one
//! the server's owner can read at the server (`ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub`), before it is pinned.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_STANDARD_NO_PAD};
use sha2::{Digest, Sha256};
use shopbell_model::Clock;

use super::SshServer;
use crate::tunnel::child::{Child, ChildEvent};
use crate::tunnel::{Guard, Launch, TunnelError, program};

const PROGRAM: &str = "ssh-keyscan";
/// Kinds of keys, the one that is preferred first; what is not named here is not asked for.
const KINDS: [&str; 3] = ["ssh-ed25519", "ecdsa-sha2-nistp256", "ssh-rsa"];
/// The same as `ssh-keyscan` names them.
const ASKED: &str = "ed25519,ecdsa,rsa";
/// How long the server may take for each kind, in seconds.
const PATIENCE: &str = "10";
/// More lines than a server has keys are not listened to.
const LINES: usize = 64;

/// A server's public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostKey {
    kind: String,
    blob: String,
    fingerprint: String,
}

impl HostKey {
    /// Its kind as SSH names it, for instance `ssh-ed25519`.
    #[must_use]
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// `SHA256:` and 43 characters, as OpenSSH shows it.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Reads `HOST KIND KEY`, the line of a file of known hosts.
    fn of_line(line: &str) -> Option<Self> {
        let mut words = line.split_ascii_whitespace();
        let (host, kind, blob) = (words.next()?, words.next()?, words.next()?);
        if host.starts_with(['#', '@']) || !KINDS.contains(&kind) {
            return None;
        }
        let bytes = BASE64_STANDARD.decode(blob).ok()?;
        // The key itself begins with its kind, after four bytes of length (RFC 4253 §6.6).
        let (length, rest) = bytes.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        (rest.get(..length)? == kind.as_bytes()).then_some(())?;
        let fingerprint = format!("SHA256:{}", BASE64_STANDARD_NO_PAD.encode(Sha256::digest(&bytes)));
        Some(Self { kind: kind.to_owned(), blob: blob.to_owned(), fingerprint })
    }
}

/// Asks a server for its key, the best kind it has; whoever answers is believed, so a person confirms it.
///
/// # Errors
/// [`TunnelError::NoHostKey`] when it tells none, or why it could not be asked.
pub async fn ask(
    server: &SshServer,
    given: Option<PathBuf>,
    guard: &Guard,
    clock: Arc<dyn Clock>,
) -> Result<HostKey, TunnelError> {
    server.check()?;
    let arguments =
        ["-T", PATIENCE, "-t", ASKED, "-p", &server.port.to_string(), "--", &server.host].map(Into::into).to_vec();
    let launch = Launch { program: program::find(PROGRAM, given.as_deref())?, arguments, environment: Vec::new() };
    let mut child = Child::start(guard, &launch, clock)?;
    let mut keys = Vec::new();
    let mut lines = 0;
    while let ChildEvent::Line(line) = child.next().await {
        keys.extend(HostKey::of_line(&line));
        lines += 1;
        if lines >= LINES {
            break;
        }
    }
    child.end().await;
    let rank = |key: &HostKey| KINDS.iter().position(|kind| *kind == key.kind);
    keys.into_iter().min_by_key(rank).ok_or(TunnelError::NoHostKey)
}

/// Writes the file that pins this key for the server; what was pinned there before counts no more.
///
/// # Errors
/// [`TunnelError::Pin`] when the file cannot be written.
pub fn pin(server: &SshServer, key: &HostKey) -> Result<(), TunnelError> {
    server.check()?;
    // In a file of known hosts, a host of the usual port stands by itself.
    let host = if server.port == 22 { server.host.clone() } else { format!("[{}]:{}", server.host, server.port) };
    let beside = server.pin.with_extension("new");
    let write = || {
        let mut file = fs::File::create(&beside)?;
        file.write_all(format!("{host} {} {}\n", key.kind, key.blob).as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, &server.pin)
    };
    write().map_err(TunnelError::Pin)
}

/// The key that is pinned in a file; nothing when there is no such file.
///
/// # Errors
/// [`TunnelError::Pin`] when the file cannot be read, or holds no key.
pub fn pinned(file: &Path) -> Result<Option<HostKey>, TunnelError> {
    match fs::read_to_string(file) {
        Ok(text) => {
            let key = text.lines().find_map(HostKey::of_line);
            key.map(Some).ok_or_else(|| TunnelError::Pin(ErrorKind::InvalidData.into()))
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(TunnelError::Pin(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::{HostKey, SshServer, pin, pinned};

    /// GitHub's published key, whose fingerprint GitHub publishes too.
    const LINE: &str = "github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";
    const FINGERPRINT: &str = "SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU";

    #[test]
    fn the_fingerprint_is_openssh_s() {
        let key = HostKey::of_line(LINE).unwrap();
        assert_eq!((key.kind(), key.fingerprint()), ("ssh-ed25519", FINGERPRINT));
    }

    #[test]
    fn what_is_no_key_is_none() {
        let other_kind = LINE.replace("ssh-ed25519 ", "ssh-rsa ");
        for line in
            ["", "# github.com:22 SSH-2.0-x", "github.com ssh-ed25519 !!!!", "github.com ssh-dss AAAA", &other_kind]
        {
            assert_eq!(HostKey::of_line(line), None, "{line}");
        }
    }

    #[test]
    fn what_is_pinned_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("pin");
        let key = HostKey::of_line(LINE).unwrap();
        let server = SshServer { user: "u".into(), host: "h.example".into(), port: 2222, key: None, pin: file.clone() };
        assert_eq!(pinned(&file).unwrap(), None);
        pin(&server, &key).unwrap();
        assert!(std::fs::read_to_string(&file).unwrap().starts_with("[h.example]:2222 ssh-ed25519 "));
        assert_eq!(pinned(&file).unwrap(), Some(key));
        std::fs::write(&file, "nothing").unwrap();
        assert_eq!(pinned(&file).unwrap_err().code(), "tunnel.pin");
    }
}
