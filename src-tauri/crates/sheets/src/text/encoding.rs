//! In which encoding a text is written, and reading it as UTF-8 whatever that is.

use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::SheetError;
use crate::look::disk;

/// What a walk through a text found.
pub struct Survey {
    /// How it is written. Lines that are not are told one by one when the rows are read.
    pub encoding: &'static Encoding,
}

/// How many of the first bytes tell text of two bytes a character from what is no text.
const BEGINNING: usize = 4096;

const PIECE: usize = 64 * 1024;

/// Goes through a text and says how it is written.
///
/// UTF-8 where everything is, or most of what is no plain letter is: then the lines that are not are broken ones. Where
/// hardly anything is, the language's old encoding is guessed from all of it.
///
/// # Errors
/// When it is no text, or the disk fails.
pub fn survey(source: &mut impl Read) -> Result<Survey, SheetError> {
    let mut piece = vec![0; PIECE];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut rest = Vec::new();
    let (mut good, mut bad, mut first) = (0_u64, 0_u64, true);
    loop {
        let count = full(source, &mut piece).map_err(disk)?;
        let read = piece.get(..count).unwrap_or_default();
        if first && let Some(encoding) = by_beginning(read)? {
            return Ok(Survey { encoding });
        }
        first = false;
        if read.contains(&0) {
            return Err(SheetError::NotATable);
        }
        if !read.is_ascii() {
            detector.feed(read, false);
        }
        rest.extend_from_slice(read);
        let left = count_letters(&rest, count < PIECE, &mut good, &mut bad);
        rest.drain(..rest.len() - left);
        if count < PIECE {
            break;
        }
    }
    if bad <= good {
        return Ok(Survey { encoding: UTF_8 });
    }
    detector.feed(b"", true);
    Ok(Survey { encoding: detector.guess(None, Utf8Detection::Deny) })
}

/// Fills the piece as far as there is anything.
fn full(source: &mut impl Read, piece: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(room) = piece.get_mut(filled..).filter(|room| !room.is_empty()) {
        match source.read(room)? {
            0 => break,
            count => filled += count,
        }
    }
    Ok(filled)
}

/// What the first bytes decide alone: a mark, or every second byte being zero.
fn by_beginning(read: &[u8]) -> Result<Option<&'static Encoding>, SheetError> {
    if let Some((encoding, _)) = Encoding::for_bom(read) {
        return Ok(Some(encoding));
    }
    let begins = read.get(..BEGINNING.min(read.len()) & !1).unwrap_or_default();
    let zeros = |odd: usize| begins.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), begins.len() / 2);
    if even + odd == 0 {
        return Ok(None);
    }
    if odd > half / 3 && even < half / 20 + 1 {
        return Ok(Some(UTF_16LE));
    }
    if even > half / 3 && odd < half / 20 + 1 {
        return Ok(Some(UTF_16BE));
    }
    Err(SheetError::NotATable)
}

/// Counts letters beyond ASCII that are UTF-8, and bytes that are not; answers how many bytes at the end wait for more.
fn count_letters(bytes: &[u8], last: bool, good: &mut u64, bad: &mut u64) -> usize {
    let mut at = bytes;
    loop {
        let (valid, broken) = match std::str::from_utf8(at) {
            Ok(text) => (text, None),
            Err(error) => {
                let text = at.get(..error.valid_up_to()).and_then(|valid| std::str::from_utf8(valid).ok());
                (text.unwrap_or_default(), Some(error.error_len()))
            }
        };
        if !valid.is_ascii() {
            *good += valid.chars().filter(|c| !c.is_ascii()).count() as u64;
        }
        at = at.get(valid.len()..).unwrap_or_default();
        match broken {
            None => return 0,
            Some(None) if !last => return at.len(),
            Some(length) => {
                *bad += 1;
                at = at.get(length.unwrap_or(at.len())..).unwrap_or_default();
            }
        }
    }
}

/// A text as UTF-8, whatever it is written in. UTF-8 goes through as it is, broken bytes too: its reader names the line.
/// Of other encodings what is broken becomes U+FFFD.
pub struct Decoding<R> {
    inner: R,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    ready: Vec<u8>,
    /// How much of what is ready was taken.
    taken: usize,
    begun: bool,
    ended: bool,
}

impl<R: Read> Decoding<R> {
    pub fn new(inner: R, encoding: &'static Encoding) -> Self {
        let decoder = (encoding != UTF_8).then(|| encoding.new_decoder_with_bom_removal());
        let (raw, ready) = (vec![0; PIECE], Vec::new());
        Self { inner, decoder, raw, ready, taken: 0, begun: false, ended: false }
    }

    /// Makes the next piece ready.
    fn fill(&mut self) -> io::Result<()> {
        let count = full(&mut self.inner, &mut self.raw)?;
        self.ended = count < PIECE;
        let raw = self.raw.get(..count).unwrap_or_default();
        self.ready.clear();
        self.taken = 0;
        match &mut self.decoder {
            None => self.ready.extend_from_slice(raw),
            Some(decoder) => {
                let room = decoder.max_utf8_buffer_length(raw.len()).unwrap_or(4 * PIECE);
                self.ready.resize(room, 0);
                let (_, _, written, _) = decoder.decode_to_utf8(raw, &mut self.ready, self.ended);
                self.ready.truncate(written);
            }
        }
        if !std::mem::replace(&mut self.begun, true) && self.ready.starts_with(b"\xEF\xBB\xBF") {
            self.taken = 3;
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoding<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.ready.len() && !self.ended {
            self.fill()?;
        }
        let ready = self.ready.get(self.taken..).unwrap_or_default();
        let count = ready.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), ready.get(..count)) {
            to.copy_from_slice(from);
        }
        self.taken += count;
        Ok(count)
    }
}
