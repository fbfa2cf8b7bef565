//! Conversations: a number of the shop and a contact talking.

pub mod day;
pub mod familiar;
pub mod filter;
pub mod parts;
mod raw;
pub mod read;
mod row;
pub mod write;

pub use filter::{Filter, filtered};
pub use read::{counts, exists, header, page, phone_of};
pub use row::{ConversationPage, ConversationRow, Counts, Group, GroupCounts, LastLine, Person, ShelfCounts};

/// Which third of the inbox a conversation stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shelf {
    /// The customer spoke last.
    ToAnswer,
    /// The shop spoke last.
    Waiting,
    /// A person said it is done.
    Done,
}

impl Shelf {
    /// As the table writes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ToAnswer => "to_answer",
            Self::Waiting => "waiting",
            Self::Done => "done",
        }
    }

    /// Reads what the table holds.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "to_answer" => Some(Self::ToAnswer),
            "waiting" => Some(Self::Waiting),
            "done" => Some(Self::Done),
            _ => None,
        }
    }
}
