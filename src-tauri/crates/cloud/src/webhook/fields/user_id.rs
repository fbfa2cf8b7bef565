//! `user_id_update`: a business-scoped id changed. Meta corrected in August 2026 that nobody can subscribe to it; it is
//! read if it comes and nothing depends on it (CONTRACT §10).

use shopbell_model::{Bsuid, UtcMillis, WaId};

use crate::webhook::messages::{ContactInfo, Metadata};
use crate::wire::{Read, Reader, wire};

wire! {
    /// Business-scoped ids changed.
    UserIds {
        /// Which of the shop's numbers.
        metadata: Option<Metadata> = one("metadata"),
        /// Who they are.
        contacts: Vec<ContactInfo> = many("contacts"),
        /// What changed.
        changes: Vec<UserIdChange> = many("user_id_update"),
    }
}

/// One user's ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserIdChange {
    /// WhatsApp's id.
    pub wa_id: Option<WaId>,
    /// The business-scoped id before.
    pub previous_user_id: Option<Bsuid>,
    /// The business-scoped id now.
    pub user_id: Option<Bsuid>,
    /// The id across linked portfolios before.
    pub previous_parent_user_id: Option<Bsuid>,
    /// The id across linked portfolios now.
    pub parent_user_id: Option<Bsuid>,
    /// A sentence.
    pub detail: Option<String>,
    /// When.
    pub at: Option<UtcMillis>,
}

impl Read for UserIdChange {
    fn read(from: Reader<'_>) -> Self {
        let (user, parent) = (from.get("user_id"), from.get("parent_user_id"));
        Self {
            wa_id: from.id("wa_id"),
            previous_user_id: user.id("previous"),
            user_id: user.id("current"),
            previous_parent_user_id: parent.id("previous"),
            parent_user_id: parent.id("current"),
            detail: from.text("detail"),
            at: from.at("timestamp"),
        }
    }
}
