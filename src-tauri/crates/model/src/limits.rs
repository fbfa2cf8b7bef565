//! How fast messages may leave (CONTRACT §5): token buckets in whole numbers.

mod pace;

pub use pace::{Pace, Throughput};

use crate::time::{Span, UtcMillis};

/// A burst and the rate at which it comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// How many may go at once after a pause.
    pub burst: u32,
    /// How many come back …
    pub tokens: u32,
    /// … in this time.
    pub per: Span,
}

/// To one customer: one message in 6 s, 45 borrowed from the future (CONTRACT §5, pair rate; over it Meta answers 131056).
pub const PAIR: Limit = Limit { burst: 45, tokens: 1, per: Span::seconds(6) };

/// From one number: 80 messages in any second (CONTRACT §5, throughput; over it Meta answers 130429). A burst of 8 and
/// 72 a second together never pass 80.
pub const NUMBER: Limit = Limit { burst: 8, tokens: 72, per: Span::seconds(1) };

/// A token bucket: knows when the next message may go. Whoever asks brings the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    limit: Limit,
    /// In parts of a token: one token is `per` in milliseconds, each millisecond brings `tokens` parts.
    level: i64,
    at: UtcMillis,
}

impl Bucket {
    /// A full bucket.
    #[must_use]
    pub fn new(limit: Limit, now: UtcMillis) -> Self {
        Self { limit, level: full(limit), at: now }
    }

    /// When the next token can be taken: `now`, or later.
    #[must_use]
    pub fn ready_at(&self, now: UtcMillis) -> UtcMillis {
        let missing = token(self.limit).saturating_sub(self.level_at(now));
        if missing <= 0 { now } else { now + Span(missing.saturating_add(rate(self.limit) - 1) / rate(self.limit)) }
    }

    /// Takes a token if there is one, and says whether.
    pub fn take(&mut self, now: UtcMillis) -> bool {
        self.level = self.level_at(now);
        self.at = now;
        let taken = self.level >= token(self.limit);
        if taken {
            self.level -= token(self.limit);
        }
        taken
    }

    /// Goes on at another rate with what it holds. Both rates are per the same time.
    pub fn refit(&mut self, limit: Limit, now: UtcMillis) {
        self.level = self.level_at(now).min(full(limit));
        self.at = now;
        self.limit = limit;
    }

    /// Whether the bucket has filled up again, so that it can be forgotten.
    #[must_use]
    pub fn is_full(&self, now: UtcMillis) -> bool {
        self.level_at(now) >= full(self.limit)
    }

    /// A clock that was set back brings nothing, and loses nothing either.
    fn level_at(&self, now: UtcMillis) -> i64 {
        let passed = (now - self.at).0.max(0);
        self.level.saturating_add(passed.saturating_mul(rate(self.limit))).min(full(self.limit))
    }
}

fn token(limit: Limit) -> i64 {
    limit.per.0.max(1)
}

fn rate(limit: Limit) -> i64 {
    i64::from(limit.tokens).max(1)
}

fn full(limit: Limit) -> i64 {
    i64::from(limit.burst).saturating_mul(token(limit))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Bucket, Limit, NUMBER, PAIR};
    use crate::time::{Span, UtcMillis};

    const START: UtcMillis = UtcMillis(1_780_000_000_000);

    #[test]
    fn a_pair_gets_its_burst_and_then_one_in_six_seconds() {
        let mut bucket = Bucket::new(PAIR, START);
        for n in 0..45 {
            assert!(bucket.take(START), "message {n} of the burst");
        }
        assert!(!bucket.take(START));
        assert_eq!(bucket.ready_at(START), START + Span::seconds(6));
        assert!(!bucket.take(START + Span(5999)));
        assert!(bucket.take(START + Span::seconds(6)));
    }

    #[test]
    fn a_clock_set_back_neither_gives_nor_locks() {
        let mut bucket = Bucket::new(PAIR, START);
        while bucket.take(START) {}
        let back = START - Span::hours(5);
        assert!(!bucket.take(back));
        assert_eq!(bucket.ready_at(back), back + Span::seconds(6), "five hours back must not cost five hours");
    }

    fn limits() -> impl Strategy<Value = Limit> {
        prop_oneof![
            Just(PAIR),
            Just(NUMBER),
            (1u32..50, 1u32..100, 1i64..10_000).prop_map(|(burst, tokens, per)| Limit {
                burst,
                tokens,
                per: Span(per)
            })
        ]
    }

    proptest! {
        #[test]
        fn never_more_than_burst_and_rate_in_any_stretch(
            limit in limits(),
            steps in proptest::collection::vec(0i64..3000, 1..200),
        ) {
            let mut bucket = Bucket::new(limit, START);
            let mut now = START;
            let mut taken = Vec::new();
            for step in steps {
                now = now + Span(step);
                let promised = bucket.ready_at(now);
                let got = bucket.take(now);
                prop_assert_eq!(got, promised == now, "what is promised must be kept");
                if got {
                    taken.push(now);
                }
            }
            for (i, from) in taken.iter().enumerate() {
                for (j, to) in taken.iter().enumerate().skip(i) {
                    let passed = (*to - *from).0;
                    let allowed = i64::from(limit.burst) + passed * i64::from(limit.tokens) / limit.per.0;
                    prop_assert!(i64::try_from(j - i + 1).unwrap() <= allowed);
                }
            }
        }

        #[test]
        fn waiting_until_it_is_ready_is_enough(limit in limits(), count in 1usize..120) {
            let mut bucket = Bucket::new(limit, START);
            let mut now = START;
            for _ in 0..count {
                now = bucket.ready_at(now);
                prop_assert!(bucket.take(now));
            }
        }
    }

    #[test]
    fn a_number_never_passes_eighty_in_a_second() {
        let mut bucket = Bucket::new(NUMBER, START);
        let sent = (0..1000).filter(|ms| bucket.take(START + Span(*ms))).count();
        assert!((70..=80).contains(&sent), "{sent} in a second");
    }
}
