//! The files of messages.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where the file of a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MediaState {
    /// It will be fetched.
    Waiting,
    /// It is being fetched.
    Fetching,
    /// It is here.
    Here,
    /// It cannot be had any more.
    Gone,
}

/// Why a file cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MediaGone {
    /// WhatsApp keeps a customer's file for seven days, and they are over.
    Expired,
    /// WhatsApp says there is no such file.
    Refused,
    /// It is larger than any file WhatsApp carries.
    TooLarge,
}

/// The file of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Media {
    /// Where it stands.
    pub state: MediaState,
    /// Why it cannot be had, when it is gone.
    pub gone: Option<MediaGone>,
    /// How often it was tried to fetch it.
    pub tries: u32,
    /// Its name.
    pub name: Option<String>,
    /// Its type: by its content once it is here, before that as Meta told it.
    pub mime: Option<String>,
    /// Its bytes.
    #[ts(type = "number | null")]
    pub size: Option<i64>,
    /// Pixels.
    #[ts(type = "number | null")]
    pub width: Option<i64>,
    /// Pixels.
    #[ts(type = "number | null")]
    pub height: Option<i64>,
    /// Milliseconds.
    #[ts(type = "number | null")]
    pub duration: Option<i64>,
    /// Whether a picture moves.
    pub animated: bool,
    /// Where it can be had for some hours; `?save` makes it a download.
    pub url: Option<String>,
    /// Where its thumbnail can be had, if it has one.
    pub thumbnail: Option<String>,
}

/// Asks for a file again that is late or was given up.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FetchAgain {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// The message whose file it is.
    #[ts(type = "number")]
    pub message: i64,
}

/// Lets a practice customer send a file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PracticeSendFile {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Who sends.
    pub customer: String,
    /// Which of the files customers have at hand.
    pub file: PracticeFile,
}

/// The files practice customers have at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PracticeFile {
    /// A picture with a caption.
    Picture,
    /// A picture whose download fails twice before it works.
    LatePicture,
    /// A recorded voice message.
    Voice,
    /// A sound file.
    Audio,
    /// A film.
    Video,
    /// A PDF.
    Document,
    /// A sticker.
    Sticker,
}
