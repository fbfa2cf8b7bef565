//! The inbox: what the list and the chat show, and what a person does there besides writing.

mod content;
mod marks;
pub(crate) mod person;
mod preview;
mod read;
pub(crate) mod standing;
mod trouble;
mod windows;

pub use content::{
    Answer, Ask, Card, CardPhone, Choice, Content, FromBranch, How, Line, Note, Order, Place, Question, Referral,
    Section,
};
pub use person::{display_name, initials, tint};
pub use preview::Preview;
pub use read::{ChatMessage, ConversationLine, ConversationPage, ConversationView, Found, MessagePage};
pub use shopbell_store::search::{FoundMessage, FoundPerson, Piece};
pub use shopbell_store::tables::conversation::{ConversationRow, Counts, Group, LastLine, Person, Shelf};
pub use shopbell_store::tables::message::{Anchor, Message, Quote, Reaction};
pub use trouble::Trouble;

pub(crate) use marks::{mark_read, save_draft, set_done};
pub(crate) use preview::preview;
pub(crate) use read::{conversation, conversations, messages, search};
pub(crate) use trouble::{CODE_NO_ADDRESS, CODE_NOT_WRITABLE, Symptoms, trouble_of};
pub(crate) use windows::watch_windows;
