//! Messages, both ways.

pub mod read;
pub mod write;

pub use read::{Anchor, Message, MessagePage, Quote, Reaction, get, page};
