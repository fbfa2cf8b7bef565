//! What free-form messages cost, as far as it is certain: how many of a month are free, as facts with a date. What lies
//! above has a price of its own market and day; no price stands in the code.

/// A month as a calendar names it: the year, and 1 to 12. Meta's terms change with a month of the account's own zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(pub i16, pub i8);

/// How many free-form messages of a number are free in a month, from a month on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// From which month on.
    pub since: Month,
    /// How many of a month are free; all of them when absent.
    pub free: Option<u32>,
    /// Where it is written.
    pub source: &'static str,
}

/// Every change, oldest first (CONTRACT §6).
pub const TERMS: &[Terms] = &[
    Terms {
        since: Month(2025, 7),
        free: None,
        source: "Meta, pricing, 2025-07-01: free-form messages within the customer service window are not charged",
    },
    Terms {
        since: Month(2026, 10),
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
    /// How a month stands.
    #[must_use]
    pub fn judge(reached: u32, month: Month) -> Self {
        let terms = TERMS.iter().rev().find(|terms| terms.since <= month);
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

    #[test]
    fn the_thousand_begins_in_october_2026() {
        assert_eq!(Allowance::judge(5_000, Month(2026, 9)).above(), 0, "all are free");
        assert_eq!(Allowance::judge(1_000, Month(2026, 10)).above(), 0);
        assert_eq!(Allowance::judge(1_001, Month(2026, 10)).above(), 1);
        assert_eq!(Allowance::judge(1_001, Month(2027, 1)).above(), 1);
    }

    #[test]
    fn terms_stand_in_their_order() {
        assert!(TERMS.is_sorted_by_key(|terms| terms.since));
    }
}
