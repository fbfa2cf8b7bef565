use thiserror::Error;

/// Why a secret could not be had or kept.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SecretError {
    /// There is no keychain on this machine, or it does not answer.
    #[error("no keychain: {why}")]
    NoKeychain {
        /// What the system said.
        why: String,
    },
    /// The keychain is locked; the next call asks again.
    #[error("the keychain is locked")]
    Locked,
    /// No such secret.
    #[error("no such secret")]
    Missing,
    /// Anything else the keychain said. Never holds a secret.
    #[error("keychain: {0}")]
    Other(String),
}
