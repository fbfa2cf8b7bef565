//! The address under which Meta finds the receiver.

use std::fmt;
use std::net::IpAddr;

use reqwest::Url;

use super::TunnelError;

/// The path of the receiver's one route.
const WEBHOOK: &str = "webhook";

/// An `https` address without query, user or fragment; a path in front of the webhook's is allowed.
///
/// Plain `http` is taken on the loopback interface only, where practice and tests live: Meta sends to `https` with a
/// certificate it can check (CONTRACT §9.1).
#[derive(Clone, PartialEq, Eq)]
pub struct PublicAddress {
    /// Ends with a slash.
    base: Url,
}

impl PublicAddress {
    /// Reads an address as a person or a program wrote it; without a scheme it is `https`.
    ///
    /// # Errors
    /// [`TunnelError::Address`] with the part that is wrong.
    pub fn parse(text: &str) -> Result<Self, TunnelError> {
        let text = text.trim();
        let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
        let mut base = Url::parse(&whole).map_err(|_| TunnelError::Address("it cannot be read"))?;
        if base.host_str().is_none_or(str::is_empty) {
            return Err(TunnelError::Address("it names no host"));
        }
        if !base.username().is_empty() || base.password().is_some() {
            return Err(TunnelError::Address("it names a user"));
        }
        if base.query().is_some() || base.fragment().is_some() {
            return Err(TunnelError::Address("something follows the path"));
        }
        if base.scheme() != "https" && !(base.scheme() == "http" && is_loopback(&base)) {
            return Err(TunnelError::Address("it is not https"));
        }
        if !base.path().ends_with('/') {
            let path = format!("{}/", base.path());
            base.set_path(&path);
        }
        Ok(Self { base })
    }

    /// Where Meta sends webhooks to.
    #[must_use]
    pub fn webhook(&self) -> Url {
        let mut webhook = self.base.clone();
        webhook.set_path(&format!("{}{WEBHOOK}", self.base.path()));
        webhook
    }

    /// The host's name.
    #[must_use]
    pub fn host(&self) -> &str {
        self.base.host_str().unwrap_or_default()
    }

    /// Whether it is this very machine, which no one else can reach.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.base)
    }
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

impl fmt::Display for PublicAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.base.as_str().trim_end_matches('/'))
    }
}

impl fmt::Debug for PublicAddress {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

/// The first `https` address in a line of output whose host ends so; brackets, quotes and frames around it are left away.
#[must_use]
pub fn find_in(line: &str, ending: &str) -> Option<PublicAddress> {
    line.match_indices("https://").find_map(|(start, _)| {
        let rest = line.get(start..)?;
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | '|' | ')' | '>' | ',' | '\\'))
            .unwrap_or(rest.len());
        let address = PublicAddress::parse(rest.get(..end)?).ok()?;
        address.host().ends_with(ending).then_some(address)
    })
}

#[cfg(test)]
mod tests {
    use super::{PublicAddress, find_in};

    #[test]
    fn the_webhook_lies_behind_the_path() {
        for (text, webhook) in [
            ("https://shop.example", "https://shop.example/webhook"),
            (" shop.example/ ", "https://shop.example/webhook"),
            ("https://shop.example:8443/bell", "https://shop.example:8443/bell/webhook"),
            ("http://127.0.0.1:4000", "http://127.0.0.1:4000/webhook"),
            ("http://[::1]:4000/", "http://[::1]:4000/webhook"),
        ] {
            assert_eq!(PublicAddress::parse(text).unwrap().webhook().as_str(), webhook, "{text}");
        }
    }

    #[test]
    fn what_meta_could_not_reach_is_refused() {
        for text in [
            "",
            "http://shop.example",
            "ftp://shop.example",
            "https://",
            "https://user@shop.example",
            "https://shop.example?x=1",
            "https://shop.example#x",
            "http://localhost.example",
        ] {
            assert!(PublicAddress::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn an_address_is_found_in_its_frame() {
        let found = |line: &str| find_in(line, ".trycloudflare.com").map(|address| address.to_string());
        let wanted = Some("https://a-b.trycloudflare.com".to_owned());
        assert_eq!(found("INF |  https://a-b.trycloudflare.com      |"), wanted);
        assert_eq!(found("see https://www.cloudflare.com/terms, \"https://a-b.trycloudflare.com\""), wanted);
        assert_eq!(found("https://a-b.trycloudflare.com.evil.example"), None);
        assert_eq!(found("https://"), None);
    }
}
