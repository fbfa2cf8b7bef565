//! What a file is, by its first bytes and one walk through it.

use std::io::{Read, SeekFrom};

use encoding_rs::Encoding;

use crate::text::{Dialect, encoding};
use crate::{SheetError, Source, zipped};

/// What a file is.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// How it is read.
    pub shape: Shape,
    /// The sheet that is read, where the file has named ones.
    pub sheet: Option<String>,
    /// How many other sheets hold something and are not read.
    pub others: usize,
}

/// How a file is read.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// Text between delimiters.
    Text(Dialect),
    /// Address cards (vCard 2.1, 3.0, 4.0).
    Cards(&'static Encoding),
    /// A workbook of Excel's since 2007.
    Xlsx,
    /// A spreadsheet of LibreOffice's.
    Ods {
        /// Bytes of its content when unpacked.
        unpacked: u64,
    },
}

/// How many bytes decide what a file is.
const BEGINNING: usize = 64 * 1024;

/// Says what a file is. Goes through all of it once, so that nothing is found out only half way.
///
/// # Errors
/// When it is nothing that can be read.
pub fn look<S: Source>(mut source: S) -> Result<Look, SheetError> {
    let mut begins = Vec::new();
    source.by_ref().take(BEGINNING as u64).read_to_end(&mut begins).map_err(disk)?;
    source.seek(SeekFrom::Start(0)).map_err(disk)?;
    if begins.is_empty() {
        return Err(SheetError::Empty);
    }
    if begins.starts_with(b"PK\x03\x04") || begins.starts_with(b"PK\x05\x06") {
        return zipped::look(source);
    }
    if begins.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Err(old_or_locked(source));
    }
    if is_foreign(&begins) {
        return Err(SheetError::NotATable);
    }
    let survey = encoding::survey(&mut source)?;
    source.seek(SeekFrom::Start(0)).map_err(disk)?;
    let mut sample = Vec::new();
    let decoding = encoding::Decoding::new(source, survey.encoding);
    decoding.take(BEGINNING as u64).read_to_end(&mut sample).map_err(disk)?;
    let sample = String::from_utf8_lossy(&sample);
    let text = sample.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty() {
        return Err(SheetError::Empty);
    }
    if text.get(..11).is_some_and(|first| first.eq_ignore_ascii_case("BEGIN:VCARD")) {
        return Ok(Look { shape: Shape::Cards(survey.encoding), sheet: None, others: 0 });
    }
    if is_page(text) {
        return Err(SheetError::NotATable);
    }
    Ok(Look { shape: Shape::Text(Dialect::of(&sample, survey.encoding)), sheet: None, others: 0 })
}

/// Bytes that begin other kinds of files which hold no zero byte early on.
fn is_foreign(begins: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 8] =
        [b"%PDF", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"{\\rtf", b"\x1F\x8B", b"Rar!", b"7z\xBC\xAF"];
    BEGINNINGS.iter().any(|one| begins.starts_with(one))
}

/// A page or another tree of marks. Some shops' programs save those under the name of a spreadsheet.
fn is_page(text: &str) -> bool {
    let lower: String = text.chars().take(200).collect::<String>().to_ascii_lowercase();
    ["<!doctype", "<html", "<table", "<?xml", "<meta", "<style"].iter().any(|mark| lower.starts_with(mark))
}

/// A compound file is a workbook from before 2007, or a newer one behind a password.
fn old_or_locked<S: Source>(mut source: S) -> SheetError {
    let mut window = Vec::new();
    // The names of its streams stand in the directory, wherever that lies.
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut piece = vec![0; BEGINNING];
    loop {
        match source.read(&mut piece) {
            Ok(0) => return SheetError::OldWorkbook,
            Ok(count) => window.extend_from_slice(piece.get(..count).unwrap_or_default()),
            Err(error) => return disk(error),
        }
        if window.windows(name.len()).any(|at| at == name) {
            return SheetError::Locked;
        }
        let keep = window.len().saturating_sub(name.len());
        window.drain(..keep);
    }
}

#[allow(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
pub fn disk(error: std::io::Error) -> SheetError {
    SheetError::Disk(error.to_string())
}
