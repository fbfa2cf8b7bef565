//! `business_capability_update`: the messaging limit or the number of numbers changed (CONTRACT §5).

use crate::wire::wire;

wire! {
    /// What the portfolio may do changed.
    BusinessCapability {
        /// `TIER_250` to `TIER_UNLIMITED`.
        messaging_limit: Option<String> = word("max_daily_conversations_per_business"),
        /// Numbers per portfolio.
        max_numbers_per_business: Option<i64> = number("max_phone_numbers_per_business"),
        /// Numbers per account.
        max_numbers_per_waba: Option<i64> = number("max_phone_numbers_per_waba"),
        /// The old numeric limit per number; gone since February 2026.
        max_daily_per_number: Option<i64> = number("max_daily_conversation_per_phone"),
    }
}
