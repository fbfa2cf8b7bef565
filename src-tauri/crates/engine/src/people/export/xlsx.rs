//! A workbook (ECMA-376): a zip of a few pages of XML, written as it comes. Every cell is text that stands in it, so nothing in
//! it can be a formula, and a phone number is not made shorter.

use std::io::{self, Write};

use shopbell_store::files::{NewFile, StoredFile};
use zip::write::SimpleFileOptions;

use super::Sheet;
use crate::people::zipped::{self, Zip};

/// Rows a sheet can have; what is more goes on another.
const ROWS: u32 = 1_048_576;

/// Characters a cell can have.
const CELL: usize = 32_767;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

/// A workbook on its way to the disk.
pub(super) struct Xlsx {
    zip: Zip,
    sheets: u32,
    rows: u32,
    heads: Vec<String>,
}

impl Xlsx {
    pub(super) fn new(out: NewFile) -> io::Result<Self> {
        let mut new = Self { zip: zipped::open(out), sheets: 0, rows: 0, heads: Vec::new() };
        new.sheet()?;
        Ok(new)
    }

    fn page(&mut self, name: &str, text: &str) -> io::Result<()> {
        self.zip.start_file(name, SimpleFileOptions::default()).map_err(io::Error::other)?;
        self.zip.write_all(text.as_bytes())
    }

    /// Begins a sheet; the one before has been ended.
    fn sheet(&mut self) -> io::Result<()> {
        self.sheets += 1;
        self.rows = 0;
        let name = format!("xl/worksheets/sheet{}.xml", self.sheets);
        // A sheet may be longer than what an old zip can count.
        self.zip.start_file(name, SimpleFileOptions::default().large_file(true)).map_err(io::Error::other)?;
        write!(self.zip, "{HEAD}<worksheet xmlns=\"{SHEET}\"><sheetData>")
    }

    fn end_sheet(&mut self) -> io::Result<()> {
        self.zip.write_all(b"</sheetData></worksheet>")
    }

    fn line(&mut self, cells: &[String]) -> io::Result<()> {
        let mut line = String::from("<row>");
        for cell in cells {
            line.push_str("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            push_text(&mut line, cell);
            line.push_str("</t></is></c>");
        }
        line.push_str("</row>");
        self.rows += 1;
        self.zip.write_all(line.as_bytes())
    }
}

impl Sheet for Xlsx {
    fn row(&mut self, cells: &[String]) -> io::Result<()> {
        if self.heads.is_empty() {
            self.heads = cells.to_vec();
        }
        if self.rows == ROWS {
            self.end_sheet()?;
            self.sheet()?;
            let heads = self.heads.clone();
            self.line(&heads)?;
        }
        self.line(cells)
    }

    fn finish(mut self: Box<Self>) -> io::Result<StoredFile> {
        self.end_sheet()?;
        let each = |of: &dyn Fn(u32) -> String| (1..=self.sheets).map(of).collect::<String>();
        let parts = each(&|n| {
            format!("<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{KIND}.worksheet+xml\"/>")
        });
        let sheets = each(&|n| format!("<sheet name=\"Sheet{n}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"));
        let links = each(&|n| {
            format!("<Relationship Id=\"rId{n}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")
        });
        self.page(
            "xl/workbook.xml",
            &format!("{HEAD}<workbook xmlns=\"{SHEET}\" xmlns:r=\"{OFFICE}\"><sheets>{sheets}</sheets></workbook>"),
        )?;
        self.page(
            "xl/_rels/workbook.xml.rels",
            &format!("{HEAD}<Relationships xmlns=\"{RELATIONS}\">{links}</Relationships>"),
        )?;
        self.page(
            "_rels/.rels",
            &format!(
                "{HEAD}<Relationships xmlns=\"{RELATIONS}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" \
                 Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        )?;
        self.page(
            "[Content_Types].xml",
            &format!(
                "{HEAD}<Types xmlns=\"{TYPES}\"><Default Extension=\"rels\" \
                 ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                 <Override PartName=\"/xl/workbook.xml\" ContentType=\"{KIND}.sheet.main+xml\"/>{parts}</Types>"
            ),
        )?;
        zipped::close(self.zip)
    }
}

/// What XML cannot hold is left out; what it would read as its own is written otherwise.
fn push_text(line: &mut String, cell: &str) {
    for letter in cell.chars().take(CELL) {
        match letter {
            '&' => line.push_str("&amp;"),
            '<' => line.push_str("&lt;"),
            '>' => line.push_str("&gt;"),
            '\t' | '\n' => line.push(letter),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            letter => line.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_text_whatever_stands_in_it() {
        let mut line = String::new();
        push_text(&mut line, "=<a>&\u{1}\u{fffe}\r\n");
        assert_eq!(line, "=&lt;a&gt;&amp;\n");
    }
}
