//! Whether the machine's way to the internet changed: another network, a cable pulled, a VPN.

use std::net::{IpAddr, UdpSocket};

/// Documentation addresses that lead out of the machine and to nobody (RFC 5737, RFC 3849). Nothing is sent to them:
/// connecting a UDP socket only asks the system which way it would go.
const OUT: [(&str, &str); 2] = [("0.0.0.0:0", "192.0.2.1:9"), ("[::]:0", "[2001:db8::1]:9")];

/// The addresses under which this machine goes out; none when it is offline.
pub type Ways = [Option<IpAddr>; 2];

/// Tells the present way out.
pub trait Route: Send + Sync + 'static {
    /// The way now. Must not wait.
    fn now(&self) -> Ways;
}

/// What the system's routing table says.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRoute;

impl Route for SystemRoute {
    fn now(&self) -> Ways {
        OUT.map(|(here, there)| {
            let socket = UdpSocket::bind(here).ok()?;
            socket.connect(there).ok()?;
            socket.local_addr().ok().map(|address| address.ip()).filter(|ip| !ip.is_unspecified())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Route, SystemRoute};

    #[test]
    fn a_machine_at_rest_goes_the_same_way() {
        assert_eq!(SystemRoute.now(), SystemRoute.now());
    }
}
