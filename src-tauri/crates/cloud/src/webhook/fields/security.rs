//! `security`: the two-step PIN of a number changed or was asked to.

use crate::wire::wire;

wire! {
    /// Something happened to a number's PIN.
    Security {
        /// The number.
        display_phone_number: Option<String> = text("display_phone_number"),
        /// `PIN_CHANGED`, `PIN_RESET_REQUEST` or `PIN_REQUEST_SUCCESS`.
        event: Option<String> = word("event"),
        /// Who did it.
        requester: Option<String> = text("requester"),
    }
}
