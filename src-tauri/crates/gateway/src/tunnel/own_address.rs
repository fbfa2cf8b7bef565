//! An address that leads here without our doing: a reverse proxy, a router that forwards.
//!
//! No program runs. The address is asked like every other; that it fails from inside does not always mean that it fails
//! from outside, because some routers do not lead a machine back to itself.

use super::{Launch, PublicAddress, Said, Tunnel, TunnelError, TunnelKind};

/// The shop's own address. Whatever stands in front passes `/webhook` on to the receiver's port, untouched.
#[derive(Debug)]
pub struct OwnAddress {
    /// The public address, without `/webhook`.
    pub address: PublicAddress,
}

impl Tunnel for OwnAddress {
    fn kind(&self) -> TunnelKind {
        TunnelKind::OwnAddress
    }

    fn launch(&self, _port: u16) -> Result<Option<Launch>, TunnelError> {
        Ok(None)
    }

    fn read(&self, _line: &str) -> Said {
        Said::Nothing
    }

    fn address(&self) -> Option<&PublicAddress> {
        Some(&self.address)
    }

    fn says_ready(&self) -> bool {
        false
    }
}
