//! The database key, sealed with a recovery code: what lies in a file beside the database.
//!
//! The code has 128 random bits, so it needs no slow derivation: HKDF-SHA-256 over a fresh salt gives a key that seals
//! once, with ChaCha20-Poly1305. The shop's name is bound to it: the file of one shop does not open another.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use thiserror::Error;
use zeroize::Zeroizing;

use super::RecoveryCode;
use crate::database_key::{DatabaseKey, random};
use crate::{SecretError, ShopName};

/// The version of the file this program writes.
const VERSION: u32 = 1;

/// What the derived key is for.
const PURPOSE: &[u8] = b"shopbell recovery of the database key";

/// A database key that opens with its recovery code alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedKey {
    version: u32,
    /// Of which shop.
    shop: String,
    /// Hexadecimal; fresh for every seal, so that no key seals twice.
    salt: String,
    /// Hexadecimal; the key and its tag.
    sealed: String,
    /// Hexadecimal; SHA-256 of the other fields, to tell a damaged file from a wrong code.
    check: String,
}

/// Why a sealed key does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum UnsealError {
    /// The file is not, or no longer wholly, what was written.
    #[error("the recovery file is damaged")]
    Damaged,
    /// A newer program wrote it.
    #[error("a newer Shopbell wrote the recovery file (version {0})")]
    Newer(u32),
    /// It belongs to another shop.
    #[error("the recovery file belongs to another shop")]
    OtherShop,
    /// The code is not the one it was sealed with.
    #[error("the recovery code is not the one of this shop")]
    WrongCode,
}

impl SealedKey {
    /// Seals a shop's key with a code.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn seal(key: &DatabaseKey, code: &RecoveryCode, shop: &ShopName) -> Result<Self, SecretError> {
        let salt: [u8; 32] = random()?;
        let shop = shop.to_string();
        let cipher =
            cipher(code, &salt).ok_or_else(|| SecretError::Other("the key could not be derived".to_owned()))?;
        let sealed = cipher
            .encrypt(&Nonce::default(), Payload { msg: key.expose(), aad: shop.as_bytes() })
            .map_err(|_| SecretError::Other("the key could not be sealed".to_owned()))?;
        let mut made =
            Self { version: VERSION, shop, salt: hex::encode(salt), sealed: hex::encode(sealed), check: String::new() };
        made.check = made.digest();
        Ok(made)
    }

    /// Opens it.
    ///
    /// # Errors
    /// Why it does not open.
    pub fn open(&self, code: &RecoveryCode, shop: &ShopName) -> Result<DatabaseKey, UnsealError> {
        if self.version > VERSION {
            return Err(UnsealError::Newer(self.version));
        }
        if self.check != self.digest() {
            return Err(UnsealError::Damaged);
        }
        if self.shop != shop.to_string() {
            return Err(UnsealError::OtherShop);
        }
        let salt = hex::decode(&self.salt).map_err(|_| UnsealError::Damaged)?;
        let sealed = hex::decode(&self.sealed).map_err(|_| UnsealError::Damaged)?;
        let cipher = cipher(code, &salt).ok_or(UnsealError::Damaged)?;
        let opened = cipher
            .decrypt(&Nonce::default(), Payload { msg: &sealed, aad: self.shop.as_bytes() })
            .map(Zeroizing::new)
            .map_err(|_| UnsealError::WrongCode)?;
        let key = <[u8; 32]>::try_from(opened.as_slice()).map_err(|_| UnsealError::Damaged)?;
        Ok(DatabaseKey::from(key))
    }

    /// As it lies in the file.
    #[must_use]
    pub fn to_json(&self) -> String {
        // A struct of strings and a number always becomes JSON.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// Reads the file.
    ///
    /// # Errors
    /// [`UnsealError::Damaged`] when it is not such a file.
    pub fn from_json(text: &[u8]) -> Result<Self, UnsealError> {
        serde_json::from_slice(text).map_err(|_| UnsealError::Damaged)
    }

    fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for part in [&self.version.to_string(), &self.shop, &self.salt, &self.sealed] {
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
        hex::encode(hash.finalize())
    }
}

/// A cipher whose key comes from this code and salt and nowhere else.
fn cipher(code: &RecoveryCode, salt: &[u8]) -> Option<ChaCha20Poly1305> {
    let mut key = Zeroizing::new([0_u8; 32]);
    Hkdf::<Sha256>::new(Some(salt), code.expose()).expand(PURPOSE, &mut *key).ok()?;
    Some(ChaCha20Poly1305::new(&Key::from(*key)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealed() -> (DatabaseKey, RecoveryCode, SealedKey) {
        let (key, code) = (DatabaseKey::random().unwrap(), RecoveryCode::random().unwrap());
        let sealed = SealedKey::seal(&key, &code, &ShopName::real("1")).unwrap();
        (key, code, SealedKey::from_json(sealed.to_json().as_bytes()).unwrap())
    }

    #[test]
    fn the_code_brings_the_key_back() {
        let (key, code, sealed) = sealed();
        assert_eq!(sealed.open(&code, &ShopName::real("1")).unwrap().expose(), key.expose());
        assert!(!sealed.to_json().contains(&hex::encode(key.expose())), "the key is not readable in the file");
    }

    #[test]
    fn another_code_and_another_shop_do_not() {
        let (_, code, sealed) = sealed();
        let other = RecoveryCode::random().unwrap();
        assert_eq!(sealed.open(&other, &ShopName::real("1")).err(), Some(UnsealError::WrongCode));
        assert_eq!(sealed.open(&code, &ShopName::real("2")).err(), Some(UnsealError::OtherShop));
    }

    #[test]
    fn a_flipped_bit_is_damage_and_not_a_wrong_code() {
        let (_, code, sealed) = sealed();
        let text = sealed.to_json().into_bytes();
        for place in 0..text.len() {
            let mut bytes = text.clone();
            bytes[place] ^= 1;
            let opened = SealedKey::from_json(&bytes).and_then(|read| read.open(&code, &ShopName::real("1")));
            match opened {
                Err(UnsealError::Damaged) => {}
                // White space, or a version that does not exist yet.
                Ok(_) => assert!(text[place].is_ascii_whitespace(), "at {place}"),
                Err(UnsealError::Newer(_)) => {}
                Err(other) => panic!("{other} at {place}"),
            }
        }
    }

    #[test]
    fn a_newer_file_is_told_apart() {
        let (_, code, mut sealed) = sealed();
        sealed.version = 2;
        assert_eq!(sealed.open(&code, &ShopName::real("1")).err(), Some(UnsealError::Newer(2)));
    }

    #[test]
    fn the_same_key_is_never_sealed_alike() {
        let (key, code, first) = sealed();
        let second = SealedKey::seal(&key, &code, &ShopName::real("1")).unwrap();
        assert_ne!(first, second);
    }
}
