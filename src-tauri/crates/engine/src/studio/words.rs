//! The words a template of Meta's is found by. They are worked out once and kept beside it, so that looking for one among
//! thousands reads none of them.

use std::sync::Arc;

use shopbell_store::search;
use shopbell_store::tables::template::{self, TemplateRow};

use super::known;
use crate::core::Core;
use crate::error::EngineError;

/// Templates whose words are worked out before others get their turn.
const BATCH: u32 = 50;

/// What one is found by.
pub(super) fn of(row: &TemplateRow) -> String {
    of_text(&row.facts.name, &known::at_meta(row).body.text)
}

/// What something of this name that says this is found by.
pub(super) fn of_text(name: &str, text: &str) -> String {
    search::folded(&[&name.replace('_', " "), name, text].join(" "))
}

/// Works out what is missing, in short transactions.
pub(crate) async fn learn(core: &Arc<Core>) -> Result<(), EngineError> {
    let account = core.own.account;
    loop {
        let rows = template::wordless(&mut *core.store.read().await?, account, BATCH).await?;
        if rows.is_empty() {
            return Ok(());
        }
        let words: Vec<_> = rows.iter().map(|row| (row.id, row.facts.components.clone(), of(row))).collect();
        let words = Arc::new(words);
        let kept = core.store.write(move |tx| {
            let words = Arc::clone(&words);
            Box::pin(async move {
                for (id, components, words) in words.iter() {
                    template::set_words(tx, *id, components, words).await?;
                }
                Ok(())
            })
        });
        kept.await?;
    }
}
