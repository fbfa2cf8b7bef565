//! How long to wait before a file is asked for again.

use shopbell_model::Span;

/// The longest wait after Meta answered.
const LONGEST: i64 = 6 * 3_600_000;

/// The longest wait while Meta cannot be reached: a weekend's pictures come soon after the line is back.
const LONGEST_NETWORK: i64 = 60_000;

/// After the `tries`th try: 2 s, 8 s, 32 s, … 6 h. `chance` is any number: it spreads what failed together.
pub(super) fn wait(tries: u32, reached: bool, chance: u64) -> Span {
    let longest = if reached { LONGEST } else { LONGEST_NETWORK };
    let wait = 4_i64.saturating_pow(tries.saturating_sub(1)).saturating_mul(2_000).min(longest);
    let fifth = u64::try_from(wait / 5).unwrap_or(0).max(1);
    Span(wait + i64::try_from(chance % fifth).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_are_spread_and_have_an_end() {
        assert_eq!([1, 2, 3].map(|tries| wait(tries, true, 0).0), [2_000, 8_000, 32_000]);
        assert_eq!(wait(60, true, 0), Span(LONGEST), "no overflow");
        assert_eq!(wait(60, false, 0), Span(LONGEST_NETWORK));
        assert!((2_000..2_400).contains(&wait(1, true, u64::MAX).0));
    }
}
