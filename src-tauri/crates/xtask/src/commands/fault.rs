//! `cargo xtask fault`: the full table of faults. `cargo xtask test` runs its short form.

use crate::setup::{self, Purpose};
use crate::tool::{self, Show};
use crate::trouble::Trouble;
use crate::ui;

/// How it is called.
const USAGE: &str = "Usage: cargo xtask fault [--seed N] [--only NAME] [--rounds N]";

/// Builds what is put to the test, then runs every row of `tests/faults/table` in its full form.
///
/// # Errors
/// When a verdict is not as it must be, or nothing could be run.
pub fn fault(arguments: &[String]) -> Result<(), Trouble> {
    let known = |word: &String| matches!(word.as_str(), "--seed" | "--only" | "--rounds");
    let pairs = arguments.chunks(2);
    if !pairs.clone().all(|pair| pair.len() == 2 && pair.first().is_some_and(known)) {
        return Err(Trouble::new(USAGE));
    }
    setup::ready(Purpose::Desk, Show::Plainly)?;
    ui::build(Show::Plainly)?;
    let mut table = tool::cargo();
    table.args(["test", "--workspace", "--test", "fault_table", "--", "--full"]).args(arguments);
    tool::run(table, Show::Plainly)
}

#[cfg(test)]
mod tests {
    use super::{USAGE, fault};

    #[test]
    fn a_word_nobody_knows_starts_nothing() {
        for words in [&["--sed", "7"][..], &["--seed"], &["7"]] {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            assert_eq!(fault(&words).unwrap_err().to_string(), USAGE);
        }
    }
}
