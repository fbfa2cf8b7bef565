//! One way through all the steps of the check: what passed, what failed, what passed only by itself, and the closing lines.

use std::process::Command;

use crate::tally::Tally;
use crate::tool;
use crate::trouble::Trouble;
use crate::wait::{in_words, timed};
use crate::{place, say};

/// Failed tests of one step that are run again; more than that have one reason, and it is not the machine.
const AGAIN_AT_MOST: usize = 3;

/// One way through all the steps.
#[derive(Default)]
pub struct Round {
    tally: Tally,
    failures: Vec<String>,
    /// Tests that passed only when they were run again by themselves.
    unsteady: Vec<String>,
    /// What could not be tried on this machine, each with the reason. It counts as nothing.
    not_run: Vec<String>,
}

impl Round {
    /// Says what cannot be tried on this machine and why, now and in the closing lines.
    pub fn not_run(&mut self, what: &str) {
        say::line(&format!("\n== not run: {what}"));
        self.not_run.push(what.to_owned());
    }

    /// Runs a step and says how it went.
    pub fn step(&mut self, name: &str, work: impl FnOnce(&mut Tally) -> Result<(), Trouble>) -> bool {
        say::line(&format!("\n== {name}"));
        let mut tally = Tally::default();
        let (outcome, took) = timed(|| work(&mut tally));
        if let Err(trouble) = &outcome {
            say::line(&trouble.to_string());
        }
        let fine = self.count(name, outcome.is_ok(), tally);
        say::line(&format!("== {name}: {}, {}", if fine { "fine" } else { "FAILED" }, in_words(took)));
        fine
    }

    /// Runs tests as a step. What fails is run once more by itself: on a machine that others use too, a walk may wait in
    /// vain for something that came a moment later. What then passes is named at the end as unsteady, with what it said
    /// the first time; what fails twice has failed. `command` is asked for all of them first, then for those by name.
    pub fn tests(&mut self, name: &str, command: impl Fn(Option<&[String]>) -> Command) {
        let mut unsteady = Vec::new();
        self.step(name, |tally| {
            let first = tool::run_counting(command(None), tally);
            // Something that failed without a name, or a great many, is no matter of a moment.
            if first.is_ok() || tally.names.len() != tally.failed as usize || tally.names.len() > AGAIN_AT_MOST {
                return first;
            }
            say::line(&format!("\nOnce more, by themselves: {}", tally.names.join(", ")));
            let mut second = Tally::default();
            let outcome = tool::run_counting(command(Some(&tally.names)), &mut second);
            if outcome.is_ok() && second.passed >= tally.failed {
                unsteady = std::mem::take(&mut tally.names);
                tally.passed += std::mem::take(&mut tally.failed);
            }
            outcome
        });
        self.unsteady.extend(unsteady);
    }

    /// Takes a step's outcome in; a step that fails without naming a failed test counts as one.
    fn count(&mut self, name: &str, succeeded: bool, tally: Tally) -> bool {
        self.tally.passed += tally.passed;
        self.tally.said.extend(tally.said);
        self.tally.failed += if succeeded { tally.failed } else { tally.failed.max(1) };
        let fine = succeeded && tally.failed == 0;
        if !fine {
            self.failures.push(name.to_owned());
        }
        fine
    }

    /// Says what failed, and closes with the one line that counts.
    ///
    /// # Errors
    /// When something failed; it has been said.
    pub fn close(self, took: std::time::Duration) -> Result<(), Trouble> {
        say::line(&format!("\nAll of it took {}.", in_words(took)));
        for walk in missing_walks() {
            say::line(&format!("Not built, so not walked: {walk}"));
        }
        for what in &self.not_run {
            say::line(&format!("Not run: {what}"));
        }
        for line in &self.tally.said {
            say::line(line);
        }
        for name in &self.unsteady {
            say::line(&format!("Unsteady: {name} failed and passed when it was run again by itself"));
        }
        for name in &self.failures {
            say::line(&format!("Failed: {name}"));
        }
        say::line(&format!("{} passed, {} failed", self.tally.passed, self.tally.failed));
        if self.failures.is_empty() { Ok(()) } else { Err(Trouble::told()) }
    }
}

/// The acceptance walks that need parts which are not built, each with what is missing. They count as nothing.
fn missing_walks() -> Vec<String> {
    let list = place::root().join("tests/walks/missing.txt");
    std::fs::read_to_string(list).unwrap_or_default().lines().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::{Round, Tally};

    #[test]
    fn a_step_that_fails_without_a_failed_test_still_counts() {
        let mut round = Round::default();
        let mut tally = Tally::default();
        tally.read("test result: ok. 3 passed; 0 failed");
        assert!(round.count("tests", true, tally));
        assert!(!round.count("formatting", false, Tally::default()));
        assert_eq!((round.tally.passed, round.tally.failed), (3, 1));
        assert_eq!(round.failures, ["formatting"], "what failed must be named at the end");
    }
}
