//! Meta's two speed limits (CONTRACT §5), judged by practice's own arithmetic so that a fault in the shop's own limits
//! shows instead of being shared.

use std::collections::HashMap;

use shopbell_model::UtcMillis;

use crate::limits::Throughput;

/// One message per 6 s to one user; 45 may be borrowed from the future (CONTRACT §5).
const PAIR_GAP_MICROS: i64 = 6_000_000;
const PAIR_BURST: i64 = 45;
/// One second; a number may send as many at once as in a second.
const SECOND_MICROS: i64 = 1_000_000;

/// Why a message is too early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TooFast {
    /// 131056.
    Pair,
    /// 130429.
    Number,
}

/// When each line will have paid back what it borrowed, in microseconds.
#[derive(Debug, Default)]
pub(crate) struct Rates {
    /// How fast the number may send.
    pub(crate) throughput: Throughput,
    number: i64,
    pairs: HashMap<String, i64>,
}

impl Rates {
    /// Whether a message to `recipient` may go now.
    pub(crate) fn judge(&self, recipient: &str, now: UtcMillis) -> Result<(), TooFast> {
        let now = now.0.saturating_mul(1000);
        if self.number - now > SECOND_MICROS - self.number_gap() {
            return Err(TooFast::Number);
        }
        let pair = self.pairs.get(recipient).copied().unwrap_or(0);
        if pair - now > PAIR_GAP_MICROS * (PAIR_BURST - 1) {
            return Err(TooFast::Pair);
        }
        Ok(())
    }

    /// Microseconds between two messages of the number (CONTRACT §5).
    fn number_gap(&self) -> i64 {
        SECOND_MICROS / self.throughput.a_second()
    }

    /// Counts an accepted message.
    pub(crate) fn count(&mut self, recipient: &str, at: UtcMillis) {
        let at = at.0.saturating_mul(1000);
        self.number = self.number.max(at) + self.number_gap();
        let pair = self.pairs.entry(recipient.to_owned()).or_insert(0);
        *pair = (*pair).max(at) + PAIR_GAP_MICROS;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_may_borrow_45_and_then_one_each_6_seconds() {
        let mut rates = Rates::default();
        let start = UtcMillis(1_700_000_000_000);
        for n in 0..45 {
            assert_eq!(rates.judge("a", start), Ok(()), "message {n} is inside the burst");
            rates.count("a", start);
        }
        assert_eq!(rates.judge("a", start), Err(TooFast::Pair));
        assert_eq!(rates.judge("b", start), Ok(()), "another customer has a limit of its own");
        assert_eq!(rates.judge("a", UtcMillis(start.0 + 6_000)), Ok(()));
    }

    #[test]
    fn a_number_may_send_80_in_a_second() {
        let mut rates = Rates::default();
        let start = UtcMillis(1_700_000_000_000);
        for n in 0..80 {
            assert_eq!(rates.judge(&format!("c{n}"), start), Ok(()));
            rates.count(&format!("c{n}"), start);
        }
        assert_eq!(rates.judge("other", start), Err(TooFast::Number));
        assert_eq!(rates.judge("other", UtcMillis(start.0 + 1000)), Ok(()));
    }

    #[test]
    fn a_number_of_high_throughput_may_send_1000_in_a_second() {
        let mut rates = Rates { throughput: Throughput::High, ..Rates::default() };
        let start = UtcMillis(1_700_000_000_000);
        for n in 0..1000 {
            assert_eq!(rates.judge(&format!("c{n}"), start), Ok(()), "message {n} is within the second");
            rates.count(&format!("c{n}"), start);
        }
        assert_eq!(rates.judge("other", start), Err(TooFast::Number));
        assert_eq!(rates.judge("other", UtcMillis(start.0 + 1)), Ok(()));
    }
}
