//! Cloudflare's quick tunnel: no account, another address at every start, no promise that it lasts.

use std::path::PathBuf;

use super::{Launch, PublicAddress, Said, Tunnel, TunnelError, TunnelKind, address, program};

const PROGRAM: &str = "cloudflared";
const ENDING: &str = ".trycloudflare.com";
/// The vendor's own host of the same ending, named in its complaints.
const VENDOR: &str = "api.trycloudflare.com";

/// `cloudflared tunnel --url …`, without an account.
#[derive(Debug, Default)]
pub struct CloudflareQuick {
    /// Where `cloudflared` lies; looked for when absent.
    pub program: Option<PathBuf>,
}

impl Tunnel for CloudflareQuick {
    fn kind(&self) -> TunnelKind {
        TunnelKind::CloudflareQuick
    }

    fn launch(&self, port: u16) -> Result<Option<Launch>, TunnelError> {
        let program = program::find(PROGRAM, self.program.as_deref())?;
        let url = format!("http://127.0.0.1:{port}");
        // A settings file of the person's own describes another tunnel and keeps this one from starting. And a program that
        // replaces itself while it runs is one nobody here has started.
        let arguments = ["tunnel", "--config", "/dev/null", "--no-autoupdate", "--url", &url];
        Ok(Some(Launch { program, arguments: arguments.map(Into::into).to_vec(), environment: Vec::new() }))
    }

    fn read(&self, line: &str) -> Said {
        if let Some(found) = address::find_in(line, ENDING).filter(|found| found.host() != VENDOR) {
            return Said::Address(found);
        }
        spoken(line)
    }

    fn address(&self) -> Option<&PublicAddress> {
        None
    }

    fn says_ready(&self) -> bool {
        true
    }
}

/// What `cloudflared` says whatever the tunnel. Its lines are `TIME LEVEL words key=value`.
pub(super) fn spoken(line: &str) -> Said {
    use super::Trouble::{NoNetwork, TokenRefused, TooMany};
    if line.contains("Registered tunnel connection") {
        return Said::Ready;
    }
    let trouble = if line.contains("Tunnel token is not valid") || line.contains("Unauthorized: ") {
        TokenRefused
    } else if line.contains("429 Too Many Requests") || line.contains("error code: 1015") {
        TooMany
    } else if line.contains(" ERR ") && is_network(line) {
        NoNetwork
    } else {
        return Said::Nothing;
    };
    Said::Trouble(trouble, line.to_owned())
}

fn is_network(line: &str) -> bool {
    [
        "no such host",
        "network is unreachable",
        "no route to host",
        "connection refused",
        "i/o timeout",
        "no recent network",
    ]
    .iter()
    .any(|words| line.contains(words))
}

#[cfg(test)]
mod tests {
    use super::{CloudflareQuick, Said, Tunnel};
    use crate::tunnel::{PublicAddress, Trouble};

    #[test]
    fn its_lines_are_understood() {
        let read = |line: &str| CloudflareQuick::default().read(line);
        assert_eq!(
            read("2026-08-31T12:00:02Z INF |  https://random-words-1234.trycloudflare.com                  |"),
            Said::Address(PublicAddress::parse("https://random-words-1234.trycloudflare.com").unwrap())
        );
        assert_eq!(
            read("2026-09-30T07:31:18Z INF Registered tunnel connection connIndex=0 ip=198.41.0.1 protocol=quic"),
            Said::Ready
        );
        assert_eq!(read("2026-08-31T12:00:01Z INF Requesting new quick Tunnel on trycloudflare.com..."), Said::Nothing);
        let failed = read(
            "2026-08-31T12:00:01Z ERR failed to request quick Tunnel: Post \"https://api.trycloudflare.com/tunnel\": dial tcp: lookup api.trycloudflare.com: no such host",
        );
        assert!(matches!(failed, Said::Trouble(Trouble::NoNetwork, _)), "{failed:?}");
    }
}
