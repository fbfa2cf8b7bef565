//! How long a shop keeps things, as its owner chose. Off until somebody chooses; nothing goes by itself before.

use serde::{Deserialize, Serialize};

use crate::Span;

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

#[cfg(test)]
mod tests {
    use super::*;

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
