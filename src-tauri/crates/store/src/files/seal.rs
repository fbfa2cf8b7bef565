//! How a file is sealed: a header with a fresh salt, then segments, each encrypted and authenticated on its own.
//!
//! The key of a file comes from the shop's key and the file's salt, so no two files share one and the number of the
//! segment is nonce enough. The nonce also says whether a segment is the last: a file that was cut, or whose segments were
//! swapped, does not open. The header is bound to every segment.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Key, Nonce};
use hkdf::Hkdf;
use hmac::Hmac;
use secrecy::{ExposeSecret as _, SecretBox};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

/// Bytes of content in a segment.
pub const SEGMENT: usize = 64 * 1024;

/// What authenticates a segment.
pub(super) const TAG: usize = 16;

/// What a file begins with: what it is, and the version of its shape.
const MAGIC: &[u8; 8] = b"SBFILE\x00\x01";

/// Bytes of the salt.
const SALT: usize = 32;

/// Bytes before the first segment.
pub(super) const HEADER: usize = MAGIC.len() + SALT;

/// The keys to a shop's files.
pub struct Keys {
    name: SecretBox<[u8; 32]>,
    seal: SecretBox<[u8; 32]>,
}

impl Keys {
    /// Derives them.
    #[must_use]
    pub fn derive(shop: &[u8; 32]) -> Self {
        Self { name: derive(shop, None, b"shopbell names of files"), seal: derive(shop, None, b"shopbell files") }
    }

    /// Those of a backup with this label: what is said in the open cannot be changed without the rest not opening.
    pub(crate) fn of_backup(shop: &[u8; 32], label: &[u8]) -> Self {
        Self::derive(derive(shop, Some(&Sha256::digest(label)), b"shopbell backup").expose_secret())
    }

    /// What names a file, fed with its content.
    pub(super) fn namer(&self) -> Option<Hmac<Sha256>> {
        <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(self.name.expose_secret()).ok()
    }

    /// The seal of a file with this header.
    pub(super) fn seal(&self, header: [u8; HEADER]) -> Option<Seal> {
        let salt = header.strip_prefix(MAGIC)?;
        let key = derive(self.seal.expose_secret(), Some(salt), b"shopbell one file");
        let cipher = ChaCha20Poly1305::new(&Key::from(*key.expose_secret()));
        Some(Seal { cipher, header })
    }
}

/// The key and the header of one file.
pub(super) struct Seal {
    cipher: ChaCha20Poly1305,
    header: [u8; HEADER],
}

impl Seal {
    /// The header of a new file.
    pub(super) fn fresh_header() -> std::io::Result<[u8; HEADER]> {
        let mut header = [0; HEADER];
        let (magic, salt) = header.split_at_mut(MAGIC.len());
        magic.copy_from_slice(MAGIC);
        getrandom::fill(salt).map_err(|error| std::io::Error::other(error.to_string()))?;
        Ok(header)
    }

    pub(super) fn close(&self, segment: u32, last: bool, content: &[u8]) -> Option<Vec<u8>> {
        self.cipher.encrypt(&nonce(segment, last), Payload { msg: content, aad: &self.header }).ok()
    }

    pub(super) fn open(&self, segment: u32, last: bool, sealed: &[u8]) -> Option<Vec<u8>> {
        self.cipher.decrypt(&nonce(segment, last), Payload { msg: sealed, aad: &self.header }).ok()
    }
}

fn nonce(segment: u32, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    let (number, flag) = nonce.split_at_mut(4);
    number.copy_from_slice(&segment.to_be_bytes());
    if let Some(flag) = flag.first_mut() {
        *flag = u8::from(last);
    }
    Nonce::from(nonce)
}

fn derive(from: &[u8; 32], salt: Option<&[u8]>, purpose: &[u8]) -> SecretBox<[u8; 32]> {
    let mut key = Zeroizing::new([0; 32]);
    // Of 32 bytes there is always enough.
    let _ = Hkdf::<Sha256>::new(salt, from).expand(purpose, key.as_mut_slice());
    SecretBox::new(Box::new(*key))
}
