//! Address cards as phones and mail programs save them: vCard 2.1, 3.0 and 4.0, one after the other in one file.
//!
//! Read by hand rather than by a library for cards: those want a card in memory as a whole, picture included, and this
//! reader leaves pictures out line by line. A row is a card; a row of headers is put before the first.

use std::io::{BufRead, BufReader, Read};

use encoding_rs::{Encoding, UTF_8};

use crate::limits::{CARD, cell};
use crate::look::disk;
use crate::text::encoding::Decoding;
use crate::text::{size, stopped};
use crate::{Row, SheetError, Source, Take, Trouble, share};

/// The headers of the columns cards are turned into.
pub const HEADERS: [&str; 11] =
    ["Name", "First name", "Last name", "Phone", "Email", "Company", "City", "Country", "Birthday", "Labels", "Note"];

const NAME: usize = 0;
const FIRST: usize = 1;
const LAST: usize = 2;
const PHONE: usize = 3;
const EMAIL: usize = 4;
const COMPANY: usize = 5;
const CITY: usize = 6;
const COUNTRY: usize = 7;
const BIRTHDAY: usize = 8;
const LABELS: usize = 9;
const NOTE: usize = 10;

/// What a card carries besides words.
const LEFT_OUT: [&str; 4] = ["PHOTO", "LOGO", "SOUND", "KEY"];

#[derive(Default)]
struct Card {
    cells: [String; HEADERS.len()],
    size: usize,
    trouble: Option<Trouble>,
}

/// Hands out the cards of a file.
pub fn rows<S: Source>(mut source: S, encoding: &'static Encoding, take: &mut Take<'_>) -> Result<(), SheetError> {
    let whole = size(&mut source)?;
    let head = Row { line: 1, cells: HEADERS.map(str::to_owned).into(), trouble: None };
    if stopped(take(head, 0.0)) {
        return Ok(());
    }
    let mut lines = Lines::new(BufReader::new(Decoding::new(source, encoding)));
    let (mut number, mut card) = (1, None);
    while let Some(line) = lines.next()? {
        let Some(property) = Property::read(&line.text) else { continue };
        match (property.name.as_str(), &mut card) {
            ("BEGIN", _) => card = Some(Card::default()),
            ("END", _) => {
                if let Some(card) = card.take() {
                    number += 1;
                    let row = Row { line: number, cells: card.cells.into(), trouble: card.trouble };
                    if stopped(take(row, share(lines.read, whole))) {
                        return Ok(());
                    }
                }
            }
            (_, Some(card)) => card.add(&property, line.cut),
            _ => {}
        }
    }
    if card.is_some() {
        return Err(SheetError::Damaged("the last card does not end".to_owned()));
    }
    Ok(())
}

impl Card {
    fn add(&mut self, property: &Property, cut: bool) {
        // However large it is: nothing of it is read.
        if LEFT_OUT.contains(&property.name.as_str()) {
            return;
        }
        let Some(value) = property.text() else {
            self.trouble = Some(Trouble::Unreadable);
            return;
        };
        self.size += value.len();
        if cut || self.size > CARD {
            self.trouble = Some(Trouble::CellTooLong);
            return;
        }
        match property.name.as_str() {
            "FN" => self.put(NAME, &unescaped(&value)),
            "N" => {
                let mut parts = pieces(&value).into_iter();
                let (last, first) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
                self.put(LAST, &last);
                self.put(FIRST, &first);
            }
            "TEL" => self.append(PHONE, value.trim_start_matches("tel:"), " ; "),
            "EMAIL" if self.cell(EMAIL).is_empty() => self.put(EMAIL, &unescaped(&value)),
            "ORG" => self.put(COMPANY, &pieces(&value).into_iter().next().unwrap_or_default()),
            "ADR" if self.cell(CITY).is_empty() => {
                let parts = pieces(&value);
                self.put(CITY, parts.get(3).map_or("", String::as_str));
                self.put(COUNTRY, parts.get(6).map_or("", String::as_str));
            }
            "BDAY" => self.put(BIRTHDAY, &value),
            "CATEGORIES" => self.append(LABELS, &unescaped(&value), ", "),
            "NOTE" => self.append(NOTE, &unescaped(&value), "\n"),
            _ => {}
        }
    }

    fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }

    fn put(&mut self, at: usize, value: &str) {
        let (text, cut) = cell(value);
        if cut || text.contains('\u{fffd}') {
            self.trouble = Some(if cut { Trouble::CellTooLong } else { Trouble::Unreadable });
        }
        if let Some(cell) = self.cells.get_mut(at) {
            *cell = text;
        }
    }

    fn append(&mut self, at: usize, value: &str, between: &str) {
        let before = self.cell(at);
        let all = if before.is_empty() { value.to_owned() } else { format!("{before}{between}{value}") };
        self.put(at, &all);
    }
}

/// A line of a card: what it is about, how it is written, and the value.
struct Property {
    name: String,
    quoted_printable: bool,
    charset: Option<&'static Encoding>,
    value: String,
}

