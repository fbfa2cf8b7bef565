//! What free-form messages cost, as far as it is certain: how many of a month are free, as facts with a date. What lies
//! above has a price of its own market and day; no price stands in the code.

use crate::time::UtcMillis;

/// How many free-form messages of a number are free in a month, from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// From when on.
    pub since: UtcMillis,
    /// How many of a month are free; all of them when absent.
    pub free: Option<u32>,
    /// Where it is written.
    pub source: &'static str,
}

/// Every change, oldest first (CONTRACT §6).
pub const TERMS: &[Terms] = &[
    Terms {
        since: UtcMillis::from_seconds(1_751_328_000),
        free: None,
        source: "Meta, pricing, 2025-07-01: free-form messages within the customer service window are not charged",
    },
    Terms {
        since: UtcMillis::from_seconds(1_790_812_800),
        free: Some(1_000),
        source: "Meta, pricing for non-template messages, 2026-10-01: 1,000 a number and month are free",
    },
];

/// How a month stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// Free-form messages that reached customers this month, outside of free entry points.
    pub reached: u32,
    /// How many of them are free; all when absent.
    pub free: Option<u32>,
}

impl Allowance {
    /// How a month stands at `now`.
    #[must_use]
    pub fn judge(reached: u32, now: UtcMillis) -> Self {
        let terms = TERMS.iter().rev().find(|terms| terms.since <= now);
        Self { reached, free: terms.and_then(|terms| terms.free) }
    }

    /// How many are charged.
    #[must_use]
    pub fn above(&self) -> u32 {
        self.free.map_or(0, |free| self.reached.saturating_sub(free))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Span;

    #[test]
    fn the_thousand_begins_in_october_2026() {
        let october = TERMS[1].since;
        assert_eq!(Allowance::judge(5_000, october - Span::millis(1)).above(), 0, "all are free");
        assert_eq!(Allowance::judge(1_000, october).above(), 0);
        assert_eq!(Allowance::judge(1_001, october).above(), 1);
    }

    #[test]
    fn terms_stand_in_their_order() {
        assert!(TERMS.is_sorted_by_key(|terms| terms.since));
    }
}
