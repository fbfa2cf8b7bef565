//! What somebody said of columns, by their headers: the next file with such a header is understood without asking.

use std::collections::BTreeMap;
use std::sync::Arc;

use shopbell_model::import::{Becomes, Column, folded};
use shopbell_store::setting;

use crate::core::Core;
use crate::error::EngineError;

/// Where they stand in the store.
const KEY: &str = "import_headers";

/// The most headers that are remembered. A shop has a handful of programs it exports from.
const MOST: usize = 400;

/// What is remembered, by folded header.
pub(super) async fn all(core: &Arc<Core>) -> Result<BTreeMap<String, Becomes>, EngineError> {
    let kept = setting::get(&mut *core.store.read().await?, KEY).await?;
    Ok(kept.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default())
}

/// Remembers what was said otherwise of a column than before.
pub(super) async fn note(core: &Arc<Core>, before: &[Column], after: &[Column]) -> Result<(), EngineError> {
    let said: Vec<(String, Becomes)> = before
        .iter()
        .zip(after)
        .filter(|(before, after)| before.becomes != after.becomes)
        .map(|(_, after)| (folded(&after.header), after.becomes.clone()))
        .filter(|(header, _)| !header.is_empty())
        .collect();
    if said.is_empty() {
        return Ok(());
    }
    let written = core
        .store
        .write(move |tx| {
            Box::pin(async move {
                let kept = setting::get(tx, KEY).await?;
                let mut all: BTreeMap<String, Becomes> =
                    kept.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
                for (header, becomes) in said {
                    if all.len() < MOST || all.contains_key(&header) {
                        all.insert(header, becomes);
                    }
                }
                // Words and enums alone: they always have a spelling.
                setting::put(tx, KEY, &serde_json::to_string(&all).unwrap_or_default()).await
            })
        })
        .await;
    core.noted(written)
}
