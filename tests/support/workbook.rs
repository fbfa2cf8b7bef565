//! Workbooks as a spreadsheet program saves them (ECMA-376), as small as they can be: one sheet, text and numbers.

use std::io::{self, Seek, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What stands around the sheet: name and content of each part.
const PARTS: [(&str, &str); 4] = [
    (
        "[Content_Types].xml",
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="SHEET" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
];

/// A cell. Text is written as it is: no caller has any that XML would mind.
#[derive(Clone, Copy, Debug)]
pub enum Cell<'a> {
    /// Text.
    Text(&'a str),
    /// A number.
    Number(u64),
}

/// A workbook that is being written, row by row.
pub struct Workbook<W: Write + Seek> {
    zip: ZipWriter<W>,
    line: String,
}

impl<W: Write + Seek> Workbook<W> {
    /// Begins one with a sheet of this name.
    pub fn begin(out: W, sheet: &str) -> io::Result<Self> {
        let mut zip = ZipWriter::new(out);
        for (name, text) in PARTS {
            zip.start_file(name, SimpleFileOptions::default())?;
            zip.write_all(text.replace("SHEET", sheet).as_bytes())?;
        }
        zip.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default())?;
        zip.write_all(br#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#)?;
        Ok(Self { zip, line: String::new() })
    }

    /// One more row.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> io::Result<()> {
        use std::fmt::Write as _;
        self.line.clear();
        self.line.push_str("<row>");
        for cell in cells {
            // Writing into a text cannot fail.
            let _ = match cell {
                Cell::Text(text) => write!(self.line, "<c t=\"inlineStr\"><is><t>{text}</t></is></c>"),
                Cell::Number(number) => write!(self.line, "<c><v>{number}</v></c>"),
            };
        }
        self.line.push_str("</row>");
        self.zip.write_all(self.line.as_bytes())
    }

    /// The end of it.
    pub fn end(mut self) -> io::Result<W> {
        self.zip.write_all(b"</sheetData></worksheet>")?;
        Ok(self.zip.finish()?)
    }
}
