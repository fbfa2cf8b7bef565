//! Noticing that the machine slept, that its clock was set, or that it is in another network.

use shopbell_model::{Clock, Span};

use crate::tunnel::route::{Route, Ways};

/// The wall clock and the one that does not jump drift apart by less than this between two looks.
const DRIFT: Span = Span::seconds(3);

/// Remembers how things stood at the last look.
pub(super) struct Jumps {
    apart: Span,
    ways: Ways,
}

impl Jumps {
    pub(super) fn new(clock: &dyn Clock, route: &dyn Route) -> Self {
        Self { apart: apart(clock), ways: route.now() }
    }

    /// Whether anything jumped since the last look.
    pub(super) fn look(&mut self, clock: &dyn Clock, route: &dyn Route) -> bool {
        let (apart, ways) = (apart(clock), route.now());
        let clock_jumped = apart.0.saturating_sub(self.apart.0).saturating_abs() > DRIFT.0;
        // Offline there is nothing to be gained by trying; coming back is the change that counts.
        let moved = ways != self.ways && ways.iter().any(Option::is_some);
        (self.apart, self.ways) = (apart, ways);
        clock_jumped || moved
    }
}

/// The monotonic clock stands still while the machine sleeps, the wall clock does not.
fn apart(clock: &dyn Clock) -> Span {
    Span(clock.now().0.saturating_sub(clock.monotonic().0))
}
