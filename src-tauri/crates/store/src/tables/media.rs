//! The files of messages, and files that are attached and not sent yet: where each stands, what it is, what it is called
//! in the folder beside the database.

mod read;
mod row;
mod write;

pub use read::{
    due, file, get, known_files, next_due, of_message, on_cards, one_shown, people_of, shown, staged, uploaded,
};
pub use row::{Due, Looks, Media, NewMedia, Shown};
pub use write::{
    arrived, ask_again, attach, attach_to_card, begin, copy, damaged, detach, detach_cards, drop_staged, forget_stale,
    forget_upload, insert, later, lost, recover, stage, uploaded_as, withdraw,
};

#[cfg(test)]
mod tests;
