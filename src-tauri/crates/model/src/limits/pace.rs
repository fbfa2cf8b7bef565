//! How fast a number may send: as fast as Meta says, slower for a while where Meta says that it was too fast.

use super::{Bucket, Limit, NUMBER};
use crate::time::{Span, UtcMillis};

/// From a number of high throughput: 1,000 messages in any second (CONTRACT §5). A burst of 50 and 940 a second together stay
/// below it.
const NUMBER_HIGH: Limit = Limit { burst: 50, tokens: 940, per: Span::seconds(1) };

/// A refusal slows down so often at most: what left together is refused together.
const ONCE_IN: Span = Span::seconds(1);

/// The speed comes back by one part in this time.
const STEP: Span = Span::seconds(2);

/// Parts of the whole speed; it is never slower than one of them.
const PARTS: u32 = 16;

/// The speed Meta gives a number (CONTRACT §5).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Throughput {
    /// 80 messages a second: every number begins with it.
    #[default]
    Standard,
    /// 1,000 messages a second.
    High,
}

impl Throughput {
    /// Meta's word; a word that is not known is the careful one.
    #[must_use]
    pub fn of_word(word: &str) -> Self {
        if word.eq_ignore_ascii_case("HIGH") { Self::High } else { Self::Standard }
    }

    /// How fast messages may leave.
    #[must_use]
    pub const fn limit(self) -> Limit {
        match self {
            Self::Standard => NUMBER,
            Self::High => NUMBER_HIGH,
        }
    }

    /// Attempts side by side that hold this speed while an answer takes a quarter of a second.
    #[must_use]
    pub const fn at_once(self) -> usize {
        match self {
            Self::Standard => 24,
            Self::High => 256,
        }
    }

    /// Messages of campaigns that stand ready to go: under a second's worth, so that what is stopped stops at once.
    #[must_use]
    pub const fn ahead(self) -> u32 {
        match self {
            Self::Standard => 64,
            Self::High => 768,
        }
    }
}

/// A number's own bucket, whose rate halves when Meta says that it was too fast (130429) and grows back by and by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    throughput: Throughput,
    bucket: Bucket,
    /// Parts of the whole rate, 1 to [`PARTS`].
    share: u32,
    /// When the share last changed.
    since: UtcMillis,
}

impl Pace {
    /// At full speed.
    #[must_use]
    pub fn new(throughput: Throughput, now: UtcMillis) -> Self {
        Self { throughput, bucket: Bucket::new(throughput.limit(), now), share: PARTS, since: now }
    }

    /// Takes in what Meta says of the number.
    pub fn set(&mut self, throughput: Throughput, now: UtcMillis) {
        if throughput != self.throughput {
            *self = Self::new(throughput, now);
        }
    }

    /// Meta refused a message because too many came: half as fast from now, once a second at most.
    pub fn too_fast(&mut self, now: UtcMillis) {
        let fresh = self.share < PARTS && (0..ONCE_IN.0).contains(&(now - self.since).0);
        if !fresh {
            self.share = (self.share / 2).max(1);
            self.since = now;
            self.apply(now);
        }
    }

    /// When the next message may go: `now`, or later.
    pub fn ready_at(&mut self, now: UtcMillis) -> UtcMillis {
        self.recover(now);
        self.bucket.ready_at(now)
    }

    /// One message goes; says whether it may.
    pub fn take(&mut self, now: UtcMillis) -> bool {
        self.recover(now);
        self.bucket.take(now)
    }

    /// A clock that was set back begins the wait anew and costs no more.
    fn recover(&mut self, now: UtcMillis) {
        if self.share == PARTS {
            return;
        }
        let passed = (now - self.since).0;
        if passed < 0 {
            self.since = now;
            return;
        }
        let steps = u32::try_from(passed / STEP.0).unwrap_or(u32::MAX);
        if steps > 0 {
            self.share = self.share.saturating_add(steps).min(PARTS);
            self.since = now;
            self.apply(now);
        }
    }

    fn apply(&mut self, now: UtcMillis) {
        let whole = self.throughput.limit();
        let tokens = (whole.tokens.saturating_mul(self.share) / PARTS).max(1);
        let burst = (whole.burst.saturating_mul(self.share) / PARTS).max(1);
        self.bucket.refit(Limit { burst, tokens, per: whole.per }, now);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const START: UtcMillis = UtcMillis(1_780_000_000_000);

    /// Sends whatever may go for so long; how many.
    fn sent(pace: &mut Pace, from: UtcMillis, span: Span) -> u32 {
        let (mut now, mut count) = (from, 0);
        while now < from + span {
            if pace.take(now) {
                count += 1;
            } else {
                now = pace.ready_at(now).max(now + Span(1));
            }
        }
        count
    }

    #[test]
    fn the_words_of_meta_are_two_speeds() {
        assert_eq!(Throughput::of_word("HIGH"), Throughput::High);
        assert_eq!(Throughput::of_word("STANDARD"), Throughput::Standard);
        assert_eq!(Throughput::of_word("NOT_APPLICABLE"), Throughput::Standard);
    }

    #[test]
    fn too_fast_halves_once_a_second_and_comes_back() {
        let mut pace = Pace::new(Throughput::Standard, START);
        sent(&mut pace, START, Span::seconds(1));
        let then = START + Span::seconds(1);
        for _ in 0..20 {
            pace.too_fast(then);
        }
        let slow = sent(&mut pace, then, Span::seconds(1));
        assert!((30..=45).contains(&slow), "half of 72: {slow}");
        let later = then + Span::minutes(1);
        let whole = sent(&mut pace, later, Span::seconds(1));
        assert!((72..=80).contains(&whole), "all of it again: {whole}");
    }

    #[test]
    fn a_clock_set_back_does_not_hold_it_slow_for_ever() {
        let mut pace = Pace::new(Throughput::Standard, START);
        pace.too_fast(START);
        let back = START - Span::hours(5);
        sent(&mut pace, back, Span::seconds(1));
        let whole = sent(&mut pace, back + Span::minutes(1), Span::seconds(1));
        assert!(whole >= 72, "{whole}");
    }

    proptest! {
        /// Whatever Meta says and whenever: never more in any second than the number may, and never nothing for ever.
        #[test]
        fn never_above_the_number(high: bool, refusals in prop::collection::vec(0i64..5_000, 0..12)) {
            let throughput = if high { Throughput::High } else { Throughput::Standard };
            let most = if high { 1000 } else { 80 };
            let mut pace = Pace::new(throughput, START);
            let mut times = Vec::new();
            for ms in 0..5_000 {
                let now = START + Span(ms);
                if refusals.contains(&ms) {
                    pace.too_fast(now);
                }
                while pace.take(now) {
                    times.push(ms);
                }
            }
            prop_assert!(!times.is_empty());
            for (place, from) in times.iter().enumerate() {
                let within = times[place..].iter().take_while(|ms| **ms < from + 1000).count();
                prop_assert!(within <= most, "{within} in a second from {from}");
            }
        }
    }
}
