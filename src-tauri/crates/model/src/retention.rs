//! How long a shop keeps things, as its owner chose. Off until somebody chooses; nothing goes by itself before.

use serde::{Deserialize, Serialize};

use crate::{Span, UtcMillis};

crate::words::words! {
    /// What goes after a time.
    Kept {
        /// People in whose chat nobody spoke, and of whom nothing was written down or agreed, for that long.
        Chats = "chats",
        /// People of lists who never wrote and agreed to nothing, of whom nothing was written down for that long.
        People = "people",
        /// The files of messages that are older. The messages stay.
        Files = "files",
    }
}

/// The longest time that can be chosen, in months.
pub const LONGEST: u16 = 120;

/// Between choosing and the first thing that goes: a slip can be taken back.
pub const GRACE: Span = Span::hours(24);

/// So far ahead a preview looks.
pub const AHEAD: Span = Span::days(30);

/// How many months each is kept; what is not named is kept for ever.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Months {
    /// For [`Kept::Chats`].
    pub chats: Option<u16>,
    /// For [`Kept::People`].
    pub people: Option<u16>,
    /// For [`Kept::Files`].
    pub files: Option<u16>,
}

impl Months {
    /// For how many months this is kept; nothing for ever.
    #[must_use]
    pub const fn of(self, what: Kept) -> Option<u16> {
        match what {
            Kept::Chats => self.chats,
            Kept::People => self.people,
            Kept::Files => self.files,
        }
    }

    /// Whether anything goes at all.
    #[must_use]
    pub fn is_on(self) -> bool {
        Kept::ALL.iter().any(|what| self.of(*what).is_some())
    }

    /// What cannot be: no months, or more than [`LONGEST`].
    #[must_use]
    pub fn wrong(self) -> Option<Kept> {
        let wrong = |what: &&Kept| self.of(**what).is_some_and(|months| months == 0 || months > LONGEST);
        Kept::ALL.iter().find(wrong).copied()
    }
}

/// What is known of a whole person, merged chats and all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonFacts {
    /// The newest word, note, value, number, list or entry of the ledger.
    pub newest: UtcMillis,
    /// Whether anybody ever spoke in one of their chats.
    pub spoke: bool,
    /// Whether an agreement of theirs stands.
    pub agreed: bool,
    /// Whether something keeps them whatever their age: a pin, a block, something put off, begun, planned or on its way out, or
    /// an erasure that has them already.
    pub held: bool,
}

impl PersonFacts {
    /// Whether a person like this goes with their kind once they are old enough.
    #[must_use]
    pub const fn goes_with(self, what: Kept) -> bool {
        match what {
            Kept::Chats => self.spoke && !self.held,
            Kept::People => !self.spoke && !self.agreed && !self.held,
            Kept::Files => false,
        }
    }
}

/// How far the shop's clock is believed beyond the last word of a customer's.
pub const LEEWAY: Span = Span::days(7);

/// The time that age is counted to. A computer's clock may be set wrong, and years would go in an hour: it is believed only
/// a week beyond what WhatsApp's clock last said of a customer's word, and not at all where no customer ever wrote.
#[must_use]
pub fn trusted(now: UtcMillis, heard: Option<UtcMillis>) -> UtcMillis {
    heard.map_or(UtcMillis(0), |heard| now.min(heard + LEEWAY))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_clock_set_forward_ages_nothing_by_more_than_a_week(now in 0_i64..1 << 41, heard in 0_i64..1 << 41) {
            let time = trusted(UtcMillis(now), Some(UtcMillis(heard)));
            prop_assert!(time <= UtcMillis(now) && time <= UtcMillis(heard) + LEEWAY);
            prop_assert_eq!(time == UtcMillis(now), now <= heard + LEEWAY.0, "and a right one ages everything");
        }

        #[test]
        fn nobody_goes_with_two_kinds_and_whoever_is_held_with_none(spoke: bool, agreed: bool, held: bool) {
            let facts = PersonFacts { newest: UtcMillis(0), spoke, agreed, held };
            let goes: Vec<_> = Kept::ALL.iter().filter(|what| facts.goes_with(**what)).collect();
            prop_assert!(goes.len() <= usize::from(!held));
            prop_assert!(spoke || !agreed || goes.is_empty(), "who agreed and never wrote stays");
        }
    }

    #[test]
    fn nothing_goes_by_itself_and_no_time_is_nothing_or_endless() {
        assert!(!Months::default().is_on());
        assert_eq!(Months::default().wrong(), None);
        let months = |files| Months { files: Some(files), ..Months::default() };
        assert!(months(12).is_on());
        for (of, wrong) in [(0, Some(Kept::Files)), (1, None), (LONGEST, None), (LONGEST + 1, Some(Kept::Files))] {
            assert_eq!(months(of).wrong(), wrong, "{of}");
        }
    }
}
