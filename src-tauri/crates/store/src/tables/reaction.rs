//! Reactions, which hang on a message.

pub mod write;
