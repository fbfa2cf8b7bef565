//! How a shop's encrypted file gets its key, and how it gets it back when the keychain is lost.
//!
//! The key lies in the keychain; sealed with the owner's recovery code it also lies in [`FILE`] beside the database. Both
//! stand before the database is made, so that no crash leaves a database that nothing opens.

mod file;

use std::path::PathBuf;
use std::sync::Arc;

use shopbell_secrets::recovery::{RecoveryCode, SealedKey, UnsealError};
use shopbell_secrets::{DatabaseKey, SecretError, SecretKind, SecretName, SecretStore, ShopName};
use thiserror::Error;

pub use file::FILE;

/// The keeper of one shop's database key.
pub struct Vault {
    secrets: Arc<dyn SecretStore>,
    shop: ShopName,
    folder: PathBuf,
    database: PathBuf,
}

/// Why a shop's key could not be had or made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum VaultError {
    /// There is no keychain on this machine, or it does not answer.
    #[error("no keychain: {why}")]
    NoKeychain {
        /// What the system said.
        why: String,
    },
    /// The keychain is locked; asking again after it was unlocked helps.
    #[error("the keychain is locked")]
    Locked,
    /// The keychain holds no key of this shop, or none that can be read. The recovery code brings it back.
    #[error("the keychain does not hold the key of this shop")]
    KeyMissing,
    /// The code is not the one of this shop.
    #[error("the recovery code is not the one of this shop")]
    WrongCode,
    /// The recovery file is missing, damaged, of a newer program or of another shop: this is what is wrong.
    #[error("{0}")]
    Unrecoverable(String),
    /// There is a database or a recovery file already: a new key would shut the shop out of it.
    #[error("this shop already has a key")]
    AlreadyMade,
    /// The folder cannot be read or written.
    #[error("the data folder cannot be used: {0}")]
    Folder(String),
    /// Anything else the keychain said.
    #[error("{0}")]
    Keychain(String),
}

impl Vault {
    /// The vault of the shop whose database is, or will be, `database`; the recovery file lies in the same folder.
    #[must_use]
    pub fn new(secrets: Arc<dyn SecretStore>, shop: ShopName, database: PathBuf) -> Self {
        let folder = database.parent().map(PathBuf::from).unwrap_or_default();
        Self { secrets, shop, folder, database }
    }

    /// Whether a key was made for this shop before.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn is_made(&self) -> Result<bool, VaultError> {
        Ok(file::is_there(&self.folder.join(FILE))? || file::is_there(&self.database)?)
    }

    /// Makes the key of a new shop; one that the keychain has for it already is never replaced. The code is to be shown to the owner now: it is kept nowhere.
    ///
    /// # Errors
    /// [`VaultError::AlreadyMade`] for a shop that has one; what keychain or folder said. No half-made shop is left: the
    /// next call starts anew.
    pub async fn create(&self) -> Result<(DatabaseKey, RecoveryCode), VaultError> {
        if self.is_made()? {
            return Err(VaultError::AlreadyMade);
        }
        let key = match self.unlock().await {
            // Of a start that broke off, or of a folder that is only out of sight: it may be all that opens a database.
            Ok(key) => key,
            Err(VaultError::KeyMissing) => {
                let key = DatabaseKey::random()?;
                // The keychain first: without it there is nothing to recover into.
                self.secrets.set(&self.name(), key.to_secret()).await?;
                key
            }
            Err(error) => return Err(error),
        };
        let code = self.seal(&key)?;
        Ok((key, code))
    }

    /// The key from the keychain.
    ///
    /// # Errors
    /// [`VaultError::KeyMissing`] when only the recovery code can help.
    pub async fn unlock(&self) -> Result<DatabaseKey, VaultError> {
        let secret = self.secrets.get(&self.name()).await?;
        DatabaseKey::from_secret(&secret).ok_or(VaultError::KeyMissing)
    }

    /// Brings the key back with the recovery code, and puts it into the keychain again.
    ///
    /// # Errors
    /// [`VaultError::WrongCode`]; [`VaultError::Unrecoverable`] when the recovery file is gone or damaged.
    pub async fn recover(&self, code: &RecoveryCode) -> Result<DatabaseKey, VaultError> {
        let text = file::read(&self.folder.join(FILE))?
            .ok_or_else(|| VaultError::Unrecoverable("the recovery file is not there".to_owned()))?;
        let opened = SealedKey::from_json(&text).and_then(|sealed| sealed.open(code, &self.shop));
        let key = opened.map_err(|problem| match problem {
            UnsealError::WrongCode => VaultError::WrongCode,
            other => VaultError::Unrecoverable(other.to_string()),
        })?;
        self.secrets.set(&self.name(), key.to_secret()).await?;
        Ok(key)
    }

    /// A new recovery code for the key in the keychain; the one before opens nothing any more. For an owner who lost the
    /// paper, or never saw it because the program ended.
    ///
    /// # Errors
    /// When the keychain does not hold the key, or the folder cannot be written.
    pub async fn renew_code(&self) -> Result<RecoveryCode, VaultError> {
        let key = self.unlock().await?;
        self.seal(&key)
    }

    fn seal(&self, key: &DatabaseKey) -> Result<RecoveryCode, VaultError> {
        let code = RecoveryCode::random()?;
        let sealed = SealedKey::seal(key, &code, &self.shop)?;
        file::replace(&self.folder.join(FILE), sealed.to_json().as_bytes())?;
        Ok(code)
    }

    fn name(&self) -> SecretName {
        SecretName::new(self.shop.clone(), SecretKind::DatabaseKey)
    }
}

impl From<SecretError> for VaultError {
    fn from(error: SecretError) -> Self {
        match error {
            SecretError::NoKeychain { why } => Self::NoKeychain { why },
            SecretError::Locked => Self::Locked,
            SecretError::Missing => Self::KeyMissing,
            SecretError::Other(why) => Self::Keychain(why),
        }
    }
}

#[cfg(test)]
mod tests;
