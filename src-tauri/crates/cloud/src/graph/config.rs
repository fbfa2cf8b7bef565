//! Where the Graph API is and who else may see the access token.

use reqwest::Url;
use shopbell_model::Span;
use thiserror::Error;

/// Meta's Graph API.
pub const META_GRAPH: &str = "https://graph.facebook.com";

/// Where Meta has what stands beside the Graph API: the archive of templates (CONTRACT §3.1).
pub const META_API: &str = "https://api.facebook.com";

/// Where Meta keeps media files (CONTRACT §2).
pub const META_MEDIA_HOST: &str = "lookaside.fbsbx.com";

/// The version this crate was written against (CONTRACT, opening).
const VERSION: &str = "v26.0";

const TIMEOUT: Span = Span::seconds(30);

/// Where the Graph API is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GraphConfig {
    /// Its address without a version. Only a loopback address may do without TLS.
    pub base: String,
    /// Its version, such as `v26.0`.
    pub version: String,
    /// Hosts beside it that media may be fetched from with the token; exact names, always over TLS. Where the base is a
    /// loopback address, a loopback `host:port` may stand here too.
    pub media_hosts: Vec<String>,
    /// How long an answer may take.
    pub timeout: Span,
}

impl GraphConfig {
    /// Meta's own.
    #[must_use]
    pub fn meta() -> Self {
        Self::at(META_GRAPH)
    }

    /// Another one that behaves like it.
    #[must_use]
    pub fn at(base: impl Into<String>) -> Self {
        Self {
            base: base.into(),
            version: VERSION.to_owned(),
            media_hosts: vec![META_MEDIA_HOST.to_owned()],
            timeout: TIMEOUT,
        }
    }

    pub(super) fn checked_base(&self) -> Result<Url, ConfigError> {
        let unfit = || ConfigError::Base(self.base.clone());
        let url = Url::parse(&self.base).map_err(|_| unfit())?;
        let safe = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url));
        let plain = url.username().is_empty() && url.password().is_none() && url.query().is_none();
        if !(safe && plain && url.has_host() && url.fragment().is_none()) {
            return Err(unfit());
        }
        let (major, minor) = self
            .version
            .strip_prefix('v')
            .and_then(|number| number.split_once('.'))
            .ok_or_else(|| ConfigError::Version(self.version.clone()))?;
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if digits(major) && digits(minor) { Ok(url) } else { Err(ConfigError::Version(self.version.clone())) }
    }

    /// Whether the token may go there: to the Graph origin itself, or to a media host.
    pub(super) fn may_carry_token(&self, base: &Url, url: &Url) -> bool {
        if !url.username().is_empty() || url.password().is_some() {
            return false;
        }
        if url.origin() == base.origin() {
            return true;
        }
        let Some(host) = url.host_str() else { return false };
        // Of Meta's own Graph API, Meta's other address too.
        let meta = |address: &str, url: &Url| Url::parse(address).is_ok_and(|known| known.origin() == url.origin());
        if meta(META_GRAPH, base) && meta(META_API, url) {
            return true;
        }
        match url.port() {
            None => url.scheme() == "https" && self.media_hosts.iter().any(|known| known == host),
            Some(port) => {
                let here = format!("{host}:{port}");
                is_loopback(base) && is_loopback(url) && self.media_hosts.contains(&here)
            }
        }
    }
}

/// Whether the address is this machine, without asking a name server.
pub(super) fn is_loopback(url: &Url) -> bool {
    url.host_str().is_some_and(|host| {
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        host == "localhost" || bare.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
    })
}

/// Why a client cannot be made.
#[derive(Debug, Error)]
pub enum ConfigError {
    /// The base is no address the token may be sent to.
    #[error("`{0}` is no address of a Graph API: https, or http on this machine")]
    Base(String),
    /// The version is not like `v26.0`.
    #[error("`{0}` is no version of a Graph API, such as v26.0")]
    Version(String),
}

#[cfg(test)]
mod tests {
    use reqwest::Url;

    use super::GraphConfig;

    #[test]
    fn only_addresses_the_token_may_go_to_are_taken() {
        for good in ["https://graph.facebook.com", "http://127.0.0.1:4004", "http://[::1]:1", "http://localhost:80/"] {
            assert!(GraphConfig::at(good).checked_base().is_ok(), "{good}");
        }
        for bad in [
            "",
            "graph.facebook.com",
            "http://graph.facebook.com",
            "http://127.0.0.1.evil.example",
            "file:///x",
            "https://user:pw@graph.facebook.com",
            "https://graph.facebook.com?x=1",
            "http://10.0.0.1",
        ] {
            assert!(GraphConfig::at(bad).checked_base().is_err(), "{bad}");
        }
        for bad in ["", "26.0", "v26", "vX.0", "v26.0/../.."] {
            let config = GraphConfig { version: bad.to_owned(), ..GraphConfig::meta() };
            assert!(config.checked_base().is_err(), "{bad}");
        }
    }

    #[test]
    fn the_token_goes_to_graph_and_the_media_hosts_only() {
        let config = GraphConfig::meta();
        let base = config.checked_base().unwrap();
        let may = |url: &str| config.may_carry_token(&base, &Url::parse(url).unwrap());
        assert!(may("https://graph.facebook.com/v26.0/1"));
        assert!(may("https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1"));
        assert!(may("https://api.facebook.com/1/message_templates/archive"));
        for other in [
            "http://lookaside.fbsbx.com/",
            "http://api.facebook.com/",
            "https://api.facebook.com.evil.example/",
            "https://lookaside.fbsbx.com:8443/",
            "https://evil.lookaside.fbsbx.com/",
            "https://lookaside.fbsbx.com.evil.example/",
            "https://lookaside.fbsbx.com@evil.example/",
            "https://user@graph.facebook.com/",
            "http://graph.facebook.com/",
            "https://graph.facebook.com:444/",
            "https://scontent.xx.fbcdn.net/",
            "http://127.0.0.1:80/",
        ] {
            assert!(!may(other), "{other}");
        }
    }

    #[test]
    fn a_local_graph_may_name_a_local_media_host() {
        let config =
            GraphConfig { media_hosts: vec!["127.0.0.1:9".to_owned()], ..GraphConfig::at("http://127.0.0.1:8") };
        let base = config.checked_base().unwrap();
        assert!(config.may_carry_token(&base, &Url::parse("http://127.0.0.1:9/file").unwrap()));
        assert!(!config.may_carry_token(&base, &Url::parse("http://127.0.0.1:10/file").unwrap()));
    }
}
