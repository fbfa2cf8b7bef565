//! When bodies come faster than they could ever be applied, applying steps aside: it would not keep up anyway, and every
//! body it holds up is one that Meta waits for. What was kept is applied when the flood ebbs, and a little all the while.

use shopbell_model::Span;

use crate::core::Core;

/// Bodies a second that are a flood: more than applying manages alone, and more than Meta offers a shop (CONTRACT §9.1:
/// 3,300 at most).
const FLOOD: u64 = 5_000;

/// Over how long they are counted, at least: bodies share commits, so that a few come at once also on a quiet day.
const WATCH: Span = Span::millis(200);

/// How long applying rests between two of its transactions in a flood.
const BREATH: Span = Span::millis(40);

/// Watches how fast bodies come.
#[derive(Default)]
pub(super) struct Flood {
    kept: u64,
    since: Span,
    rising: bool,
}

impl Flood {
    /// Leaves the writer to the bodies for a moment while they come as a flood.
    pub(super) async fn make_way(&mut self, core: &Core) {
        if self.is_rising(core.store.bodies_kept(), core.clock.monotonic()) {
            core.clock.wait_for(BREATH).await;
        }
    }

    /// Whether bodies came as a flood when they were last counted; counts them when it is time.
    fn is_rising(&mut self, kept: u64, now: Span) -> bool {
        let passed = u64::try_from(now.0 - self.since.0).unwrap_or(0);
        if passed >= WATCH.0.unsigned_abs() {
            self.rising = kept.saturating_sub(self.kept).saturating_mul(1_000) / passed >= FLOOD;
            (self.kept, self.since) = (kept, now);
        }
        self.rising
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bodies come in clumps of `each`, one clump every `every` milliseconds; how often applying would rest in a second
    /// of asking every 8 ms.
    fn rests(each: u64, every: i64) -> usize {
        let mut flood = Flood::default();
        let asked = (0..1_000).step_by(8);
        asked.filter(|now| flood.is_rising(each * u64::try_from(now / every).unwrap(), Span(*now))).count()
    }

    #[test]
    fn what_meta_offers_a_shop_is_no_flood() {
        assert_eq!(rests(33, 10), 0, "3,300 a second");
        assert_eq!(rests(512, 600), 0, "a full commit now and then");
        assert!(rests(64, 8) > 80, "8,000 a second");
    }

    #[test]
    fn a_flood_ebbs() {
        let mut flood = Flood::default();
        assert!(flood.is_rising(2_000, Span(200)));
        assert!(flood.is_rising(2_000, Span(399)));
        assert!(!flood.is_rising(2_100, Span(400)));
    }
}
