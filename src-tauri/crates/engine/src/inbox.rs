//! The inbox: what the list and the chat show, and what a person does there besides writing.

mod block;
mod care;
pub(crate) mod content;
mod draft;
mod labels;
mod marks;
pub(crate) mod merging;
mod notes;
mod orders;
mod outgoing;
pub(crate) mod parts;
pub(crate) mod person;
mod pins;
mod preview;
mod read;
mod snooze;
pub(crate) mod standing;
mod trouble;
mod typing;
mod windows;

pub use content::{
    Answer, Ask, Card, CardPhone, Choice, Content, FromBranch, How, Line, Note, Order, Place, Question, Referral,
    Section, Template, TemplateHead,
};
pub use merging::{MergePreview, MergeSide, MergedPart};
pub use notes::ChatNote;
pub use orders::{Orders, SentOrder};
pub use outgoing::{NotGone, Outgoing};
pub use person::{display_name, initials, tint};
pub use preview::{Preview, PreviewFile};
pub use read::{ChatMessage, ConversationLine, ConversationPage, ConversationView, Found, GalleryPage, MessagePage};
pub use shopbell_store::search::{FoundMessage, FoundNote, FoundPerson, Piece};
pub use shopbell_store::tables::conversation::{ConversationRow, Counts, Filter, Group, LastLine, Person, Shelf};
pub use shopbell_store::tables::label::Label;
pub use shopbell_store::tables::message::{Anchor, GalleryPart, Message, Quote, Reaction};
pub use trouble::Trouble;

pub(crate) use block::block;
pub(crate) use care::assign;
pub(crate) use draft::{keep_words, save_draft};
pub(crate) use labels::{all_labels, delete_label, put_label, save_label};
pub(crate) use marks::{mark_read, set_done};
pub(crate) use notes::{delete_note, notes, save_note};
pub(crate) use orders::orders;
pub(crate) use outgoing::not_gone;
pub(crate) use pins::{hush, mark_unread, pin};
pub(crate) use preview::{preview, preview_template};
pub(crate) use read::{conversation, conversations, filtered, gallery, messages, search};
pub(crate) use snooze::{snooze, watch_snoozes};
pub use trouble::trouble_of_reaction;
pub(crate) use trouble::{CODE_FILE_LOST, CODE_NO_ADDRESS, CODE_NOT_WRITABLE, Symptoms, trouble_of};
pub(crate) use typing::Typing;
pub(crate) use windows::watch_windows;
