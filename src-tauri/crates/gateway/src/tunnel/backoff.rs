//! How long to wait before the next try.

use shopbell_model::Span;

use super::Pace;

/// The wait before try number `tries + 1`: doubled with each failure up to the cap, of which a part is chance, so that
/// many shops do not come back to a vendor in the same second.
///
/// `chance` is any number; between half of the doubled wait and all of it is waited.
#[must_use]
pub fn wait(pace: &Pace, tries: u32, chance: u64) -> Span {
    let doubled =
        pace.first_wait.0.saturating_mul(1_i64.checked_shl(tries.saturating_sub(1).min(40)).unwrap_or(i64::MAX));
    let whole = doubled.clamp(1, pace.longest_wait.0.max(1));
    let half = whole / 2;
    let part = u64::try_from(whole - half).unwrap_or(1);
    Span(half + i64::try_from(chance % (part + 1)).unwrap_or(0))
}

/// A small source of chance that is the same for the same beginning (splitmix64); not for secrets.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// Begins anywhere.
    #[must_use]
    pub const fn new(beginning: u64) -> Self {
        Self(beginning)
    }

    /// The next number.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use shopbell_model::Span;

    use super::{Chance, Pace, wait};

    #[test]
    fn waits_grow_to_the_cap_and_differ() {
        let pace = Pace { first_wait: Span::seconds(1), longest_wait: Span::minutes(5), ..Pace::default() };
        assert_eq!(wait(&pace, 1, 0), Span::millis(500));
        assert_eq!(wait(&pace, 2, 0), Span::seconds(1));
        assert_eq!(wait(&pace, 5, 0), Span::seconds(8));
        assert_eq!(wait(&pace, 30, 0), Span::millis(150_000));
        let mut chance = Chance::new(7);
        let waits: std::collections::HashSet<i64> = (0..50).map(|_| wait(&pace, 9, chance.draw()).0).collect();
        assert!(waits.len() > 40, "the same wait for everybody is no jitter: {waits:?}");
    }

    proptest! {
        #[test]
        fn a_wait_is_neither_nothing_nor_longer_than_the_cap(tries in 0_u32..=u32::MAX, chance in any::<u64>()) {
            let pace = Pace::default();
            let span = wait(&pace, tries, chance);
            prop_assert!(span.0 >= pace.first_wait.0 / 2 && span <= pace.longest_wait, "{span:?}");
        }
    }
}
