//! WhatsApp's own notes: a changed number, user id or identity.

use shopbell_model::{Bsuid, WaId};

use super::IncomingBody;
use crate::wire::{Read, Reader, wire};

wire! {
    /// A note of WhatsApp's. All parts are optional: Meta's own examples leave some out (CONTRACT §10).
    SystemNote {
        /// `user_changed_number`, `user_changed_user_id`, `customer_identity_changed`, or something newer.
        kind: Option<String> = lower("type"),
        /// A sentence for people.
        body: Option<String> = text("body"),
        /// The new WhatsApp id.
        wa_id: Option<WaId> = id("wa_id"),
        /// The new WhatsApp id, in older payloads.
        new_wa_id: Option<WaId> = id("new_wa_id"),
        /// The new business-scoped id.
        user_id: Option<Bsuid> = id("user_id"),
        /// The business-scoped id before.
        previous_user_id: Option<Bsuid> = id("previous_user_id"),
        /// The new id across linked portfolios.
        parent_user_id: Option<Bsuid> = id("parent_user_id"),
        /// The id across linked portfolios before.
        previous_parent_user_id: Option<Bsuid> = id("previous_parent_user_id"),
        /// Hash of the new identity.
        identity: Option<String> = text("identity"),
        /// Who changed, in older payloads.
        customer: Option<WaId> = id("customer"),
    }
}

pub(super) fn read(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    if own.is_object() { Ok(IncomingBody::System(SystemNote::read(own))) } else { Err("a system note without content") }
}
