//! Good templates to begin with: those of the trade's library. A shop's own name is put where a template needs one by its
//! author, not here.

use shopbell_model::template::definition::Definition;
use shopbell_model::template::library::{self, Trade};

/// A template of the library in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// For which purpose; names it, the same in every language.
    pub purpose: &'static str,
    /// Who can use it.
    pub trades: Vec<Trade>,
    /// The template.
    pub definition: Definition,
}

/// All of them, or those of a language.
pub(crate) fn library(language: Option<&str>) -> Vec<Entry> {
    let entries = library::entries(language).into_iter();
    entries.map(|one| Entry { purpose: one.purpose, trades: one.trades, definition: one.definition }).collect()
}

/// One of them.
pub(super) fn find(purpose: &str, language: &str) -> Option<Definition> {
    library(Some(language)).into_iter().find(|one| one.purpose == purpose).map(|one| one.definition)
}
