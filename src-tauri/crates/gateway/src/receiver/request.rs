//! A request before and after its signature was checked are two types: only the second can be journalled.

use axum::http::HeaderMap;
use bytes::Bytes;
use secrecy::ExposeSecret;
use shopbell_cloud::signature::{self, Signature};

use super::WebhookSecrets;

/// A header that reads like a signature of Meta's. Anybody can write one.
pub(super) struct Claim(String);

impl Claim {
    pub(super) fn of(headers: &HeaderMap) -> Option<Self> {
        let header = headers.get(signature::HEADER)?.to_str().ok()?;
        Signature::from_header(header).map(|_| Self(header.to_owned()))
    }
}

/// What came in, from anybody.
pub(super) struct Unverified {
    body: Bytes,
    claim: Claim,
}

/// What Meta signed.
pub(super) struct Verified {
    body: Bytes,
    signature: [u8; 32],
}

impl Unverified {
    pub(super) fn new(claim: Claim, body: Bytes) -> Self {
        Self { body, claim }
    }

    /// Checks the signature over the raw bytes; nothing is known of the request until then.
    pub(super) fn verify(self, secrets: &WebhookSecrets) -> Option<Verified> {
        let known: Vec<&[u8]> = secrets.app_secrets.iter().map(|secret| secret.expose_secret().as_bytes()).collect();
        let signature = signature::verify(&known, &self.body, &self.claim.0)?;
        Some(Verified { body: self.body, signature })
    }
}

impl Verified {
    /// The bytes, for the journal, and their signature, by which they are known again.
    pub(super) fn into_parts(self) -> (Bytes, [u8; 32]) {
        (self.body, self.signature)
    }
}
