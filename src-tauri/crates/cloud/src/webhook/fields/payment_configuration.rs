//! `payment_configuration_update`: a payment provider of the account (India, Brazil).

use shopbell_model::UtcMillis;

use crate::wire::wire;

wire! {
    /// A payment provider changed.
    PaymentConfiguration {
        /// The shop's name of it.
        configuration_name: Option<String> = text("configuration_name"),
        /// The provider.
        provider_name: Option<String> = lower("provider_name"),
        /// The provider's id of the shop.
        provider_mid: Option<String> = text("provider_mid"),
        /// Whether it works.
        status: Option<String> = text("status"),
        /// When it was made.
        created_at: Option<UtcMillis> = at("created_timestamp"),
        /// When it last changed.
        updated_at: Option<UtcMillis> = at("updated_timestamp"),
    }
}
