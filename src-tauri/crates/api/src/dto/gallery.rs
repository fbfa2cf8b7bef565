//! The gallery of a chat.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Message;

/// A part of a chat's gallery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GalleryPart {
    /// Pictures and films.
    Pictures,
    /// Documents.
    Documents,
    /// Texts in which a link can stand: `https://` or `www.`.
    Links,
    /// Voice messages and other sounds.
    Sounds,
}

/// Asks for a page of a part of a chat's gallery.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ListGallery {
    /// The chat.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Which part.
    pub part: GalleryPart,
    /// Where the page begins: the `next` of the one before; absent for the newest.
    #[ts(optional)]
    #[serde(default)]
    pub cursor: Option<String>,
    /// At most so many messages, 1 to 200.
    pub limit: u32,
}

/// A page of a part of a chat's gallery.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct GalleryPage {
    /// The messages, newest first. What was taken back is not among them.
    pub messages: Vec<Message>,
    /// Where the next page begins; absent at the end.
    pub next: Option<String>,
}
