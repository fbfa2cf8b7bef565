//! Lines out of bytes, with bounded memory.

use shopbell_model::Span;

/// The longest line in bytes; the rest of a longer one is thrown away.
pub const LONGEST_LINE: usize = 4 * 1024;
/// So many bytes are read, and then [`PAUSE`] is made.
pub(super) const PER_PAUSE: usize = 64 * 1024;
/// The pause: a quarter of a megabyte a second is more than any of these programs says.
pub(super) const PAUSE: Span = Span::millis(250);

/// What was said and has not ended in a line yet.
#[derive(Debug, Default)]
pub(super) struct Lines {
    begun: Vec<u8>,
}

impl Lines {
    /// Takes bytes and gives the lines they end; empty ones are left out. A line is text: what is none is replaced, and so
    /// are characters that steer a terminal.
    pub(super) fn take<'a>(&'a mut self, bytes: &'a [u8]) -> impl Iterator<Item = String> + 'a {
        bytes.split_inclusive(|byte| matches!(byte, b'\n' | b'\r')).filter_map(|piece| {
            let (text, ended) = match piece.split_last() {
                Some((b'\n' | b'\r', text)) => (text, true),
                _ => (piece, false),
            };
            let room = LONGEST_LINE.saturating_sub(self.begun.len());
            self.begun.extend(text.iter().take(room));
            ended.then(|| self.end()).flatten()
        })
    }

    /// What was said last, without an end of line.
    pub(super) fn end(&mut self) -> Option<String> {
        let text = String::from_utf8_lossy(&self.begun).replace(|c: char| c.is_control() && c != '\t', " ");
        self.begun.clear();
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{LONGEST_LINE, Lines};

    fn said(pieces: &[&[u8]]) -> Vec<String> {
        let mut lines = Lines::default();
        let mut said: Vec<String> = Vec::new();
        for piece in pieces {
            said.extend(lines.take(piece));
        }
        said.extend(lines.end());
        said
    }

    #[test]
    fn lines_come_whole_however_they_come() {
        assert_eq!(said(&[b"one\ntw", b"o\r\n\n", b"three"]), ["one", "two", "three"]);
        assert_eq!(said(&[b"\x1b[31mred\x07\n"]), ["[31mred"]);
        assert_eq!(said(&[b"\xff\xfe\n"]), ["\u{fffd}\u{fffd}"]);
    }

    #[test]
    fn a_line_that_never_ends_is_cut() {
        let mut lines = Lines::default();
        for _ in 0..100 {
            assert_eq!(lines.take(&[b'x'; 1000]).count(), 0);
        }
        assert!(lines.begun.capacity() <= 2 * LONGEST_LINE, "{}", lines.begun.capacity());
        let told: Vec<String> = lines.take(b"y\nnext\n").collect();
        assert_eq!((told[0].len(), told[1].as_str()), (LONGEST_LINE, "next"));
    }

    proptest! {
        #[test]
        fn where_the_bytes_are_cut_does_not_matter(text in "[a-z\\n\\r ]{0,200}", cut in 0_usize..200) {
            let bytes = text.as_bytes();
            let (one, two) = bytes.split_at(cut.min(bytes.len()));
            prop_assert_eq!(said(&[bytes]), said(&[one, two]));
        }
    }
}
