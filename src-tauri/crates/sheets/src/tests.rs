use std::io::{Cursor, Read, Seek, SeekFrom, Write as _};
use std::ops::ControlFlow;

use proptest::prelude::*;
use zip::write::SimpleFileOptions;

use super::*;

/// A row: line, cells, trouble.
type Plain = (u64, Vec<String>, Option<Trouble>);

/// The rows of a file.
fn all(bytes: &[u8]) -> Result<Vec<Plain>, SheetError> {
    let look = look(Cursor::new(bytes))?;
    let mut rows = Vec::new();
    read(Cursor::new(bytes), &look, |row, part| {
        assert!((0.0..=1.0).contains(&part));
        rows.push((row.line, row.cells, row.trouble));
        ControlFlow::Continue(())
    })?;
    Ok(rows)
}

fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    all(bytes).unwrap().into_iter().map(|(_, cells, _)| cells).collect()
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn workbook(sheet: &str, strings: &str) -> Vec<u8> {
    archive(&[
        ("[Content_Types].xml", b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
        (
            "_rels/.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Asiakkaat" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
        ),
        (
            "xl/styles.xml",
            br#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
        ),
        ("xl/sharedStrings.xml", format!("<sst>{strings}</sst>").as_bytes()),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{sheet}</sheetData></worksheet>").as_bytes()),
    ])
}

fn spreadsheet(rows: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table table:name=\"Kunder\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    archive(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())])
}

#[test]
fn a_delimiter_is_found_whatever_it_is() {
    for by in [",", ";", "\t", "|", "^"] {
        let text =
            ["Nimi", "Puhelin"].join(by) + "\r\n" + &["Mäki, Leena; Oy", "040 1"].map(|c| format!("\"{c}\"")).join(by);
        assert_eq!(cells(text.as_bytes()), [["Nimi", "Puhelin"], ["Mäki, Leena; Oy", "040 1"]], "{by:?}");
    }
    assert_eq!(cells(b"sep=!\na!b\n1!2\n"), [["a", "b"], ["1", "2"]], "Excel's own line says which");
    assert_eq!(cells(b"'a','b'\n'1','2,3'\n"), [["a", "b"], ["1", "2,3"]], "single quotes");
    assert_eq!(cells(b"n,p\nLeena,'+358401\nVille,'+358402\n")[1][1], "'+358401", "an apostrophe is no quote");
    assert_eq!(cells(b"040\n041\n042\n"), [["040"], ["041"], ["042"]], "one column");
    assert_eq!(cells(b"\n\n a , b \r\r\n,\n\n"), [["a", "b"]], "blank rows are no rows");
}

#[test]
fn lines_are_counted_as_a_person_counts_them_however_they_end() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["n,p", "Leena,1", "", "\"Ville", "Mäki\",2", "Aino,3"].join(end);
        let rows: Vec<(u64, String)> =
            all(text.as_bytes()).unwrap().into_iter().map(|(line, cells, _)| (line, cells[0].clone())).collect();
        let expected = [(1, "n"), (2, "Leena"), (4, "Ville\nMäki"), (6, "Aino")];
        assert_eq!(rows, expected.map(|(line, name)| (line, name.to_owned())), "{end:?}");
    }
}

#[test]
fn every_encoding_is_read() {
    let text = "Nimi;Katu\nJärvi Åsa;Öljy\nMäki Äijä;Tie\n";
    let wide = |to: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to).collect::<Vec<u8>>();
    let western = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
    let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
    for (name, bytes) in [
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-8 with its mark", marked),
        ("UTF-16LE", wide(u16::to_le_bytes)),
        ("UTF-16BE", wide(u16::to_be_bytes)),
        ("UTF-16LE with its mark", [b"\xFF\xFE".to_vec(), wide(u16::to_le_bytes)].concat()),
        ("UTF-16BE with its mark", [b"\xFE\xFF".to_vec(), wide(u16::to_be_bytes)].concat()),
        ("Windows-1252", western),
    ] {
        assert_eq!(cells(&bytes)[1], ["Järvi Åsa", "Öljy"], "{name}");
    }
    let polish = "Imię;Miasto\nŁukasz Żółć;Kraków\nMałgorzata Wiśniewska;Łódź\nZdzisław Gęślą;Wrocław\n";
    assert_eq!(cells(&encoding_rs::WINDOWS_1250.encode(polish).0)[1], ["Łukasz Żółć", "Kraków"]);
    let russian = "Имя;Город\nМария Иванова;Москва\nПётр Соколов;Тверь\n";
    assert_eq!(cells(&encoding_rs::WINDOWS_1251.encode(russian).0)[1], ["Мария Иванова", "Москва"]);
}

