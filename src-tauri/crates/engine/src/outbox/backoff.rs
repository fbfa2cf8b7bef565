//! How long to wait before the next try.

use shopbell_model::Span;

/// After so many refusals of the same message for speed it counts as not sent.
pub(super) const PATIENCE: u32 = 8;

/// The pair rate has its own law: 4^X seconds (CONTRACT §5, §8).
const PAIR_RATE: i32 = 131_056;

/// The longest wait between two tries of a refused message.
const LONGEST: i64 = 3_600_000;

/// The longest wait between two tries to reach Meta.
const LONGEST_NETWORK: i64 = 60_000;

/// After the `tries`th refusal in a row of one message with this code. `chance` is any number: it spreads retries.
pub(super) fn refused(code: i32, tries: u32, chance: u64) -> Span {
    let base: i64 = if code == PAIR_RATE { 4 } else { 2 };
    let wait = base.saturating_pow(tries.max(1)).saturating_mul(1000).min(LONGEST);
    Span(wait + spread(wait, chance))
}

/// After the `tries`th time in a row that no connection could be made: 1 s, 2 s, 4 s … 60 s.
pub(super) fn network(tries: u32) -> Span {
    Span(2i64.saturating_pow(tries.saturating_sub(1)).saturating_mul(1000).min(LONGEST_NETWORK))
}

/// Up to a fifth more, so that what failed together does not come back together.
fn spread(wait: i64, chance: u64) -> i64 {
    let fifth = u64::try_from(wait / 5).unwrap_or(0).max(1);
    i64::try_from(chance % fifth).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pair_rate_waits_four_to_the_power() {
        for (tries, seconds) in [(1, 4), (2, 16), (3, 64), (4, 256), (5, 1024)] {
            let wait = refused(PAIR_RATE, tries, 0);
            assert_eq!(wait, Span::seconds(seconds), "CONTRACT §5");
        }
        assert_eq!(refused(PAIR_RATE, 8, 0), Span(LONGEST));
    }

    #[test]
    fn waits_grow_are_spread_and_have_an_end() {
        assert_eq!(refused(130_429, 1, 0), Span::seconds(2));
        assert!((2_000..2_400).contains(&refused(130_429, 1, u64::MAX).0));
        assert_eq!(refused(130_429, 60, 0), Span(LONGEST), "no overflow");
        assert_eq!(
            [network(1), network(2), network(7), network(99)].map(|span| span.0),
            [1_000, 2_000, 60_000, 60_000]
        );
    }
}
