//! A template that is tried with a few people first (CONTRACT §3.3, pacing).

use shopbell_model::{UtcMillis, Wamid};

/// How far the trying is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pacing {
    /// How many may still go before the rest is held.
    pub(crate) left: u32,
    /// Since when it is tried; what ends an older trying leaves this one alone.
    pub(crate) since: UtcMillis,
    /// What waits for the end, in the order it came.
    pub(crate) held: Vec<Wamid>,
}
