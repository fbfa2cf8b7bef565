//! The keychain of the operating system: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows.
//!
//! Its calls block, and on Linux start a runtime of their own, so each runs on a thread for blocking work. The
//! connection is made anew after every failure: a keychain that was locked or not there may be there at the next call.

use std::sync::{Arc, Mutex, PoisonError};

use keyring_core::{CredentialStore, Entry, Error};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::task::spawn_blocking;

use crate::{Answer, SecretError, SecretName, SecretStore};

/// The service all entries stand under.
const SERVICE: &str = "shopbell";

/// Connects to the keychain.
type Connect = dyn Fn() -> Result<Arc<CredentialStore>, SecretError> + Send + Sync;

/// The keychain of the operating system.
#[derive(Clone)]
pub struct Keychain {
    inner: Arc<Inner>,
}

struct Inner {
    connect: Box<Connect>,
    connected: Mutex<Option<Arc<CredentialStore>>>,
}

impl Default for Keychain {
    fn default() -> Self {
        Self::new()
    }
}

impl Keychain {
    /// The keychain; it is first looked for when it is first asked.
    #[must_use]
    pub fn new() -> Self {
        Self::connecting(Box::new(connect))
    }

    fn connecting(connect: Box<Connect>) -> Self {
        Self { inner: Arc::new(Inner { connect, connected: Mutex::default() }) }
    }

    /// Does `work` with the entry of a name, on a thread that may block.
    async fn with_entry<T: Send + 'static>(
        &self,
        name: &SecretName,
        work: impl FnOnce(&Entry) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, SecretError> {
        let inner = Arc::clone(&self.inner);
        let account = name.account();
        let done = spawn_blocking(move || inner.with_entry(&account, work)).await;
        done.unwrap_or_else(|error| Err(SecretError::Other(error.to_string())))
    }
}

impl Inner {
    fn with_entry<T>(&self, account: &str, work: impl FnOnce(&Entry) -> Result<T, Error>) -> Result<T, SecretError> {
        let store = self.connected()?;
        let done = store.build(SERVICE, account, None).and_then(|entry| work(&entry));
        done.map_err(|error| {
            if !matches!(error, Error::NoEntry) {
                self.connected.lock().unwrap_or_else(PoisonError::into_inner).take();
            }
            said(&error)
        })
    }

    fn connected(&self) -> Result<Arc<CredentialStore>, SecretError> {
        let mut connected = self.connected.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(store) = &*connected {
            return Ok(Arc::clone(store));
        }
        let store = (self.connect)()?;
        *connected = Some(Arc::clone(&store));
        Ok(store)
    }
}

/// What an error of the keychain means. Only its sentence is kept: its fields may hold what was stored.
fn said(error: &Error) -> SecretError {
    match error {
        Error::NoEntry => SecretError::Missing,
        Error::NoStorageAccess(_) => SecretError::Locked,
        Error::PlatformFailure(_) | Error::NoDefaultStore => SecretError::NoKeychain { why: error.to_string() },
        Error::Ambiguous(_) => SecretError::Other("more than one entry of the same name".to_owned()),
        _ => SecretError::Other(error.to_string()),
    }
}

#[cfg(target_os = "linux")]
fn connect() -> Result<Arc<CredentialStore>, SecretError> {
    Ok(zbus_secret_service_keyring_store::Store::new().map_err(|error| said(&error))?)
}

#[cfg(target_os = "macos")]
fn connect() -> Result<Arc<CredentialStore>, SecretError> {
    Ok(apple_native_keyring_store::keychain::Store::new().map_err(|error| said(&error))?)
}

#[cfg(target_os = "windows")]
fn connect() -> Result<Arc<CredentialStore>, SecretError> {
    Ok(windows_native_keyring_store::Store::new().map_err(|error| said(&error))?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos", target_os = "windows")))]
fn connect() -> Result<Arc<CredentialStore>, SecretError> {
    Err(SecretError::NoKeychain { why: "this system's keychain is not supported".to_owned() })
}

impl SecretStore for Keychain {
    fn get<'a>(&'a self, name: &'a SecretName) -> Answer<'a, SecretString> {
        Box::pin(self.with_entry(name, |entry| entry.get_password().map(SecretString::from)))
    }

    fn set<'a>(&'a self, name: &'a SecretName, secret: SecretString) -> Answer<'a, ()> {
        Box::pin(self.with_entry(name, move |entry| entry.set_password(secret.expose_secret())))
    }

    fn delete<'a>(&'a self, name: &'a SecretName) -> Answer<'a, ()> {
        Box::pin(self.with_entry(name, |entry| match entry.delete_credential() {
            Err(Error::NoEntry) => Ok(()),
            done => done,
        }))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;
    use crate::{SecretKind, ShopName};

    fn name() -> SecretName {
        SecretName::new(ShopName::real("1"), SecretKind::AccessToken)
    }

    #[tokio::test]
    async fn keeps_gives_and_forgets() {
        let keychain = Keychain::connecting(Box::new(|| Ok(keyring_core::mock::Store::new().unwrap())));
        assert!(matches!(keychain.get(&name()).await, Err(SecretError::Missing)));
        keychain.set(&name(), SecretString::from("EAAå")).await.unwrap();
        assert_eq!(keychain.get(&name()).await.unwrap().expose_secret(), "EAAå");
        keychain.delete(&name()).await.unwrap();
        assert!(matches!(keychain.get(&name()).await, Err(SecretError::Missing)));
        assert!(keychain.delete(&name()).await.is_ok(), "deleting twice is no error");
    }

    #[tokio::test]
    async fn a_keychain_that_comes_late_is_found() {
        let calls = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&calls);
        let keychain = Keychain::connecting(Box::new(move || match counted.fetch_add(1, Ordering::Relaxed) {
            0 => Err(SecretError::NoKeychain { why: "no bus".to_owned() }),
            1 => Err(SecretError::Locked),
            _ => Ok(keyring_core::mock::Store::new().unwrap()),
        }));
        assert!(matches!(keychain.get(&name()).await, Err(SecretError::NoKeychain { .. })));
        assert!(matches!(keychain.get(&name()).await, Err(SecretError::Locked)));
        keychain.set(&name(), SecretString::from("x")).await.unwrap();
        assert!(keychain.get(&name()).await.is_ok());
        assert_eq!(calls.load(Ordering::Relaxed), 3, "what is connected stays connected");
    }

    #[test]
    fn errors_are_told_apart() {
        let locked = Error::NoStorageAccess("prompt".into());
        assert_eq!(said(&locked), SecretError::Locked);
        let gone = Error::PlatformFailure("bus".into());
        assert!(matches!(said(&gone), SecretError::NoKeychain { .. }));
        let secret = Error::BadEncoding(b"hunter2".to_vec());
        assert!(!format!("{:?}", said(&secret)).contains("hunter2"), "an error never holds what was stored");
    }
}
