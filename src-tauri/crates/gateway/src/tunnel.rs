//! Ways for Meta to reach the receiver, which listens on the loopback interface only.
//!
//! A tunnel is a vendor's own program on this machine (Cloudflare's, ngrok's, Tailscale's, OpenSSH's), or an address the
//! shop keeps by itself. Each is one file behind [`Tunnel`]: which program, what it is told, how its lines are read.
//! [`guard`] runs it so that it never outlives the app, [`child`] reads it with bounded memory, [`state`] decides (pure,
//! without time or processes of its own), [`probe`] asks the receiver through the public address, and [`keeper`] drives
//! them. What never lives here: keeping settings or tokens, telling Meta the address, and sentences for people; they are
//! made from the codes of [`TunnelError`], [`Why`] and [`ProbeFailure`].

pub mod address;
pub mod backoff;
pub mod child;
pub mod cloudflare_named;
pub mod cloudflare_quick;
pub mod error;
pub mod guard;
pub mod keeper;
pub mod kind;
pub mod ngrok;
pub mod own_address;
pub mod pace;
pub mod probe;
pub mod program;
pub mod route;
pub mod ssh;
pub mod state;
pub mod tailscale;

use std::ffi::OsString;
use std::path::PathBuf;

use secrecy::SecretString;

pub use address::PublicAddress;
pub use error::TunnelError;
pub use guard::Guard;
pub use keeper::{Keeper, KeeperConfig};
pub use kind::TunnelKind;
pub use pace::Pace;
pub use probe::{Outside, Probe, ProbeFailure};
pub use state::{TunnelState, Why};

/// One way for Meta to reach the receiver.
pub trait Tunnel: Send + Sync + 'static {
    /// Which of them it is.
    fn kind(&self) -> TunnelKind;

    /// What is to be run so that the public address leads to this port of the loopback interface; nothing when this
    /// tunnel is no program of this machine.
    ///
    /// # Errors
    /// When the program is not there, or a setting cannot be handed to it.
    fn launch(&self, port: u16) -> Result<Option<Launch>, TunnelError>;

    /// What a line of the program's output means. The line has no secret in it and is at most
    /// [`child::LONGEST_LINE`] bytes long.
    fn read(&self, line: &str) -> Said;

    /// The public address, where it is known before the program says anything.
    fn address(&self) -> Option<&PublicAddress>;

    /// Whether the program says [`Said::Ready`] once it is connected, so that asking before is too early.
    fn says_ready(&self) -> bool;
}

/// A program to run: what it is told, and the secret it is given by environment.
#[derive(Debug)]
pub struct Launch {
    /// The program's file.
    pub program: PathBuf,
    /// Its arguments; never a secret, because every user of the machine can read them.
    pub arguments: Vec<OsString>,
    /// What is added to its environment, which only this user can read.
    pub environment: Vec<(&'static str, SecretString)>,
}

/// What a line of a program's output means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// The public address; another than before when it changed.
    Address(PublicAddress),
    /// It is connected with its vendor.
    Ready,
    /// Something is wrong; the words are the program's own.
    Trouble(Trouble, String),
    /// Nothing that matters here.
    Nothing,
}

/// What kind of trouble a program speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trouble {
    /// The vendor does not know the token.
    TokenRefused,
    /// The account, plan or network does not allow it, or it is not switched on there.
    NotAllowed,
    /// Another program uses the account's one session, or the address.
    InUse,
    /// The vendor wants fewer tries.
    TooMany,
    /// The server is not the one whose key was confirmed.
    HostKeyChanged,
    /// The server does not let this user in.
    LoginRefused,
    /// The server's port for the forwarding cannot be had.
    PortTaken,
    /// The vendor or server cannot be reached.
    NoNetwork,
    /// The vendor's background program does not run or is not signed in.
    NotSetUp,
}

impl Trouble {
    /// A stable name for logs and for the sentence a person reads.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TokenRefused => "tunnel.token_refused",
            Self::NotAllowed => "tunnel.not_allowed",
            Self::InUse => "tunnel.in_use",
            Self::TooMany => "tunnel.too_many",
            Self::HostKeyChanged => "tunnel.host_key_changed",
            Self::LoginRefused => "tunnel.login_refused",
            Self::PortTaken => "tunnel.port_taken",
            Self::NoNetwork => "tunnel.no_network",
            Self::NotSetUp => "tunnel.not_set_up",
        }
    }

    /// Whether trying again soon is pointless, because a person or the vendor has to change something first.
    #[must_use]
    pub const fn needs_a_person(self) -> bool {
        !matches!(self, Self::InUse | Self::PortTaken | Self::NoNetwork)
    }
}
