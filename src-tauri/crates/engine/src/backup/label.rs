//! What stands on a copy for everybody to read: nothing but how its key is had.

use serde::{Deserialize, Serialize};
use shopbell_secrets::recovery::{RecoveryCode, SealedKey, UnsealError};
use shopbell_secrets::{DatabaseKey, ShopName};

use super::BackupProblem;

/// The label of a copy.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Label {
    /// Whether the database inside is encrypted under the same key.
    pub(super) encrypted: bool,
    /// The key, sealed with the code on the owner's paper.
    pub(super) key: SealedKey,
}

impl Label {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, BackupProblem> {
        serde_json::from_slice(bytes).map_err(|_| BackupProblem::Shut)
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        // A struct of strings and a switch always becomes JSON.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The key, by the code that was typed.
    pub(super) fn open(&self, typed: &str, shop: &ShopName) -> Result<DatabaseKey, BackupProblem> {
        let code = RecoveryCode::read(typed).map_err(|_| BackupProblem::WrongCode)?;
        self.key.open(&code, shop).map_err(|problem| match problem {
            UnsealError::WrongCode => BackupProblem::WrongCode,
            UnsealError::OtherShop => BackupProblem::OtherKind,
            UnsealError::Newer(_) => BackupProblem::Newer,
            UnsealError::Damaged => BackupProblem::Shut,
        })
    }
}
