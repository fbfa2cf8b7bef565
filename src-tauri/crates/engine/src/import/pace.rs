//! How many rows fit into one step of the writer: measured step by step, so that nobody waits longer than they may while a
//! file of any size is read, tended or taken back.

use shopbell_model::Span;

use crate::core::Core;

/// How long the writer is left alone when bodies of Meta's wait.
const BREATH: Span = Span::millis(5);

/// Rows to a step, and the fewest and most of any.
#[derive(Clone, Debug)]
pub(super) struct Pace {
    rows: u32,
    fewest: u32,
    most: u32,
}

impl Pace {
    /// A pace that begins with so many rows.
    pub(super) const fn of(first: u32, fewest: u32, most: u32) -> Self {
        Self { rows: first, fewest, most }
    }

    /// Rows of the next step.
    pub(super) const fn rows(&self) -> u32 {
        self.rows
    }

    /// The last step took so long: as many rows come next as would have held the writer for `hold`, and no more than twice or
    /// less than a quarter of the last.
    pub(super) fn fit(&mut self, took: Span, hold: Span) {
        let (took, hold) = (took.0.max(1).unsigned_abs(), hold.0.unsigned_abs());
        let fitting = u32::try_from(u64::from(self.rows) * hold / took).unwrap_or(self.most);
        self.rows = fitting.clamp(self.rows / 4, self.rows * 2).clamp(self.fewest, self.most);
    }

    /// Lets whoever waits with a body of Meta's go first.
    pub(super) async fn breathe(core: &Core) {
        if core.store.bodies_waiting() > 0 {
            core.clock.wait_for(BREATH).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{stage, tend};
    use super::*;

    /// Longer than this nobody holds the writer, in microseconds.
    const LONGEST: u64 = 50_000;

    /// What a row costs on a machine that becomes twice as slow or twice as fast from one step to the next, at most: so much
    /// at first, in microseconds, and then by these parts of a half.
    fn machine(first: u64) -> impl Strategy<Value = Vec<(u64, bool)>> {
        let turns = proptest::collection::vec((50_u64..=200, any::<bool>()), 1..60);
        (1..=first, turns).prop_map(|(first, turns)| {
            let slower = |cost: &mut u64, (percent, waits): (u64, bool)| {
                let now = *cost;
                // A row alone never costs so much that the fewest would be too many.
                *cost = (*cost * percent / 100).clamp(1, 3_000);
                Some((now, waits))
            };
            turns.into_iter().scan(first, slower).collect()
        })
    }

    /// No step of a machine holds the writer too long; the clock tells whole milliseconds.
    fn never_holds_too_long(mut pace: Pace, machine: &[(u64, bool)], hold: impl Fn(bool) -> Span) {
        for (cost, bodies_wait) in machine {
            let held = u64::from(pace.rows()) * cost;
            assert!(held <= LONGEST, "{} rows of {cost} µs", pace.rows());
            pace.fit(Span::millis(i64::try_from(held / 1_000).unwrap()), hold(*bodies_wait));
        }
    }

    proptest! {
        #[test]
        fn no_batch_of_a_file_that_is_read_holds_the_writer_too_long(machine in machine(250)) {
            never_holds_too_long(stage::PACE, &machine, stage::hold);
        }

        #[test]
        fn no_step_of_the_tending_or_of_taking_back_holds_the_writer_too_long(machine in machine(500)) {
            never_holds_too_long(tend::PACE, &machine, |_| tend::HOLD);
        }

        #[test]
        fn a_steady_machine_is_used_well(cost in 2_u64..1_000) {
            let mut pace = tend::PACE;
            for _ in 0..12 {
                pace.fit(Span::millis(i64::try_from(u64::from(pace.rows()) * cost / 1_000).unwrap()), tend::HOLD);
            }
            let held = u64::from(pace.rows()) * cost;
            prop_assert!(held >= 7_000 || pace.rows() == 2_000, "{} rows hold it for {held} µs", pace.rows());
        }
    }
}
