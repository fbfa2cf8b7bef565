//! A file's row, in the shapes its readers ask for.

use shopbell_model::{FileId, MediaGone, MediaState, MessageId, UtcMillis};

/// What Meta told of a file that came with a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewMedia {
    /// Meta's id of it.
    pub meta_id: String,
    /// Where it can be fetched at once.
    pub url: Option<String>,
    /// Its SHA-256 as Meta spells it.
    pub sha256: Option<String>,
    /// Its type as Meta tells it.
    pub mime: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Whether a sticker moves.
    pub animated: bool,
}

/// What a look at the bytes told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    /// Its type by its content, with what the limits ask for as parameters.
    pub mime: String,
    /// Its bytes.
    pub size: i64,
    /// Its name in the folder.
    pub file: String,
    /// The name of its thumbnail there.
    pub thumbnail: Option<String>,
    /// Pixels.
    pub width: Option<i64>,
    /// Pixels.
    pub height: Option<i64>,
    /// Milliseconds.
    pub duration: Option<i64>,
    /// Whether a picture moves.
    pub animated: bool,
    /// How loud each part of a sound is, in per cent.
    pub wave: Option<Vec<u8>>,
}

impl Looks {
    /// Its names in the folder: of the file, and of its thumbnail.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [Some(self.file.as_str()), self.thumbnail.as_deref()].into_iter().flatten()
    }
}

/// A file that is to be fetched now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The row.
    pub id: FileId,
    /// Meta's id of it.
    pub meta_id: String,
    /// Where it can be fetched, when it was told.
    pub url: Option<String>,
    /// Its SHA-256 as Meta spells it.
    pub sha256: Option<String>,
    /// How often it was tried.
    pub tries: u32,
    /// When Meta throws it away.
    pub expires_at: UtcMillis,
}

/// A file's whole row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// The row.
    pub id: FileId,
    /// Its message; none for a file that is not sent yet.
    pub message: Option<MessageId>,
    /// Where it stands.
    pub state: MediaState,
    /// Its name as people see it.
    pub name: Option<String>,
    /// Its type: by its content, else as Meta told it.
    pub mime: Option<String>,
    /// Its bytes.
    pub size: Option<i64>,
    /// Its name in the folder.
    pub file: Option<String>,
    /// The name of its thumbnail there.
    pub thumbnail: Option<String>,
    /// Pixels.
    pub width: Option<i64>,
    /// Pixels.
    pub height: Option<i64>,
    /// Milliseconds.
    pub duration: Option<i64>,
    /// Whether a picture moves.
    pub animated: bool,
    /// How loud each part of a sound is, in per cent.
    pub wave: Option<Vec<u8>>,
}

/// A file as a chat shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The file.
    pub media: Media,
    /// Why it cannot be had.
    pub gone: Option<MediaGone>,
    /// How often it was tried.
    pub tries: u32,
}
