//! Who takes in what customers say: what every event of one transaction is judged by, read once when it begins. The
//! ledger's secret, the time, the shop's name, what the shop says by itself, and whether anybody was ever erased.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use shopbell_cloud::webhook::{IncomingBody, IncomingMessage};
use shopbell_model::UtcMillis;
use shopbell_secrets::LedgerKey;
use shopbell_store::{SqliteConnection, StoreError};

use crate::core::Core;
use crate::door::{self, Door};
use crate::erasure::{Name, suppress};

/// Who takes in what customers say, in one transaction.
#[derive(Clone)]
pub(crate) struct Clerk {
    /// The secret the ledger of consent is sealed with.
    pub(crate) key: Arc<LedgerKey>,
    /// What time it is in this transaction.
    pub(crate) now: UtcMillis,
    /// The shop's name, for `{shop}`.
    pub(crate) shop: Arc<str>,
    /// Whether anybody was ever erased.
    has_erased: bool,
    /// What the shop says by itself.
    pub(crate) door: Arc<Door>,
}

impl Clerk {
    pub(crate) fn new(core: &Core) -> Self {
        Self {
            key: core.ledger_key.clone(),
            now: core.now(),
            shop: Arc::from(core.profile.name.as_str()),
            has_erased: core.has_erased.load(Ordering::Relaxed),
            door: door::shown(core),
        }
    }

    /// Whether a message is the word from the counter, which asks to be asked whether offers may come.
    pub(crate) fn asks(&self, incoming: &IncomingMessage) -> bool {
        match &incoming.body {
            IncomingBody::Text(_) => incoming.body.text().is_some_and(|text| self.door.is_word(text)),
            _ => false,
        }
    }

    /// Whether one of these names is that of somebody who was erased.
    pub(crate) async fn erased(&self, tx: &mut SqliteConnection, names: &[Name<'_>]) -> Result<bool, StoreError> {
        if self.has_erased {
            for name in names {
                if suppress::is_suppressed(tx, &self.key, *name).await? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}
