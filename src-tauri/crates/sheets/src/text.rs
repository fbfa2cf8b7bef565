//! Text between delimiters: CSV of any kind, and cells that were pasted.

mod dialect;
pub mod encoding;
mod guard;
mod quoting;

use std::ops::ControlFlow;

use csv::ByteRecord;

pub use dialect::Dialect;

use crate::limits::{COLUMNS, cell};
use crate::look::disk;
use crate::{Row, SheetError, Source, Take, Trouble, share};
use encoding::Decoding;
use guard::Guard;

/// A record of more lines than this has swallowed others, whatever its quotation marks say.
const LINES: usize = 100;

/// Hands out the rows of a text.
pub fn rows<S: Source>(mut source: S, dialect: &Dialect, take: &mut Take<'_>) -> Result<(), SheetError> {
    let whole = size(&mut source)?;
    let (guard, watch) = Guard::new(Decoding::new(source, dialect.encoding), dialect.delimiter, dialect.quote);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(dialect.delimiter)
        .quote(dialect.quote)
        .has_headers(false)
        .flexible(true)
        .buffer_capacity(64 * 1024)
        .from_reader(guard);
    let mut record = ByteRecord::new();
    let mut waiting: Option<Row> = None;
    let (mut part, mut begun) = (0.0, false);
    loop {
        watch.allow_from(reader.position().byte());
        let line = reader.position().line();
        match reader.read_byte_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) if watch.is_over() => return Err(SheetError::EndlessLine { line }),
            Err(error) => return Err(SheetError::Disk(error.to_string())),
        }
        // The reader passes over empty lines and does not count them: the record's first line is told by where it ends.
        let inside = record.iter().flatten().filter(|byte| **byte == b'\n').count() as u64;
        let line = reader.position().line().saturating_sub(1 + inside);
        let is_first = !std::mem::replace(&mut begun, true);
        // A line that tells Excel the delimiter is no row.
        if is_first && record.get(0).is_some_and(|first| first.starts_with(b"sep=")) {
            continue;
        }
        if is_first && record.len() > COLUMNS {
            return Err(SheetError::TooManyColumns);
        }
        if let Some(row) = waiting.take()
            && take(row, part).is_break()
        {
            return Ok(());
        }
        part = share(watch.taken(), whole);
        let mut row = row(line, &record);
        // Marks within one line are somebody's way of writing; over several lines one was never closed.
        if watch.strayed_before(reader.position().byte()) && inside > 0 {
            row.trouble = Some(Trouble::Unreadable);
        }
        waiting = Some(row);
    }
    if let Some(mut last) = waiting {
        let is_open = watch.is_open() && last.cells.iter().any(|cell| cell.contains('\n'));
        // The end of the file ends the last row where no end of a line does; one inside an open quotation mark does not.
        last.line += u64::from(is_open || watch.last() != b'\n');
        if is_open {
            last.trouble = Some(Trouble::Unreadable);
        }
        let _ = take(last, 1.0);
    }
    Ok(())
}

fn row(line: u64, record: &ByteRecord) -> Row {
    let mut row = Row { line, ..Row::default() };
    if record.len() > COLUMNS {
        row.trouble = Some(Trouble::TooManyCells);
    }
    for field in record.iter().take(COLUMNS) {
        let text = String::from_utf8_lossy(field);
        let (text, cut) = cell(&text);
        if cut {
            row.trouble = Some(Trouble::CellTooLong);
        }
        if text.contains('\u{fffd}') || text.bytes().filter(|byte| *byte == b'\n').nth(LINES).is_some() {
            row.trouble = Some(Trouble::Unreadable);
        }
        row.cells.push(text);
    }
    row
}

/// Bytes of the whole file; the source stands at its beginning afterwards.
pub fn size<S: Source>(source: &mut S) -> Result<u64, SheetError> {
    let size = source.seek(std::io::SeekFrom::End(0)).map_err(disk)?;
    source.seek(std::io::SeekFrom::Start(0)).map_err(disk)?;
    Ok(size)
}

/// Breaks off where somebody wants no more.
pub const fn stopped(flow: ControlFlow<()>) -> bool {
    matches!(flow, ControlFlow::Break(()))
}
