//! `cargo xtask test`: every check and test, each a named step, and one closing line that counts the tests.

mod round;

use std::path::Path;
use std::process::Command;

use self::round::Round;
use super::prepare;
use crate::setup::{self, Purpose, apt, npm, pywa};
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::wait::timed;
use crate::{licences, place, say, ui};

/// What the window tests' names begin with: they run in a step of their own.
const WINDOW_TESTS: &str = "the_real_window";

/// What runs on the plain store too, by the beginnings of names: the faults, and walks in which a file is opened, copied, put
/// aside, emptied or left by a killed program. What else a walk does is the same above either store.
const TOUCH_THE_FILE: &[&str] = &[
    "ambiguous::",
    "second_start::",
    "webhooks::",
    "erasure::",
    "find_the_shop::",
    "interrupted_import::",
    "main_job::",
    "offline::",
    "recovery::",
    "restore::",
    "weekend::",
];

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
    round.tests("tests, walks and faults on an encrypted store as a real shop has it", |again| {
        cargo_tests(&["--no-fail-fast"], "encrypted", again, &[])
    });
    // It comes from the network: a machine without one tests everything else, and is told what it did not.
    match pywa::ready(Show::Plainly) {
        Ok(()) => round.tests("PyWa's walk", |again| {
            let words = ["test", "--workspace", "--test", "walks", "--", "--ignored", "pywa_templates"];
            again.map_or_else(|| cargo(&words), |_| cargo(&[&words[..], &["--test-threads=1"]].concat()))
        }),
        Err(trouble) => round.not_run(&format!("PyWa's walk: {trouble}")),
    }
    round.tests("what touches the file itself, on the plain store of a practice shop", |again| {
        cargo_tests(&["--no-fail-fast", "--test", "walks", "--test", "faults"], "plain", again, TOUCH_THE_FILE)
    });
    // Tiny sizes, no figure judged: that every row of the table can be measured.
    round.step("benchmarks, in short", |tally| {
        tool::run_counting(cargo(&["test", "--workspace", "--bench", "bench", "--", "--short"]), tally)
    });
    round.tests("browser tests", |again| {
        let mut tests = script(&browser, "test");
        if let Some(chromium) = apt::chromium() {
            tests.env("CHROMIUM", chromium);
        }
        if again.is_some() {
            tests.args(["--", "--last-failed", "--workers=1"]);
        }
        tests
    });
    if cfg!(target_os = "linux") {
        round.tests("the real window", |again| {
            // Each has a display and a bus of its own and mostly waits.
            let threads = if again.is_some() { "--test-threads=1" } else { "--test-threads=2" };
            let words = ["test", "--workspace", "--test", "window", "--", "--nocapture", threads];
            cargo(&[&words[..], &exactly(again)].concat())
        });
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

/// Cargo's tests but those of the window, on a store of a kind, of all or of these parts; `again` names the only ones that are
/// wanted.
fn cargo_tests(words: &[&str], store: &str, again: Option<&[String]>, parts: &[&str]) -> Command {
    let one_by_one: &[&str] = if again.is_some() { &["--test-threads=1"] } else { &[] };
    let skip = ["--", "--skip", WINDOW_TESTS];
    let wanted = again.map_or_else(|| parts.to_vec(), |_| exactly(again));
    let mut tests = cargo(&[&["test", "--workspace"], words, &skip, one_by_one, &wanted].concat());
    tests.env("RUST_TEST_THREADS", threads().to_string());
    tests.env("SHOPBELL_TEST_STORE", store);
    tests
}

/// Tests that run side by side, unless they run one by one. Walks wait for other processes half of their time: 119 of them
/// took 194 s with as many threads as cores and 118 s with more than twice as many, on two cores within ten minutes.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(2, std::num::NonZero::get) * 2
}

/// The words that make a test program run these tests alone.
fn exactly(again: Option<&[String]>) -> Vec<&str> {
    again.map_or_else(Vec::new, |names| std::iter::once("--exact").chain(names.iter().map(String::as_str)).collect())
}

/// A script of a folder's `package.json`, without colours so that its lines can be read.
fn script(folder: &Path, name: &str) -> Command {
    let mut npm = tool::npm(folder);
    npm.args(["run", "--silent", name]).env("CI", "true").env("NO_COLOR", "1").env_remove("FORCE_COLOR");
    npm
}
