//! The HTTP client of Meta's Graph API.
//!
//! One call a method, one area a file. The client never tries anything twice, never follows a redirect and gives the
//! access token only to the configured Graph origin and to the media hosts it was told. What an outcome means for a
//! message (sent, not sent, nobody knows) is [`CallError`]'s business; what to do about it is the caller's.

mod answer;
mod blocking;
mod call;
mod clock;
mod config;
mod error;
mod media;
mod messages;
mod numbers;
mod profile;
mod templates;
mod token;
mod uploads;
mod webhooks;

use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::time::Duration;

use reqwest::{Url, redirect, retry};
use secrecy::SecretString;

pub use answer::Page;
pub use config::{ConfigError, GraphConfig, META_API, META_GRAPH, META_MEDIA_HOST};
pub use error::{CallError, Cause, GraphError, NO_CODE};
pub use media::{Download, MediaFacts, MediaId};
pub use messages::Accepted;
pub use numbers::{NumberFacts, WebhookTargets};
pub use profile::{Profile, ProfileChange, ProfileRequest};
pub use templates::{Archived, CreatedTemplate, Template, TemplateDraft, TemplateEdit, TemplatePage, TemplateQuery};
pub use token::{GranularScope, TokenFacts};
pub use webhooks::{AppCredentials, AppSubscription, SubscribedApp, SubscribedField, WebhookOverride};

/// Shorter than any server keeps an idle connection: a message written into one that just closed would be *unknown*.
const POOL_IDLE: Duration = Duration::from_secs(15);

/// The slowest line a file is given time for, in bytes a second.
const SLOWEST: u64 = 16 * 1024;

/// How much of the time for an answer a connection may take to stand. It must give up first: a whole call that runs out of
/// time is *unknown*, while one whose connection never stood was not sent and goes again by itself.
const CONNECT_PART: u32 = 3;

/// Talks to one Graph API with one access token. Cheap to clone; clones share the token.
#[derive(Clone, Debug)]
pub struct Client {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    /// Made for the first call: to read the system's certificates takes longer than to open a shop.
    http: OnceLock<reqwest::Client>,
    /// For files that go up: see [`Inner::carrying`].
    carrying: OnceLock<reqwest::Client>,
    base: Url,
    config: GraphConfig,
    token: RwLock<SecretString>,
}

impl Client {
    /// A client for one Graph API.
    ///
    /// # Errors
    /// When the base is no address the token may be sent to, or the version is not like `v26.0`.
    pub fn new(config: GraphConfig, token: SecretString) -> Result<Self, ConfigError> {
        let base = config.checked_base()?;
        let (http, carrying) = (OnceLock::new(), OnceLock::new());
        Ok(Self { inner: Arc::new(Inner { http, carrying, base, config, token: RwLock::new(token) }) })
    }

    /// Uses another access token from now on, in all clones.
    pub fn set_token(&self, token: SecretString) {
        *self.inner.token.write().unwrap_or_else(PoisonError::into_inner) = token;
    }

    /// The address of the Graph API, without a version.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.inner.config.base
    }

    /// The version of the Graph API, such as `v26.0`.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.inner.config.version
    }
}

impl Inner {
    /// Gives up on an answer of which nothing more comes.
    fn http(&self) -> Result<&reqwest::Client, reqwest::Error> {
        if let Some(http) = self.http.get() {
            return Ok(http);
        }
        let made = self.builder().read_timeout(self.config.timeout.to_duration()).build()?;
        // Of two first calls at once, one is a little late.
        Ok(self.http.get_or_init(|| made))
    }

    /// For what takes long to go up: while it goes nothing comes down, and that must not count as an answer that never
    /// comes. How long it may take in all, each call says.
    fn carrying(&self) -> Result<&reqwest::Client, reqwest::Error> {
        if let Some(carrying) = self.carrying.get() {
            return Ok(carrying);
        }
        let made = self.builder().build()?;
        Ok(self.carrying.get_or_init(|| made))
    }

    /// How long so many bytes may be under way.
    fn transfer_time(&self, bytes: u64) -> Duration {
        self.config.timeout.to_duration().saturating_add(Duration::from_secs(bytes / SLOWEST))
    }

    fn builder(&self) -> reqwest::ClientBuilder {
        let timeout = self.config.timeout.to_duration();
        let builder = reqwest::Client::builder()
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .referer(false)
            .connect_timeout(timeout / CONNECT_PART)
            .pool_idle_timeout(POOL_IDLE)
            .user_agent(concat!("Shopbell/", env!("CARGO_PKG_VERSION")));
        if config::is_loopback(&self.base) {
            // A proxy of the system must not see what goes to this machine.
            builder.no_proxy()
        } else {
            builder
        }
    }
}

#[cfg(test)]
mod tests;
