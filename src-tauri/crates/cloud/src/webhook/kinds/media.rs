//! Pictures, films, sounds, files and stickers: one shape.

use super::IncomingBody;
use crate::wire::Reader;

/// A media message. The file itself is fetched by its id (CONTRACT §2).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Media {
    /// Meta's id of the file, good for 7 days.
    pub id: String,
    /// Its kind as Meta tells it, parameters included.
    pub mime_type: Option<String>,
    /// Base64 SHA-256 of the file.
    pub sha256: Option<String>,
    /// Where it can be fetched for 5 minutes.
    pub url: Option<String>,
    /// What was written under it.
    pub caption: Option<String>,
    /// The file's name.
    pub filename: Option<String>,
    /// Whether a sticker moves.
    pub animated: bool,
    /// Whether a sound was recorded in the chat.
    pub voice: bool,
}

fn media(own: Reader<'_>) -> Result<Media, &'static str> {
    Ok(Media {
        id: own.id("id").ok_or("a media message without the id of its file")?,
        mime_type: own.text("mime_type"),
        sha256: own.text("sha256"),
        url: own.text("url"),
        caption: own.text("caption"),
        filename: own.text("filename"),
        animated: own.flag("animated").unwrap_or(false),
        voice: own.flag("voice").unwrap_or(false),
    })
}

pub(super) fn image(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    media(own).map(IncomingBody::Image)
}

pub(super) fn video(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    media(own).map(IncomingBody::Video)
}

pub(super) fn audio(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    media(own).map(IncomingBody::Audio)
}

pub(super) fn document(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    media(own).map(IncomingBody::Document)
}

pub(super) fn sticker(own: Reader<'_>) -> Result<IncomingBody, &'static str> {
    media(own).map(IncomingBody::Sticker)
}
