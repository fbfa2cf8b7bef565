//! What was worked out lately, so that it is not worked out again: for pure functions alone, whose answer never changes.

use std::collections::HashMap;

/// Answers of one generation. Two are kept, which bounds the memory and forgets what nobody asks for any more.
const GENERATION: usize = 1_024;

/// Answers by what was asked, the newest two generations of them.
#[derive(Debug, Default)]
pub(crate) struct Remembered {
    new: HashMap<String, String>,
    old: HashMap<String, String>,
}

impl Remembered {
    /// The answer, worked out where it is not remembered.
    pub(crate) fn of(&mut self, asked: &str, work: impl FnOnce(&str) -> String) -> String {
        if let Some(known) = self.new.get(asked) {
            return known.clone();
        }
        let answer = self.old.remove(asked).unwrap_or_else(|| work(asked));
        if self.new.len() >= GENERATION {
            self.old = std::mem::take(&mut self.new);
        }
        self.new.insert(asked.to_owned(), answer.clone());
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_again_is_not_worked_out_again_and_the_rest_is_forgotten() {
        let mut remembered = Remembered::default();
        let mut worked = 0;
        for round in 0..3_000 {
            for asked in [round.to_string(), "always".to_owned()] {
                let answer = remembered.of(&asked, |asked| {
                    worked += 1;
                    asked.to_uppercase()
                });
                assert_eq!(answer, asked.to_uppercase());
            }
            assert!(remembered.new.len() + remembered.old.len() <= 2 * GENERATION);
        }
        assert_eq!(worked, 3_001);
    }
}