#[test]
fn a_line_in_another_encoding_is_named_and_the_others_are_read() {
    let mut bytes = "Nimi;Nro\nJärvi;1\nMäki;2\n".as_bytes().to_vec();
    bytes.extend_from_slice(b"M\xE4ki;3\n");
    bytes.extend_from_slice("Sällinen;4\n".as_bytes());
    let rows = all(&bytes).unwrap();
    assert_eq!((rows[3].0, rows[3].2), (4, Some(Trouble::Unreadable)));
    assert_eq!((rows[4].1[0].as_str(), rows[4].2), ("Sällinen", None));
}

#[test]
fn a_quotation_mark_that_never_ends_is_named() {
    let rows = all(b"n,p\nLeena,1\n\"Ville,2\nAino,3\n").unwrap();
    assert_eq!((rows[2].0, rows[2].2), (3, Some(Trouble::Unreadable)));
    assert_eq!(all(b"n,p\n\"Leena\nMaria\",1\n").unwrap()[1].2, None, "a name of two lines is one");
    let rows: String = (0..300).map(|n| format!("x{n},{n}\n")).collect();
    let early = all(format!("n,p\n\"Ville,2\n{rows}\"Aino,3\nOtso,4\n").as_bytes()).unwrap();
    assert_eq!((early[1].0, early[1].2), (2, Some(Trouble::Unreadable)), "it swallowed three hundred rows");
}

#[test]
fn a_quotation_mark_that_swallows_a_few_rows_is_named() {
    let text = "name,phone,note\nLeena,1,\"likes cake\nVille,2,x\nAino,3,\"y\"\nPekka,4,z\n";
    let rows = all(text.as_bytes()).unwrap();
    assert_eq!((rows[1].0, rows[1].2), (2, Some(Trouble::Unreadable)), "Ville and Aino would be lost in Leena's note");
    let kept = "name,note\nLeena,\"likes cake,\nand \"\"tea\"\", much\"\nVille,\"\"\nAino,\"a \"b\" c\"\n";
    assert!(all(kept.as_bytes()).unwrap().iter().all(|row| row.2.is_none()), "a note may have lines, commas and marks");
}

