//! One file per area: takes a request apart, asks the engine, dresses the answer. No rule lives here.

pub(crate) mod compose;
pub(crate) mod connection;
pub(crate) mod consent;
mod content;
pub(crate) mod counter;
pub(crate) mod gallery;
pub(crate) mod inbox;
pub(crate) mod labels;
pub(crate) mod marks;
pub(crate) mod media;
pub(crate) mod merge;
pub(crate) mod messages;
pub(crate) mod notes;
pub(crate) mod outgoing;
mod person;
pub(crate) mod practice;
pub(crate) mod quick_replies;
pub(crate) mod search;
pub(crate) mod settings;
pub(crate) mod shop;
pub(crate) mod stickers;
pub(crate) mod templates;
pub(crate) mod voice;
mod words;
