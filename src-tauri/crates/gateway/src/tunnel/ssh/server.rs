//! Which server, who logs in there, and by what it is known.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::tunnel::TunnelError;

/// An SSH server and how to log in.
#[derive(Clone, Debug)]
pub struct SshServer {
    /// The user there.
    pub user: String,
    /// Its name or address.
    pub host: String,
    /// Its port; 22 almost everywhere.
    pub port: u16,
    /// The file of the private key; the agent's keys when absent. A key with a passphrase works by the agent only.
    pub key: Option<PathBuf>,
    /// The file of the one confirmed host key (see [`super::host_key`]).
    pub pin: PathBuf,
}

impl SshServer {
    /// Whether each part can be handed to a program as what it is: no option, no second word.
    pub(super) fn check(&self) -> Result<(), TunnelError> {
        let plain = |text: &str, more: &str| {
            !text.is_empty()
                && text.len() <= 255
                && !text.starts_with('-')
                && text.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
        };
        if !plain(&self.user, "._-+") {
            return Err(TunnelError::SshSetting("user"));
        }
        // An IPv6 address has colons.
        if !plain(&self.host, "._-:") {
            return Err(TunnelError::SshSetting("host"));
        }
        if self.port == 0 {
            return Err(TunnelError::SshSetting("port"));
        }
        Ok(())
    }

    /// The options that name files.
    pub(super) fn options(&self) -> Result<Vec<OsString>, TunnelError> {
        let mut options = vec![named("UserKnownHostsFile", &self.pin, "pin")?];
        if let Some(key) = &self.key {
            options.push(named("IdentityFile", key, "key")?);
            options.push("IdentitiesOnly=yes".into());
        }
        Ok(options)
    }
}

/// `NAME="file"` as OpenSSH reads it: `%` begins a word that is replaced, so it is doubled. Quotes cannot stand in a quoted
/// word, and `${` would be replaced from the environment.
fn named(option: &str, file: &Path, what: &'static str) -> Result<OsString, TunnelError> {
    let unfit = || TunnelError::SshSetting(what);
    let text = file.to_str().ok_or_else(unfit)?;
    if !file.is_absolute() || text.contains(['"', '\\', '\n', '\r', '\0']) || text.contains("${") {
        return Err(unfit());
    }
    Ok(format!("{option}=\"{}\"", text.replace('%', "%%")).into())
}