impl Property {
    fn read(line: &str) -> Option<Self> {
        let mut quoted = false;
        let end = line.char_indices().find(|(_, c)| {
            quoted ^= *c == '"';
            *c == ':' && !quoted
        });
        let (head, value) = line.split_at_checked(end?.0)?;
        let mut parts = head.split(';');
        // A group stands before a point: `item1.TEL`.
        let name = parts.next()?.rsplit('.').next()?.trim().to_ascii_uppercase();
        let (mut quoted_printable, mut charset) = (false, None);
        for part in parts {
            let upper = part.to_ascii_uppercase();
            quoted_printable |= upper.ends_with("QUOTED-PRINTABLE");
            if let Some(label) = upper.strip_prefix("CHARSET=") {
                charset = Encoding::for_label(label.trim_matches('"').as_bytes());
            }
        }
        Some(Self { name, quoted_printable, charset, value: value.get(1..)?.to_owned() })
    }

    /// The value as text; nothing where its bytes are none.
    fn text(&self) -> Option<String> {
        if !self.quoted_printable {
            return Some(self.value.clone());
        }
        let mut bytes = Vec::with_capacity(self.value.len());
        let mut rest = self.value.bytes();
        while let Some(byte) = rest.next() {
            if byte != b'=' {
                bytes.push(byte);
                continue;
            }
            let mut digit = || char::from(rest.next()?).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
            bytes.push(digit()? * 16 + digit()?);
        }
        let (text, _, broken) = self.charset.unwrap_or(UTF_8).decode(&bytes);
        (!broken).then(|| text.into_owned())
    }
}

/// The parts of a value that has several, with their escapes undone.
fn pieces(value: &str) -> Vec<String> {
    let (mut parts, mut part, mut escaped) = (Vec::new(), String::new(), false);
    for c in value.chars() {
        match c {
            '\\' if !escaped => {
                escaped = true;
                continue;
            }
            ';' if !escaped => parts.push(std::mem::take(&mut part)),
            'n' | 'N' if escaped => part.push('\n'),
            c => part.push(c),
        }
        escaped = false;
    }
    parts.push(part);
    parts
}

fn unescaped(value: &str) -> String {
    pieces(value).join(";")
}

/// A line with the ones that go on with it.
struct Line {
    text: String,
    /// It was longer than a card may be: a picture, or garbage.
    cut: bool,
}

struct Lines<R> {
    inner: R,
    next: Option<Line>,
    read: u64,
}

impl<R: BufRead> Lines<R> {
    const fn new(inner: R) -> Self {
        Self { inner, next: None, read: 0 }
    }

    fn next(&mut self) -> Result<Option<Line>, SheetError> {
        let mut line = match self.next.take() {
            Some(line) => line,
            None => match self.raw()? {
                Some(line) => line,
                None => return Ok(None),
            },
        };
        loop {
            let Some(following) = self.raw()? else { return Ok(Some(line)) };
            // Since 3.0 a line that goes on begins with a blank; before, words of `=XX` end with a single `=`.
            let soft = line.text.ends_with('=') && is_quoted_printable(&line.text);
            let folded = following.text.starts_with([' ', '\t']);
            if !soft && !folded {
                self.next = Some(following);
                return Ok(Some(line));
            }
            if soft {
                line.text.pop();
            }
            let more = if folded && !soft { following.text.get(1..).unwrap_or_default() } else { &following.text };
            line.cut |= following.cut || line.text.len() + more.len() > CARD;
            // A picture is not wanted, and nothing of that size is a name.
            if !line.cut {
                line.text.push_str(more);
            } else if is_picture(&line.text) {
                line.text.truncate("PHOTO:".len());
                line.cut = false;
            }
        }
    }

    /// A line of the file without its end, cut where it is too long.
    fn raw(&mut self) -> Result<Option<Line>, SheetError> {
        let mut bytes = Vec::new();
        let count = self.inner.by_ref().take(CARD as u64).read_until(b'\n', &mut bytes).map_err(disk)?;
        if count == 0 {
            return Ok(None);
        }
        self.read += count as u64;
        let mut cut = false;
        while !bytes.ends_with(b"\n") {
            let mut more = Vec::new();
            let count = self.inner.by_ref().take(CARD as u64).read_until(b'\n', &mut more).map_err(disk)?;
            self.read += count as u64;
            if count == 0 {
                break;
            }
            cut = true;
            if more.ends_with(b"\n") {
                break;
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        Ok(Some(Line { text: text.trim_end_matches(['\n', '\r']).to_owned(), cut }))
    }
}

fn head_of(line: &str) -> String {
    line.chars().take(200).take_while(|c| *c != ':').collect::<String>().to_ascii_uppercase()
}

fn is_quoted_printable(line: &str) -> bool {
    head_of(line).contains("QUOTED-PRINTABLE")
}

fn is_picture(line: &str) -> bool {
    let head = head_of(line);
    LEFT_OUT.iter().any(|name| head.starts_with(name))
}
