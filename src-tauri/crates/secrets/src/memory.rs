//! Secrets that live as long as the program: for tests, and for a practice shop on a machine without a keychain.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use secrecy::SecretString;

use crate::{Answer, SecretError, SecretName, SecretStore};

/// Keeps secrets in memory only.
#[derive(Default)]
pub struct MemorySecrets {
    secrets: Mutex<HashMap<SecretName, SecretString>>,
}

impl MemorySecrets {
    fn secrets(&self) -> MutexGuard<'_, HashMap<SecretName, SecretString>> {
        self.secrets.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl SecretStore for MemorySecrets {
    fn get<'a>(&'a self, name: &'a SecretName) -> Answer<'a, SecretString> {
        Box::pin(async move { self.secrets().get(name).cloned().ok_or(SecretError::Missing) })
    }

    fn set<'a>(&'a self, name: &'a SecretName, secret: SecretString) -> Answer<'a, ()> {
        Box::pin(async move {
            self.secrets().insert(name.clone(), secret);
            Ok(())
        })
    }

    fn delete<'a>(&'a self, name: &'a SecretName) -> Answer<'a, ()> {
        Box::pin(async move {
            self.secrets().remove(name);
            Ok(())
        })
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret as _;

    use super::*;
    use crate::{SecretKind, ShopName};

    #[tokio::test]
    async fn shops_and_kinds_never_share_an_entry() {
        let secrets = MemorySecrets::default();
        let shops = [ShopName::practice(), ShopName::real("practice"), ShopName::real("2")];
        let names: Vec<SecretName> = shops
            .into_iter()
            .flat_map(|shop| SecretKind::ALL.map(|kind| SecretName::new(shop.clone(), kind)))
            .collect();
        for name in &names {
            secrets.set(name, SecretString::from(name.account())).await.unwrap();
        }
        for name in &names {
            assert_eq!(secrets.get(name).await.unwrap().expose_secret(), name.account());
        }
        let accounts: std::collections::HashSet<String> = names.iter().map(SecretName::account).collect();
        assert_eq!(accounts.len(), names.len(), "the keychain tells entries apart by this text alone");
    }

    #[tokio::test]
    async fn what_is_deleted_is_missing() {
        let secrets = MemorySecrets::default();
        let name = SecretName::new(ShopName::practice(), SecretKind::AppSecret);
        secrets.set(&name, SecretString::from("x")).await.unwrap();
        secrets.delete(&name).await.unwrap();
        assert!(matches!(secrets.get(&name).await, Err(SecretError::Missing)));
        assert!(secrets.delete(&name).await.is_ok(), "deleting twice is no error");
    }
}
