//! What stands above a template's text: a line, a file, a place or a product (CONTRACT §3.2).

use serde::{Deserialize, Serialize};

use super::{Others, Samples};

crate::words::words! {
    /// A file above the text.
    MediaKind {
        /// A picture.
        Image = "image",
        /// A film.
        Video = "video",
        /// A short film that repeats; only for Meta's Marketing Messages API (CONTRACT §2).
        Gif = "gif",
        /// A file, such as an invoice.
        Document = "document",
    }
}

/// What stands above the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// What it is.
    pub content: HeaderContent,
    /// What else Meta's JSON said of it.
    #[serde(default)]
    pub others: Others,
}

/// What a header is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HeaderContent {
    /// One line, with at most one gap.
    Text {
        /// The line.
        text: String,
        /// The example for its gap.
        #[serde(default)]
        samples: Samples,
    },
    /// A file.
    Media {
        /// Of which kind.
        media: MediaKind,
        /// Meta's handle of an uploaded example (`4::…`, CONTRACT §2), or the address Meta lists it under.
        #[serde(default)]
        sample: Option<String>,
    },
    /// A place on a map.
    Location,
    /// A product of the shop's catalogue.
    Product,
}

impl Header {
    /// A header of which nothing else is known.
    #[must_use]
    pub fn new(content: HeaderContent) -> Self {
        Self { content, others: Others::new() }
    }

    /// A line without a gap.
    #[must_use]
    pub fn line(text: impl Into<String>) -> Self {
        Self::new(HeaderContent::Text { text: text.into(), samples: Samples::new() })
    }

    /// A file.
    #[must_use]
    pub fn media(media: MediaKind, sample: Option<String>) -> Self {
        Self::new(HeaderContent::Media { media, sample })
    }

    /// The line, where it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.content {
            HeaderContent::Text { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Its kind in Meta's words: `TEXT`, `IMAGE` and so on.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match &self.content {
            HeaderContent::Text { .. } => "TEXT",
            HeaderContent::Media { media: MediaKind::Image, .. } => "IMAGE",
            HeaderContent::Media { media: MediaKind::Video, .. } => "VIDEO",
            HeaderContent::Media { media: MediaKind::Gif, .. } => "GIF",
            HeaderContent::Media { media: MediaKind::Document, .. } => "DOCUMENT",
            HeaderContent::Location => "LOCATION",
            HeaderContent::Product => "PRODUCT",
        }
    }
}
