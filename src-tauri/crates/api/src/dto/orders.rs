//! The carts a customer sent.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Money, Order};

/// A cart a customer sent, and where it stands.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SentOrder {
    /// The message it came with.
    #[ts(type = "number")]
    pub message: i64,
    /// When the customer sent it, UTC milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// Its lines.
    pub order: Order,
    /// What it comes to, one amount for each currency; a line without a price is in none.
    pub totals: Vec<Money>,
}

/// The carts a customer sent.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Orders {
    /// Newest first, at most 100.
    pub orders: Vec<SentOrder>,
    /// What those come to together, one amount for each currency.
    pub totals: Vec<Money>,
    /// Whether there are older ones.
    pub more: bool,
}
