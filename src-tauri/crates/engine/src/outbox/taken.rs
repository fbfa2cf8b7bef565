//! What a person gets back of a message that was taken back.

use serde::{Deserialize, Serialize};
use shopbell_model::{FileId, MessageKind};

use super::draft::Draft;
use crate::templates::Pick;

/// What was taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenBack {
    /// Its text, or what stood under its file; it stands at the beginning of the draft.
    pub text: Option<String>,
    /// Its file, which is attached again. A sticker of the tray is none: it stands there.
    #[serde(default)]
    pub file: Option<FileBack>,
    /// What a person put together in a sheet.
    #[serde(default)]
    pub draft: Option<Draft>,
    /// A template with what was filled in; its files are attached and not sent again.
    #[serde(default)]
    pub template: Option<Pick>,
}

/// A file that is attached again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileBack {
    /// Which.
    pub file: FileId,
    /// As what it was to go.
    pub kind: MessageKind,
}
