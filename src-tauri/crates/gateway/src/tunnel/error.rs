//! Why a tunnel cannot be started, or a setting not be used.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Why something about a tunnel cannot be done. No variant holds a secret.
#[derive(Debug, Error)]
pub enum TunnelError {
    /// The vendor's program is not on this machine.
    #[error("{name} is not installed")]
    ProgramMissing {
        /// The program's name.
        name: &'static str,
    },
    /// The file that was pointed to is no program.
    #[error("{} cannot be run", path.display())]
    NoProgram {
        /// The file.
        path: PathBuf,
    },
    /// The public address cannot be one.
    #[error("no public address: {0}")]
    Address(&'static str),
    /// A token that can be none.
    #[error("no token")]
    Token,
    /// A setting of the SSH server cannot be handed to the program.
    #[error("this cannot be used as the {0} of an SSH server")]
    SshSetting(&'static str),
    /// The server told no key of its own.
    #[error("the server told no host key")]
    NoHostKey,
    /// The file with the server's confirmed key cannot be written or read.
    #[error("the file of the confirmed host key: {0}")]
    Pin(#[source] io::Error),
    /// The program cannot be started.
    #[error("cannot start the program: {0}")]
    Start(#[source] io::Error),
    /// Running it so that it never outlives the app is not built for this system.
    #[error("tunnels by a program of this machine are not built for this system")]
    NotOnThisSystem,
    /// The client for probes cannot be made.
    #[error("cannot ask through the public address: {0}")]
    Client(#[source] reqwest::Error),
}

impl TunnelError {
    /// A stable name for logs and for the sentence a person reads.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ProgramMissing { .. } => "tunnel.program_missing",
            Self::NoProgram { .. } => "tunnel.no_program",
            Self::Address(_) => "tunnel.address",
            Self::Token => "tunnel.token",
            Self::SshSetting(_) => "tunnel.ssh_setting",
            Self::NoHostKey => "tunnel.no_host_key",
            Self::Pin(_) => "tunnel.pin",
            Self::Start(_) => "tunnel.start",
            Self::NotOnThisSystem => "tunnel.not_on_this_system",
            Self::Client(_) => "tunnel.client",
        }
    }
}
