//! The receipts: what went, in numbers, when and by whom. A receipt names nobody, and its seal shows whether it was changed.

use std::sync::Arc;

use shopbell_model::consent::chain::{self, Seal};
use shopbell_model::{HelperId, UtcMillis};
use shopbell_secrets::LedgerKey;
use shopbell_store::tables::erasure::{self, Counts, Erasure};

use crate::core::Core;
use crate::error::EngineError;

/// Receipts that are shown; the newest ones.
const SHOWN: u32 = 50;

/// A receipt, or as much of one as there is while it goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Its number.
    pub number: i64,
    /// When it was asked for.
    pub asked_at: UtcMillis,
    /// When nothing was left; absent while it goes on.
    pub done_at: Option<UtcMillis>,
    /// Who sat at the counter.
    pub helper: Option<HelperId>,
    /// What went.
    pub counts: Counts,
    /// The seal in hexadecimal digits.
    pub seal: Option<String>,
    /// Whether the seal fits what is written here.
    pub whole: bool,
}

/// The newest receipts, newest first.
pub(crate) async fn all(core: &Arc<Core>) -> Result<Vec<Receipt>, EngineError> {
    let found = erasure::up_to(&mut *core.store.read().await?, i64::MAX, SHOWN).await?;
    Ok(found.into_iter().map(|erasure| read(&core.ledger_key, erasure)).collect())
}

/// One receipt.
pub(crate) async fn one(core: &Arc<Core>, number: i64) -> Result<Receipt, EngineError> {
    let found = erasure::get(&mut *core.store.read().await?, number).await?;
    Ok(read(&core.ledger_key, found.ok_or(EngineError::NotFound { what: "receipt" })?))
}

fn read(key: &LedgerKey, erasure: Erasure) -> Receipt {
    let whole = erasure.done_at.is_none_or(|done| erasure.seal.as_deref() == Some(&seal(key, &erasure, done)[..]));
    Receipt {
        number: erasure.id,
        asked_at: erasure.asked_at,
        done_at: erasure.done_at,
        helper: erasure.helper,
        counts: erasure.counts,
        seal: erasure.seal.map(hex::encode),
        whole,
    }
}

/// The seal over everything a receipt says.
pub(super) fn seal(key: &LedgerKey, erasure: &Erasure, done: UtcMillis) -> Seal {
    let Counts { chats, messages, files, notes, waiting, details, agreements, bodies, rows, marks } = erasure.counts;
    let helper = erasure.helper.map_or(-1, |helper| helper.0);
    let numbers = [
        erasure.id,
        erasure.asked_at.0,
        done.0,
        erasure.actor.0,
        helper,
        chats,
        messages,
        files,
        notes,
        waiting,
        details,
        agreements,
        bodies,
        rows,
        marks,
    ];
    chain::receipt(key.expose(), &numbers)
}
