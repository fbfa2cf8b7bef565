//! `account_alerts`: a warning about the account, a number or the portfolio.

use crate::wire::{Read, Reader};

/// A warning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountAlert {
    /// What it is about: `BUSINESS`, `WABA`, `PHONE_NUMBER`.
    pub entity_type: Option<String>,
    /// Which one.
    pub entity_id: Option<String>,
    /// `CRITICAL`, `WARNING`, `INFORMATIONAL`.
    pub severity: Option<String>,
    /// `ACTIVE`, `NONE` and so on.
    pub status: Option<String>,
    /// Which warning.
    pub kind: Option<String>,
    /// A sentence.
    pub description: Option<String>,
}

impl Read for AccountAlert {
    fn read(from: Reader<'_>) -> Self {
        // Meta moved the alert's own words into `alert_info`; both places are read.
        let info = if from.has("alert_info") { from.get("alert_info") } else { from };
        let named = |short: &str, long: &str| info.word(short).or_else(|| info.word(long));
        Self {
            entity_type: from.word("entity_type"),
            entity_id: from.id("entity_id"),
            severity: named("alert_severity", "severity"),
            status: named("alert_status", "status"),
            kind: named("alert_type", "type"),
            description: info.text("alert_description").or_else(|| info.text("description")),
        }
    }
}
