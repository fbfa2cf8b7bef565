//! A request before and after its signature was checked are two types: only the second can be journalled.

use axum::http::HeaderMap;
use bytes::Bytes;
use secrecy::ExposeSecret;
use shopbell_cloud::signature;

use super::WebhookSecrets;

/// What came in, from anybody.
pub(super) struct Unverified {
    body: Bytes,
    signature: Option<String>,
}

/// What Meta signed.
pub(super) struct Verified {
    body: Bytes,
    signature: [u8; 32],
}

impl Unverified {
    pub(super) fn new(headers: &HeaderMap, body: Bytes) -> Self {
        let signature = headers.get(signature::HEADER).and_then(|value| value.to_str().ok()).map(str::to_owned);
        Self { body, signature }
    }

    /// Checks the signature over the raw bytes; nothing is known of the request until then.
    pub(super) fn verify(self, secrets: &WebhookSecrets) -> Option<Verified> {
        let known: Vec<&[u8]> = secrets.app_secrets.iter().map(|secret| secret.expose_secret().as_bytes()).collect();
        let signature = signature::verify(&known, &self.body, self.signature.as_deref()?)?;
        Some(Verified { body: self.body, signature })
    }
}

impl Verified {
    /// The bytes and their signature, for the journal.
    pub(super) fn into_parts(self) -> (Bytes, [u8; 32]) {
        (self.body, self.signature)
    }
}
