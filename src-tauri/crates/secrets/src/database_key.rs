//! The key of a shop's database: 256 random bits, in memory only as a secret.

use secrecy::{ExposeSecret as _, SecretBox, SecretString};
use zeroize::Zeroizing;

use crate::SecretError;

/// The raw key of a shop's encrypted file.
pub struct DatabaseKey(SecretBox<[u8; 32]>);

impl DatabaseKey {
    /// A new key from the system's randomness.
    ///
    /// # Errors
    /// When the system has none to give.
    pub fn random() -> Result<Self, SecretError> {
        random().map(Self::from)
    }

    /// The key as a keychain keeps it: 64 hexadecimal digits.
    #[must_use]
    pub fn to_secret(&self) -> SecretString {
        SecretString::from(hex::encode(self.0.expose_secret()))
    }

    /// Reads what [`Self::to_secret`] wrote; nothing when it is anything else.
    #[must_use]
    pub fn from_secret(secret: &SecretString) -> Option<Self> {
        let mut key = Zeroizing::new([0_u8; 32]);
        hex::decode_to_slice(secret.expose_secret(), &mut *key).ok()?;
        Some(Self::from(*key))
    }

    /// The bytes, for whoever opens the file with them.
    #[must_use]
    pub fn into_inner(self) -> SecretBox<[u8; 32]> {
        self.0
    }

    /// The same key once more, for another who opens with it.
    #[must_use]
    pub fn again(&self) -> Self {
        Self::from(*self.expose())
    }

    pub(crate) fn expose(&self) -> &[u8; 32] {
        self.0.expose_secret()
    }
}

impl From<SecretBox<[u8; 32]>> for DatabaseKey {
    fn from(key: SecretBox<[u8; 32]>) -> Self {
        Self(key)
    }
}

impl From<[u8; 32]> for DatabaseKey {
    fn from(key: [u8; 32]) -> Self {
        Self(SecretBox::new(Box::new(key)))
    }
}

/// Bytes nobody can guess.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], SecretError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| SecretError::Other(format!("no randomness: {error}")))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_survives_the_keychain() {
        let key = DatabaseKey::random().unwrap();
        let back = DatabaseKey::from_secret(&key.to_secret()).unwrap();
        assert_eq!(key.expose(), back.expose());
    }

    #[test]
    fn anything_else_in_its_place_is_no_key() {
        for other in ["", "abc", &"0".repeat(63), &"0".repeat(66), &"g".repeat(64)] {
            assert!(DatabaseKey::from_secret(&SecretString::from(other.to_owned())).is_none(), "{other:?}");
        }
    }

    #[test]
    fn no_two_keys_are_alike() {
        assert_ne!(DatabaseKey::random().unwrap().expose(), DatabaseKey::random().unwrap().expose());
    }
}
