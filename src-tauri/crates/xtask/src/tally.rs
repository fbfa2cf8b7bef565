//! Counts the tests of every runner from the lines the runners print, and keeps what a failed one said.

/// Lines of what failed tests said that are kept for the end; a runner that says more is cut there.
const KEPT: usize = 200;
/// What stands in every name Playwright gives a test: its file, then the line.
const PAGE_TEST: &str = ".spec.ts:";

/// How many tests passed and failed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
    /// The failed tests of cargo and Playwright by name, in the order they are named.
    pub names: Vec<String>,
    /// What those failed tests said, without those that passed between them.
    pub said: Vec<String>,
    /// Whether the lines that come now are what failed tests said.
    telling: bool,
    /// Whether the lines that come now are Playwright's names of what failed.
    naming: bool,
}

impl Tally {
    /// Takes in one line of a runner: cargo's `test result: …`, Vitest's `Tests  …` or Playwright's `  12 passed (3s)`.
    pub fn read(&mut self, line: &str) {
        let line = without_colour(line);
        let line = line.trim();
        self.keep(line);
        if let Some(result) = line.strip_prefix("test result: ") {
            let counts = result.split_once(". ").map_or(result, |(_, counts)| counts);
            self.add(counts.split(';'));
        } else if let Some(counts) = line.strip_prefix("Tests ") {
            self.add(counts.split('|'));
        } else if is_playwright(line) {
            self.add(std::iter::once(line));
        }
    }

    /// Keeps the names of failed tests, and what they said: with cargo what stands between its two lists of them, with
    /// Playwright what stands from the first of its numbered failures to the count of them, after which it names them.
    fn keep(&mut self, line: &str) {
        if is_playwright(line) {
            self.telling = false;
            self.naming = line.ends_with(" failed");
            return;
        }
        if self.naming && line.contains(PAGE_TEST) {
            self.names.push(line.trim_end_matches(['─', ' ']).to_owned());
            return;
        }
        self.naming = false;
        self.telling |= line.split_once(") ").is_some_and(|(number, of)| {
            number.parse::<u32>().is_ok() && of.split_whitespace().next().is_some_and(|file| file.contains(PAGE_TEST))
        });
        if let Some(name) = line.strip_prefix("test ").and_then(|rest| rest.strip_suffix(" ... FAILED")) {
            self.names.push(name.to_owned());
        } else if line == "failures:" {
            self.telling = !self.telling;
        } else if line.starts_with("test result: ") {
            self.telling = false;
        } else if self.telling && self.said.len() < KEPT {
            self.said.push(line.to_owned());
        }
    }

    fn add<'a>(&mut self, parts: impl Iterator<Item = &'a str>) {
        for part in parts {
            let mut words = part.split_whitespace();
            if let (Some(Ok(count)), Some(outcome)) = (words.next().map(str::parse::<u32>), words.next()) {
                match outcome {
                    "passed" | "flaky" => self.passed += count,
                    "failed" => self.failed += count,
                    _ => {}
                }
            }
        }
    }
}

/// Playwright's closing lines hold a count and an outcome and, after it, at most the time in brackets.
fn is_playwright(line: &str) -> bool {
    let mut words = line.split_whitespace();
    let counted = words.next().is_some_and(|word| word.parse::<u32>().is_ok());
    let outcome = words.next().is_some_and(|word| matches!(word, "passed" | "failed" | "flaky"));
    counted && outcome && words.next().is_none_or(|word| word.starts_with('('))
}

/// The line without escape sequences for colour.
fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        if letter == '\u{1b}' {
            for rest in letters.by_ref() {
                if rest.is_ascii_alphabetic() {
                    break;
                }
            }
        } else {
            plain.push(letter);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::Tally;

    fn count(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        for line in lines {
            tally.read(line);
        }
        tally
    }

    #[test]
    fn cargo_lines_are_summed() {
        let tally = count(&[
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
            "test window::is_closed ... ok",
        ]);
        assert_eq!((tally.passed, tally.failed), (15, 2));
    }

    #[test]
    fn what_failed_is_kept_with_what_it_said() {
        let tally = count(&[
            "test chats::opens ... ok",
            "test chats::closes ... FAILED",
            "failures:",
            "---- chats::closes stdout ----",
            "it stayed open",
            "failures:",
            "    chats::closes",
            "test result: FAILED. 1 passed; 1 failed; 0 ignored",
            "something of the next runner",
        ]);
        assert_eq!(tally.names, ["chats::closes"]);
        assert_eq!(tally.said, ["---- chats::closes stdout ----", "it stayed open"]);
    }

    #[test]
    fn vitest_counts_tests_not_files() {
        let tally = count(&[
            " Test Files  1 failed | 3 passed (4)",
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m | \u{1b}[32m40 passed\u{1b}[39m (41)",
        ]);
        assert_eq!((tally.passed, tally.failed), (40, 1));
    }

    #[test]
    fn playwright_closes_with_lines_of_its_own() {
        let tally = count(&[
            "Running 3 tests using 1 worker",
            "  1 failed",
            "    [chromium] › a.spec.ts:3:1 › 2 passed",
            "  2 passed (4.1s)",
        ]);
        assert_eq!((tally.passed, tally.failed), (2, 1));
    }

    #[test]
    fn what_failed_in_a_browser_is_named_and_told() {
        let tally = count(&[
            "  ✓  1 a.spec.ts:3:1 › it opens (2.0s)",
            "  ✘  2 a.spec.ts:9:1 › it closes (15.0s)",
            "  1) a.spec.ts:9:1 › it closes ────────────",
            "    Error: it stayed open",
            "  1 failed",
            "    a.spec.ts:9:1 › it closes ───────────────",
            "  1 passed (17.4s)",
            "something of the next runner",
        ]);
        assert_eq!(tally.names, ["a.spec.ts:9:1 › it closes"]);
        assert_eq!(tally.said, ["1) a.spec.ts:9:1 › it closes ────────────", "Error: it stayed open"]);
        assert_eq!((tally.passed, tally.failed), (1, 1));
    }

    #[test]
    fn a_sentence_that_begins_with_a_number_is_not_counted() {
        assert_eq!(count(&["2 passed messages were read", "12 failed attempts later it worked"]), Tally::default());
    }
}
