//! Segments: people by what is known of them. A tree of rules, told apart by kind; the store asks for it in SQL, and what is
//! said here in plain Rust is what that SQL must answer (a property test compares the two).

mod facts;
mod rule;
pub mod vocabulary;

use serde::{Deserialize, Serialize};

pub use facts::{Known, PersonFacts, Standing};
pub use rule::{Rule, Test};

use crate::UtcMillis;

/// As many rules as a segment can have, exceptions counted too: each costs a look at every person.
pub const MOST_RULES: usize = 20;

/// Who is meant: people for whom the rules hold, without those for whom an exception does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// Whether one of the rules is enough. Otherwise all must hold.
    pub any: bool,
    /// The rules; none means everybody.
    pub rules: Vec<Rule>,
    /// Whoever one of these holds for is left out.
    pub except: Vec<Rule>,
}

impl Segment {
    /// People for whom all of these hold.
    #[must_use]
    pub fn all_of(rules: Vec<Rule>) -> Self {
        Self { any: false, rules, except: Vec::new() }
    }

    /// Whether it leaves nobody out.
    #[must_use]
    pub fn is_everybody(&self) -> bool {
        self.rules.is_empty() && self.except.is_empty()
    }

    /// Whether a person is in it at this moment.
    #[must_use]
    pub fn holds(&self, person: &PersonFacts, now: UtcMillis) -> bool {
        let holds = |rule: &Rule| rule.holds(person, now);
        let meant = match self.rules.as_slice() {
            [] => true,
            rules if self.any => rules.iter().any(holds),
            rules => rules.iter().all(holds),
        };
        meant && !self.except.iter().any(holds)
    }
}

#[cfg(test)]
mod tests;