#[test]
fn what_is_no_table_is_told_apart() {
    assert_eq!(all(b""), Err(SheetError::Empty));
    assert_eq!(all(b" \r\n\n  "), Err(SheetError::Empty));
    assert_eq!(all(b"\xEF\xBB\xBF"), Err(SheetError::Empty));
    assert_eq!(all(b"%PDF-1.7 and so on"), Err(SheetError::NotATable));
    assert_eq!(all(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(SheetError::NotATable));
    assert_eq!(all(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0"), Err(SheetError::NotATable));
    assert_eq!(all(b"<html><table><tr><td>040</td></tr></table>"), Err(SheetError::NotATable));
    assert_eq!(all(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook"), Err(SheetError::OldWorkbook));
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let locked = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(), vec![7; 70_000], name].concat();
    assert_eq!(all(&locked), Err(SheetError::Locked));
    assert_eq!(all(&archive(&[("word/document.xml", b"<w/>")])), Err(SheetError::NotATable));
    assert!(matches!(all(b"PK\x03\x04 and then nothing"), Err(SheetError::Damaged(_))));
}

#[test]
fn a_workbook_gives_what_a_person_would_have_typed() {
    let strings = "<si><t>Nimi</t></si><si><t>Puhelin</t></si><si><r><t xml:space=\"preserve\">Leena </t></r><r><t>Mäki &amp; Co</t></r></si>";
    let book = workbook(
        r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
           <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4"><v>3.58401234567E11</v></c><c r="C4" s="1"><v>45000</v></c></row>
           <row r="5"><c r="A5" t="inlineStr"><is><t>=HYPERLINK("x")</t></is></c><c r="B5" t="str"><f>1+1</f><v>0401</v></c><c r="C5" t="b"><v>1</v></c></row>"#,
        strings,
    );
    let rows = all(&book).unwrap();
    assert_eq!(rows[0].1, ["Nimi", "Puhelin"]);
    assert_eq!(
        (rows[1].0, &rows[1].1[..]),
        (4, &["Leena Mäki & Co".into(), "358401234567".into(), "2023-03-15".into()][..])
    );
    assert_eq!(rows[2].1, ["=HYPERLINK(\"x\")", "0401", "yes"], "the value that was kept, never the formula");
    assert_eq!(look(Cursor::new(&book)).unwrap().sheet.as_deref(), Some("Asiakkaat"));
    assert_eq!(all(&workbook("", "")), Err(SheetError::Empty));
    assert_eq!(
        all(&workbook(r#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#, "")),
        Err(SheetError::TooManyColumns),
        "a cell at the far side"
    );
    assert!(
        all(&workbook(r#"<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>"#, ""))
            .is_err()
    );
}

#[test]
fn a_spreadsheet_of_libreoffice_is_streamed_past_its_emptiness() {
    let sheet = spreadsheet(
        r#"<table:table-row><table:table-cell><text:p>Namn</text:p></table:table-cell><table:table-cell><text:p>Telefon</text:p></table:table-cell></table:table-row>
           <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
           <table:table-row><table:table-cell><text:p>Åsa &amp; <text:span>Bo</text:span></text:p><text:p>AB</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="358401234567"><text:p>3.58E+11</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16382"/></table:table-row>
           <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
    );
    let rows = all(&sheet).unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!((rows[1].0, &rows[1].1[..]), (5, &["Åsa & Bo\nAB".into(), "358401234567".into()][..]));
    assert_eq!(look(Cursor::new(&sheet)).unwrap().sheet.as_deref(), Some("Kunder"));
    let wide = spreadsheet(
        r#"<table:table-row><table:table-cell table:number-columns-repeated="1000000"><text:p>x</text:p></table:table-cell></table:table-row>"#,
    );
    assert_eq!(all(&wide), Err(SheetError::TooManyColumns));
    let locked = archive(&[
        ("mimetype", b"m"),
        ("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
        ("content.xml", b"garbage"),
    ]);
    assert_eq!(all(&locked), Err(SheetError::Locked));
}

#[test]
fn what_unpacks_to_far_too_much_is_left_packed() {
    let stretch = workbook(
        &format!(r#"<row r="1"><c r="A1" t="inlineStr"><is><t>{}</t></is></c></row>"#, "a".repeat(6 << 20)),
        "",
    );
    assert!(stretch.len() < 100_000, "small as it lies there");
    assert_eq!(all(&stretch), Err(SheetError::Bomb));
    let many = archive(&[("xl/workbook.xml", "<a/>".repeat(9 << 20).as_bytes())]);
    assert_eq!(all(&many), Err(SheetError::Bomb));
}

/// A file that goes on for as long as it is told without being anywhere.
struct Endless {
    begins: Vec<u8>,
    repeats: Vec<u8>,
    size: u64,
    at: u64,
}

impl Endless {
    fn new(begins: &str, repeats: &str, size: u64) -> Self {
        Self { begins: begins.into(), repeats: repeats.into(), size, at: 0 }
    }
}

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = buffer.len().min(usize::try_from(self.size - self.at).unwrap_or(usize::MAX));
        for byte in buffer.iter_mut().take(count) {
            let at = usize::try_from(self.at).unwrap();
            *byte = match at.checked_sub(self.begins.len()) {
                None => self.begins[at],
                Some(at) => self.repeats[at % self.repeats.len()],
            };
            self.at += 1;
        }
        Ok(count)
    }
}

impl Seek for Endless {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(back) => self.size.saturating_add_signed(back),
            SeekFrom::Current(on) => self.at.saturating_add_signed(on),
        };
        Ok(self.at)
    }
}

#[test]
fn a_field_without_an_end_and_columns_without_number_end_in_a_sentence() {
    let field = || Endless::new("n,p\nLeena,1\n\"", "x", 40 << 20);
    let seen = look(field()).unwrap();
    let mut rows = 0;
    let end = read(field(), &seen, |_, _| {
        rows += 1;
        ControlFlow::Continue(())
    });
    assert_eq!((end, rows), (Err(SheetError::EndlessLine { line: 3 }), 1), "the row before it was still held back");
    let columns = "a,".repeat(1_000_000);
    assert_eq!(all(columns.as_bytes()), Err(SheetError::TooManyColumns));
    let late = format!("a,b\n1,2\n{columns}\n3,4\n");
    let rows = all(late.as_bytes()).unwrap();
    assert_eq!((rows[2].1.len(), rows[2].2), (COLUMNS, Some(Trouble::TooManyCells)));
    let long = format!("a,b\n{},2\n", "x".repeat(CELL + 1));
    assert_eq!(all(long.as_bytes()).unwrap()[1].2, Some(Trouble::CellTooLong));
}

#[test]
fn a_million_rows_are_read_without_being_held() {
    let row = "Leena Virtanen,040 123 4567,Tampere\n";
    let source = || Endless::new("Nimi,Puhelin,Kaupunki\n", row, 22 + row.len() as u64 * 1_000_000);
    let seen = look(source()).unwrap();
    let (mut rows, mut last) = (0_u64, 0);
    read(source(), &seen, |row, _| {
        rows += 1;
        last = row.line;
        assert_eq!(row.cells.len(), 3);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert_eq!((rows, last), (1_000_001, 1_000_001));
    let mut few = 0;
    read(source(), &seen, |_, _| {
        few += 1;
        if few == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })
    .unwrap();
    assert_eq!(few, 3, "it ends when nobody wants more");
}

#[test]
fn cards_of_every_version_are_rows() {
    let picture = format!(
        "PHOTO;ENCODING=b;TYPE=JPEG:{}\r\n{}item2.LOGO:{}\r\n",
        "A".repeat(70),
        " AAAA\r\n".repeat(90_000),
        "A".repeat(600_000)
    );
    let text = format!(
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=E4ki;Leena;;;\r\nTEL;CELL:040 123 4567\r\n\
         TEL;WORK:09 1234 567\r\nNOTE;ENCODING=QUOTED-PRINTABLE:long =\r\nnote\r\nEND:VCARD\r\n\
         BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Åsa\\, Ek\r\n{picture}item1.TEL;type=pref:+46 70 123 45 67\r\nADR:;;Gatan 1;Ume\r\n å;;903;Sverige\r\nORG:Ek AB;Lager\r\nEND:VCARD\r\n\
         BEGIN:VCARD\nVERSION:4.0\nFN:Ana\nTEL;VALUE=uri;TYPE=\"voice,cell\":tel:+55-11-98765-4321\nEMAIL:a@b.br\nBDAY:19800531\nCATEGORIES:vip,café\nEND:VCARD\n"
    );
    assert!(all(text.as_bytes()).unwrap().iter().all(|row| row.2.is_none()), "a picture is no reason to refuse a card");
    let rows = cells(text.as_bytes());
    assert_eq!(rows[0], vcard::HEADERS);
    assert_eq!(rows[1], ["", "Leena", "Mäki", "040 123 4567 ; 09 1234 567", "", "", "", "", "", "", "long note"]);
    assert_eq!(rows[2], ["Åsa, Ek", "", "", "+46 70 123 45 67", "", "Ek AB", "Umeå", "Sverige", "", "", ""]);
    assert_eq!(rows[3], ["Ana", "", "", "+55-11-98765-4321", "a@b.br", "", "", "", "19800531", "vip,café", ""]);
    assert!(matches!(all(b"BEGIN:VCARD\nFN:Half"), Err(SheetError::Damaged(_))));
}

/// Whatever it is: it ends, in rows within bounds or in a sentence.
fn survives(bytes: &[u8]) {
    if let Ok(rows) = all(bytes) {
        for (_, cells, _) in rows {
            assert!(cells.len() <= COLUMNS && cells.iter().all(|cell| cell.len() <= CELL));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn nothing_is_too_strange(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        survives(&bytes);
    }

    #[test]
    fn no_text_is_too_strange(text in "([a-zå,;\t\"'\r\n]|BEGIN:VCARD\n|TEL:|=C3|END:VCARD\n){0,200}") {
        survives(text.as_bytes());
        survives(format!("BEGIN:VCARD\n{text}").as_bytes());
    }

    #[test]
    fn no_part_of_a_workbook_is_too_strange(text in "(<row>|</row>|<c r=\"[A-Z]{1,3}[0-9]{1,7}\"( t=\"s\")?>|<v>|[0-9]{1,12}|</v>|</c>|&amp;){0,40}") {
        survives(&workbook(&text, ""));
        survives(&spreadsheet(&text.replace("row", "table:table-row").replace("<c r", "<table:table-cell table:number-columns-repeated").replace("</c>", "</table:table-cell>")));
    }

    #[test]
    fn a_damaged_workbook_is_survived(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut book = workbook(r#"<row r="1"><c r="A1"><v>1</v></c></row>"#, "<si><t>x</t></si>");
        let (index, end) = (at.index(book.len()), cut.index(book.len()));
        book[index] = byte;
        survives(&book);
        survives(&book[..end]);
    }
}
