//! `phone_number_quality_update`: a number's throughput or limit changed; not its colour, which has to be asked for.

use crate::wire::wire;

wire! {
    /// A number's throughput or limit changed.
    NumberQuality {
        /// The number.
        display_phone_number: Option<String> = text("display_phone_number"),
        /// `ONBOARDING`, `THROUGHPUT_UPGRADE`; older: `UPGRADE`, `DOWNGRADE`, `FLAGGED`, `UNFLAGGED`.
        event: Option<String> = word("event"),
        /// `TIER_250` to `TIER_UNLIMITED`.
        messaging_limit: Option<String> = word("max_daily_conversations_per_business"),
        /// The limit before; gone since February 2026.
        old_limit: Option<String> = word("old_limit"),
        /// The limit now; gone since February 2026.
        current_limit: Option<String> = word("current_limit"),
    }
}
