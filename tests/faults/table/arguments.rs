//! What the command line says. Cargo hands the same words to every test target, so what is meant for libtest is taken
//! without a complaint.

use std::time::{SystemTime, UNIX_EPOCH};

pub const USAGE: &str = "cargo xtask fault [--seed N] [--only NAME] [--rounds N]";

/// The short form runs in every test round: there it must do the same each time.
const SHORT_SEED: u64 = 20_260_802;

pub struct Arguments {
    pub full: bool,
    pub seed: u64,
    pub rounds: Option<u64>,
    pub only: Vec<String>,
    skip: Vec<String>,
}

impl Arguments {
    pub fn read(words: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let mut words = words.into_iter();
        let (mut full, mut seed, mut rounds) = (false, None, None);
        let (mut only, mut skip) = (Vec::new(), Vec::new());
        while let Some(word) = words.next() {
            let mut value = || words.next().ok_or_else(|| format!("{word} wants a value"));
            match word.as_str() {
                "--full" => full = true,
                "--seed" => seed = Some(number(&value()?)?),
                "--rounds" => rounds = Some(number(&value()?)?),
                "--only" => only.push(value()?),
                "--skip" => skip.push(value()?),
                // Libtest's own that carry a value.
                "--test-threads" | "--format" | "--color" | "--logfile" | "-Z" => drop(value()?),
                option if option.starts_with('-') => {}
                // A filter, as in `cargo test NAME`.
                filter => only.push(filter.to_owned()),
            }
        }
        let seed = seed.unwrap_or_else(|| if full { from_the_clock() } else { SHORT_SEED });
        Ok(Self { full, seed, rounds, only, skip })
    }

    /// Whether a row is to run.
    pub fn wants(&self, row: &str) -> bool {
        let named = self.only.is_empty() || self.only.iter().any(|part| row.contains(part.as_str()));
        named && !self.skip.iter().any(|part| row.contains(part.as_str()))
    }
}

fn number(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| format!("{text} is not a number"))
}

fn from_the_clock() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
