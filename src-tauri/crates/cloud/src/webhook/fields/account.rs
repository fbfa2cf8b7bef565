//! `account_update`: the business account was restricted, banned, verified, moved to another price tier, and so on.

use serde_json::Value;

use crate::wire::wire;

wire! {
    /// Something happened to the business account. For `PARTNER_*` the entry's id is a portfolio and the account stands in
    /// `waba_info`.
    AccountUpdate {
        /// `ACCOUNT_VIOLATION`, `ACCOUNT_RESTRICTION`, `DISABLED_UPDATE` and so on; an open set.
        event: Option<String> = word("event"),
        /// Country of the account.
        country: Option<String> = word("country"),
        /// What was violated.
        violation_info: Option<Value> = value("violation_info"),
        /// What is restricted, and until when.
        restriction_info: Option<Value> = value("restriction_info"),
        /// `DISABLE`, `REINSTATE` or `SCHEDULE_FOR_DISABLE`, and when.
        ban_info: Option<BanInfo> = one("ban_info"),
        /// The account, in partner events.
        waba_info: Option<WabaInfo> = one("waba_info"),
        /// The new price tier.
        volume_tier_info: Option<Value> = value("volume_tier_info"),
    }
}

wire! {
    /// A ban.
    BanInfo {
        /// `DISABLE`, `REINSTATE` or `SCHEDULE_FOR_DISABLE`.
        state: Option<String> = word("waba_ban_state"),
        /// The day.
        date: Option<String> = text("waba_ban_date"),
    }
}

wire! {
    /// The account of a partner event.
    WabaInfo {
        /// The account.
        waba_id: Option<shopbell_model::WabaId> = id("waba_id"),
        /// The portfolio that owns it.
        owner_business_id: Option<String> = id("owner_business_id"),
    }
}
