//! `user_preferences`: a customer stopped or resumed marketing messages in WhatsApp (CONTRACT §7).

use shopbell_model::{Bsuid, UtcMillis, WaId};

use crate::webhook::messages::{ContactInfo, Metadata};
use crate::wire::wire;

wire! {
    /// Customers changed what they want to get.
    UserPreferences {
        /// Which of the shop's numbers.
        metadata: Option<Metadata> = one("metadata"),
        /// Who they are.
        contacts: Vec<ContactInfo> = many("contacts"),
        /// What they want.
        preferences: Vec<UserPreference> = many("user_preferences"),
    }
}

wire! {
    /// What one customer wants.
    UserPreference {
        /// Who; absent where the number is not shown.
        wa_id: Option<WaId> = id("wa_id"),
        /// Who, by business-scoped id.
        user_id: Option<Bsuid> = id("user_id"),
        /// Who, across linked portfolios.
        parent_user_id: Option<Bsuid> = id("parent_user_id"),
        /// `marketing_messages`.
        category: Option<String> = lower("category"),
        /// `stop`, `resume` or `signup`.
        value: Option<String> = lower("value"),
        /// A sentence.
        detail: Option<String> = text("detail"),
        /// When.
        at: Option<UtcMillis> = at("timestamp"),
        /// The sign-up they used.
        signup_id: Option<String> = id("signup_id"),
    }
}
