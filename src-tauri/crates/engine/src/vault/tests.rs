use std::fs;

use secrecy::{ExposeSecret as _, SecretString};
use shopbell_secrets::{Answer, MemorySecrets};
use shopbell_store::{OpenOptions, Store, StoreError};
use tempfile::TempDir;

use super::*;

struct Place {
    folder: TempDir,
    secrets: Arc<MemorySecrets>,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), secrets: Arc::default() }
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("shop.db")
    }

    fn vault(&self) -> Vault {
        Vault::new(self.secrets.clone(), ShopName::real("1"), self.database())
    }

    /// As on another machine, or after the system was set up anew: the folder is there, the keychain is not.
    fn with_an_empty_keychain(self) -> Self {
        Self { folder: self.folder, secrets: Arc::default() }
    }

    async fn open(&self, key: DatabaseKey) -> Result<Store, StoreError> {
        Store::open(OpenOptions { path: self.database(), key: Some(key.into_inner()) }).await
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join(FILE)
    }
}

/// A shop with a database, and its code.
async fn shop() -> (Place, RecoveryCode) {
    let place = Place::new();
    let (key, code) = place.vault().create().await.unwrap();
    place.open(key).await.unwrap().close().await;
    (place, code)
}

fn error<T>(result: Result<T, VaultError>) -> VaultError {
    match result {
        Ok(_) => panic!("this should not have worked"),
        Err(error) => error,
    }
}

#[tokio::test]
async fn the_keychain_opens_the_shop_at_every_start() {
    let (place, _) = shop().await;
    let key = place.vault().unlock().await.unwrap();
    place.open(key).await.unwrap().close().await;
}

#[tokio::test]
async fn a_lost_keychain_is_not_a_lost_shop() {
    let (place, code) = shop().await;
    let place = place.with_an_empty_keychain();
    assert_eq!(error(place.vault().unlock().await), VaultError::KeyMissing);
    let typed = RecoveryCode::read(&code.printed()).unwrap();
    let key = place.vault().recover(&typed).await.unwrap();
    place.open(key).await.unwrap().close().await;
    assert!(place.vault().unlock().await.is_ok(), "the keychain has it again");
}

#[tokio::test]
async fn a_wrong_code_changes_nothing() {
    let (place, _) = shop().await;
    let place = place.with_an_empty_keychain();
    let other = RecoveryCode::random().unwrap();
    assert_eq!(error(place.vault().recover(&other).await), VaultError::WrongCode);
    assert_eq!(error(place.vault().unlock().await), VaultError::KeyMissing, "nothing was put into the keychain");
}

#[tokio::test]
async fn a_shop_never_gets_a_second_key() {
    let (place, code) = shop().await;
    assert_eq!(error(place.vault().create().await), VaultError::AlreadyMade);
    fs::remove_file(place.file()).unwrap();
    assert_eq!(error(place.vault().create().await), VaultError::AlreadyMade, "its database alone is enough");
    let place = place.with_an_empty_keychain();
    assert!(matches!(error(place.vault().recover(&code).await), VaultError::Unrecoverable(_)));
}

#[tokio::test]
async fn a_folder_that_was_out_of_sight_is_not_shut_out() {
    let (place, _) = shop().await;
    // As after a start with the wrong folder, while the right one was not there.
    let elsewhere = tempfile::tempdir().unwrap();
    let wrong = Vault::new(place.secrets.clone(), ShopName::real("1"), elsewhere.path().join("shop.db"));
    wrong.create().await.unwrap();
    let key = place.vault().unlock().await.unwrap();
    place.open(key).await.unwrap().close().await;
}

#[tokio::test]
async fn a_renewed_code_takes_the_place_of_the_old_one() {
    let (place, old) = shop().await;
    let new = place.vault().renew_code().await.unwrap();
    let place = place.with_an_empty_keychain();
    assert_eq!(error(place.vault().recover(&old).await), VaultError::WrongCode);
    let key = place.vault().recover(&new).await.unwrap();
    place.open(key).await.unwrap().close().await;
}

#[tokio::test]
async fn an_entry_that_is_no_key_counts_as_lost() {
    let (place, code) = shop().await;
    let name = place.vault().name();
    place.secrets.set(&name, SecretString::from("scribble")).await.unwrap();
    assert_eq!(error(place.vault().unlock().await), VaultError::KeyMissing);
    assert!(place.vault().recover(&code).await.is_ok());
}

#[tokio::test]
async fn a_damaged_recovery_file_is_said_to_be() {
    let (place, code) = shop().await;
    fs::write(place.file(), "{\"version\":1}").unwrap();
    assert!(matches!(error(place.vault().recover(&code).await), VaultError::Unrecoverable(_)));
}

#[tokio::test]
async fn neither_the_key_nor_the_code_lies_in_the_folder() {
    let (place, code) = shop().await;
    let key = place.vault().unlock().await.unwrap().to_secret();
    let (hex, printed) = (key.expose_secret().to_owned(), code.printed());
    let all = fs::read_dir(place.folder.path()).unwrap().map(|file| file.unwrap().path());
    for file in all.filter(|path| path.is_file()) {
        let bytes = fs::read(file).unwrap();
        for secret in [hex.as_str(), &printed, &printed.replace('-', "")] {
            assert!(!bytes.windows(secret.len()).any(|part| part == secret.as_bytes()));
        }
        assert!(!bytes.windows(32).any(|part| hex::encode(part) == hex));
    }
}

/// A keychain that is locked.
struct LockedKeychain;

impl SecretStore for LockedKeychain {
    fn get<'a>(&'a self, _: &'a SecretName) -> Answer<'a, SecretString> {
        Box::pin(async { Err(SecretError::Locked) })
    }

    fn set<'a>(&'a self, _: &'a SecretName, _: SecretString) -> Answer<'a, ()> {
        Box::pin(async { Err(SecretError::Locked) })
    }

    fn delete<'a>(&'a self, _: &'a SecretName) -> Answer<'a, ()> {
        Box::pin(async { Err(SecretError::Locked) })
    }
}

#[tokio::test]
async fn a_locked_keychain_leaves_nothing_behind() {
    let place = Place::new();
    let vault = Vault::new(Arc::new(LockedKeychain), ShopName::real("1"), place.database());
    assert_eq!(error(vault.create().await), VaultError::Locked);
    assert!(fs::read_dir(place.folder.path()).unwrap().next().is_none(), "no half-made shop");
    assert!(place.vault().create().await.is_ok(), "and it can be made once the keychain is open");
}
