//! `cargo xtask test`: every check and test, each a named step, and one closing line that counts the tests.

use std::path::Path;
use std::process::Command;

use super::prepare;
use crate::setup::{self, Purpose, apt, npm};
use crate::tally::Tally;
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::wait::{in_words, timed};
use crate::{licences, place, say, ui};

/// What the window tests' names begin with: they run in a step of their own.
const WINDOW_TESTS: &str = "the_real_window";
/// Failed tests of one step that are run again; more than that have one reason, and it is not the machine.
const AGAIN_AT_MOST: usize = 3;

/// Sets up and runs it all. Everything is run also when something fails, and told at the end.
///
/// # Errors
/// When something fails.
pub fn test(arguments: &[String]) -> Result<(), Trouble> {
    if !arguments.is_empty() {
        return Err(Trouble::new("Usage: cargo xtask test. To run a few tests only, use cargo test -p CRATE."));
    }
    let mut round = Round::default();
    let (done, took) = timed(|| {
        // Without these nothing else can be judged.
        round.step("set-up", |_| setup::ready(Purpose::Tests, Show::Plainly))
            && round.step("the window's pages: packages", |_| npm::packages(&place::root().join("ui"), Show::Plainly))
    });
    if done {
        let ((), rest) = timed(|| checks(&mut round));
        round.close(took + rest)
    } else {
        round.close(took)
    }
}

fn checks(round: &mut Round) {
    let ui_folder = place::root().join("ui");
    let browser = place::root().join("tests/browser");
    round.step("formatting", |_| tool::run(cargo(&["fmt", "--all", "--check"]), Show::Plainly));
    round.step("the window's pages: lint", |_| tool::run(script(&ui_folder, "lint"), Show::Plainly));
    round.step("the window's pages: types", |_| tool::run(script(&ui_folder, "check"), Show::Plainly));
    round.step("the window's pages: tests", |tally| tool::run_counting(script(&ui_folder, "test"), tally));
    // The program holds the pages, so they come before it.
    round.step("the window's pages: build", |_| ui::build(Show::Plainly));
    round.step("browser tests: packages", |_| npm::packages(&browser, Show::Plainly));
    round.step("licences", |_| {
        licences::check().map(|judged| say::line(&format!("{judged} packages, all under licences that may be used.")))
    });
    // Clippy's driver compiles what it looks at: everything is built once instead of checked and then built.
    let built = round.step("build, with Clippy's warnings, and the queries against the migrations", |_| {
        prepare::check_beside(cargo(&["build", "--workspace", "--all-targets"]))
    });
    if !built {
        return;
    }
    round.tests("tests", &["test", "--workspace", "--no-fail-fast"], None);
    round.tests(
        "walks and faults on an encrypted store",
        &["test", "--workspace", "--no-fail-fast", "--test", "walks", "--test", "faults"],
        Some("encrypted"),
    );
    // Tiny sizes, no figure judged: that every row of the table can be measured.
    round.step("benchmarks, in short", |tally| {
        tool::run_counting(cargo(&["test", "--workspace", "--bench", "bench", "--", "--short"]), tally)
    });
    round.step("browser tests", |tally| {
        let mut tests = script(&browser, "test");
        if let Some(chromium) = apt::chromium() {
            tests.env("CHROMIUM", chromium);
        }
        tool::run_counting(tests, tally)
    });
    if cfg!(target_os = "linux") {
        round.step("the real window", |tally| {
            tool::run_counting(
                cargo(&["test", "--workspace", "--test", "window", "--", "--nocapture", "--test-threads=1"]),
                tally,
            )
        });
    }
}

/// One way through all the steps.
#[derive(Default)]
struct Round {
    tally: Tally,
    failures: Vec<String>,
    /// Tests that passed only when they were run again by themselves.
    unsteady: Vec<String>,
}

impl Round {
    /// Runs a step and says how it went.
    fn step(&mut self, name: &str, work: impl FnOnce(&mut Tally) -> Result<(), Trouble>) -> bool {
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

    /// Runs cargo's tests as a step. What fails is run once more by itself: on a machine that others use too, a walk
    /// may wait in vain for something that came a moment later. What then passes is named at the end as unsteady, with
    /// what it said the first time; what fails twice has failed.
    fn tests(&mut self, name: &str, words: &[&str], store: Option<&str>) {
        let command = |more: &[&str]| {
            let mut tests = cargo(&[words, &["--", "--skip", WINDOW_TESTS], more].concat());
            if let Some(store) = store {
                tests.env("SHOPBELL_TEST_STORE", store);
            }
            tests
        };
        let mut unsteady = Vec::new();
        self.step(name, |tally| {
            let first = tool::run_counting(command(&[]), tally);
            // Something that failed without a name, or a great many, is no matter of a moment.
            if first.is_ok() || tally.names.len() != tally.failed as usize || tally.names.len() > AGAIN_AT_MOST {
                return first;
            }
            say::line(&format!("\nOnce more, by themselves: {}", tally.names.join(", ")));
            let mut again = vec!["--exact", "--test-threads=1"];
            again.extend(tally.names.iter().map(String::as_str));
            let mut second = Tally::default();
            let outcome = tool::run_counting(command(&again), &mut second);
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
    fn close(self, took: std::time::Duration) -> Result<(), Trouble> {
        say::line(&format!("\nAll of it took {}.", in_words(took)));
        for walk in missing_walks() {
            say::line(&format!("Not built, so not walked: {walk}"));
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

/// Cargo with Clippy looking over the shoulder of the compiler, for our own crates alone. Every step builds so, or the
/// next would build anew.
fn cargo(words: &[&str]) -> Command {
    let mut cargo = tool::cargo();
    cargo.env("RUSTC_WORKSPACE_WRAPPER", place::beside_cargo("clippy-driver"));
    cargo.env("CLIPPY_ARGS", "--deny__CLIPPY_HACKERY__warnings");
    let on_windows = cfg!(windows) && words.contains(&"--workspace");
    let (before, after) = words.split_at(words.iter().position(|word| *word == "--").unwrap_or(words.len()));
    cargo.args(before);
    if on_windows {
        // A running program cannot be overwritten there, and this is the one that runs.
        cargo.args(["--exclude", "xtask"]);
    }
    cargo.args(after);
    cargo
}

/// A script of a folder's `package.json`, without colours so that its lines can be read.
fn script(folder: &Path, name: &str) -> Command {
    let mut npm = tool::npm(folder);
    npm.args(["run", "--silent", name]).env("CI", "true").env("NO_COLOR", "1").env_remove("FORCE_COLOR");
    npm
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
