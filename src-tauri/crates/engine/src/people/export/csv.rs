//! Text with a separator (RFC 4180), with the mark by which spreadsheets know UTF-8.

use std::io;

use shopbell_store::files::{NewFile, StoredFile};

use super::Sheet;

/// A file of text.
pub(super) struct Csv {
    out: NewFile,
    separator: char,
}

impl Csv {
    pub(super) fn new(mut out: NewFile, semicolon: bool) -> io::Result<Self> {
        out.push("\u{feff}".as_bytes())?;
        Ok(Self { out, separator: if semicolon { ';' } else { ',' } })
    }
}

impl Sheet for Csv {
    fn row(&mut self, cells: &[String]) -> io::Result<()> {
        self.out.push(line(cells, self.separator).as_bytes())
    }

    fn finish(self: Box<Self>) -> io::Result<StoredFile> {
        self.out.finish()
    }
}

fn line(cells: &[String], separator: char) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", harmless(cell).replace('"', "\"\""))).collect();
    format!("{}\r\n", cells.join(&separator.to_string()))
}

/// A cell that a spreadsheet would take for a formula begins with an apostrophe, which shows it as text. Numbers and phone
/// numbers are no formulas, and stay as they are read.
fn harmless(cell: &str) -> String {
    let begins =
        cell.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if begins && !is_number(cell) { format!("'{cell}") } else { cell.to_owned() }
}

fn is_number(cell: &str) -> bool {
    let digits = |text: &str, more: &[char]| {
        text.starts_with(|letter: char| letter.is_ascii_digit())
            && text.chars().all(|letter| letter.is_ascii_digit() || more.contains(&letter))
    };
    cell.strip_prefix('+').is_some_and(|number| digits(number, &[' ']))
        || cell.strip_prefix('-').is_some_and(|number| digits(number, &['.']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_numbers_stay_readable() {
        for formula in ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "+358 40-1", "＝1"] {
            assert!(harmless(formula).starts_with('\''), "{formula:?}");
        }
        for plain in ["+358 40 1234567", "-3.5", "Leena", "a=b", "2025-03-31", "", "'tis"] {
            assert_eq!(harmless(plain), plain);
        }
    }

    #[test]
    fn cells_keep_quotes_separators_and_lines() {
        let cells = ["a\"b".to_owned(), "c;d,e".to_owned(), "two\nlines".to_owned()];
        assert_eq!(line(&cells, ';'), "\"a\"\"b\";\"c;d,e\";\"two\nlines\"\r\n");
    }
}
