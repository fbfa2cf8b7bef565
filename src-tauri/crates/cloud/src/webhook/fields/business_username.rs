//! `business_username_updates`: the shop's own public name.

use crate::wire::wire;

wire! {
    /// The shop's public name changed.
    BusinessUsername {
        /// The number.
        display_phone_number: Option<String> = text("display_phone_number"),
        /// The name.
        username: Option<shopbell_model::Username> = id("username"),
        /// `approved`, `reserved` or `deleted`.
        status: Option<String> = lower("status"),
    }
}
