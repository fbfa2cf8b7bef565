//! What rules look at, gathered of one person: for whoever judges without SQL.

use std::collections::BTreeMap;

use crate::consent::Facts;
use crate::{FieldId, LabelId, ListId, UtcMillis};

crate::words::words! {
    /// How a person stands on offers.
    Standing {
        /// Agreed, as far as the shop asks for it, and did not stop since.
        Agreed = "agreed",
        /// Asked to stop, or switched offers off in WhatsApp.
        Stopped = "stopped",
        /// Neither.
        Nothing = "nothing",
    }
}

impl Standing {
    /// How somebody stands by the ledger; `strict` asks for an agreement that named WhatsApp.
    #[must_use]
    pub fn of(facts: &Facts, strict: bool) -> Self {
        match (facts.stopped(), facts.agreed()) {
            (Some(_), _) => Self::Stopped,
            (None, Some(yes)) if yes.names_whatsapp || !strict => Self::Agreed,
            (None, _) => Self::Nothing,
        }
    }
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The value in the field's own spelling.
    pub value: String,
    /// Whether the field holds numbers.
    pub numeric: bool,
}

/// A person as rules see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonFacts {
    /// Labels of the person and of their chats.
    pub labels: Vec<LabelId>,
    /// Lists the person is on.
    pub lists: Vec<ListId>,
    /// What is written down.
    pub values: BTreeMap<FieldId, Known>,
    /// How the person stands on offers.
    pub offers: Standing,
    /// Whether a phone number is known.
    pub has_number: bool,
    /// When the person last wrote.
    pub wrote_at: Option<UtcMillis>,
    /// When the shop last wrote.
    pub messaged_at: Option<UtcMillis>,
    /// When the last cart came.
    pub ordered_at: Option<UtcMillis>,
}
