//! The one place that reads the system's time.
//!
//! [`HostClock`] is system time plus an offset that only grows: zero in a real shop, moved by hand in practice. What
//! never lives here: any rule about time.
#![expect(clippy::disallowed_methods, reason = "this is the implementation the lint points to")]

use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime};

use shopbell_model::{Clock, Span, UtcMillis};
use tokio::sync::watch;

/// The longest uninterrupted sleep, in milliseconds: a suspended machine or a clock set by hand is noticed within it.
const LONGEST_NAP: i64 = 1_000;

/// System time plus an offset that only grows.
pub struct HostClock {
    started: Instant,
    offset: AtomicI64,
    jumped: watch::Sender<()>,
}

impl Default for HostClock {
    fn default() -> Self {
        Self::new(Span(0))
    }
}

impl HostClock {
    /// A clock that runs `offset` ahead of the system; a negative offset counts as zero.
    #[must_use]
    pub fn new(offset: Span) -> Self {
        Self { started: Instant::now(), offset: AtomicI64::new(offset.0.max(0)), jumped: watch::Sender::new(()) }
    }

    /// How far the clock runs ahead of the system.
    #[must_use]
    pub fn offset(&self) -> Span {
        Span(self.offset.load(Ordering::SeqCst))
    }

    /// Moves the clock forward and wakes whoever waits; a negative span does nothing, because practice time only grows.
    pub fn advance(&self, by: Span) {
        if by.0 > 0 {
            self.offset.fetch_add(by.0, Ordering::SeqCst);
            self.jumped.send_replace(());
        }
    }

    /// Moves the clock so that it runs at least `offset` ahead of the system.
    pub fn advance_to_offset(&self, offset: Span) {
        self.offset.fetch_max(offset.0, Ordering::SeqCst);
        self.jumped.send_replace(());
    }
}

impl Clock for HostClock {
    fn now(&self) -> UtcMillis {
        let system = SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX));
        UtcMillis(system) + self.offset()
    }

    fn monotonic(&self) -> Span {
        Span(i64::try_from(self.started.elapsed().as_millis()).unwrap_or(i64::MAX))
    }

    fn wait_until(&self, at: UtcMillis) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(async move {
            let mut jumped = self.jumped.subscribe();
            loop {
                let left = (at - self.now()).0;
                if left <= 0 {
                    return;
                }
                let nap = Duration::from_millis(u64::try_from(left.min(LONGEST_NAP)).unwrap_or(0));
                let _ = tokio::time::timeout(nap, jumped.changed()).await;
            }
        })
    }

    fn wait_for(&self, span: Span) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(tokio::time::sleep(span.to_duration()))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[tokio::test]
    async fn a_jump_wakes_who_waits() {
        let clock = Arc::new(HostClock::default());
        let until = clock.now() + Span::days(2);
        let waiter = tokio::spawn({
            let clock = clock.clone();
            async move { clock.wait_until(until).await }
        });
        clock.advance(Span::days(3));
        tokio::time::timeout(Duration::from_secs(5), waiter)
            .await
            .expect("the jump must end the wait")
            .expect("the waiter must not panic");
    }

    #[test]
    fn the_offset_only_grows() {
        let clock = HostClock::new(Span::hours(1));
        clock.advance(Span::hours(-5));
        clock.advance_to_offset(Span(3));
        assert_eq!(clock.offset(), Span::hours(1), "practice time must never go back");
    }
}
