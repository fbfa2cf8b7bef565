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
    /// It was here for as long as the shop keeps files.
    Cleared,
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
    /// How loud each of 46 parts of a sound is, in per cent; absent where it was not read.
    pub wave: Option<Vec<u8>>,
    /// How much of it has gone up to WhatsApp, in percent; absent while none is going.
    pub uploaded: Option<u8>,
    /// Where it can be had for some hours; `?save` makes it a download.
    pub url: Option<String>,
    /// Where its thumbnail can be had, if it has one.
    pub thumbnail: Option<String>,
    /// Where a sound can be had as plain samples, for a window that cannot play it as it is.
    pub plain: Option<String>,
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
    /// A picture Meta no longer has when it is fetched.
    LostPicture,
    /// A recorded voice message.
    Voice,
    /// A sound file.
    Audio,
    /// A sound in the codec of older telephones, which no window plays.
    Telephone,
    /// A film.
    Video,
    /// A PDF.
    Document,
    /// A sticker.
    Sticker,
    /// A sticker that moves.
    MovingSticker,
}

/// Where files are brought that a person attaches: `PUT` the bytes there with `?name=`; the answer is an [`Attachment`].
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Intake {
    /// The address, for some hours.
    pub url: String,
    /// The most bytes a file may have, whatever its kind: a larger one need not be brought.
    #[ts(type = "number")]
    pub most: u64,
}

/// A file that is attached and not sent yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Attachment {
    /// The file.
    #[ts(type = "number")]
    pub file: i64,
    /// Its name.
    pub name: Option<String>,
    /// Its type by its content.
    pub mime: String,
    /// Its bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Pixels.
    pub width: Option<u32>,
    /// Pixels.
    pub height: Option<u32>,
    /// Milliseconds.
    #[ts(type = "number | null")]
    pub duration: Option<i64>,
    /// Where it can be seen.
    pub url: Option<String>,
    /// Where its thumbnail can be seen, if it has one.
    pub thumbnail: Option<String>,
    /// What it may be sent as, the most natural first.
    pub ways: Vec<FileWay>,
}

/// A kind a file may be sent as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FileWay {
    /// The kind.
    pub kind: super::MessageKind,
    /// Why it does not fit as it is.
    pub problem: Option<FileProblem>,
    /// The most bytes, where it is too large.
    #[ts(type = "number | null")]
    pub most: Option<u64>,
    /// Whether Shopbell can make one of it that fits.
    pub convertible: bool,
}

/// Why a file does not fit as a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileProblem {
    /// There is nothing in it.
    Empty,
    /// WhatsApp does not take this type as this kind.
    Format,
    /// It is too large.
    TooLarge,
    /// A sticker has 512 by 512 pixels.
    Pixels,
    /// What is in a film (or a sound in a film's wrapping) does not play at the customer's.
    Codec,
    /// A picture of a kind nothing here can read, such as HEIC, AVIF or TIFF: it has to be saved as JPEG.
    Picture,
}

/// Writes a message with an attached file.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SendFile {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// To whom.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Which file.
    #[ts(type = "number")]
    pub file: i64,
    /// As what.
    pub kind: super::MessageKind,
    /// What stands under a picture, a film or a document; at most 1024 characters.
    #[ts(optional)]
    #[serde(default)]
    pub caption: Option<String>,
    /// The message it answers.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub quote: Option<i64>,
    /// Whether it waits five seconds, so that it can be taken back.
    #[ts(optional)]
    #[serde(default)]
    pub hold: Option<bool>,
}

/// Makes another file of an attached picture, that fits.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConvertFile {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which file.
    #[ts(type = "number")]
    pub file: i64,
    /// As what it is to go: `image` or `sticker`.
    pub kind: super::MessageKind,
}

/// Forgets an attached file that is not wanted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DropFile {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which file.
    #[ts(type = "number")]
    pub file: i64,
}
