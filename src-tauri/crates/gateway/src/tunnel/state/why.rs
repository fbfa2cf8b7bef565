//! Why a tunnel is down.

use crate::tunnel::{ProbeFailure, Trouble, TunnelError};

/// Why a tunnel is down. Words are the program's own, a line at most, and hold no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It could not be started.
    CannotStart {
        /// The code of the [`TunnelError`].
        code: &'static str,
        /// What it said.
        words: String,
    },
    /// The program said what is wrong.
    Trouble(Trouble, String),
    /// The program ended by itself and did not say why.
    Ended {
        /// Its code.
        code: Option<i32>,
        /// The last thing it said.
        words: String,
    },
    /// The program told no address in time.
    NoAddress,
    /// The receiver was never reached through the address.
    Unreachable(ProbeFailure),
    /// The receiver was reached and is not any more.
    Lost(ProbeFailure),
}

impl Why {
    /// A stable name for logs and for the sentence a person reads.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::CannotStart { code, .. } => code,
            Self::Trouble(trouble, _) => trouble.code(),
            Self::Ended { .. } => "tunnel.ended",
            Self::NoAddress => "tunnel.no_address",
            Self::Unreachable(_) => "tunnel.unreachable",
            Self::Lost(_) => "tunnel.lost",
        }
    }

    /// Whether trying again soon is pointless.
    #[must_use]
    pub const fn needs_a_person(&self) -> bool {
        match self {
            Self::CannotStart { .. } => true,
            Self::Trouble(trouble, _) => trouble.needs_a_person(),
            Self::Ended { .. } | Self::NoAddress | Self::Unreachable(_) | Self::Lost(_) => false,
        }
    }
}

impl From<&TunnelError> for Why {
    fn from(error: &TunnelError) -> Self {
        Self::CannotStart { code: error.code(), words: error.to_string() }
    }
}
