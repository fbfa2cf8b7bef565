//! Where secrets are kept: the keychain of the operating system, behind one trait.
//!
//! Here live the names of secrets, the keychain and a memory one for tests, the key of a shop's database and the printable
//! code that brings it back ([`recovery`]). What never lives here: a file, and any way to keep a secret in plain text.
//! Without a keychain there is an error that says what is missing, never a fallback.

mod database_key;
mod error;
mod keychain;
mod ledger_key;
mod memory;
mod name;
pub mod recovery;

use std::future::Future;
use std::pin::Pin;

use secrecy::SecretString;

pub use database_key::DatabaseKey;
pub use error::SecretError;
pub use keychain::Keychain;
pub use ledger_key::LedgerKey;
pub use memory::MemorySecrets;
pub use name::{SecretKind, SecretName, ShopName};

/// What a [`SecretStore`] answers with, later.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, SecretError>> + Send + 'a>>;

/// Keeps secrets by name.
pub trait SecretStore: Send + Sync + 'static {
    /// The secret; [`SecretError::Missing`] when there is none.
    fn get<'a>(&'a self, name: &'a SecretName) -> Answer<'a, SecretString>;

    /// Keeps a secret in the place of the one before.
    fn set<'a>(&'a self, name: &'a SecretName, secret: SecretString) -> Answer<'a, ()>;

    /// Forgets a secret; also done when there is none.
    fn delete<'a>(&'a self, name: &'a SecretName) -> Answer<'a, ()>;
}
