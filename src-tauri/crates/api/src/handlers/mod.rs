//! One file per area: takes a request apart, asks the engine, dresses the answer. No rule lives here.

pub(crate) mod compose;
pub(crate) mod connection;
mod content;
pub(crate) mod inbox;
pub(crate) mod media;
pub(crate) mod messages;
mod person;
pub(crate) mod practice;
pub(crate) mod search;
pub(crate) mod settings;
pub(crate) mod shop;
mod words;
