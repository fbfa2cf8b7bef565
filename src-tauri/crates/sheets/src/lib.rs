//! Files of tables, turned into rows of cells: text between delimiters, spreadsheets, address cards.
//!
//! What a file is is read from its bytes and not from its name. Rows are handed over one by one, in memory that does not
//! grow with the file: [`look`] says what the file is and goes through it once, [`read`] hands out its rows. Formulas are
//! never worked out; the value a spreadsheet kept for them is taken, and a text that begins with `=` is a text. What never
//! lives here: what a column means, and anything of people.

mod limits;
mod look;
mod text;
mod vcard;
mod zipped;

use std::io::{Read, Seek};
use std::ops::ControlFlow;

use thiserror::Error;

pub use limits::{CELL, COLUMNS};
pub use look::{Look, Shape, look};
pub use text::Dialect;

/// A file that can be read from any place.
pub trait Source: Read + Seek {}
impl<T: Read + Seek> Source for T {}

/// A row of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its first line in the file as a person counts, from 1. Of a spreadsheet the row's number, of cards one more than
    /// the card's, because a row of headers is put before them.
    pub line: u64,
    /// Its cells, trimmed. Rows without any filled cell are not handed out.
    pub cells: Vec<String>,
    /// Why not everything of it could be read.
    pub trouble: Option<Trouble>,
}

/// Why not everything of a row could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Bytes that are no text, or a quotation mark that never ends.
    Unreadable,
    /// A cell of more than [`CELL`] bytes; it is cut.
    CellTooLong,
    /// More than [`COLUMNS`] cells; the others are left out.
    TooManyCells,
}

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SheetError {
    /// Nothing stands in it.
    #[error("the file is empty")]
    Empty,
    /// It is no table: a picture, a page, a program.
    #[error("the file is no table")]
    NotATable,
    /// A workbook of the kind from before 2007, which is not read.
    #[error("the file is a workbook of the old kind")]
    OldWorkbook,
    /// It wants a password.
    #[error("the file is locked with a password")]
    Locked,
    /// It breaks off, or its parts do not fit together.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// More columns than any table of people has.
    #[error("the file has more than {COLUMNS} columns")]
    TooManyColumns,
    /// Small as it lies there, and huge when it is unpacked.
    #[error("the file unpacks to more than can be read")]
    Bomb,
    /// A line, or what stands between two quotation marks, that does not end.
    #[error("line {line} does not end")]
    EndlessLine {
        /// Which, from 1.
        line: u64,
    },
    /// The disk failed.
    #[error("the file cannot be read: {0}")]
    Disk(String),
}

/// Hands the rows of a file to `take`, together with the part of the file that is behind (0 to 1), until there are no
/// more or `take` breaks off.
///
/// # Errors
/// When the file turns out to be unreadable on the way. What was handed over before is not to be kept then.
pub fn read<S: Source>(
    source: S,
    look: &Look,
    mut take: impl FnMut(Row, f64) -> ControlFlow<()>,
) -> Result<(), SheetError> {
    let take: &mut Take<'_> = &mut |row, part| {
        if row.trouble.is_none() && row.cells.iter().all(String::is_empty) {
            return ControlFlow::Continue(());
        }
        take(row, part)
    };
    match &look.shape {
        Shape::Text(dialect) => text::rows(source, dialect, take),
        Shape::Cards(encoding) => vcard::rows(source, encoding, take),
        Shape::Xlsx => zipped::xlsx::rows(source, take).map(|_| ()),
        Shape::Ods { unpacked, .. } => zipped::ods::rows(source, *unpacked, take).map(|_| ()),
    }
}

/// Who takes rows.
type Take<'a> = dyn FnMut(Row, f64) -> ControlFlow<()> + 'a;

/// A share of a whole, 0 to 1.
#[allow(clippy::cast_precision_loss, reason = "a share for a bar on the screen needs no more than 52 bits")]
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 1.0 } else { (part as f64 / whole as f64).min(1.0) }
}

#[cfg(test)]
mod tests;
