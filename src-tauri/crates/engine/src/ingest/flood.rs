//! When bodies come faster than they could ever be applied, applying steps aside: it would not keep up anyway, and every
//! body it holds up is one that Meta waits for. What was kept is applied when the flood ebbs, and a little all the while.

use shopbell_model::Span;

use crate::shop::Core;

/// Bodies a second that are a flood: more than applying manages alone, and more than Meta offers a shop (CONTRACT §9.1:
/// 3,300 at most).
const FLOOD: u64 = 5_000;

/// How long applying rests between two of its transactions in a flood.
const BREATH: Span = Span::millis(40);

/// Watches how fast bodies come.
pub(super) struct Flood {
    kept: u64,
    at: Span,
}

impl Flood {
    /// Watches from now on.
    pub(super) fn watch(core: &Core) -> Self {
        Self { kept: core.store.bodies_kept(), at: core.clock.monotonic() }
    }

    /// Leaves the writer to the bodies for a moment, if they came as a flood since this was asked last.
    pub(super) async fn make_way(&mut self, core: &Core) {
        let now = Self::watch(core);
        let flood = is_flood(now.kept - self.kept, Span(now.at.0 - self.at.0));
        *self = now;
        if flood {
            core.clock.wait_for(BREATH).await;
        }
    }
}

fn is_flood(kept: u64, within: Span) -> bool {
    let within = u64::try_from(within.0).unwrap_or(0);
    within > 0 && kept.saturating_mul(1_000) / within >= FLOOD
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_meta_offers_a_shop_is_no_flood() {
        assert!(!is_flood(0, Span::millis(8)));
        assert!(!is_flood(27, Span::millis(8)), "3,300 a second");
        assert!(!is_flood(1_000_000, Span(0)), "too soon to tell");
        assert!(is_flood(64, Span::millis(8)));
    }
}
