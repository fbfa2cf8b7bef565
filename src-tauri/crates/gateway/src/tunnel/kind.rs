//! Which tunnels there are.

/// The kinds of tunnel, in the order they are offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TunnelKind {
    /// Cloudflare without an account; another address at every start.
    CloudflareQuick,
    /// Cloudflare with an account and a name of the shop's own.
    CloudflareNamed,
    /// ngrok with an account.
    Ngrok,
    /// Tailscale Funnel.
    Tailscale,
    /// Remote forwarding by SSH to a server of the shop's own, with HTTPS in front.
    Ssh,
    /// An address that leads here without our doing: a reverse proxy.
    OwnAddress,
}

impl TunnelKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::CloudflareQuick, Self::CloudflareNamed, Self::Ngrok, Self::Tailscale, Self::Ssh, Self::OwnAddress];

    /// A stable name for settings and logs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CloudflareQuick => "cloudflare_quick",
            Self::CloudflareNamed => "cloudflare_named",
            Self::Ngrok => "ngrok",
            Self::Tailscale => "tailscale",
            Self::Ssh => "ssh",
            Self::OwnAddress => "own_address",
        }
    }

    /// The kind of this stable name.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::TunnelKind;

    #[test]
    fn every_kind_is_found_by_its_name_again() {
        for kind in TunnelKind::ALL {
            assert_eq!(TunnelKind::of(kind.code()), Some(kind));
        }
        assert_eq!(TunnelKind::of("carrier pigeon"), None);
    }
}
