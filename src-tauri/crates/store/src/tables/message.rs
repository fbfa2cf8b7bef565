//! Messages, both ways.

pub mod change;
pub mod many;
pub mod read;
mod row;
pub mod trouble;
pub mod write;

pub use read::{Former, Kept, Place, gallery, get, kept, page};
pub use row::{Anchor, GalleryPage, GalleryPart, Message, MessagePage, Quote, Quoted, Reaction};
