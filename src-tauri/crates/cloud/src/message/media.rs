//! Pictures, films, sounds, files and stickers.

use serde_json::{Value, json};

use super::MessageError;
use super::check::{filled, object, web_address, within_if};
use super::limits::CAPTION;
use crate::wire::Reader;

/// Where Meta finds the file: exactly one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MediaSource {
    /// The id of an upload, good for 30 days.
    Id(String),
    /// An address Meta fetches it from.
    Link(String),
}

/// What stands where Meta's id of a file will be once it has gone up.
const WAITING: &str = "-";

impl MediaSource {
    /// A file that has not gone up yet.
    #[must_use]
    pub(crate) fn waiting() -> Self {
        Self::Id(WAITING.to_owned())
    }

    /// Whether it has not gone up yet.
    pub(super) fn is_waiting(&self) -> bool {
        matches!(self, Self::Id(id) if id == WAITING)
    }

    pub(super) fn check(&self) -> Result<(), MessageError> {
        match self {
            Self::Id(id) => filled("media.id", id),
            Self::Link(link) => web_address("media.link", link),
        }
    }

    /// Reads the source out of an object it was written into.
    pub(super) fn read(own: Reader<'_>) -> Option<Self> {
        own.id("id").map(Self::Id).or_else(|| own.id("link").map(Self::Link))
    }

    pub(super) fn to_graph(&self) -> Value {
        self.with([])
    }

    /// The source together with other parts of the same object.
    fn with<const N: usize>(&self, parts: [(&str, Option<Value>); N]) -> Value {
        let mut value = object(parts);
        if let Some(map) = value.as_object_mut() {
            match self {
                Self::Id(id) => map.insert("id".into(), json!(id)),
                Self::Link(link) => map.insert("link".into(), json!(link)),
            };
        }
        value
    }
}

/// A picture or a film.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Captioned {
    /// The file.
    pub source: MediaSource,
    /// What stands under it; 1 to 1024 characters.
    pub caption: Option<String>,
}

impl Captioned {
    pub(super) fn check(&self) -> Result<(), MessageError> {
        self.source.check()?;
        within_if("caption", self.caption.as_ref(), CAPTION)
    }

    pub(super) fn to_graph(&self) -> Value {
        self.source.with([("caption", self.caption.as_ref().map(|text| json!(text)))])
    }
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The file.
    pub source: MediaSource,
    /// What stands under it; 1 to 1024 characters.
    pub caption: Option<String>,
    /// Its name; the ending picks the icon.
    pub filename: Option<String>,
}

impl Document {
    pub(super) fn check(&self) -> Result<(), MessageError> {
        self.source.check()?;
        within_if("caption", self.caption.as_ref(), CAPTION)?;
        self.filename.as_deref().map_or(Ok(()), |name| filled("document.filename", name))
    }

    pub(super) fn to_graph(&self) -> Value {
        self.source.with([
            ("caption", self.caption.as_ref().map(|text| json!(text))),
            ("filename", self.filename.as_ref().map(|name| json!(name))),
        ])
    }
}

/// A sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audio {
    /// The file.
    pub source: MediaSource,
    /// Shown as a voice message; the file must be Ogg with Opus.
    pub voice: bool,
}

impl Audio {
    pub(super) fn to_graph(&self) -> Value {
        self.source.with([("voice", self.voice.then_some(Value::Bool(true)))])
    }
}
