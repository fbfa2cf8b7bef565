//! Files that are dragged over the desktop window from other programs, as its host tells the page where the web view
//! itself does not (Linux).

use serde::Serialize;
use ts_rs::TS;

/// What becomes of files that are dragged over the window. Places are in CSS pixels from the page's upper left corner.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FileDrag {
    /// They are over the window.
    Over {
        /// From the left.
        x: f64,
        /// From above.
        y: f64,
    },
    /// They left it, or whoever held them gave up.
    Left,
    /// They were let go.
    Dropped {
        /// From the left.
        x: f64,
        /// From above.
        y: f64,
        /// Counts the times files were let go: a file of an earlier time cannot be asked for any more.
        drop: u32,
        /// Which. A file is asked for by its place in this list, until others are let go.
        files: Vec<DroppedFile>,
    },
}

/// A file that was let go over the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DroppedFile {
    /// What it is called.
    pub name: String,
    /// Its bytes.
    #[ts(type = "number")]
    pub size: u64,
}
