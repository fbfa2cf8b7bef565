//! What a message refers to: the message it answers, where it was forwarded from, the product it asks about.

use shopbell_model::{Bsuid, WaId, Wamid};

use crate::wire::wire;

wire! {
    /// The product a customer asks about.
    ReferredProduct {
        /// Its catalogue.
        catalog_id: Option<String> = id("catalog_id"),
        /// The shop's own id of it.
        product_retailer_id: Option<String> = id("product_retailer_id"),
    }
}

wire! {
    /// What a message answers, or where it was forwarded from.
    Context {
        /// Who wrote what it answers.
        from: Option<WaId> = id("from"),
        /// Who wrote what it answers, by business-scoped id.
        from_user_id: Option<Bsuid> = id("from_user_id"),
        /// The message it answers.
        id: Option<Wamid> = id("id"),
        /// Forwarded.
        forwarded: Option<bool> = flag("forwarded"),
        /// Forwarded more than five times.
        frequently_forwarded: Option<bool> = flag("frequently_forwarded"),
        /// The product it asks about.
        referred_product: Option<ReferredProduct> = one("referred_product"),
    }
}
