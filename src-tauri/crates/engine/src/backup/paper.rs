//! The paper that opens a copy on another machine.
//!
//! An encrypted shop has one already: the recovery code of its key. A plain shop gets a code of its own for its copies; a new
//! one takes its place, and copies made before open with the old one.

use std::sync::Arc;

use shopbell_model::CommandId;
use shopbell_secrets::recovery::{RecoveryCode, SealedKey};
use shopbell_secrets::{DatabaseKey, SecretError, ShopName};
use shopbell_store::setting;

use super::BackupProblem;
use super::label::Label;
use crate::changes::Tag;
use crate::command;
use crate::core::Core;
use crate::error::EngineError;
use crate::vault;

/// Where the sealed key of a plain shop's copies stands.
const SEALED: &str = "backup_key";

/// What opens the shop's copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// The recovery code that was printed when the shop was made.
    Recovery,
    /// A code that was made for the copies.
    Own,
    /// Nothing yet.
    Missing,
}

/// What opens the shop's copies now.
pub(super) async fn paper(core: &Core) -> Result<Paper, EngineError> {
    Ok(match label(core).await {
        Ok(label) if label.encrypted => Paper::Recovery,
        Ok(_) => Paper::Own,
        Err(EngineError::Backup(_)) => Paper::Missing,
        Err(error) => return Err(error),
    })
}

/// The label of the copies that are made now.
pub(super) async fn label(core: &Core) -> Result<Label, EngineError> {
    let encrypted = core.database.encrypted;
    let text = if encrypted {
        let path = core.database.path.with_file_name(vault::FILE);
        std::fs::read(path).ok()
    } else {
        setting::get(&mut *core.store.read().await?, SEALED).await?.map(String::into_bytes)
    };
    let key = text.and_then(|text| SealedKey::from_json(&text).ok()).ok_or(BackupProblem::NoCode)?;
    Ok(Label { encrypted, key })
}

/// Makes a new code for a plain shop's copies. It is answered once and kept nowhere.
pub(crate) async fn make_code(core: &Arc<Core>, id: CommandId) -> Result<String, EngineError> {
    if core.database.encrypted {
        return Err(BackupProblem::OtherKind.into());
    }
    let code = RecoveryCode::random().map_err(internal)?;
    let sealed = SealedKey::seal(&own_key(core), &code, &shop(core)).map_err(internal)?;
    let json = sealed.to_json();
    let done = command::once(core, id, "make_backup_code", move |tx, news| {
        Box::pin(async move {
            setting::put(tx, SEALED, &json).await?;
            news.touch(Tag::Backup);
            Ok(Ok(true))
        })
    });
    // The answer of a second time says nothing of the code of the first.
    done.await?;
    let kept = label(core).await?;
    if kept.key == sealed { Ok(code.printed().to_string()) } else { Err(EngineError::MovedOn) }
}

/// The key that the shop's copies hang on.
pub(super) fn own_key(core: &Core) -> DatabaseKey {
    DatabaseKey::from(core.store.shop_key())
}

/// The name the key is sealed for.
pub(super) fn shop(core: &Core) -> ShopName {
    core.database.name.clone()
}

#[expect(clippy::needless_pass_by_value, reason = "the shape map_err wants")]
fn internal(error: SecretError) -> EngineError {
    shopbell_store::StoreError::from(std::io::Error::other(error.to_string())).into()
}
