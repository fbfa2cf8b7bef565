//! Counts the tests of every runner from the lines the runners print.

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
}

impl Tally {
    /// Takes in one line of a runner: cargo's `test result: …`, Vitest's `Tests  …` or Playwright's `  12 passed (3s)`.
    pub fn read(&mut self, line: &str) {
        let line = without_colour(line);
        let line = line.trim();
        if let Some(result) = line.strip_prefix("test result: ") {
            let counts = result.split_once(". ").map_or(result, |(_, counts)| counts);
            self.add(counts.split(';'));
        } else if let Some(counts) = line.strip_prefix("Tests ") {
            self.add(counts.split('|'));
        } else if is_playwright(line) {
            self.add(std::iter::once(line));
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
        assert_eq!(tally, Tally { passed: 15, failed: 2 });
    }

    #[test]
    fn vitest_counts_tests_not_files() {
        let tally = count(&[
            " Test Files  1 failed | 3 passed (4)",
            "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[31m1 failed\u{1b}[39m | \u{1b}[32m40 passed\u{1b}[39m (41)",
        ]);
        assert_eq!(tally, Tally { passed: 40, failed: 1 });
    }

    #[test]
    fn playwright_closes_with_lines_of_its_own() {
        let tally = count(&[
            "Running 3 tests using 1 worker",
            "  1 failed",
            "    [chromium] › a.spec.ts:3:1 › 2 passed",
            "  2 passed (4.1s)",
        ]);
        assert_eq!(tally, Tally { passed: 2, failed: 1 });
    }

    #[test]
    fn a_sentence_that_begins_with_a_number_is_not_counted() {
        assert_eq!(count(&["2 passed messages were read", "12 failed attempts later it worked"]), Tally::default());
    }
}
