//! Remote forwarding by OpenSSH to any server of the shop's own, with HTTPS in front of it there.
//!
//! The server listens on its own loopback interface, so that only its HTTPS front reaches the forwarding. Nothing of the
//! person's own SSH settings counts: a shared connection, for one, would be held by a program that outlives the app. The
//! server must have the key that was confirmed ([`host_key`]), and no other key of any file counts.

pub mod host_key;
mod server;

use std::ffi::OsString;
use std::path::PathBuf;

pub use host_key::HostKey;
pub use server::SshServer;

use super::{Launch, PublicAddress, Said, Trouble, Tunnel, TunnelError, TunnelKind, program};

const PROGRAM: &str = "ssh";

/// `ssh -N -R …`.
#[derive(Debug)]
pub struct Ssh {
    server: SshServer,
    remote_port: u16,
    address: PublicAddress,
    program: Option<PathBuf>,
}

impl Ssh {
    /// A forwarding from a port of the server's loopback interface, and the `https` address that leads to that port.
    ///
    /// # Errors
    /// [`TunnelError::SshSetting`] when something cannot be handed to the program as what it is.
    pub fn new(
        server: SshServer,
        remote_port: u16,
        address: PublicAddress,
        program: Option<PathBuf>,
    ) -> Result<Self, TunnelError> {
        server.check()?;
        if remote_port == 0 {
            return Err(TunnelError::SshSetting("remote port"));
        }
        Ok(Self { server, remote_port, address, program })
    }
}

/// What holds whoever the server is.
const ALWAYS: [&str; 22] = [
    "ExitOnForwardFailure=yes",
    "ServerAliveInterval=15",
    "ServerAliveCountMax=3",
    "ConnectTimeout=15",
    "TCPKeepAlive=yes",
    "StrictHostKeyChecking=yes",
    "GlobalKnownHostsFile=/dev/null",
    "UpdateHostKeys=no",
    "VerifyHostKeyDNS=no",
    "CheckHostIP=no",
    "BatchMode=yes",
    "PreferredAuthentications=publickey",
    "ControlMaster=no",
    "ControlPath=none",
    "ControlPersist=no",
    "ForwardAgent=no",
    "ForwardX11=no",
    "PermitLocalCommand=no",
    "RequestTTY=no",
    "EscapeChar=none",
    "AddKeysToAgent=no",
    "LogLevel=INFO",
];

impl Tunnel for Ssh {
    fn kind(&self) -> TunnelKind {
        TunnelKind::Ssh
    }

    fn launch(&self, port: u16) -> Result<Option<Launch>, TunnelError> {
        let program = program::find(PROGRAM, self.program.as_deref())?;
        let mut arguments: Vec<OsString> = ["-F", "none", "-N", "-T"].map(OsString::from).to_vec();
        for option in ALWAYS {
            arguments.extend(["-o".into(), option.into()]);
        }
        for option in self.server.options()? {
            arguments.extend(["-o".into(), option]);
        }
        let forwarding = format!("127.0.0.1:{}:127.0.0.1:{port}", self.remote_port);
        arguments.extend(["-R".into(), forwarding.into()]);
        arguments.extend(["-p".into(), self.server.port.to_string().into()]);
        arguments.extend(["-l".into(), self.server.user.clone().into(), "--".into(), self.server.host.clone().into()]);
        Ok(Some(Launch { program, arguments, environment: Vec::new() }))
    }

    fn read(&self, line: &str) -> Said {
        let says = |words: &[&str]| words.iter().any(|words| line.contains(words));
        let kind = if says(&["Host key verification failed", "REMOTE HOST IDENTIFICATION HAS CHANGED"]) {
            Trouble::HostKeyChanged
        } else if says(&["Permission denied", "Too many authentication failures", "no mutual signature"]) {
            Trouble::LoginRefused
        } else if says(&["remote port forwarding failed", "administratively prohibited"]) {
            Trouble::PortTaken
        } else if says(&[
            "Could not resolve hostname",
            "Connection refused",
            "Connection timed out",
            "No route to host",
            "Network is unreachable",
            "Connection closed by",
            "Connection reset by",
            "not responding",
        ]) {
            Trouble::NoNetwork
        } else {
            return Said::Nothing;
        };
        Said::Trouble(kind, line.to_owned())
    }

    fn address(&self) -> Option<&PublicAddress> {
        Some(&self.address)
    }

    fn says_ready(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests;
