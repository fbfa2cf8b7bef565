//! What an access token is good for (CONTRACT §4).

use std::sync::PoisonError;

use reqwest::Method;
use secrecy::{ExposeSecret, SecretString};
use shopbell_model::UtcMillis;

use super::{CallError, Client};
use crate::wire::{Reader, wire};

wire! {
    /// A permission and what it reaches.
    GranularScope {
        /// The permission.
        scope: Option<String> = text("scope"),
        /// What it reaches; everything where it names nothing.
        target_ids: Vec<String> = texts("target_ids"),
    }
}

wire! {
    /// What an access token is good for.
    TokenFacts {
        /// Whether it works.
        is_valid: Option<bool> = flag("is_valid"),
        /// The app it belongs to.
        app_id: Option<String> = id("app_id"),
        /// The app's name.
        application: Option<String> = text("application"),
        /// `SYSTEM_USER`, `USER` and so on.
        kind: Option<String> = word("type"),
        /// When it ends; zero for never.
        expires_at: Option<UtcMillis> = at("expires_at"),
        /// When its access to data ends; zero for never.
        data_access_expires_at: Option<UtcMillis> = at("data_access_expires_at"),
        /// What it may do.
        scopes: Vec<String> = texts("scopes"),
        /// What it may do with what.
        granular_scopes: Vec<GranularScope> = many("granular_scopes"),
        /// Whose it is.
        user_id: Option<String> = id("user_id"),
    }
}

impl Client {
    /// Asks what the shop's own token is good for.
    ///
    /// # Errors
    /// As every call; a dead token is refused.
    pub async fn debug_own_token(&self) -> Result<TokenFacts, CallError> {
        let token = self.inner.token.read().unwrap_or_else(PoisonError::into_inner).clone();
        self.debug_token(&token).await
    }

    /// Asks what a token is good for.
    ///
    /// Meta takes the token as a part of the address; it goes to the Graph origin alone, and no error of this crate
    /// repeats an address.
    ///
    /// # Errors
    /// As every call.
    pub async fn debug_token(&self, token: &SecretString) -> Result<TokenFacts, CallError> {
        let call = self.call(Method::GET, &["debug_token"])?;
        let answer = call.query(&[("input_token", token.expose_secret())])?.answer().await?;
        Reader::new(&answer).one("data").ok_or_else(|| CallError::unreadable(200, "nothing about the token"))
    }
}
