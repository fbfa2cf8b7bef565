//! Excel's workbooks since 2007, a cell at a time. The first sheet that holds anything is read.

use std::io::BufReader;

use calamine::{DataRef, ExcelDateTime, Reader as _, Xlsx, XlsxError};

use crate::limits::{COLUMNS, cell};
use crate::text::stopped;
use crate::{Row, SheetError, Source, Take, Trouble, share};

/// Hands out the rows of the first sheet that has any; answers its name and how many other sheets there are.
pub fn rows<S: Source>(source: S, take: &mut Take<'_>) -> Result<(String, usize), SheetError> {
    let mut book: Xlsx<BufReader<S>> = Xlsx::new(BufReader::new(source)).map_err(damaged)?;
    let names = book.sheet_names();
    let others = names.len().saturating_sub(1);
    for name in &names {
        if sheet(&mut book, name, take)? {
            return Ok((name.clone(), others));
        }
    }
    Err(SheetError::Empty)
}

/// Hands out the rows of a sheet; answers whether there were any. A sheet that only holds a drawing has none.
fn sheet<S: Source>(book: &mut Xlsx<BufReader<S>>, name: &str, take: &mut Take<'_>) -> Result<bool, SheetError> {
    let mut cells = match book.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(false),
        Err(error) => return Err(damaged(error)),
    };
    let whole = u64::from(cells.dimensions().end.0) + 1;
    let (mut row, mut any) = (Row::default(), false);
    while let Some(next) = cells.next_cell().map_err(damaged)? {
        let (at, column) = next.get_position();
        let line = u64::from(at) + 1;
        if line != row.line {
            // Rows come in their order; what comes again later is somebody's trick.
            if line < row.line {
                return Err(SheetError::Damaged("rows out of their order".to_owned()));
            }
            if row.line > 0 && stopped(take(std::mem::take(&mut row), share(line, whole))) {
                return Ok(true);
            }
            row = Row { line, ..Row::default() };
        }
        let text = written(next.get_value());
        if text.is_empty() {
            continue;
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= COLUMNS {
            if !any {
                return Err(SheetError::TooManyColumns);
            }
            row.trouble = Some(Trouble::TooManyCells);
            continue;
        }
        any = true;
        if row.cells.len() <= column {
            row.cells.resize(column + 1, String::new());
        }
        let (text, cut) = cell(&text);
        if cut {
            row.trouble = Some(Trouble::CellTooLong);
        }
        if let Some(cell) = row.cells.get_mut(column) {
            *cell = text;
        }
    }
    if row.line > 0 {
        let _ = take(row, 1.0);
    }
    Ok(any)
}

/// A cell as a person would have typed it. A number that is whole has all its digits, however the sheet shows it.
fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_written(*number),
        DataRef::Bool(true) => "yes".to_owned(),
        DataRef::Bool(false) => "no".to_owned(),
        DataRef::DateTime(at) => date_written(at),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// A number without an exponent, as far as its digits are known.
pub fn number_written(number: f64) -> String {
    if number.is_finite() { format!("{number}") } else { String::new() }
}

fn date_written(at: &ExcelDateTime) -> String {
    if !at.is_datetime() {
        return number_written(at.as_f64());
    }
    let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute) == (0, 0) { date } else { format!("{date} {hour:02}:{minute:02}") }
}

#[allow(clippy::needless_pass_by_value, reason = "it stands in `map_err`")]
fn damaged(error: XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Locked,
        error => SheetError::Damaged(error.to_string()),
    }
}
