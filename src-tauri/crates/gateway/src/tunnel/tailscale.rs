//! Tailscale Funnel: the machine's own name in the shop's tailnet, opened to the internet.
//!
//! The program on this machine only asks Tailscale's background program, which is signed in already: there is no token.
//! Run in the foreground, so that the opening ends with it.

use std::path::PathBuf;

use super::{Launch, PublicAddress, Said, Trouble, Tunnel, TunnelError, TunnelKind, address, program};

const PROGRAM: &str = "tailscale";
const ENDING: &str = ".ts.net";

/// `tailscale funnel`.
#[derive(Debug, Default)]
pub struct Tailscale {
    /// Where `tailscale` lies; looked for when absent.
    pub program: Option<PathBuf>,
}

impl Tunnel for Tailscale {
    fn kind(&self) -> TunnelKind {
        TunnelKind::Tailscale
    }

    fn launch(&self, port: u16) -> Result<Option<Launch>, TunnelError> {
        let program = program::find(PROGRAM, self.program.as_deref())?;
        let port = port.to_string();
        // Nobody sits at this program: what it would ask is answered with yes.
        let arguments = ["funnel", "--bg=false", "--yes", &port];
        Ok(Some(Launch { program, arguments: arguments.map(Into::into).to_vec(), environment: Vec::new() }))
    }

    fn read(&self, line: &str) -> Said {
        if let Some(found) = address::find_in(line, ENDING) {
            return Said::Address(found);
        }
        let small = line.to_ascii_lowercase();
        let says = |words: &[&str]| words.iter().any(|words| small.contains(words));
        let kind = if says(&["funnel is not enabled", "funnel not available", "https must be enabled", "not allowed"]) {
            Trouble::NotAllowed
        } else if says(&["access denied", "logged out", "needslogin", "failed to connect to local tailscale"]) {
            Trouble::NotSetUp
        } else if says(&["foreground listener already exists", "already in use"]) {
            Trouble::InUse
        } else {
            return Said::Nothing;
        };
        Said::Trouble(kind, line.to_owned())
    }

    fn address(&self) -> Option<&PublicAddress> {
        None
    }

    fn says_ready(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::{Said, Tailscale, Tunnel};
    use crate::tunnel::{PublicAddress, Trouble};

    #[test]
    fn its_lines_are_understood() {
        let read = |line: &str| Tailscale::default().read(line);
        assert_eq!(read("Available on the internet:"), Said::Nothing);
        assert_eq!(
            read("https://till.tail1234.ts.net/"),
            Said::Address(PublicAddress::parse("https://till.tail1234.ts.net").unwrap())
        );
        assert_eq!(read("|-- proxy http://127.0.0.1:3000"), Said::Nothing);
        assert_eq!(read("         https://login.tailscale.com/f/funnel?node=nABC"), Said::Nothing);
        for (line, wanted) in [
            ("Funnel is not enabled on your tailnet.", Trouble::NotAllowed),
            (
                "failed to connect to local tailscaled; it doesn't appear to be running (sudo systemctl start tailscaled ?)",
                Trouble::NotSetUp,
            ),
            ("Access denied: serve config denied", Trouble::NotSetUp),
        ] {
            assert!(matches!(read(line), Said::Trouble(kind, _) if kind == wanted), "{line}");
        }
    }
}
