//! Full-text search that works for every script.
//!
//! SQLite's own tokenizer knows neither Swedish folding nor words without spaces, and a custom one would tie the file
//! to this program. So text is folded and cut in Rust ([`fold`]) and the index holds plain words: letters of spaced
//! scripts as folded words, Chinese, Japanese, Korean, Thai and their like as overlapping pairs of letters, so that any
//! two neighbouring letters are found. Queries are cut the same way. What never lives here: ranking; newest comes first.

mod beside;
mod find;
pub(crate) mod fold;
mod index;
mod notes;
mod query;
mod rebuild;
mod says;
mod snippet;
#[cfg(test)]
mod tests;

pub(crate) use beside::people_found;
pub use beside::{FoundBeside, FoundNote, FoundPerson, Most, beside};
pub use find::{FoundMessage, FoundMessages, messages};
pub use index::{
    Entry, index_contact, index_contacts, index_for, index_message, index_messages, index_stored, remove_contact,
    remove_message,
};
pub use notes::{index_note, remove_note};
pub use query::expression;
pub use rebuild::rebuild;
pub use says::text_of;
pub use snippet::{Piece, snippet};

/// A name as it is compared: folded, so that case and accents make no second name of it.
#[must_use]
pub fn folded(text: &str) -> String {
    fold::runs(text).into_iter().map(|run| run.folded).collect::<Vec<_>>().join(" ")
}

/// Version of how text is folded and cut, and of what a message is found by. A file whose index is older is indexed again by [`rebuild`].
pub const SEARCH_VERSION: u32 = 2;
