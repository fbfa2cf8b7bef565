//! The secret that seals the consent ledger.
//!
//! It is worked out of what opens the shop's file, and kept nowhere: whoever gets the file back with the recovery code has
//! this too, and there is no second thing to lose.

use hkdf::Hkdf;
use secrecy::{ExposeSecret as _, SecretBox, SecretString};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{DatabaseKey, SecretError};

/// What the secret is for, and which version of the way it is worked out.
const PURPOSE: &[u8] = b"shopbell consent ledger 1";

/// The secret that seals the consent ledger.
pub struct LedgerKey(SecretBox<[u8; 32]>);

impl LedgerKey {
    /// Of a shop whose file is encrypted.
    ///
    /// # Errors
    /// Never in practice: the length that is asked for is one that can be had.
    pub fn of(key: &DatabaseKey) -> Result<Self, SecretError> {
        Self::out_of(key.expose())
    }

    /// Of a shop whose file is plain, as the practice shop's is: out of the secret that signs its webhooks.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn of_plain(app_secret: &SecretString) -> Result<Self, SecretError> {
        Self::out_of(app_secret.expose_secret().as_bytes())
    }

    /// The bytes, for whoever seals with them.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        self.0.expose_secret()
    }

    fn out_of(secret: &[u8]) -> Result<Self, SecretError> {
        let mut key = Zeroizing::new([0_u8; 32]);
        let expanded = Hkdf::<Sha256>::new(None, secret).expand(PURPOSE, &mut *key);
        expanded.map_err(|error| SecretError::Other(error.to_string()))?;
        Ok(Self(SecretBox::new(Box::new(*key))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_shop_has_the_same_and_another_another() {
        let secret = |text: &str| LedgerKey::of_plain(&SecretString::from(text)).unwrap();
        assert_eq!(secret("a").expose(), secret("a").expose());
        assert_ne!(secret("a").expose(), secret("b").expose());
        let database = DatabaseKey::from([7; 32]);
        assert_ne!(LedgerKey::of(&database).unwrap().expose(), &[7; 32], "it is not the key of the file itself");
    }
}
