//! LibreOffice's spreadsheets, streamed. Read by hand: the library that reads workbooks builds a whole sheet in memory, and
//! a cell at the far corner of an otherwise empty one asks it for more than any machine has.

use std::io::{BufReader, Read as _};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use super::damaged;
use crate::limits::{CELL, COLUMNS, cell};
use crate::text::stopped;
use crate::{Row, SheetError, Source, Take, Trouble, share};

/// Hands out the rows of the first sheet that has any; answers its name and how many sheets come after it.
pub fn rows<S: Source>(source: S, unpacked: u64, take: &mut Take<'_>) -> Result<(String, usize), SheetError> {
    let mut archive = ZipArchive::new(source).map_err(damaged)?;
    let content = archive.by_name("content.xml").map_err(damaged)?;
    // A part that grows while it is read is not the one that was weighed.
    let mut reader = Reader::from_reader(BufReader::new(content.take(unpacked)));
    let mut sheet = Sheet::default();
    let mut piece = Vec::new();
    loop {
        piece.clear();
        let event = reader.read_event_into(&mut piece).map_err(|error| SheetError::Damaged(error.to_string()))?;
        if matches!(event, Event::Eof) {
            return if sheet.any { Ok((sheet.name, sheet.others)) } else { Err(SheetError::Empty) };
        }
        if let Some(row) = sheet.hear(&event)?
            && stopped(take(row, share(reader.buffer_position(), unpacked)))
        {
            return Ok((sheet.name, sheet.others));
        }
    }
}

/// Where the reading of a content stands.
#[derive(Default)]
struct Sheet {
    name: String,
    /// Sheets after the one that is read.
    others: usize,
    /// Rows were handed out.
    any: bool,
    /// The sheet that is read is over.
    over: bool,
    line: u64,
    /// How many rows the open one stands for.
    lines: u64,
    row: Row,
    column: usize,
    open: Option<Open>,
    /// Inside a paragraph of a cell.
    words: bool,
}

/// The cell that is open.
struct Open {
    times: usize,
    /// The value it has beside its words: these show `3.58E+11` where the value has every digit.
    value: Option<String>,
    text: String,
}

impl Sheet {
    /// Takes a mark; answers a row when one is whole.
    fn hear(&mut self, event: &Event<'_>) -> Result<Option<Row>, SheetError> {
        match event {
            Event::Start(start) => self.begin(start),
            Event::Empty(start) => {
                self.begin(start);
                return self.end(start.local_name().as_ref());
            }
            Event::End(end) => return self.end(end.local_name().as_ref()),
            Event::Text(text) if self.words => self.add(&text.xml10_content()),
            Event::CData(text) if self.words => self.add(&text.xml10_content()),
            Event::GeneralRef(name) if self.words => self.add(&entity(&name.xml10_content())),
            _ => {}
        }
        Ok(None)
    }

    fn begin(&mut self, start: &BytesStart<'_>) {
        match start.local_name().as_ref() {
            "table" if self.any => {
                self.over = true;
                self.others += 1;
            }
            "table" => {
                self.name = attribute(start, "name").unwrap_or_default();
                self.line = 0;
            }
            "table-row" => {
                self.lines = repeated(start, "number-rows-repeated");
                self.line += 1;
                self.row = Row { line: self.line, ..Row::default() };
                self.column = 0;
            }
            "table-cell" | "covered-table-cell" => {
                let times = usize::try_from(repeated(start, "number-columns-repeated")).unwrap_or(usize::MAX);
                self.open = Some(Open { times, value: value(start), text: String::new() });
            }
            "p" => {
                self.words = self.open.is_some();
                if self.open.as_ref().is_some_and(|open| !open.text.is_empty()) {
                    self.add("\n");
                }
            }
            "s" => self.add(" "),
            "tab" => self.add("\t"),
            "line-break" => self.add("\n"),
            "annotation" => self.words = false,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<Option<Row>, SheetError> {
        match name {
            "p" => self.words = false,
            "table-cell" | "covered-table-cell" => {
                if let Some(open) = self.open.take() {
                    self.put(&open)?;
                }
            }
            "table-row" => {
                let row = std::mem::take(&mut self.row);
                // The same row many times over is the emptiness below a table.
                self.line += self.lines.saturating_sub(1);
                let filled = row.trouble.is_some() || row.cells.iter().any(|cell| !cell.is_empty());
                if filled && !self.over {
                    self.any = true;
                    return Ok(Some(row));
                }
            }
            _ => {}
        }
        Ok(None)
    }

    fn add(&mut self, text: &str) {
        if let Some(open) = &mut self.open
            && open.text.len() <= CELL
        {
            open.text.push_str(text);
        }
    }

    fn put(&mut self, open: &Open) -> Result<(), SheetError> {
        let (text, cut) = cell(open.value.as_deref().unwrap_or(&open.text));
        let from = self.column;
        self.column = from.saturating_add(open.times);
        if text.is_empty() {
            return Ok(());
        }
        if self.column > COLUMNS {
            if !self.any {
                return Err(SheetError::TooManyColumns);
            }
            self.row.trouble = Some(Trouble::TooManyCells);
        } else if cut {
            self.row.trouble = Some(Trouble::CellTooLong);
        }
        self.row.cells.resize(from.min(COLUMNS), String::new());
        self.row.cells.resize(self.column.min(COLUMNS), text);
        Ok(())
    }
}

/// The value of a cell where its words are only a way of showing it.
fn value(start: &BytesStart<'_>) -> Option<String> {
    match attribute(start, "value-type")?.as_str() {
        "float" => Some(super::xlsx::number_written(attribute(start, "value")?.parse().ok()?)),
        "date" => Some(attribute(start, "date-value")?.replace('T', " ")),
        "boolean" => Some(if attribute(start, "boolean-value")? == "true" { "yes" } else { "no" }.to_owned()),
        _ => None,
    }
}

fn repeated(start: &BytesStart<'_>, name: &str) -> u64 {
    attribute(start, name).and_then(|times| times.parse().ok()).unwrap_or(1).max(1)
}

/// An attribute by its name without the prefix of its namespace.
fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = start.attributes();
    let found = attributes.with_checks(false).flatten().find(|one| one.key.local_name().as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).map(std::borrow::Cow::into_owned).unwrap_or_default())
}

/// The letter behind a name such as `amp` or `#228`. Entities a file declares itself are not followed: that is how small
/// files become huge ones.
fn entity(name: &str) -> String {
    let number = name.strip_prefix("#x").map(|hex| u32::from_str_radix(hex, 16));
    let number = number.or_else(|| name.strip_prefix('#').map(str::parse));
    match (number, name) {
        (Some(number), _) => number.ok().and_then(char::from_u32).map(String::from).unwrap_or_default(),
        (None, "amp") => "&".to_owned(),
        (None, "lt") => "<".to_owned(),
        (None, "gt") => ">".to_owned(),
        (None, "quot") => "\"".to_owned(),
        (None, "apos") => "'".to_owned(),
        (None, _) => String::new(),
    }
}
