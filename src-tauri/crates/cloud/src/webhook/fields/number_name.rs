//! `phone_number_name_update`: Meta judged a display name.

use crate::wire::wire;

wire! {
    /// Meta judged a display name.
    NumberName {
        /// The number.
        display_phone_number: Option<String> = text("display_phone_number"),
        /// `APPROVED`, `REJECTED` and so on.
        decision: Option<String> = word("decision"),
        /// The name that was asked for.
        requested_verified_name: Option<String> = text("requested_verified_name"),
        /// Why it was rejected.
        rejection_reason: Option<String> = text("rejection_reason"),
    }
}
