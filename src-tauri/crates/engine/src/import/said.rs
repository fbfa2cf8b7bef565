//! What is kept of a row beside what it staged: for the report, for the ledger, and for taking the file back. JSON in
//! `import_row.said`.

use serde::{Deserialize, Serialize};
use shopbell_model::import::{PersonRow, Refused, Repair};
use shopbell_model::{ContactId, LabelId, ListId, Phone};

/// What is kept of a row that was used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The name as the row has it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Its numbers. Taking another file back asks for them by this name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<Phone>,
    /// The number's cells as they stood, where something was put right in them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub written: String,
    /// What was put right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub repairs: Vec<Repair>,
    /// Its labels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<LabelId>,
    /// Its lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<ListId>,
    /// Who else may be the same person: has the same address for mail under another name, or one of the numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alike: Vec<ContactId>,
}

impl Said {
    /// What is kept of a row, as far as it is known before labels and lists are.
    pub(super) fn of(row: &PersonRow) -> Self {
        let touched = !row.repairs.is_empty();
        Self {
            name: row.name.clone(),
            phones: row.phones.clone(),
            written: if touched { row.written.clone() } else { String::new() },
            repairs: row.repairs.clone(),
            ..Self::default()
        }
    }

    /// As it is kept.
    pub(super) fn json(&self) -> String {
        // Words, numbers and lists alone: they always have a spelling.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what is kept of a row that was used; nothing where it was erased.
    pub(crate) fn read(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }
}

/// A row that cannot be used, as it is kept.
pub(super) fn refused(row: &Refused) -> String {
    serde_json::to_string(row).unwrap_or_default()
}
