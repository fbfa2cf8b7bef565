//! Cloudflare's named tunnel: an account, a name of the shop's own that stays.
//!
//! Where the name leads to is written at Cloudflare: its service must be `http://127.0.0.1:PORT` with the receiver's port,
//! which stays the same as long as it is free. What is written there wins over `--url`.

use std::path::PathBuf;

use secrecy::{ExposeSecret, SecretString};

use super::{Launch, PublicAddress, Said, Tunnel, TunnelError, TunnelKind, cloudflare_quick, program};

const PROGRAM: &str = "cloudflared";

/// `cloudflared tunnel run` with the tunnel's token.
#[derive(Debug)]
pub struct CloudflareNamed {
    address: PublicAddress,
    token: SecretString,
    program: Option<PathBuf>,
}

impl CloudflareNamed {
    /// A tunnel of this public name, by the token Cloudflare shows for it.
    ///
    /// # Errors
    /// [`TunnelError::Token`] when the token is empty or more than one word.
    pub fn new(address: PublicAddress, token: SecretString, program: Option<PathBuf>) -> Result<Self, TunnelError> {
        one_word(&token)?;
        Ok(Self { address, token, program })
    }
}

/// A token is one word; anything else was copied together with its surroundings.
pub(super) fn one_word(token: &SecretString) -> Result<(), TunnelError> {
    let text = token.expose_secret();
    let good = !text.is_empty() && text.chars().all(|c| c.is_ascii_graphic());
    good.then_some(()).ok_or(TunnelError::Token)
}

impl Tunnel for CloudflareNamed {
    fn kind(&self) -> TunnelKind {
        TunnelKind::CloudflareNamed
    }

    fn launch(&self, port: u16) -> Result<Option<Launch>, TunnelError> {
        let program = program::find(PROGRAM, self.program.as_deref())?;
        let url = format!("http://127.0.0.1:{port}");
        let arguments = ["tunnel", "--config", "/dev/null", "--no-autoupdate", "run", "--url", &url];
        Ok(Some(Launch {
            program,
            arguments: arguments.map(Into::into).to_vec(),
            environment: vec![("TUNNEL_TOKEN", self.token.clone())],
        }))
    }

    fn read(&self, line: &str) -> Said {
        cloudflare_quick::spoken(line)
    }

    fn address(&self) -> Option<&PublicAddress> {
        Some(&self.address)
    }

    fn says_ready(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::{CloudflareNamed, Said, Tunnel};
    use crate::tunnel::{PublicAddress, Trouble};

    fn of(token: &str) -> Result<CloudflareNamed, crate::tunnel::TunnelError> {
        let address = PublicAddress::parse("https://bell.shop.example").unwrap();
        CloudflareNamed::new(address, SecretString::from(token), Some("/bin/sh".into()))
    }

    #[test]
    fn the_token_is_no_argument() {
        let launch = of("eyJhIjoiMSJ9").unwrap().launch(4000).unwrap().unwrap();
        assert!(launch.arguments.iter().all(|argument| !argument.to_string_lossy().contains("eyJ")));
        assert_eq!(launch.environment.len(), 1);
        assert!(!format!("{launch:?}").contains("eyJ"), "a log line must not show it either");
    }

    #[test]
    fn what_is_no_token_is_refused() {
        for token in ["", "two words", "line\n"] {
            assert_eq!(of(token).unwrap_err().code(), "tunnel.token", "{token:?}");
        }
    }

    #[test]
    fn a_refused_token_is_understood() {
        let tunnel = of("eyJhIjoiMSJ9").unwrap();
        for line in [
            "Provided Tunnel token is not valid.",
            "2026-10-01T00:00:00Z ERR Register tunnel error from server side error=\"Unauthorized: Tunnel not found\"",
        ] {
            assert!(matches!(tunnel.read(line), Said::Trouble(Trouble::TokenRefused, _)), "{line}");
        }
        assert_eq!(tunnel.read("see https://a.trycloudflare.com"), Said::Nothing, "its name does not change");
    }
}
