//! Messages, both ways.

pub mod write;
