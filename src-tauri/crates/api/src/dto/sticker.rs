//! The stickers a shop keeps.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The stickers a shop keeps.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Stickers {
    /// The one that was sent or kept last first, unless somebody ordered them otherwise; at most 200.
    pub stickers: Vec<Sticker>,
}

/// A sticker of the tray.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Sticker {
    /// Which.
    #[ts(type = "number")]
    pub id: i64,
    /// What it is called; may be empty.
    pub name: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: i64,
    /// Whether it moves.
    pub animated: bool,
    /// Where it can be had for some hours.
    pub url: Option<String>,
}

/// Keeps an attached file as a sticker.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepSticker {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which file.
    #[ts(type = "number")]
    pub file: i64,
    /// What it is called, at most 40 characters; may be empty.
    pub name: String,
}

/// Keeps the sticker of a message.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepStickerOf {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which message.
    #[ts(type = "number")]
    pub message: i64,
}

/// A sticker that is kept.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StickerKept {
    /// Which.
    #[ts(type = "number")]
    pub sticker: i64,
}

/// Calls a sticker otherwise.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RenameSticker {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub sticker: i64,
    /// What it is called, at most 40 characters; may be empty.
    pub name: String,
}

/// Puts a sticker elsewhere in the tray.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveSticker {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub sticker: i64,
    /// The one it shall stand in front of; absent puts it behind all of them.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub before: Option<i64>,
}

/// Takes a sticker out of the tray.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveSticker {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// Which.
    #[ts(type = "number")]
    pub sticker: i64,
}

/// Writes a message with a sticker of the tray.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SendSticker {
    /// Made by the caller; the same id is done once.
    pub command_id: String,
    /// To whom.
    #[ts(type = "number")]
    pub conversation: i64,
    /// Which.
    #[ts(type = "number")]
    pub sticker: i64,
    /// The message it answers.
    #[ts(optional, type = "number | null")]
    #[serde(default)]
    pub quote: Option<i64>,
    /// Whether it waits five seconds, so that it can be taken back.
    #[ts(optional)]
    #[serde(default)]
    pub hold: Option<bool>,
}
