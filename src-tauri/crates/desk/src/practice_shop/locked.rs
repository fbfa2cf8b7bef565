//! The key of an encrypted practice shop: in memory only, so that every later start needs the recovery code.
//!
//! A practice shop has nothing to hide. It can be encrypted because what is tested and measured must be what a real shop
//! runs on, and because each such start proves that the recovery code opens the shop without a keychain.

use std::io::{self, BufRead as _, Read as _};
use std::sync::Arc;

use shopbell_api::DataFolder;
use shopbell_api::dto::Failure;
use shopbell_api::secrets::recovery::RecoveryCode;
use shopbell_api::secrets::{DatabaseKey, MemorySecrets, ShopName};
use shopbell_api::vault::Vault;
use zeroize::Zeroizing;

/// Asks for the recovery code; may wait for a person.
pub type AskCode = fn() -> io::Result<Zeroizing<String>>;

/// Whether the shop's file is encrypted.
#[derive(Clone, Copy, Debug)]
pub enum FileLock {
    /// As the practice shop is.
    Plain,
    /// With a key of its own: made for a new shop, else brought back with the code that is asked for.
    Encrypted(AskCode),
    /// As [`FileLock::Encrypted`], for a host that has no way to show a new code: a new shop is refused.
    Recover(AskCode),
}

/// Reads the code as one line from standard input: never from the command line, which every process of the machine sees.
///
/// # Errors
/// When there is nothing to read from.
pub fn code_from_stdin() -> io::Result<Zeroizing<String>> {
    /// Longer than any way to type a code.
    const LONGEST: u64 = 200;
    let mut line = Zeroizing::new(String::new());
    io::stdin().lock().take(LONGEST).read_line(&mut line)?;
    Ok(line)
}

/// What the lock gave.
pub(super) struct Unlocked {
    /// The key of the file; none for a plain one.
    pub(super) key: Option<DatabaseKey>,
    /// The code of a key that was made just now, to be shown once.
    pub(super) new_code: Option<RecoveryCode>,
}

pub(super) async fn unlock(lock: FileLock, folder: &DataFolder) -> Result<Unlocked, Failure> {
    let (ask, may_make) = match lock {
        FileLock::Plain => return Ok(Unlocked { key: None, new_code: None }),
        FileLock::Encrypted(ask) => (ask, true),
        FileLock::Recover(ask) => (ask, false),
    };
    let vault = Vault::new(Arc::new(MemorySecrets::default()), ShopName::practice(), folder.practice_database()?);
    if may_make && !vault.is_made()? {
        let (key, code) = vault.create().await?;
        return Ok(Unlocked { key: Some(key), new_code: Some(code) });
    }
    let asked = tokio::task::spawn_blocking(ask).await;
    let typed = asked
        .unwrap_or_else(|error| Err(io::Error::other(error)))
        .map_err(|error| Failure::RecoveryCodeWrong { problem: error.to_string() })?;
    let key = vault.recover(&RecoveryCode::read(&typed)?).await?;
    Ok(Unlocked { key: Some(key), new_code: None })
}
